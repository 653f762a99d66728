"""The head of a panel: its name and a button to put it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QWidget

from ui.widgets.icon_button import IconButton
from ui.widgets.plain import plain_label


class PanelTitle(QWidget):
    """Stands over a panel instead of the style's own title bar, which draws its own button."""

    put_away = Signal()

    def __init__(self, title: str, dock: QDockWidget) -> None:
        super().__init__(dock)
        label = plain_label(title)
        label.setObjectName("panel-title")
        close = IconButton("close", f"「{title}」をしまいます。表示メニューで戻せます。")
        close.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.addWidget(label, 1)
        row.addWidget(close)
