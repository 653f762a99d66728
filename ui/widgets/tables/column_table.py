"""The first lines of a table, with a box over each column in which it is said what the column is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTableWidget, QTableWidgetItem, QWidget

from minutesapp.services.reading.tables import SheetRow

UNUSED = "使わない"
ABOVE = Qt.ItemDataRole.UserRole
NARROWEST, WIDEST = 140, 320
"""Pixels of a column."""
SHORT = 80
"""Signs of a cell that are shown."""


class ColumnTable(QTableWidget):
    """`boxes` are those over the columns, from the left; only they take the focus.

    `words` are what the columns can be, each with what it is called.
    """

    chosen = Signal()
    """Something else is said of a column."""

    def __init__(self, words: Iterable[tuple[StrEnum, str]]) -> None:
        super().__init__()
        named = tuple(words)
        self._kinds: tuple[StrEnum | None, ...] = (None, *(kind for kind, _ in named))
        self._words = (UNUSED, *(word for _, word in named))
        self.boxes: list[QComboBox] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.horizontalHeader().hide()
        self.setAccessibleName("表の初めの行")

    @property
    def kinds(self) -> list[StrEnum | None]:
        """What each column is said to be; None for one that is not used."""
        return [self._kinds[box.currentIndex()] for box in self.boxes]

    def show_columns(self, kinds: Sequence[StrEnum | None]) -> None:
        """Begin a table that has these columns."""
        self.clear()
        self.setRowCount(1)
        self.setColumnCount(len(kinds))
        self.boxes = []
        for place, kind in enumerate(kinds):
            box = QComboBox()
            box.addItems(self._words)
            box.setCurrentIndex(self._kinds.index(kind))
            box.setAccessibleName(f"{place + 1}列目")
            box.activated.connect(lambda _, place=place: self._choose(place))
            box.installEventFilter(self)
            self.setCellWidget(0, place, box)
            self.boxes.append(box)

    def show_rows(self, rows: Sequence[SheetRow], above: int) -> None:
        """Show these lines below the boxes; the first `above` of them stand over the turns."""
        self.setRowCount(1 + len(rows))
        self.setVerticalHeaderLabels(["", *(str(row.number) for row in rows)])
        for line, row in enumerate(rows, 1):
            for place in range(self.columnCount()):
                cell = row.cells[place] if place < len(row.cells) else ""
                item = QTableWidgetItem(" ".join(cell[:SHORT].split()))
                item.setData(ABOVE, line <= above)
                self.setItem(line, place, item)
        self._shade()
        self.resizeColumnsToContents()
        for place, box in enumerate(self.boxes):
            width = max(self.columnWidth(place), box.sizeHint().width(), NARROWEST)
            self.setColumnWidth(place, min(width, WIDEST))
        self.setRowHeight(0, max((box.sizeHint().height() for box in self.boxes), default=0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A box that gets the focus comes into sight."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget) and watched in self.boxes:
            self.scrollTo(self.model().index(0, self.boxes.index(watched)))
        return super().eventFilter(watched, event)

    def _choose(self, place: int) -> None:
        """What was another column's is this one's now."""
        index = self.boxes[place].currentIndex()
        for other, box in enumerate(self.boxes):
            if other != place and index and box.currentIndex() == index:
                box.setCurrentIndex(0)
        self._shade()
        self.chosen.emit()

    def _shade(self) -> None:
        """What is not read is faint."""
        faint, plain = self.palette().placeholderText(), self.palette().text()
        for place, kind in enumerate(self.kinds):
            for line in range(1, self.rowCount()):
                item = self.item(line, place)
                if item is not None:
                    item.setForeground(faint if kind is None or item.data(ABOVE) else plain)
