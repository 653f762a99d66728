"""The toolbar: words beside the signs as far as the window is wide enough for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from ui.widgets.appearance.icons import SIZE, icon

REST = "ほかの操作"
EDGES = 24
"""What stands beside the buttons, in pixels."""


class ToolBar(QToolBar):
    """Actions in groups. What has no room at all is at the right end behind »."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setMovable(False)
        self.setIconSize(QSize(SIZE, SIZE))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._giving_way: list[QToolButton] = []
        self._savings: list[int] = []
        self._whole = 0
        self._rest = cast(QToolButton, self.findChild(QToolButton, "qt_toolbar_ext_button"))
        self._rest.setToolTip(REST)
        self._rest.setAccessibleName(REST)

    def give_way(self, actions: Sequence[QAction]) -> None:
        """Without room for all words, these lose theirs, the first ones first."""
        self._giving_way = [cast(QToolButton, self.widgetForAction(action)) for action in actions]

    def show_sign_only(self, action: QAction) -> None:
        """This action never has its word beside it."""
        cast(QToolButton, self.widgetForAction(action)).setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as fits."""
        self._fit(event.size().width() - EDGES)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign at the end in the present colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._rest.setIcon(icon("more"))

    def _fit(self, room: int) -> None:
        if not self._savings:
            self._measure()
        missing = self._whole - room
        for button, saving in zip(self._giving_way, self._savings, strict=True):
            style = Qt.ToolButtonStyle.ToolButtonIconOnly if missing > 0 else self.toolButtonStyle()
            button.setToolButtonStyle(style)
            missing -= saving

    def _measure(self) -> None:
        """How much room everything takes in words, and what each of the others saves without."""
        self._whole = self.sizeHint().width()
        self._savings = [button.sizeHint().width() - SIZE - EDGES // 2 for button in self._giving_way]
        self._rest.setIcon(icon("more"))
