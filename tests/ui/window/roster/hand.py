"""What a secretary does in the window of the roster, by keys, and what is to be seen there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from minutesapp.roster.people import RosterEntry
from minutesapp.services import people
from minutesapp.services.rosters.table.rows import Column
from ui.dialogs.roster.roster import RosterDialog
from ui.models.roster_table import COLUMNS

DAY = date(2024, 7, 9)
Key = Qt.Key


def names(dialog: RosterDialog) -> list[str]:
    """The names of the rows that are shown."""
    table = dialog.list.table
    return [table.entry(row).person.name for row in range(table.rowCount())]


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget(), key, held)


def go_to(dialog: RosterDialog, name: str, column: Column = Column.NAME) -> None:
    """Go to the first row of this name, in a column."""
    dialog.list.view.setFocus()
    dialog.list.view.choose(names(dialog).index(name), COLUMNS.index(column))


def cell(dialog: RosterDialog, name: str, column: Column) -> str:
    """What a cell of this name's first row says."""
    index = dialog.list.table.index(names(dialog).index(name), COLUMNS.index(column))
    return str(index.data())


def write(words: str) -> QLineEdit:
    """Put words in the place of those in the line that has the focus."""
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    line.insert(words)
    return line


def stored(name: str) -> RosterEntry:
    """Somebody as the roster has them."""
    return next(entry for entry in people.list_roster(DAY) if entry.person.name == name)
