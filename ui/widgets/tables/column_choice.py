"""Saying which column of a table is what: which table of the file, its first line, the columns, what comes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from minutesapp.services.reading.tables import SheetRow
from ui.widgets.appearance.theme import SPACING
from ui.widgets.plain import plain_entry, plain_label
from ui.widgets.tables.column_table import ColumnTable
from ui.widgets.tables.rows_table import rows_table

FIRST_ROWS = 40
"""Lines of a table among which the first that is read may stand."""
SHOWN_BELOW = 5
"""Lines from the first that is read on that are shown."""


class Chosen(NamedTuple):
    """What is said of the columns: the lines above the first that is read, and the place of the table in its file."""

    kinds: tuple[StrEnum | None, ...]
    above: int
    place: int


class Choice(NamedTuple):
    """What can be chosen, and in which words.

    `guess` gives what a table at a place seems to be, `come` the rows that come of what is chosen; None while that is
    not enough. `told` is said over these rows, `nothing` where there are none, `missing` while it is not enough.
    """

    names: Sequence[str]
    rows: Callable[[int], Sequence[SheetRow]]
    guess: Callable[[int], Chosen]
    kinds: Iterable[tuple[StrEnum, str]]
    first: str
    come: Callable[[Chosen], Sequence[Sequence[str]] | None]
    heads: Sequence[str]
    told: str
    nothing: str
    missing: str


class ColumnChoice(QWidget):
    """`chosen` is what is said now."""

    judged = Signal(bool)
    """Whether anything comes of it."""

    def __init__(self, choice: Choice, begin: int) -> None:
        super().__init__()
        self._choice = choice
        self._place = begin
        self.sheets, self.first = _box("表"), _box(choice.first)
        self.sheets.addItems([plain_entry(name) for name in choice.names])
        self.sheets.setCurrentIndex(begin)
        self.sheets.activated.connect(self.show_sheet)
        self.first.activated.connect(lambda _: self._show_rows())
        self.table = ColumnTable(choice.kinds)
        self.table.chosen.connect(self._judge)
        self.said = plain_label(choice.told)
        self.come: QTreeWidget = rows_table(choice.heads, choice.told)
        self._lay_out()

    @property
    def chosen(self) -> Chosen:
        """What is said of the columns now."""
        return Chosen(tuple(self.table.kinds), max(self.first.currentIndex(), 0), self._place)

    def show_sheet(self, place: int) -> None:
        """Another table of the file, with the columns that it seems to have."""
        self._place = place
        guess = self._choice.guess(place)
        self.first.clear()
        self.first.addItems([f"{row.number}行目" for row in self._choice.rows(place)[:FIRST_ROWS]])
        self.first.setCurrentIndex(min(guess.above, self.first.count() - 1))
        self.table.show_columns(guess.kinds)
        self._show_rows()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        for box in (self.sheets, self.first):
            label = plain_label(box.accessibleName())
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            shown = box is not self.sheets or len(self._choice.names) > 1
            label.setVisible(shown)
            box.setVisible(shown)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addLayout(row)
        column.addWidget(self.table, 3)
        column.addWidget(self.said)
        column.addWidget(self.come, 2)

    def _show_rows(self) -> None:
        above = max(self.first.currentIndex(), 0)
        self.table.show_rows(self._choice.rows(self._place)[: above + SHOWN_BELOW], above)
        self._judge()

    def _judge(self) -> None:
        """Show what comes of the columns."""
        choice = self._choice
        rows = choice.come(self.chosen)
        self.come.clear()
        for row in rows or ():
            QTreeWidgetItem(self.come, list(row))
        self.said.setText(choice.told if rows else choice.missing if rows is None else choice.nothing)
        self.judged.emit(bool(rows))


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box
