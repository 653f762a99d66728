"""The head of a panel: its name and a button to put it away."""

from __future__ import annotations

from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from ui.widgets.icons import icon


class PanelTitle(QWidget):
    """Stands over a panel instead of the style's own title bar, which draws its own button."""

    def __init__(self, title: str, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setObjectName("panel-title-bar")
        self._label = QLabel(title)
        self._label.setObjectName("panel-title")
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setToolTip(f"「{title}」をしまいます。表示メニューで戻せます。")
        self._close.setAccessibleName("しまう")
        self._close.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.addWidget(self._label, 1)
        row.addWidget(self._close)
        self.dress()

    def dress(self) -> None:
        """Draw the button in the present colours."""
        self._close.setIcon(icon("close"))
