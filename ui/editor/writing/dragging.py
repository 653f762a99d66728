"""What is selected, held with the mouse: it moves within the text, and leaves it only as a copy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QTextEdit

NO_WORDS = "貼り付けられる文字が、クリップボードにありません。"
FILES = "ファイルは貼り付けられません。本文に引いて落とすと、読み込めます。"
COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


class Carrier(Protocol):
    """Takes words out of a text and brings them in."""

    def give(self) -> QMimeData | None: ...
    def take_later(self, source: QMimeData) -> None: ...
    def carry(self, position: int, *, copying: bool) -> None: ...


class Dragging:
    """The gestures of one text. Qt itself would take words out of a record that are dragged into another program."""

    def __init__(self, edit: QTextEdit, carrier: Carrier) -> None:
        self._edit = edit
        self._carrier = carrier
        self._held: QPoint | None = None
        self._dropping = False
        self._under_way = False
        self._targets: list[tuple[int, bool]] = []

    def press(self, event: QMouseEvent, by_qt: Callable[[QMouseEvent], None]) -> None:
        """A press: where Qt leaves the selection as it was, the press holds it."""
        before = _selection_of(self._edit)
        by_qt(event)
        holds = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        kept = self._edit.textCursor().hasSelection() and before == _selection_of(self._edit)
        self._held = event.position().toPoint() if holds and kept else None

    def move(self, event: QMouseEvent) -> bool:
        """Whether the mouse holds something; once it has gone far enough, that is dragged until it is dropped."""
        if self._held is None:
            return False
        way = (event.position().toPoint() - self._held).manhattanLength()
        if way >= QApplication.startDragDistance():
            self.drag()
        return True

    def release(self) -> None:
        """The mouse button is up."""
        self._held = None

    def drag(self) -> None:
        """Drag what is selected until it is dropped; in the text itself it moves, or is copied with Ctrl."""
        self._held = None
        data = self._carrier.give()
        if data is None:
            return
        drag = QDrag(self._edit)
        drag.setMimeData(data)
        self._targets.clear()
        self._under_way = True
        try:
            drag.exec(COPY | MOVE, COPY)
        finally:
            self._under_way = False
        for position, copying in self._targets:
            self._carrier.carry(position, copying=copying)

    def offer(self, event: QDragMoveEvent) -> None:
        """Something that may be dropped is over the text."""
        if event.isAccepted():
            event.setDropAction(self._action(event))
            event.accept()

    def accepts(self, source: QMimeData) -> bool:
        """Text only: no pictures, and no files, which would become their addresses. Qt itself inserts no drop."""
        words = source.hasText() or source.hasHtml()
        return words and not self._dropping and not any(url.isLocalFile() for url in source.urls())

    def refusal(self, source: QMimeData) -> str:
        """Why something is not pasted, in words; empty where Qt only cleans up after a drop."""
        if self._dropping:
            return ""
        return FILES if any(url.isLocalFile() for url in source.urls()) else NO_WORDS

    def drop(self, event: QDropEvent, by_qt: Callable[[QDropEvent], None]) -> None:
        """Something was dropped on the text; Qt is only to clean up."""
        takes = self.accepts(event.mimeData()) and not self._edit.isReadOnly()
        self._dropping = True
        by_qt(event)
        self._dropping = False
        if takes:
            self._take(event)

    def _take(self, event: QDropEvent) -> None:
        """What others gave is never taken away from them."""
        position = self._edit.cursorForPosition(event.position().toPoint()).position()
        action = self._action(event)
        event.setDropAction(COPY)
        event.accept()
        if self._under_way:
            self._targets.append((position, action is COPY))
            return
        cursor = self._edit.textCursor()
        cursor.setPosition(position)
        self._edit.setTextCursor(cursor)
        self._carrier.take_later(event.mimeData())

    def _action(self, event: QDropEvent) -> Qt.DropAction:
        copying = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return MOVE if self._under_way and not copying and not self._edit.isReadOnly() else COPY


def _selection_of(edit: QTextEdit) -> tuple[int, int]:
    """Where the selection was begun, and where it ends."""
    cursor = edit.textCursor()
    return cursor.anchor(), cursor.position()
