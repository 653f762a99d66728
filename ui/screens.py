"""The screens, asked for in the one way that is safe.

`QWidget.screen()` must not be called: when the garbage collector takes the widget, PySide takes the screen with it, and
the program crashes at the next window.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def room_of(widget: QWidget | None) -> QRect:
    """What of the screen windows may use on which this widget's window stands; of the first screen where it is new."""
    window = widget.window() if widget else None
    screen = QGuiApplication.screenAt(window.frameGeometry().center()) if window and window.isVisible() else None
    return (screen or QGuiApplication.primaryScreen()).availableGeometry()


def rooms() -> list[QRect]:
    """What windows may use of each screen, the first one first."""
    return [screen.availableGeometry() for screen in QGuiApplication.screens()]
