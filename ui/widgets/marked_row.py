"""A row of a list with a bar at its edge: the place where something is going on, whatever row is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate

if TYPE_CHECKING:
    # Qt's table of styles takes long to load, and is not needed for painting a bar.
    from PySide6.QtWidgets import QStyleOptionViewItem

MARKED = Qt.ItemDataRole.UserRole + 1
"""Whether the row has the bar."""
WIDTH = 3


class MarkedRow(QStyledItemDelegate):
    """Paints the bar at the left edge of a marked row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        super().paint(painter, option, index)
        if index.data(MARKED):
            bar = option.rect.adjusted(0, 3, 0, -3)
            bar.setWidth(WIDTH)
            painter.fillRect(bar, option.palette.color(QPalette.ColorRole.Highlight))
