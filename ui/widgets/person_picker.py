"""A line in which a person is named; candidates follow every key, those of an unfinished composition, too."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QKeyEvent, QMoveEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from minutesapp.language.units import from_utf16
from ui.widgets.candidate_list import ROWS, Candidate, CandidateList

Offer = Callable[[str], Sequence[Candidate]]
"""Gives the candidates for what is typed so far, best first."""


class PersonPicker(QLineEdit):
    """Down, up, Enter and the mouse choose a candidate; in an empty line the digits do, too. Esc puts the list away.

    What the input method has not committed yet is read, never touched: no key of a composition is taken, and the list
    has no focus. Enter without a candidate is `returnPressed`, as in any line. `eager` lists candidates before anything
    is typed.
    """

    chosen = Signal(object)
    """The `value` of the candidate."""

    dismissed = Signal()
    """Esc was pressed."""

    abandoned = Signal()
    """The focus went elsewhere within the window."""

    def __init__(self, offer: Offer, parent: QWidget | None = None, *, eager: bool = False) -> None:
        super().__init__(parent)
        self._offer = offer
        self._eager = eager
        self._preedit = ""
        self.candidates = CandidateList(self)
        self.candidates.picked.connect(self._choose)
        self.textEdited.connect(self.refresh)

    @property
    def composing(self) -> bool:
        """Whether the input method shows text that is not committed yet."""
        return bool(self._preedit)

    @property
    def sought(self) -> str:
        """What the line reads on the screen, the composition included."""
        at = from_utf16(self.text(), self.cursorPosition())
        return self.text()[:at] + self._preedit + self.text()[at:]

    def refresh(self) -> None:
        """List the candidates for what the line reads now."""
        sought = self.sought
        self.candidates.offer(self._offer(sought) if sought or self._eager else ())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take a step of the input method and follow it with candidates."""
        super().inputMethodEvent(event)
        self._preedit = event.preeditString()
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by keys; everything else types."""
        if self.composing or not self._take(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the line: the list goes away with the focus."""
        super().focusOutEvent(event)
        self._preedit = ""
        self.candidates.hide()
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.abandoned.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the list along."""
        super().moveEvent(event)
        if self.candidates.isVisible():
            self.candidates.follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """The list, which belongs to the window, goes away with the line."""
        super().hideEvent(event)
        self.candidates.hide()

    def _take(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                return self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._choose_row(self.candidates.currentRow())
            case Qt.Key.Key_Escape:
                self.candidates.hide()
                self.dismissed.emit()
                return True
        digit = event.text() if not self.text() else ""
        return digit in list("123456789") and self._choose_row(int(digit) - 1)

    def _step(self, rows: int) -> bool:
        if self.candidates.isVisible():
            self.candidates.step(rows)
        else:
            self.candidates.offer(self._offer(self.sought))
        return True

    def _choose_row(self, row: int) -> bool:
        candidate = self.candidates.candidate(row) if self.candidates.isVisible() and row < ROWS else None
        if candidate is not None:
            self._choose(candidate.value)
        return candidate is not None

    def _choose(self, value: object) -> None:
        self.candidates.hide()
        self.clear()
        self.chosen.emit(value)
