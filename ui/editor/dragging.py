"""What is selected, held with the mouse: it moves within the text, and leaves it only as a copy."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QTextEdit

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


class Carrier(Protocol):
    """Takes words out of a text and brings them in."""

    def copy(self) -> object: ...
    def cut(self) -> object: ...
    def give(self) -> QMimeData | None: ...
    def take(self, source: QMimeData) -> None: ...
    def take_later(self, source: QMimeData) -> None: ...
    def carry(self, position: int, *, copying: bool) -> None: ...


class Dragging:
    """The gestures of one text. Qt itself would take words out of a record that are dragged into another program."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._held: QPoint | None = None
        self._under_way = False
        self._targets: list[tuple[int, bool]] = []

    def press(self, event: QMouseEvent, selection_before: tuple[int, int]) -> None:
        """Qt has seen a press: where it leaves the selection as it was, the press holds it."""
        holds = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        kept = self._edit.textCursor().hasSelection() and selection_before == selection_of(self._edit)
        self._held = event.position().toPoint() if holds and kept else None

    def move(self, event: QMouseEvent) -> bool | None:
        """Whether the mouse has gone far enough to drag what it holds; None where it holds nothing."""
        if self._held is None:
            return None
        way = (event.position().toPoint() - self._held).manhattanLength()
        return way >= QApplication.startDragDistance()

    def release(self) -> None:
        """The mouse button is up."""
        self._held = None

    def drag(self, carrier: Carrier) -> None:
        """Drag what is selected until it is dropped; in the text itself it moves, or is copied with Ctrl."""
        self._held = None
        data = carrier.give()
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
            carrier.carry(position, copying=copying)

    def offer(self, event: QDragMoveEvent) -> None:
        """Something that may be dropped is over the text."""
        if event.isAccepted():
            event.setDropAction(self._action(event))
            event.accept()

    def drop(self, event: QDropEvent, carrier: Carrier) -> None:
        """Something was dropped on the text. What others gave is never taken away from them."""
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
        carrier.take_later(event.mimeData())

    def _action(self, event: QDropEvent) -> Qt.DropAction:
        copying = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return MOVE if self._under_way and not copying and not self._edit.isReadOnly() else COPY


def selection_of(edit: QTextEdit) -> tuple[int, int]:
    """Where the selection was begun, and where it ends."""
    cursor = edit.textCursor()
    return cursor.anchor(), cursor.position()
