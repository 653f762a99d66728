"""The editions side by side as a table of which only what is seen is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from minutesapp.services.output.editions.side_by_side import EditionsRow
from minutesapp.wording import NOT_PRINTED
from ui.models.edition_words import EDITION_WORDS
from ui.models.planned_rows import PIECES

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TOP = QModelIndex()
HEADS = ("違い", *EDITION_WORDS.values())
DIFFERS, SAME = "違う", ""
LINE_END = " ／ "
"""Parts the lines of one cell."""


class EditionRows(QAbstractTableModel):
    """The first column says in a word whether a row differs; what differs in its cells is told by `PIECES`."""

    def __init__(self, rows: Sequence[EditionsRow]) -> None:
        super().__init__()
        self._all = tuple(rows)
        self._differing = tuple(row for row in rows if row.differs)
        self._rows = self._all

    @property
    def counts(self) -> tuple[int, int]:
        """How many rows there are, and how many of them differ."""
        return len(self._all), len(self._differing)

    def row_at(self, number: int) -> EditionsRow:
        """What a row shows."""
        return self._rows[number]

    def show_differing(self, alone: bool) -> None:
        """Show those that differ alone, or all."""
        self.beginResetModel()
        self._rows = self._differing if alone else self._all
        self.endResetModel()

    def rowCount(self, parent: Index = TOP) -> int:
        """As many as are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = TOP) -> int:
        """As many as there are heads."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """The words over a column."""
        return HEADS[section] if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What a cell shows."""
        row, column = self._rows[index.row()], index.column()
        if role == PIECES:
            return _pieces(row, column - 1) if column and row.differs else None
        if role == Role.DisplayRole:
            return (DIFFERS if row.differs else SAME) if column == 0 else words_of(row.cells[column - 1])
        if role == Role.AccessibleTextRole:
            return (DIFFERS if row.differs else "同じ") if column == 0 else words_of(row.cells[column - 1])
        return None


def words_of(cell: str | None) -> str:
    """What is read of a cell in one line."""
    return NOT_PRINTED if cell is None else in_one_line(cell)


def in_one_line(words: str) -> str:
    """Words with their lines one behind the other."""
    return words.replace("\n", LINE_END).replace("\t", "　")


def _pieces(row: EditionsRow, column: int) -> tuple[str, str, str]:
    if row.cells[column] is None:
        return "", NOT_PRINTED, ""
    begin, words, end = map(in_one_line, row.pieces[column])
    return begin, words, end
