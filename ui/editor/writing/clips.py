"""Clips on the clipboard: plain text for everybody, and beside it a name by which this program knows its own again.

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

    def give(self, clip: Clip, text: str) -> QMimeData:
        """The clip for the clipboard, or for a drag, as `text`."""
        id = fresh_id()
        self._clips[id] = Given(clip, text)
        if len(self._clips) > KEPT:
            self._clips.popitem(last=False)
        return _data(id, clip, text)

    def give_passing(self, clip: Clip, text: str) -> QMimeData:
        """The clip for a middle click: the next selection takes its place."""
        id = fresh_id()
        self._passing = {id: Given(clip, text)}
        return _data(id, clip, text)

    def replace(self, old: Clip, new: Clip) -> None:
        """Remember `new` in the place of `old`, which was given out already."""
        for id, (clip, text) in self._clips.items():
            if clip is old:
                self._clips[id] = Given(new, text)

    def take(self, source: QMimeData) -> Incoming:
        """What stands on the clipboard, whoever put it there."""
        # Imported late: only who pastes pays for it.
        from minutesapp.services.clipboard.cleaning import clean_lines
        from minutesapp.services.clipboard.web_words import is_sheet, web_words

        (id, closed), html = _told(source), source.html()
        text = source.text() if source.hasText() else web_words(html)
        given = self._clips.get(id) or self._passing.get(id) or self._lost(plain_lines(text))
        lines = clean_lines(text, table=is_sheet(html))
        return Incoming(lines, given.clip.closed if given else closed, given.clip if given else None)

    def leave_text_alone(self) -> None:
        """Before the program ends: what others may still paste is the text, and nothing that says whose it was."""
        board = QGuiApplication.clipboard()
        data = board.mimeData()
        if _told(data)[0] in self._clips:
            board.setText(data.text())

    def _lost(self, lines: list[str]) -> Given | None:
        """The closed clip with these lines: a list of former clips keeps the text alone, and it would come out open."""
        return next((g for g in reversed(self._clips.values()) if g.clip.closed and plain_lines(g.text) == lines), None)


def _data(id: str, clip: Clip, text: str) -> QMimeData:
    data = empty_data()
    data.setText(text)
    data.setData(CLIP, f"{id} {HOLDS_CLOSED if clip.closed else HOLDS_OPEN}".encode())
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
