"""A line in which a person is named; candidates follow every key, those of an unfinished composition, too."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QKeyEvent, QMoveEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.one_line import SoughtLine
from ui.widgets.people.candidate_list import STEPS, Candidate, CandidateList
from ui.widgets.people.list_place import over

Offer = Callable[[str], Sequence[Candidate]]
"""Gives the candidates for what is typed so far, best first."""

CHOOSE = "Enterで決定　↑↓で選択"
COMPOSING = "変換を確定したあと、もう一度Enterで決定"
PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class PersonPicker(SoughtLine):
    """Down, up, Enter and the mouse choose a candidate. Esc puts the list away; what was typed stays.

    What the input method has not committed yet is read, never touched: no key of a composition is taken, and the list
    has no focus. Enter without a candidate is `returnPressed`, as in any line.
    """

    chosen = Signal(object)
    """The `value` of the candidate."""

    entered = Signal()
    """The focus came."""

    left = Signal()
    """The focus went elsewhere within the window."""

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self.candidates = CandidateList(self)
        self.candidates.picked.connect(self._choose)
        self.textEdited.connect(self.refresh)

    def refresh(self) -> None:
        """List the candidates for what the line reads now."""
        sought = self.sought
        found = self._offer(sought) if sought else ()
        self.candidates.offer(found, hint=COMPOSING if self.composing else CHOOSE)
        self.candidates.setVisible(bool(found))
        self._place()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take a step of the input method and follow it with candidates."""
        super().inputMethodEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by keys; everything else types."""
        if self.composing or not self._take(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin to be written in."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the line: the list goes away with the focus, what was typed stays."""
        super().focusOutEvent(event)
        self.candidates.hide()
        if event.reason() not in PASSING:
            self.left.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the list along."""
        super().moveEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        """The list, which belongs to the window, goes away with the line."""
        super().hideEvent(event)
        self.candidates.hide()

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in STEPS:
            return self._step(STEPS[key])
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._choose_marked()
        if key == Qt.Key.Key_Escape and self.candidates.isVisible():
            self.candidates.hide()
            return True
        return False

    def _step(self, rows: int) -> bool:
        if self.candidates.isVisible():
            self.candidates.step(rows)
        else:
            self.refresh()
        return True

    def _choose_marked(self) -> bool:
        candidate = self.candidates.marked if self.candidates.isVisible() else None
        if candidate is not None:
            self._choose(candidate.value)
        return candidate is not None

    def _choose(self, value: object) -> None:
        self.candidates.hide()
        self.clear()
        self.chosen.emit(value)

    def _place(self) -> None:
        """Over the line: the list of an input method opens under it."""
        if self.candidates.isHidden():
            return
        window = self.window()
        if self.candidates.parentWidget() is not window:
            self.candidates.setParent(window)
            self.candidates.show()
        line = QRect(self.mapTo(window, QPoint(0, 0)), self.size())
        em = self.candidates.fontMetrics().horizontalAdvance("永")
        self.candidates.setGeometry(over(line, window.rect(), em, self.candidates.size_for))
        self.candidates.raise_()
