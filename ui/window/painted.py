"""When a widget has been painted for the first time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

LATEST = 1000
"""Milliseconds after which the widget counts as painted: a window may begin as an icon."""


class Painted(QObject):
    """Does something once, as soon as the widget has been painted.

    It stays a child of the widget and goes with it. It keeps no reference to it, and does not delete itself: what
    holds its own parent can bring about its end a second time while it is being deleted, and the program's with it.
    """

    def __init__(self, widget: QWidget, deed: Callable[[], object]) -> None:
        super().__init__(widget)
        self._timer = QTimer(self, singleShot=True, interval=LATEST)
        self._timer.timeout.connect(deed)
        self._timer.start()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It is being painted."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if self._timer.isActive():  # else it has waited long enough
                self._timer.start(0)
        return False
