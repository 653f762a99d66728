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


class _Careful:
    """What both boxes have beside Qt's own; `super()` is Qt's."""

    def event(self, event: QEvent) -> bool:
        """Leave to the menus what is theirs."""
        if is_for_menus(event):
            event.ignore()
            return False
        return bool(super().event(event))  # type: ignore[misc]

    def validate(self, text: str, place: int) -> Any:
        """Whether this may be typed; wide digits become those that Qt counts with."""
        return super().validate(_narrow(text), place)  # type: ignore[misc]

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page unless the clerk is here."""
        if self.hasFocus():  # type: ignore[attr-defined]
            super().wheelEvent(event)  # type: ignore[misc]
        else:
            event.ignore()


class NumberBox(_Careful, QSpinBox):
    """Takes １２ as it takes 12: an input method that is on writes the wide digits, which Qt would drop without a word.

    The wheel changes it only while the clerk is in it, so that scrolling the page changes nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _dress(self)


class DecimalBox(_Careful, QDoubleSpinBox):
    """The same for lengths and sizes, which may have a half."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _dress(self)


def _dress(box: QSpinBox | QDoubleSpinBox) -> None:
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.lineEdit().setTextMargins(EDGE, 0, 0, 0)  # the style sheet does not reach it


def _narrow(text: str) -> str:
    """The same with digits of ASCII, one sign for one; everything else stays as it is."""
    return "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else POINTS.get(sign, sign) for sign in text)
