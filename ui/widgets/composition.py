"""What the input method is composing, in whichever widget that is."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


def finish_composition() -> None:
    """What the input method shows is committed, where it shows it; nothing happens where it shows nothing."""
    finish = getattr(QApplication.focusWidget(), "finish_composition", None)
    if finish is not None:
        finish()
        return
    # A line of Qt's own does not say whether it composes. Some input methods commit when told to, others when reset.
    method = QGuiApplication.inputMethod()
    method.commit()
    method.reset()
