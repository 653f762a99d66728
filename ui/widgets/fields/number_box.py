"""A box for a number, which digits of any width may be typed into."""

from __future__ import annotations

import unicodedata
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from ui.widgets.one_line import is_for_menus

POINTS = {"．": ".", "。": "."}
"""What an input method writes for the point of a number."""
EDGE = 5
"""Pixels between the edge and the number, beside the two that every line has."""


class NumberBox(QSpinBox):
    """Takes １２ as it takes 12: an input method that is on writes the wide digits, which Qt would drop without a word.

    The wheel changes it only while the clerk is in it, so that scrolling the page changes nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(EDGE, 0, 0, 0)  # the style sheet does not reach it

    def event(self, event: QEvent) -> bool:
        """Leave to the menus what is theirs."""
        if is_for_menus(event):
            event.ignore()
            return False
        return super().event(event)

    def validate(self, text: str, place: int) -> Any:
        """Whether this may be typed; wide digits become those that Qt counts with."""
        return super().validate(_narrow(text), place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page unless the clerk is here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DecimalBox(QDoubleSpinBox):
    """The same for lengths and sizes, which may have a half."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(EDGE, 0, 0, 0)

    def event(self, event: QEvent) -> bool:
        """Leave to the menus what is theirs."""
        if is_for_menus(event):
            event.ignore()
            return False
        return super().event(event)

    def validate(self, text: str, place: int) -> Any:
        """Whether this may be typed; wide digits become those that Qt counts with."""
        return super().validate(_narrow(text), place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page unless the clerk is here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _narrow(text: str) -> str:
    """The same with digits of ASCII, one sign for one; everything else stays as it is."""
    return "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else POINTS.get(sign, sign) for sign in text)
