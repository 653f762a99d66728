"""Copy, cut, paste and drag: between the text on the screen, the clipboard and the rules of the core."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.clip import Clip, clip_of
from minutesapp.editing.clipboard.pasting import Landing, move_words, paste
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.clipboard.removing import Edited, take_out
from minutesapp.editing.deeds import Deed
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.services.clipboard.copying import Copied, copy_of
from minutesapp.services.clipboard.pasted import Pasted, paste_as_text
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering
from ui.editor.writing.clips import ClipStore, Incoming

Make = Callable[[Minutes, Spot, Spot], Edited]
"""From the record and what is selected in it to an edit."""


class Closed(Enum):
    """What becomes of closed words that cannot take their mark along to where they are pasted."""

    KEPT = auto()
    OPENED = auto()
    LEFT = auto()


AskClosed = Callable[[], Closed]


class Text(Protocol):
    """The text on the screen, as far as words come and go."""

    @property
    def minutes(self) -> Minutes: ...
    @property
    def selected_spots(self) -> tuple[Spot, Spot]: ...
    def spot_of(self, position: int) -> Spot: ...
    def finish_composition(self) -> None: ...
    def change_words(self, make: Make) -> Change | None: ...


class Transfer(QObject):
    """Everything by which words leave the text or come into it but for typing.

    `ask_closed` is asked where closed words would lose their mark.
    """

    came = Signal(object)
    """Lines from elsewhere are in the record: what was `Pasted`."""

    def __init__(self, text: Text, ask_closed: AskClosed) -> None:
        super().__init__()
        self._text = text
        self._store = ClipStore()
        self._record = ""
        self._form: Form | None = None
        self.ask_closed = ask_closed

    def end(self) -> None:
        """The program is about to end."""
        self._store.leave_text_alone()

    def begin(self, form: Form) -> None:
        """Another record is on the screen, in this form: clips of the one before are from elsewhere."""
        self._record = fresh_id()
        self._form = form

    def copy(self) -> Clip | None:
        """What is selected is on the clipboard; the clip, or None where nothing is selected."""
        clip = self._clip()
        if clip is not None:
            QGuiApplication.clipboard().setMimeData(self._store.give(clip, self._words(clip)))
        return clip

    def cut(self) -> None:
        """What is selected moves to the clipboard."""
        clip = self.copy()
        if clip is None:
            return
        at = self._text.selected_spots[0]
        change = self._text.change_words(lambda minutes, start, end: take_out(minutes, start, end, Deed.CUT))
        if change is not None and change.body is not None:
            self._store.replace(clip, clip.cut(change.body, at))

    def give(self) -> QMimeData | None:
        """What is selected, for a drag or a middle click."""
        clip = self._clip()
        return self._store.give_passing(clip, self._words(clip)) if clip is not None else None

    def is_closed(self, source: QMimeData) -> bool:
        """Whether closed words are in what somebody gives."""
        return self._store.is_closed(source)

    def is_own(self, source: QMimeData) -> bool:
        """Whether somebody gives paragraphs of this record, of which all is known."""
        clip = self._store.take(source).clip
        return clip is not None and clip.record == self._record

    def arriving(self, source: QMimeData) -> Pasted | None:
        """The lines that somebody gives, for the place of what is selected; None where they are to be left."""
        return self._pasted(self._store.take(source))

    def take(self, source: QMimeData) -> None:
        """What somebody gives stands in the place of what is selected."""
        self._insert(self._store.take(source))

    def take_later(self, source: QMimeData) -> None:
        """The same, as soon as whoever gives it has gone on: a question must not hold up the other program."""
        incoming = self._store.take(source)
        QTimer.singleShot(0, lambda: self._insert(incoming))

    def carry(self, position: int, *, copying: bool) -> None:
        """What is selected moves to another place of the text, or is copied there."""
        start, end = self._text.selected_spots
        to = self._text.spot_of(position)
        if copying:
            clip = self._clip()
            if clip is not None:
                self._land(lambda minutes, start, end: paste(minutes, to, to, clip))
        elif not start <= to <= end:
            self._land(lambda minutes, start, end: move_words(minutes, start, end, to))

    def _insert(self, incoming: Incoming) -> None:
        clip = incoming.clip
        if clip is not None and clip.record == self._record:
            self._land(lambda minutes, start, end: paste(minutes, start, end, clip))
        else:
            self._insert_lines(incoming)

    def _land(self, make: Callable[[Minutes, Spot, Spot], Landing]) -> None:
        landing = make(self._text.minutes, *self._text.selected_spots)
        answer = self.ask_closed() if landing.opened is not None else Closed.KEPT
        edited = landing.opened if answer is Closed.OPENED else landing.kept
        if answer is not Closed.LEFT and edited is not None:
            self._text.change_words(lambda minutes, start, end: edited)

    def _insert_lines(self, incoming: Incoming) -> None:
        pasted = self._pasted(incoming)
        if (
            pasted is not None
            and self._text.change_words(lambda minutes, start, end: paste_as_text(pasted)) is not None
        ):
            self.came.emit(pasted)

    def _pasted(self, incoming: Incoming) -> Pasted | None:
        """Lines from elsewhere for the place of what is selected; None where closed ones are to be left."""
        answer = self.ask_closed() if incoming.closed else Closed.OPENED
        if answer is Closed.LEFT:
            return None
        self._text.finish_composition()
        return Pasted(self._text.minutes, *self._text.selected_spots, incoming.lines, answer is Closed.KEPT)

    def _clip(self) -> Clip | None:
        start, end = self._text.selected_spots
        if start == end or self._form is None:
            return None
        minutes = self._text.minutes
        return clip_of(minutes, start, end, self._record, Rendering(minutes, self._form).labels)

    def _words(self, clip: Clip) -> Copied:
        assert self._form is not None
        return copy_of(self._text.minutes, self._form, clip, self._text.selected_spots[0].block)
