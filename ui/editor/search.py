"""Looking for words in the text."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument


def find_next(cursor: QTextCursor, text: str, *, backwards: bool) -> QTextCursor:
    """The next place that reads `text`, selected; from the other end of the document on where there is none before it.

    Upper and lower case are the same, full and half width are not. A null cursor where the text is nowhere.
    """
    document = cursor.document()
    flag = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
    found = document.find(text, cursor, flag)
    if not found.isNull():
        return found
    end = QTextCursor(document)
    end.movePosition(QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start)
    return document.find(text, end, flag)
