"""The rows of a list of candidates, and how they are painted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QWidget

if TYPE_CHECKING:
    # Qt's table of styles takes long to load, and is not needed for painting a row.
    from PySide6.QtWidgets import QStyleOptionViewItem

ROWS = 9
"""How many rows show at once: as many as there are digits to choose them by."""

PADDING = 8


class Named(Protocol):
    """What a row shows: what stands in front, what stands behind it in a lighter hand, and a key at the end."""

    @property
    def title(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def key(self) -> str: ...


class CandidateRows(QListWidget):
    """One row for each candidate, `numbered` or not; it takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.numbered = False
        self.setObjectName("candidates")
        self.setAccessibleName("候補")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(CandidateDelegate(self))

    def fill(self, candidates: Iterable[Named]) -> None:
        """Show these."""
        self.clear()
        for candidate in candidates:
            item = QListWidgetItem(candidate.title, self)
            item.setData(Qt.ItemDataRole.UserRole, candidate)
            words = "　".join(filter(None, (candidate.title, candidate.detail, candidate.key)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def candidate(self, row: int) -> object:
        """The candidate in this row, None where there is no such row."""
        item = self.item(row)
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def leap(self, pages: int) -> None:
        """Mark the row so many pages further down, or the last one there is."""
        here = self.currentRow() + pages * ROWS
        self.setCurrentRow(min(max(here, 0), self.count() - 1))

    def fit(self, height: int, edge: int) -> int:
        """Take as much of this height as the rows need, with an edge where there are any; how much that is."""
        row = max(self.sizeHintForRow(0), 1)
        shown = max(min(self.count(), ROWS, height // row), 0)
        taken = shown * row + edge if self.count() else 0
        self.setFixedHeight(taken)
        return taken


class CandidateDelegate(QStyledItemDelegate):
    """Paints a row: the digit that chooses it, the title, and the detail in a lighter hand."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one candidate."""
        rows = cast(CandidateRows, self.parent())
        candidate = index.data(Qt.ItemDataRole.UserRole)
        palette, rect = option.palette, QRect(option.rect).adjusted(PADDING, 0, -PADDING, 0)
        marked = index.row() == rows.currentRow()
        if marked:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        ink = palette.color(QPalette.ColorRole.HighlightedText if marked else QPalette.ColorRole.Text)
        faint = ink if marked else palette.color(QPalette.ColorRole.PlaceholderText)
        metrics = option.fontMetrics
        em = metrics.horizontalAdvance("永")
        painter.setPen(faint)
        if rows.numbered and index.row() < ROWS:
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, str(index.row() + 1))
        if candidate.key:
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, candidate.key)
            rect.setRight(rect.right() - metrics.horizontalAdvance(candidate.key) - em)
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
