"""What one voice says, paragraph by paragraph, and the place at which it turns out to be two people's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from minutesapp.language.utf16 import from_utf16
from minutesapp.model.blocks import Body
from minutesapp.services.voices import time_words
from ui.dialogs.base import hint
from ui.widgets.appearance.theme import SPACING

INDEX = Qt.ItemDataRole.UserRole
MOST_ROWS = 500
"""Paragraphs of one voice that are listed."""
SHORT = 60
MORE = "ここには初めの{most}段落だけを並べています（全部で{all}段落）。"
PARTING = "1つの呼び名に2人の声があるときは、上の文章で分かれ目にカーソルを置いてから押します。"


class VoiceWords(QWidget):
    """A list of paragraphs, the whole of the one that is chosen, and the buttons that part the voice there."""

    parted = Signal(object, object, object)
    """Another voice begins: the block, the sign in it, and whether that is so for all turns from there on."""

    def __init__(self) -> None:
        super().__init__()
        self._body: Body = ()
        self.list = QListWidget()
        self.list.setAccessibleName("この話者の発言")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_words)
        self.words = _reader("選んだ発言")
        self.words.cursorPositionChanged.connect(self._judge)
        self.more = hint("")
        self.part_here = QPushButton("この発言だけ別の話者にする")
        self.part_onward = QPushButton("ここから後ろを別の話者にする")
        self.part_here.clicked.connect(lambda: self._part(onward=False))
        self.part_onward.clicked.connect(lambda: self._part(onward=True))
        self._lay_out()

    def show_paragraphs(self, body: Body, indices: Sequence[int]) -> None:
        """List these blocks of a body."""
        self._body = body
        self.list.clear()
        for index in indices[:MOST_ROWS]:
            block = body[index]
            time = "" if block.time is None else f"{time_words(block.time)}　"
            item = QListWidgetItem(f"{time}{block.text[:SHORT]}")
            item.setData(INDEX, index)
            self.list.addItem(item)
        self.more.setText(MORE.format(most=MOST_ROWS, all=len(indices)))
        self.more.setVisible(len(indices) > MOST_ROWS)
        self.list.setCurrentRow(0)
        self._judge()

    def _lay_out(self) -> None:
        parting = QHBoxLayout()
        parting.addWidget(self.part_here)
        parting.addWidget(self.part_onward)
        parting.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.list, 3)
        column.addWidget(self.more)
        column.addWidget(self.words, 2)
        column.addLayout(parting)
        column.addWidget(hint(PARTING))

    def _show_words(self) -> None:
        item = self.list.currentItem()
        self.words.setPlainText(self._body[item.data(INDEX)].text if item else "")
        self._judge()

    def _judge(self) -> None:
        """From its first word on it is all of the voice, which needs no parting."""
        first = self.list.currentRow() <= 0 and self.words.textCursor().position() == 0
        self.part_here.setEnabled(self.list.count() > 0 and not (first and self.list.count() == 1))
        self.part_onward.setEnabled(self.list.count() > 0 and not first)

    def _part(self, *, onward: bool) -> None:
        offset = from_utf16(self.words.toPlainText(), self.words.textCursor().position())
        self.parted.emit(self.list.currentItem().data(INDEX), offset, onward)


def _reader(name: str) -> QPlainTextEdit:
    """A text to read and to put a cursor in, with the mouse or by keys."""
    reader = QPlainTextEdit()
    reader.setReadOnly(True)
    mouse, keyboard = Qt.TextInteractionFlag.TextSelectableByMouse, Qt.TextInteractionFlag.TextSelectableByKeyboard
    reader.setTextInteractionFlags(mouse | keyboard)
    reader.setTabChangesFocus(True)
    reader.setAccessibleName(name)
    return reader
