"""The widgets around the text: the background beside the column, and a card above the text that scrolls with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

GROWTH = (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Hide)


class HeaderCard(QObject):
    """The card of a text widget, if it has one, and what happens on the widgets around the text.

    The wheel scrolls the text wherever it is used, and keys of the card stay there. A filter of its own, because
    overriding `event` of the text widget would cost something with every key.
    """

    grown = Signal()
    """The card may want another height."""
    _card: QWidget | None = None  # of the class as well: events still come while the filter is being taken apart

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def show(self, card: QWidget) -> None:
        """This is the card from now on."""
        self._card = card
        card.setParent(self._edit)
        self.share_wheel(card)
        card.show()
        card.raise_()

    def share_wheel(self, widget: QWidget) -> None:
        """Let the wheel over this widget scroll the text."""
        widget.installEventFilter(self)

    @property
    def is_there(self) -> bool:
        """Whether there is a card, seen or not."""
        return self._card is not None

    def height_for(self, width: int) -> int:
        """The room that the card takes at this width; none while it is hidden."""
        if self._card is None or self._card.isHidden():
            return 0
        return self._card.heightForWidth(width) if self._card.hasHeightForWidth() else self._card.sizeHint().height()

    def place(self, left: int, top: int, width: int) -> None:
        """Put the card there, as wide and as high as it should be."""
        if self._card is not None:
            self._card.setGeometry(QRect(left, top, width, self.height_for(width)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what concerns the text."""
        if isinstance(event, QWheelEvent):
            self._edit.wheelEvent(event)
            return True
        if watched is not self._card:
            return False
        if event.type() is QEvent.Type.KeyPress:
            # A key that no field of the card wants would go on to the text.
            event.accept()
            return True
        if event.type() in GROWTH:
            self.grown.emit()
        return False
