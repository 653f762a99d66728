"""The hands of a user: keys, an input method, the clipboard. Japanese comes only through the input method."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    """One key, down and up."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """One step of the input method: `commit` goes into the text, `preedit` is shown from now on."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def write(widget: QWidget, text: str) -> None:
    """Japanese as an input method types it: the reading grows sign by sign, then the text is committed."""
    for length in range(1, len(text) + 1):
        compose(widget, "か" * length)
    compose(widget, text)
    compose(widget, "", text)


def paste(editor: QTextEdit, text: str) -> None:
    """Paste plain text from elsewhere."""
    QGuiApplication.clipboard().setText(text)
    editor.paste()


def select(editor: QTextEdit, anchor: tuple[int, int], end: tuple[int, int]) -> None:
    """Select from one place to another, each a paragraph and an offset."""
    document = editor.document()
    cursor = QTextCursor(document)
    cursor.setPosition(document.findBlockByNumber(anchor[0]).position() + anchor[1])
    cursor.setPosition(document.findBlockByNumber(end[0]).position() + end[1], QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def go(editor: QTextEdit, block: int, offset: int) -> None:
    """Put the cursor somewhere."""
    select(editor, (block, offset), (block, offset))


def lines(editor: QTextEdit) -> list[str]:
    """What the paragraphs of the widget read, sign by sign."""
    found, block = [], editor.document().begin()
    while block.isValid():
        found.append(block.text())
        block = block.next()
    return found
