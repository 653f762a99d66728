"""A row of the outline: the title, as much of it as there is room, and what is counted at the right, fainter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate

if TYPE_CHECKING:
    # Qt's table of styles takes long to load, and is not needed for painting a row.
    from PySide6.QtWidgets import QStyleOptionViewItem

TAG = Qt.ItemDataRole.UserRole + 1
"""What stands at the right of a row."""
SHORT_TAG = Qt.ItemDataRole.UserRole + 2
"""What stands there where the title would be left with hardly a word otherwise; its sign says the rest."""
TITLE = 4
"""How many signs of the title are worth that."""
EDGE, GAP = 4, 8
"""Pixels inside the row, and between what stands in it."""


class OutlineRow(QStyledItemDelegate):
    """Paints both; only the row that has something at its right gives room to it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The title, cut where the words at the right begin."""
        super().initStyleOption(option, index)
        if option.rect.isValid():
            _, room = fitting(option, index)
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        super().paint(painter, option, index)
        super().initStyleOption(option, index)  # with the whole title again
        if tag := fitting(option, index)[0]:
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            place = option.rect.adjusted(EDGE, 0, -EDGE, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tag)


def fitting(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> tuple[str, int]:
    """What stands at the right, and the pixels that are left for the title; of an option that has the whole title."""
    metrics = option.fontMetrics
    sign = option.decorationSize.width() + GAP if not option.icon.isNull() else 0
    needed = min(metrics.horizontalAdvance(option.text), TITLE * metrics.height())
    tag, room = "", 0
    for role in (TAG, SHORT_TAG):
        tag = index.data(role) or ""
        taken = metrics.horizontalAdvance(tag) + GAP if tag else 0
        room = option.rect.width() - taken - sign - 2 * EDGE - GAP
        if room >= needed:
            break
    return tag, room
