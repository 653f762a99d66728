"""The rows of the roster as a table; what a row says is looked up when it is seen, however many there are."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from minutesapp.services.rosters.drafts import Somebody
from minutesapp.services.rosters.table.cells import EDITED
from minutesapp.services.rosters.table.rows import HEADS, Column, RosterEntry, cell_words, edited_words
from minutesapp.services.rosters.table.sheet import PLACES, Sheet

COLUMNS = tuple(Column)
MOST_KNOWN = 2000
"""Rows that are remembered after they were seen."""

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TOP = QModelIndex()
READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
EDITABLE = READABLE | Qt.ItemFlag.ItemIsEditable
ANSWERED = frozenset((Role.DisplayRole, Role.EditRole, Role.ForegroundRole, Role.AccessibleTextRole))


class RosterTable(QAbstractTableModel):
    """Rows of a sheet in the order in which they are given."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._rows: Sequence[int] = ()
        self._known: dict[int, RosterEntry] = {}
        self._faint = self._caution = QBrush()

    def wear(self, faint: QBrush, caution: QBrush) -> None:
        """The colours of who is not in office, and of a reading that nobody has confirmed."""
        self._faint, self._caution = faint, caution

    def show(self, sheet: Sheet, rows: Sequence[int]) -> None:
        """Show these rows. Where they go on from those that are shown, nothing moves."""
        shown = len(self._rows)
        if sheet is self._sheet and shown and len(rows) > shown and _same(rows[:shown], self._rows):
            self.beginInsertRows(TOP, shown, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
            return
        self.beginResetModel()
        self._sheet, self._rows, self._known = sheet, rows, {}
        self.endResetModel()

    def follow(self, sheet: Sheet, people: frozenset[str]) -> None:
        """Show what became of these people: each row stays where it is, new ones come behind those of their person."""
        rows = _followed(self._sheet, self._rows, sheet, people)
        self._known = {}
        if len(rows) == len(self._rows):
            self._sheet, self._rows = sheet, rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
        else:
            self.beginResetModel()
            self._sheet, self._rows = sheet, rows
            self.endResetModel()

    def entry(self, row: int) -> RosterEntry:
        """What a row of the table says."""
        number = self._rows[row]
        if number not in self._known:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[number] = self._sheet.entry(number)
        return self._known[number]

    def somebody(self, row: int) -> Somebody:
        """The person of a row of the table with all posts, those that are over as well."""
        return self._sheet.somebody(self._rows[row])

    def place_of(self, person: str, posting: int = 0) -> int:
        """The row of the table with this post of somebody, else their first; -1 where there is none."""
        rows = list(self._rows)
        exact = self._sheet.row_about(person, posting)
        wanted = [exact, *self._sheet.rows_about(person)]
        return next((rows.index(row) for row in wanted if row in rows), -1)

    def people(self) -> int:
        """How many people are shown."""
        return len({row >> PLACES for row in self._rows})

    def rowCount(self, parent: Index = TOP) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = TOP) -> int:
        """As many as there are heads."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """The words over a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return HEADS[COLUMNS[section]]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Whether a cell can be edited."""
        return EDITABLE if COLUMNS[index.column()] in EDITED else READABLE

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What a cell shows."""
        if role not in ANSWERED:
            return None
        entry, column = self.entry(index.row()), COLUMNS[index.column()]
        if role == Role.ForegroundRole:
            return self._colour(entry, column)
        if role == Role.EditRole:
            return edited_words(entry, column)
        return cell_words(entry, column) or ("なし" if role == Role.AccessibleTextRole else "")

    def _colour(self, entry: RosterEntry, column: Column) -> QBrush | None:
        """It says nothing that words do not say as well."""
        if column is Column.KANA and not entry.person.kana_confirmed:
            return self._caution
        return None if entry.current else self._faint


def _same(rows: Sequence[int], others: Sequence[int]) -> bool:
    return array("Q", rows) == array("Q", others)


def _followed(before: Sheet, shown: Sequence[int], after: Sheet, people: frozenset[str]) -> list[int]:
    """The rows of the sheet before as they are in the one after it, and behind them new ones of the same people."""
    numbers = {row >> PLACES for id in people for row in before.rows_about(id)}
    rows: list[int] = []
    ends: dict[str, int] = {}
    for row in shown:
        if row >> PLACES not in numbers:
            rows.append(row)
            continue
        entry = before.entry(row)
        now = after.row_about(entry.person.id, entry.posting.id)
        rows += [] if now is None else [now]
        ends[entry.person.id] = len(rows)
    for id, end in sorted(ends.items(), key=lambda item: -item[1]):
        rows[end:end] = [row for row in after.rows_about(id) if row not in rows]
    return rows
