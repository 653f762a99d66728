"""What an empty place says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.widgets.plain import plain_label


def empty_place(words: str) -> QLabel:
    """Faint words in the middle of a place that has nothing to show, saying what to do there."""
    label = plain_label(words)
    label.setObjectName("hint")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setMargin(16)
    return label
