"""Asking who speaks: a line in the place of the label, with the candidates below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QWidget

from minutesapp.model.blocks import Speaker
from ui.editor.speakers import Newcomer, Person, Speakers
from ui.widgets.candidate_list import Candidate
from ui.widgets.person_picker import PersonPicker

PROMPT = "発言者"


class SpeakerChooser(QObject):
    """One question at a time."""

    named = Signal(object)
    """The `Speaker` that was chosen."""

    left = Signal()
    """The question is over, whether answered or not, and the focus belongs to the text again."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._speakers: Speakers | None = None
        self._welcome: Callable[[Person], str] | None = None
        self.line = PersonPicker(self._offer, page, eager=True)
        self.line.setPlaceholderText(PROMPT)
        self.line.setAccessibleName("発言者を選ぶ")
        self.line.hide()
        self.line.chosen.connect(self._choose)
        self.line.dismissed.connect(self._leave)
        self.line.returnPressed.connect(self._leave)
        self.line.abandoned.connect(self.line.hide)

    def welcome_with(self, welcome: Callable[[Person], str] | None) -> None:
        """How somebody of the roster joins the attendance: `welcome` gives the id of the new attendee."""
        self._welcome = welcome

    def ask(self, speakers: Speakers, place: QRectF) -> None:
        """Ask for one of these, at this place of the page."""
        self._speakers = speakers
        height = max(self.line.sizeHint().height(), round(place.height()))
        top = round(place.center().y() - height / 2)
        self.line.setGeometry(round(place.left()), top, round(place.width()), height)
        self.line.clear()
        self.line.show()
        self.line.raise_()
        self.line.setFocus()
        self.line.refresh()

    def _offer(self, text: str) -> list[Candidate]:
        return self._speakers.offer(text) if self._speakers is not None else []

    def _choose(self, value: object) -> None:
        if isinstance(value, Newcomer):
            value = Speaker(self._welcome(value.person)) if self._welcome is not None else None
        if isinstance(value, Speaker):
            self.named.emit(value)
        self._leave()

    def _leave(self) -> None:
        self.line.hide()
        self.left.emit()
