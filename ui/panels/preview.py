"""The pages of an edition beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from minutesapp.services.output.exporting import EditionName
from ui.models.edition_words import EDITION_WORDS
from ui.widgets.appearance.theme import SPACING
from ui.widgets.plain import plain_label

if TYPE_CHECKING:
    from ui.widgets.sheets.placing import Pages

BREAKS = "改ページの位置は、Wordと少し違うことがあります。"
HOW = (
    "押した所の段落へ、本文のカーソルが移ります（Enterで、いちばん上に見えている段落へ）。＋と－で大きさが変わります。"
)
EMPTY = "記録を開くと、ここにページが出ます。"


class PreviewPanel(QWidget):
    """Shows pages, says which edition they are of, and tells what the clerk does with them.

    It is made of its parts when it is shown for the first time.
    """

    shown = Signal()
    """It comes into sight."""
    hidden = Signal()
    """It is out of sight."""
    edition_changed = Signal()
    chosen = Signal(object)
    """The number of the paragraph that the clerk chose."""
    zoomed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._is_built = False

    @property
    def edition(self) -> EditionName:
        """The edition chosen."""
        return EditionName(self.editions.currentData()) if self._is_built else EditionName.INTERNAL

    def set_zoom(self, zoom: float) -> None:
        """Show the pages so many times as wide as there is room."""
        self.build()
        self.view.set_zoom(zoom)

    def show_pages(self, pages: Pages) -> None:
        """Show these pages in the place of the others."""
        self.view.show_pages(pages)
        self.say("")

    def clear(self) -> None:
        """Show no pages: another record lies on the desk."""
        if self._is_built:
            self.view.clear()
            self.say(EMPTY)

    def mark(self, numbers: range, place: int, hint: str = "") -> None:
        """Mark these paragraphs, and bring one into sight; `hint` says what there is to say of that place."""
        self.view.mark(numbers)
        self.view.reveal(place)
        self.hint.setText(hint or BREAKS)
        self._show_count()

    def say(self, words: str) -> None:
        """Say why there are no pages, or no new ones; without words how many there are."""
        self._words = words
        self._show_count()

    def showEvent(self, event: QShowEvent) -> None:
        """Let somebody fill it."""
        self.build()
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody need go on filling it."""
        super().hideEvent(event)
        self.hidden.emit()

    def build(self) -> None:
        """Make the parts; most clerks look at pages now and then, and a window that opens should not wait for them."""
        if self._is_built:
            return
        from ui.widgets.sheets.sheet_view import SheetView

        self._is_built = True
        self._words = EMPTY
        self.editions = QComboBox()
        self.editions.setAccessibleName("プレビューの版")
        self.editions.setToolTip("どの版のページを見るか")
        for name, words in EDITION_WORDS.items():
            self.editions.addItem(words, name)
        self.editions.currentIndexChanged.connect(lambda _: self.edition_changed.emit())
        self.count, self.hint = plain_label(EMPTY), plain_label(BREAKS)
        for label in (self.count, self.hint):
            label.setObjectName("hint")
            # Words must not make the panel wide, and the record narrow.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hint.setWordWrap(True)
        self.view = SheetView(leads=True)
        self.view.setAccessibleName("プレビューのページ")
        self.view.setToolTip(HOW)
        self.view.chosen.connect(self.chosen.emit)
        self.view.zoomed.connect(self.zoomed.emit)
        self.view.verticalScrollBar().valueChanged.connect(lambda _: self._show_count())
        self._stack()
        self.setFocusProxy(self.view)

    def _stack(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 4)
        head.setSpacing(SPACING)
        head.addWidget(self.editions)
        head.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 4)
        foot.addWidget(self.hint)
        column.addLayout(foot)

    def _show_count(self) -> None:
        pages = f"{self.view.page_in_sight}／{self.view.count}ページ" if self.view.count else ""
        self.count.setText(self._words or pages)
