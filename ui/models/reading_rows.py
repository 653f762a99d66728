"""The lines of a source, each beside what it was read as: a table of which only what is seen is made."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from ui.models.reading_choices import ReadingChoices

HEADS = ("行", "しるし", "元の文章", "何と読み取ったか", "読み取った内容")
PLACE, SIGN, WORDS, BECAME, SAID = range(len(HEADS))
DOUBTFUL, SETTLED, CHANGED = "要確認", "確認済み", "直した"
LONGEST = 120
"""Signs of a line that a row shows."""

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TOP = QModelIndex()


class ReadingRows(QAbstractTableModel):
    """One row for each line, or for each that is to be looked at where `only_doubtful` says so.

    `soft` lies under those that are to be looked at.
    """

    def __init__(self, choices: ReadingChoices, soft: QColor) -> None:
        super().__init__()
        self._soft = soft
        self._choices = choices
        self._places: list[int] = []
        self.only_doubtful = False
        self._bold = QFont()
        self._bold.setBold(True)
        self.refresh()

    def refresh(self) -> None:
        """Show the choices as they are now."""
        self.beginResetModel()
        every = range(len(self._choices.review.rows))
        self._places = [place for place in every if not self.only_doubtful or self._stays(place)]
        self.endResetModel()

    def place_of(self, row: int) -> int:
        """The place in the source of a row of the table."""
        return self._places[row]

    def row_of(self, place: int) -> int:
        """The row of a place in the source, or of the first behind it; -1 without any rows."""
        behind = (row for row, there in enumerate(self._places) if there >= place)
        return next(behind, len(self._places) - 1)

    def rowCount(self, parent: Index = TOP) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = TOP) -> int:
        """As many as there are heads."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """The words over a column."""
        return HEADS[section] if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What a cell shows."""
        place = self._places[index.row()]
        if role == Role.DisplayRole:
            return self._words(place, index.column())
        if role == Role.AccessibleTextRole:
            return self._words(place, index.column()) or "なし"
        if role in (Role.FontRole, Role.BackgroundRole) and self._choices.is_doubtful(place):
            return self._soft if role == Role.BackgroundRole else self._bold if index.column() == SIGN else None
        return None

    def _stays(self, place: int) -> bool:
        return self._choices.is_doubtful(place) or self._choices.is_settled(place) or self._choices.is_changed(place)

    def _words(self, place: int, column: int) -> str:
        row = self._choices.review.rows[place]
        if column == SIGN:
            return self._sign(place)
        return (row.place, "", row.words[:LONGEST], row.became, row.said[:LONGEST])[column]

    def _sign(self, place: int) -> str:
        if self._choices.is_doubtful(place):
            return DOUBTFUL
        if self._choices.is_settled(place):
            return SETTLED
        return CHANGED if self._choices.is_changed(place) else ""
