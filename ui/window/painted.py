"""When a widget has been painted for the first time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

LATEST = 1000
"""Milliseconds after which the widget counts as painted: a window may begin as an icon."""


class Painted(QObject):
    """Does something once, as soon as the widget has been painted."""

    def __init__(self, widget: QWidget, deed: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._deed = deed
        self._timer = QTimer(self, singleShot=True, interval=LATEST)
        self._timer.timeout.connect(self._do)
        self._timer.start()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It is being painted."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _do(self) -> None:
        self._widget.removeEventFilter(self)
        self._deed()
        self.deleteLater()
