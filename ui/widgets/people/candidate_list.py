"""A list of people to choose from that never takes the focus, so the input method stays where the clerk types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QVBoxLayout, QWidget

from ui.widgets.plain import plain_label

if TYPE_CHECKING:
    # Qt's table of styles takes long to load, and is not needed for painting a row.
    from PySide6.QtWidgets import QStyleOptionViewItem

ROWS = 9
"""How many rows show at once: as many as there are digits to choose them by."""

NOBODY = -1
"""The row that is marked where none is."""

PADDING = 8
EDGE = 1
WIDTH = 24
"""How wide the list is where there is room, in widths of a kanji."""


class Candidate(Struct, frozen=True):
    """Somebody to choose: what stands in front, what stands behind it in a lighter hand, and what choosing gives."""

    title: str
    detail: str
    value: object


class CandidateList(QFrame):
    """Rows of candidates and a line that says what the keys do, over everything else in the window.

    `numbered` is whether digits stand before the rows: only while a digit that is typed would choose one.
    """

    picked = Signal(object)
    """The value of the candidate that was clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.numbered = False
        self.setObjectName("candidate-list")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.rows = self._rows()
        self.hint = plain_label()
        self.hint.setObjectName("hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setMargin(PADDING // 2)
        self.hint.setContentsMargins(PADDING // 2, 0, PADDING // 2, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(0)
        column.addWidget(self.rows)
        column.addWidget(self.hint)
        self.hide()

    def offer(
        self, candidates: Sequence[Candidate], marked: int = 0, hint: str = "", *, numbered: bool = False
    ) -> None:
        """Show these with one row marked, or none; whoever calls gives the list its place and shows it."""
        self.numbered = numbered
        self.rows.clear()
        for candidate in candidates:
            item = QListWidgetItem(candidate.title, self.rows)
            item.setData(Qt.ItemDataRole.UserRole, candidate)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{candidate.title}　{candidate.detail}")
        self.rows.setCurrentRow(marked)
        self.rows.setVisible(bool(candidates))
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

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
        item = self.rows.item(row)
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
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
        here = self.rows.currentRow() + pages * ROWS
        self.rows.setCurrentRow(min(max(here, 0), self.count - 1))

    def size_for(self, width: int, height: int) -> QSize:
        """The size that shows all there is, within this much room."""
        wanted = min(self.fontMetrics().horizontalAdvance("永") * WIDTH, width)
        edges = 2 * (EDGE + self.frameWidth())
        hint = self.hint.heightForWidth(wanted - edges) if self.hint.text() else 0
        row = max(self.rows.sizeHintForRow(0), 1)
        shown = max(min(self.count, ROWS, (height - hint - edges) // row), 0)
        rows = shown * row + EDGE if self.count else 0
        self.rows.setFixedHeight(rows)
        return QSize(wanted, rows + hint + edges)

    def _rows(self) -> QListWidget:
        rows = QListWidget(self)
        rows.setObjectName("candidates")
        rows.setAccessibleName("候補")
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setItemDelegate(CandidateDelegate(self))
        rows.itemPressed.connect(self._tell)
        return rows

    def _tell(self, item: QListWidgetItem) -> None:
        candidate = self.candidate(self.rows.row(item))
        if candidate is not None:
            self.picked.emit(candidate.value)


class CandidateDelegate(QStyledItemDelegate):
    """Paints a row: the digit that chooses it, the title, and the detail in a lighter hand."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one candidate."""
        whole = cast(CandidateList, self.parent())
        candidate = index.data(Qt.ItemDataRole.UserRole)
        palette, rect = option.palette, QRect(option.rect).adjusted(PADDING, 0, -PADDING, 0)
        marked = index.row() == whole.rows.currentRow()
        if marked:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        ink = palette.color(QPalette.ColorRole.HighlightedText if marked else QPalette.ColorRole.Text)
        faint = ink if marked else palette.color(QPalette.ColorRole.PlaceholderText)
        metrics = option.fontMetrics
        em = metrics.horizontalAdvance("永")
        painter.setPen(faint)
        if whole.numbered and index.row() < ROWS:
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, str(index.row() + 1))
        rect.setLeft(rect.left() + round(em * 1.4))
        for words, colour in ((candidate.title, ink), (candidate.detail, faint)):
            painter.setPen(colour)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
            rect.setLeft(rect.left() + metrics.horizontalAdvance(words) + em)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The size of a row."""
        height = option.fontMetrics.height()
        return QSize(height * 10, height + PADDING)
