"""Cells that show words between the text around them, however narrow the column is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate

from ui.models.planned_rows import PIECES

if TYPE_CHECKING:
    # Qt's table of styles takes long to load, and is not needed for painting a cell.
    from PySide6.QtWidgets import QStyleOptionViewItem

EDGE = 6
"""Pixels beside the words."""
Index = QModelIndex | QPersistentModelIndex
Middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PiecesDelegate(QStyledItemDelegate):
    """The words are bold and underlined; of the text around them so much is shown as there is room for."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """A cell of pieces is painted empty at first."""
        super().initStyleOption(option, index)
        if index.data(PIECES) is not None:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        super().paint(painter, option, index)
        pieces = index.data(PIECES)
        if pieces is None:
            return
        chosen = option.state & option.state.State_Selected
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        rect = option.rect.adjusted(EDGE, 0, -EDGE, 0)
        painter.save()
        painter.setPen(option.palette.color(role))
        _paint(painter, rect, option.font, pieces)
        painter.restore()


def _paint(painter: QPainter, rect: QRect, font: QFont, pieces: tuple[str, str, str]) -> None:
    bold = QFont(font)
    bold.setBold(True)
    bold.setUnderline(True)
    at = rect.left()
    for words, face in zip(fitting(pieces, rect.width(), font, bold), (font, bold, font), strict=True):
        painter.setFont(face)
        width = QFontMetrics(face).horizontalAdvance(words)
        painter.drawText(QRect(at, rect.top(), width, rect.height()), Middle, words)
        at += width


def fitting(pieces: tuple[str, str, str], width: int, font: QFont, bold: QFont) -> tuple[str, str, str]:
    """The pieces as far as they fit into so many pixels; the words first, and as much before them as behind them."""
    left, words, right = pieces
    usual, strong = QFontMetrics(font), QFontMetrics(bold)
    words = strong.elidedText(words, Qt.TextElideMode.ElideRight, width)
    rest = max(width - strong.horizontalAdvance(words), 0)
    room = max(rest // 2, rest - usual.horizontalAdvance(right))
    left = usual.elidedText(left, Qt.TextElideMode.ElideLeft, room)
    right = usual.elidedText(right, Qt.TextElideMode.ElideRight, rest - usual.horizontalAdvance(left))
    return left, words, right
