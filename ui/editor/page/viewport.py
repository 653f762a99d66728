"""The viewport of a text widget, made here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget


def put_viewport(edit: QTextEdit) -> None:
    """Give the widget a viewport as Qt makes it.

    Asked for one that Qt itself made, Qt for Python goes through every kind of widget there is to find out what it is.
    """
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    viewport.setAcceptDrops(True)
    viewport.setMouseTracking(True)
    viewport.setCursor(Qt.CursorShape.IBeamCursor)
    edit.setDocument(QTextDocument(edit))  # the first one paints on the viewport that goes
    edit.setViewport(viewport)
