"""A list of people to choose from that never takes the focus, so the input method stays where the clerk types."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.widgets.plain import plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListWidgetItem

    from ui.widgets.people.candidate_rows import CandidateRows

NOBODY = -1
"""The row that is marked where none is."""

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
LEAPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
"""Keys that move the mark by a row, or by as many as are seen."""
PADDING = 8
EDGE = 1
WIDTH = 24
"""How wide the list is where there is room, in widths of a kanji."""


class Candidate(Struct, frozen=True):
    """Somebody to choose: what stands in front, what stands behind it in a lighter hand, and what choosing gives.

    `key` is the one that would choose them without the list.
    """

    title: str
    detail: str
    value: object
    key: str = ""


class CandidateList(QFrame):
    """Rows of candidates and a line that says what the keys do, over everything else in the window.

    What is inside is made when there is first somebody to offer.
    """

    picked = Signal(object)
    """The value of the candidate that was clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("candidate-list")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def offer(
        self, candidates: Sequence[Candidate], marked: int = 0, hint: str = "", *, numbered: bool = False
    ) -> None:
        """Show these with one row marked, or none; whoever calls gives the list its place and shows it."""
        self.rows.numbered = numbered
        self.rows.fill(candidates)
        self.rows.setCurrentRow(marked)
        self.rows.setVisible(bool(candidates))
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    @cached_property
    def rows(self) -> CandidateRows:
        """One row for each candidate."""
        from ui.widgets.people.candidate_rows import CandidateRows

        rows = CandidateRows(self)
        rows.itemPressed.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(0)
        column.addWidget(rows)
        column.addWidget(self.hint)
        return rows

    @cached_property
    def hint(self) -> QLabel:
        """What the keys do."""
        hint = plain_label()
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        hint.setMargin(PADDING // 2)
        hint.setContentsMargins(PADDING // 2, 0, PADDING // 2, 0)
        return hint

    @property
    def numbered(self) -> bool:
        """Whether digits stand before the rows: only while a digit that is typed would choose one."""
        return self.rows.numbered

    @property
    def count(self) -> int:
        """How many candidates there are."""
        return self.rows.count()

    @property
    def marked(self) -> Candidate | None:
        """The candidate that Enter takes, None where no row is marked."""
        return self.candidate(self.rows.currentRow())

    def candidate(self, row: int) -> Candidate | None:
        """The candidate in this row, None where there is no such row."""
        found = self.rows.candidate(row)
        return found if isinstance(found, Candidate) else None

    def mark(self, candidate: Candidate) -> None:
        """Mark this candidate, if it is there."""
        rows = (row for row in range(self.count) if self.candidate(row) == candidate)
        self.rows.setCurrentRow(next(rows, self.rows.currentRow()))

    def step(self, rows: int) -> None:
        """Mark the row so many further down, round the ends; from no row, the first or the last."""
        here = self.rows.currentRow()
        if here == NOBODY:
            here = -1 if rows > 0 else 0
        if self.count:
            self.rows.setCurrentRow((here + rows) % self.count)

    def leap(self, pages: int) -> None:
        """Mark the row so many pages further down, or the last one there is."""
        self.rows.leap(pages)

    def size_for(self, width: int, height: int) -> QSize:
        """The size that shows all there is, within this much room."""
        wanted = min(self.fontMetrics().horizontalAdvance("永") * WIDTH, width)
        edges = 2 * (EDGE + self.frameWidth())
        hint = self.hint.heightForWidth(wanted - edges) if self.hint.text() else 0
        return QSize(wanted, self.rows.fit(height - hint - edges, EDGE) + hint + edges)

    def _tell(self, item: QListWidgetItem) -> None:
        candidate = self.candidate(self.rows.row(item))
        if candidate is not None:
            self.picked.emit(candidate.value)
