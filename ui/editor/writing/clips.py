"""Clips on the clipboard: text for all, plain and set, and beside it a name by which this program knows its own again.

What a clip is stays in here; no other program gets more than the text.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication

from minutesapp.editing.clipboard.clip import Clip
from minutesapp.language.plain import plain_lines
from minutesapp.model.identity import fresh_id
from minutesapp.services.clipboard.copying import Copied

CLIP = "application/x-minutesapp-clip"
HOLDS_OPEN, HOLDS_CLOSED = "open", "closed"
KEPT = 30
"""How many clips are remembered: that of the clipboard, and those that a list of former ones may bring back."""


class Incoming(NamedTuple):
    """What comes from a clipboard or a drag: cleaned lines, whether they are closed, and the clip if it is ours."""

    lines: tuple[str, ...]
    closed: bool
    clip: Clip | None


class Given(NamedTuple):
    """A clip and the text by which others know it."""

    clip: Clip
    text: str


class ClipStore:
    """The clips that were given out of a window."""

    def __init__(self) -> None:
        self._clips: OrderedDict[str, Given] = OrderedDict()
        self._passing: dict[str, Given] = {}

    def give(self, clip: Clip, copied: Copied) -> QMimeData:
        """The clip for the clipboard, and what others get of it."""
        id = fresh_id()
        self._clips[id] = Given(clip, copied.text)
        if len(self._clips) > KEPT:
            self._clips.popitem(last=False)
        return _data(id, clip, copied)

    def give_passing(self, clip: Clip, copied: Copied) -> QMimeData:
        """The clip for a drag or a middle click: the next selection takes its place."""
        id = fresh_id()
        self._passing = {id: Given(clip, copied.text)}
        return _data(id, clip, copied)

    def replace(self, old: Clip, new: Clip) -> None:
        """Remember `new` in the place of `old`, which was given out already."""
        for id, (clip, text) in self._clips.items():
            if clip is old:
                self._clips[id] = Given(new, text)

    def take(self, source: QMimeData) -> Incoming:
        """What stands on the clipboard, whoever put it there."""
        # Imported late: only who pastes pays for it.
        from minutesapp.services.clipboard.cleaning import clean_lines
        from minutesapp.services.clipboard.web_words import is_sheet

        text = _text_of(source)
        given, closed = self._known(source, text)
        return Incoming(clean_lines(text, table=is_sheet(source.html())), closed, given.clip if given else None)

    def is_closed(self, source: QMimeData) -> bool:
        """Whether closed words are in it; asked at every move of a drag."""
        return self._known(source, _text_of(source))[1]

    def _known(self, source: QMimeData, text: str) -> tuple[Given | None, bool]:
        """The clip that was given out so, and whether it, or what another program says of its own, is closed."""
        id, closed = _told(source)
        given = self._clips.get(id) or self._passing.get(id) or self._lost(text)
        return given, given.clip.closed if given else closed

    def leave_text_alone(self) -> None:
        """Before the program ends: what others may still paste is the text, and nothing that says whose it was."""
        board = QGuiApplication.clipboard()
        data: QMimeData | None = board.mimeData()  # none at all where nothing was ever copied
        if data is not None and _told(data)[0] in self._clips:
            board.setMimeData(_text_data(Copied(data.text(), data.html())))

    def _lost(self, text: str) -> Given | None:
        """The closed clip that reads so: a list of former clips keeps its words alone, and they would come out open."""
        closed = [given for given in reversed(self._clips.values()) if given.clip.closed]
        words = _squeezed(text) if closed else ""
        return next((given for given in closed if words and _squeezed(given.text) == words), None)


def _text_of(source: QMimeData) -> str:
    from minutesapp.services.clipboard.web_words import web_words

    return source.text() if source.hasText() else web_words(source.html())


def _squeezed(text: str) -> str:
    return "".join("".join(plain_lines(text)).split())


def _data(id: str, clip: Clip, copied: Copied) -> QMimeData:
    data = _text_data(copied)
    data.setData(CLIP, f"{id} {HOLDS_CLOSED if clip.closed else HOLDS_OPEN}".encode())
    return data


def _text_data(copied: Copied) -> QMimeData:
    data = empty_data()
    data.setText(copied.text)
    if copied.html:
        data.setHtml(copied.html)
    return data


def empty_data() -> QMimeData:
    """Data for the clipboard that are Qt's own.

    Those made here would be taken down by Python, and where the platform keeps the clipboard to the very end
    (offscreen it does) Python is gone by then, and the program crashes.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data


def _told(source: QMimeData) -> tuple[str, bool]:
    """What this program, or another one of its kind, wrote beside the text: the name of the clip, and if it is closed.

    What cannot be read counts as closed.
    """
    if not source.hasFormat(CLIP):
        return "", False
    id, _, holds = bytes(source.data(CLIP).data()).decode("ascii", "replace").partition(" ")
    return id, holds != HOLDS_OPEN
