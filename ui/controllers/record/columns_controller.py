"""Transcripts that are tables: asking for their columns, and remembering the answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.memory import Memory
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.reading.tables import Columns


class ColumnsController:
    """Asks which columns of a table hold what."""

    def __init__(self, window: MainWindow, memory: Memory, tasks: Tasks) -> None:
        self._window = window
        self._memory = memory
        self._tasks = tasks

    async def ask(self, path: Path) -> Columns | None:
        """The columns that the clerk chooses for the table in a file; None where they want none.

        UserFacingError ``import-…`` where there is no table.
        """
        from minutesapp.services.reading.tables import columns_text, headings_key, open_tables
        from ui.dialogs.reading.columns import ColumnsDialog

        tables = await self._tasks.start("表を調べています…", lambda _: open_tables(path))
        dialog = ColumnsDialog(self._window, tables)
        columns = dialog.columns if dialog.exec() else None
        if columns is not None and (key := headings_key(tables.sheets[columns.sheet], columns)):
            settings = self._memory.settings.with_columns(key, columns_text(columns))
            self._memory.remember(columns=settings.columns)
        return columns
