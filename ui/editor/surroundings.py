"""What happens on the widgets around the text, where it concerns the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

GROWTH = (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Hide)


class Surroundings(QObject):
    """An event filter for those widgets: the wheel turns the page wherever it is used, and keys of the card stay there.

    A filter of its own, because overriding `event` of the page would cost something with every key.
    """

    card_grown = Signal()
    """The card may want another height."""
    _card: QWidget | None = None  # of the class as well: events still come while the filter is being taken apart

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        self._page = page

    def keep_card(self, card: QWidget) -> None:
        """Look after the card above the text."""
        self._card = card
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what concerns the page."""
        if isinstance(event, QWheelEvent):
            self._page.wheelEvent(event)
            return True
        if watched is not self._card:
            return False
        if event.type() is QEvent.Type.KeyPress:
            # A key that no field of the card wants would go on to the text.
            event.accept()
            return True
        if event.type() in GROWTH:
            self.card_grown.emit()
        return False
