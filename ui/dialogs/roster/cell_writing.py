"""What is written in the cells of the roster's table comes into the roster, before whatever is done next."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import Qt

from minutesapp.services.rosters.table.cells import edit_cell
from minutesapp.services.rosters.table.rows import Column
from ui.dialogs.roster.listing import RosterList
from ui.dialogs.roster.view import CellLine
from ui.dialogs.roster.writing import WritingDialog
from ui.models.roster_book import RosterBook
from ui.models.roster_table import COLUMNS
from ui.tasks import over


class CellWriting:
    """The hand of the window of the roster in its table."""

    def __init__(self, window: WritingDialog, book: RosterBook, list: RosterList) -> None:
        self._window = window
        self._book = book
        self._list = list

    async def before(self, deed: Callable[[], Coroutine[Any, None, None]]) -> None:
        """Do something once what stands in an open cell is in the roster; where that is refused, it is left."""
        view = self._list.view
        if view.open_line is not None and not view.open_line.isReadOnly():
            await self.write(view.open_line, None)
        while view.open_line is not None and view.open_line.isReadOnly() and self._book.under_way is not None:
            await over(self._book.under_way)
        if view.open_line is None:
            await deed()

    async def write(self, line: CellLine, step: int | None) -> None:
        """Put what was written into the roster; where it is refused, the line stays."""
        place, view = line.place, self._list.view
        entry, column = self._list.table.entry(place.row()), COLUMNS[place.column()]
        held = str(place.data(Qt.ItemDataRole.EditRole))
        confirms = column is Column.KANA and step == 0 and not entry.person.kana_confirmed
        if line.text() != line.before or (confirms and line.text() and line.text() == held):
            line.setReadOnly(True)
            done = None
            try:
                done = await self._window.tried(self._book.do(edit_cell(entry, column, line.text())))
            finally:
                if done is None:
                    self._resume(line)
            if done is None:
                return
        if view.holds(line):
            view.cells.close(line)
            if step is not None:
                view.setFocus(Qt.FocusReason.OtherFocusReason)
                view.go_on(step)

    def _resume(self, line: CellLine) -> None:
        """Go on writing in the line of a cell, as long as it is there."""
        if self._list.view.holds(line):
            line.setReadOnly(False)
            line.setFocus(Qt.FocusReason.OtherFocusReason)
