"""A small line right under somebody of a list, for what one key leaves open: a time, or who came in their place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.default_button import ENTER
from ui.widgets.one_line import OneLine
from ui.widgets.people.person_picker import PASSING, PersonPicker
from ui.widgets.plain import plain_label

KEYS_WORDS = "Enterで決定　Escでやめる"
Read = Callable[[object], object | None]
"""What somebody wrote, or a candidate that they chose, as what is wanted; None where it is none."""


class PartPrompt(QFrame):
    """Enter takes what is written, Esc leaves all as it was; who goes elsewhere has written it.

    `unread` are words that are none of what is wanted: they stay in the line, and are told when it is left.
    """

    taken = Signal(object)
    unread = Signal(str)
    closed = Signal(bool)
    """It is gone; with True the clerk is still here, and has not gone elsewhere."""

    def __init__(self, parent: QWidget, caption: str, line: OneLine, read: Read, example: str) -> None:
        super().__init__(parent)
        self.setObjectName("prompt")
        self._read = read
        self._example = example
        self._open = True
        self._row, self._room = QRect(), QRect()
        self.line = line
        self.line.setAccessibleName(caption)
        self.line.setPlaceholderText(example)
        self.line.installEventFilter(self)
        self.hint = plain_label(KEYS_WORDS)
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        words = plain_label(caption)
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        for widget in (words, self.line, self.hint):
            column.addWidget(widget)
        if isinstance(line, PersonPicker):
            line.chosen.connect(self._take)
            line.returnPressed.connect(lambda: self._take(line.text().strip()))
        self.setAutoFillBackground(True)

    def show_under(self, row: QRect, room: QRect) -> None:
        """Stand under the row, or over it where there is no room below, as wide as there is room; begin to write."""
        self._row, self._room = row, room
        self._place()
        self.show()
        self.raise_()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_quietly(self, *, here: bool = True) -> None:
        """Go, with nothing taken."""
        if self._open:
            self._open = False
            self.hide()
            self.deleteLater()
            self.closed.emit(here)

    def commit(self) -> None:
        """Take what is written, where it can be read; else it stays to be put right."""
        wanted = self._read(self.line.text().strip())
        if wanted is not None:
            self.close_quietly()
            self.taken.emit(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Esc, and going elsewhere."""
        if not self._open or watched is not self.line:
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self._picking:
            return self._keyed(event)
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() not in PASSING:
            self._leave()
        return False

    @property
    def _picking(self) -> bool:
        """Whether keys are for the candidates, or for the input method."""
        return isinstance(self.line, PersonPicker) and (self.line.composing or self.line.candidates.isVisible())

    def _place(self) -> None:
        row, room = self._row, self._room
        column = self.layout()
        height = column.totalHeightForWidth(room.width()) if column is not None else self.sizeHint().height()
        below = row.bottom() + height <= room.bottom()
        self.setGeometry(room.left(), row.bottom() + 1 if below else max(row.top() - height, 0), room.width(), height)

    def _keyed(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_quietly()
        elif event.key() in ENTER:
            self._take(self.line.text().strip())
        else:
            return False
        return True

    def _take(self, written: object) -> None:
        wanted = self._read(written)
        if wanted is None:
            self.hint.setObjectName("caution")
            self.hint.setText(f"読み取れません。{self._example}のように書きます。")
            self.hint.style().polish(self.hint)
            self._place()
        elif self._open:
            self.close_quietly()
            self.taken.emit(wanted)

    def _leave(self) -> None:
        written = self.line.text().strip()
        wanted = self._read(written)
        self.close_quietly(here=False)
        if wanted is not None:
            self.taken.emit(wanted)
        else:
            self.unread.emit(written)
