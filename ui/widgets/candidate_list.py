"""A list of people to choose from that never takes the focus, so the input method stays with the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QWidget,
)

if TYPE_CHECKING:
    # Qt's table of styles takes long to load, and is not needed for painting a row.
    from PySide6.QtWidgets import QStyleOptionViewItem

ROWS = 9
"""How many rows show at once: as many as there are digits to choose them by."""

PADDING = 8
WIDTH = 24
"""The least width, in widths of a kanji."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to choose: what stands in front, what stands behind it in a lighter hand, and what choosing gives."""

    title: str
    detail: str
    value: object


class CandidateList(QListWidget):
    """Candidates below a line (above it where there is no room), over everything else in the window."""

    picked = Signal(object)
    """The value of the candidate that was clicked."""

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor)
        self._anchor = anchor
        self.setObjectName("candidates")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet("QListWidget#candidates { border: 1px solid palette(mid); }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(CandidateDelegate(self))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.itemPressed.connect(self._tell)
        self.hide()

    def offer(self, candidates: Sequence[Candidate]) -> None:
        """Show these with the first one chosen; nothing where there are none."""
        self.clear()
        for candidate in candidates:
            item = QListWidgetItem(candidate.title, self)
            item.setData(Qt.ItemDataRole.UserRole, candidate)
        self.setCurrentRow(0)
        self.setVisible(bool(candidates))
        self.follow()

    def follow(self) -> None:
        """Stand where the line is now."""
        if self.count():
            self._place(min(self.count(), ROWS))

    def step(self, rows: int) -> None:
        """Choose the row so many further down, round the ends."""
        if self.count():
            self.setCurrentRow((self.currentRow() + rows) % self.count())

    def candidate(self, row: int) -> Candidate | None:
        """The candidate in this row, None where there is no such row."""
        item = self.item(row)
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, Candidate) else None

    def _tell(self, item: QListWidgetItem) -> None:
        candidate = self.candidate(self.row(item))
        if candidate is not None:
            self.picked.emit(candidate.value)

    def _place(self, rows: int) -> None:
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            self.show()
        room = window.rect()
        width = min(max(self._anchor.width(), self.fontMetrics().horizontalAdvance("永") * WIDTH), room.width())
        height = rows * self.sizeHintForRow(0) + 2 * self.frameWidth()
        under = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 2))
        above = self._anchor.mapTo(window, QPoint(0, -height - 2))
        top = above.y() if under.y() + height > room.bottom() and above.y() >= 0 else under.y()
        left = max(min(under.x(), room.right() - width), 0)
        self.setGeometry(left, top, width, height)
        self.raise_()


class CandidateDelegate(QStyledItemDelegate):
    """Paints a row: the digit that chooses it, the title, and the detail in a lighter hand."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one candidate."""
        candidate = index.data(Qt.ItemDataRole.UserRole)
        palette, rect = option.palette, QRect(option.rect).adjusted(PADDING, 0, -PADDING, 0)
        chosen = index.row() == cast(QListWidget, self.parent()).currentRow()
        if chosen:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        ink = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        faint = ink if chosen else palette.color(QPalette.ColorRole.PlaceholderText)
        em = option.fontMetrics.horizontalAdvance("永")
        painter.setPen(faint)
        if index.row() < ROWS:
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, str(index.row() + 1))
        rect.setLeft(rect.left() + round(em * 1.4))
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, candidate.title)
        rect.setLeft(rect.left() + option.fontMetrics.horizontalAdvance(candidate.title) + em)
        painter.setPen(faint)
        detail = option.fontMetrics.elidedText(candidate.detail, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, detail)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The size of a row."""
        height = option.fontMetrics.height()
        return QSize(height * 10, height + PADDING)
