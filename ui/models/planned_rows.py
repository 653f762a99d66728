"""Replacements as a table of which only what is seen is made; each is ticked or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from minutesapp.editing.finding.replacing import NewWords
from minutesapp.services.replacing.planned import PlannedRow

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TOP = QModelIndex()
PIECES = Role.UserRole
"""The three pieces of a cell with words between others; None for any other cell."""
HEADS = ("場所", "置き換え前", "置き換え後", "備考")
PLACE, BEFORE, AFTER, REMARK = range(4)
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PlannedRows(QAbstractTableModel):
    """What is in doubt is not ticked at first."""

    ticked = Signal()
    """Other rows are ticked."""

    def __init__(self, rows: Sequence[PlannedRow]) -> None:
        super().__init__()
        self._rows = rows
        self._ticked = [not row.words.in_doubt for row in rows]

    @property
    def chosen(self) -> list[NewWords]:
        """What is ticked, in order."""
        return [row.words for row, ticked in zip(self._rows, self._ticked, strict=True) if ticked]

    @property
    def count(self) -> int:
        """How many are ticked."""
        return sum(self._ticked)

    def toggle(self, rows: Sequence[int]) -> None:
        """Tick these rows; where all of them are, take their ticks away."""
        ticked = not all(self._ticked[row] for row in rows)
        for row in rows:
            self._ticked[row] = ticked
        self._tell(min(rows), max(rows))

    def tick_all(self, ticked: bool) -> None:
        """Tick all rows, or none."""
        self._ticked = [ticked] * len(self._rows)
        self._tell(0, len(self._rows) - 1)

    def rowCount(self, parent: Index = TOP) -> int:
        """As many as there are replacements."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = TOP) -> int:
        """As many as there are heads."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """The words over a column."""
        return HEADS[section] if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first cell of a row has its tick."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == PLACE else usual

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What a cell shows, and whether its row is ticked."""
        row, column = self._rows[index.row()], index.column()
        if role == Role.CheckStateRole and column == PLACE:
            return CHECKED if self._ticked[index.row()] else UNCHECKED
        if role == PIECES:
            return _pieces(row, column)
        if role == Role.DisplayRole:
            return _words(row, column)
        if role == Role.AccessibleTextRole:
            return _words(row, column) or "なし"
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """A tick that the mouse changes."""
        if role != Role.CheckStateRole:
            return False
        self._ticked[index.row()] = Qt.CheckState(value) is CHECKED
        self._tell(index.row(), index.row())
        return True

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, PLACE), self.index(last, PLACE), [Role.CheckStateRole])
        self.ticked.emit()


def _pieces(row: PlannedRow, column: int) -> tuple[str, str, str] | None:
    around = row.context
    if column == BEFORE:
        return around.left, around.before, around.right
    return (around.left, around.after, around.right) if column == AFTER else None


def _words(row: PlannedRow, column: int) -> str:
    pieces = _pieces(row, column)
    if pieces is not None:
        return "".join(pieces)
    return row.place if column == PLACE else row.remark
