"""A line in which a person is named: somebody of the roster by a few signs of the name, or any name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk
from ui.widgets.people.candidate_list import Candidate
from ui.widgets.people.person_picker import PersonPicker
from ui.widgets.people.roster_candidates import candidates_for
from ui.widgets.plain import plain_label

HINT = "名前を入れて加える（かな・漢字・ローマ字）"
PENDING = "まだ加えていません。Enterで加えます。"


class PersonEntry(QWidget):
    """`named` carries an attendee made of somebody of the roster, or the words themselves.

    Words that are left in the line without Enter stay there, and it is said that they name nobody yet.
    """

    named = Signal(object)
    left = Signal()
    """The focus went elsewhere within the window."""

    def __init__(self, desk: Desk, label: str) -> None:
        super().__init__()
        self._desk = desk
        self.line = PersonPicker(self._offer)
        self.line.setPlaceholderText(HINT)
        self.line.setAccessibleName(f"{label}に加える人")
        self.line.chosen.connect(self.named)
        self.line.returnPressed.connect(self.take_words)
        self.line.textChanged.connect(self._tell)
        self.line.entered.connect(self._enter)
        self.line.left.connect(self._tell)
        desk.roster.ready.connect(self._offer_again)
        self.line.left.connect(self.left)
        self.note = plain_label(PENDING)
        self.note.setObjectName("caution")
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.note)
        self.setFocusProxy(self.line)

    @property
    def pending(self) -> str:
        """The words in the line, which name nobody yet."""
        return self.line.text().strip()

    def take_words(self) -> None:
        """Take the words in the line for a name."""
        words = self.pending
        if words:
            self.line.clear()
            self.named.emit(words)

    def _offer(self, text: str) -> Sequence[Candidate]:
        return candidates_for(text, self._desk)

    def _tell(self) -> None:
        self.note.setVisible(bool(self.pending) and not self.line.hasFocus())

    def _enter(self) -> None:
        """Somebody is about to be named: let the roster be read meanwhile."""
        from minutesapp.services.attendance import day_of

        self._desk.roster.prepare(day_of(self._desk.minutes, self._desk.form))
        self._tell()

    def _offer_again(self) -> None:
        """More people are found than before; whoever could be chosen already stays marked."""
        if not self.line.hasFocus() or not self.line.sought:
            return
        marked = None if self.line.composing else self.line.candidates.marked
        self.line.refresh()
        if marked is not None:
            self.line.candidates.mark(marked)
