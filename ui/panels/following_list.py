"""A list under the record that follows it while it is in sight."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.desk import Desk

PAUSE = 200
"""Milliseconds of rest after which a list follows the typing."""


class FollowingList(QWidget):
    """Nothing is done for it while it is out of sight. What it lists, and how, is in `refresh`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(lambda: self.refresh())
        desk.changed.connect(lambda _: self._wait())
        desk.replaced.connect(self._wait)

    def refresh(self) -> None:
        """List what there is now."""
        raise NotImplementedError

    def follow_now(self) -> None:
        """List what there is now, without a rest."""
        self._timer.stop()
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the record as it is now."""
        self.refresh()
        super().showEvent(event)

    def _wait(self) -> None:
        if self.isVisible():
            self._timer.start()
