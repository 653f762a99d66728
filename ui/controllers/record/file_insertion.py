"""A file that is dropped on the record, to be read as turns at that place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from minutesapp.errors import UserFacingError
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.reporting import report
from ui.tasks import Flow, Tasks
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.clipboard.turns_read import Read
    from minutesapp.services.reading.tables import Columns

COLUMNS_DOUBTFUL = "import-columns-doubtful"
READING = "「{name}」を読み取っています…"
NOTHING = "「{name}」には、記録に入れる文章がありません。"


class FileInsertion:
    """`agree` shows what was read and puts it into the record where the clerk agrees."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        editor: RecordEditor,
        tasks: Tasks,
        ask_for_columns: Callable[[Path], Flow[Columns | None]],
        agree: Callable[[Read], None],
    ) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._tasks = tasks
        self._ask_for_columns = ask_for_columns
        self._agree = agree

    def takes(self, at: QPoint) -> bool:
        """Whether a file may be put into the record where it was dropped on the window."""
        return self._window.childAt(at) is self._editor.viewport() and not self._editor.isReadOnly()

    async def insert(self, path: Path, at: QPoint) -> None:
        """Read a file, and put it where it was dropped once the clerk has seen what it becomes."""
        viewport = self._editor.viewport()
        self._editor.text.finish_composition()
        self._editor.setTextCursor(self._editor.cursorForPosition(viewport.mapFrom(self._window, at)))
        self._editor.setFocus()
        try:
            read = await self._read(path)
        except UserFacingError as error:
            report(self._window, error)
            return
        if read is not None and not read.body:
            self._window.say(NOTHING.format(name=path.name))
        elif read is not None:
            self._agree(read)

    async def _read(self, path: Path) -> Read | None:
        try:
            return await self._read_by(path, None)
        except UserFacingError as error:
            if error.code != COLUMNS_DOUBTFUL:
                raise
        columns = await self._ask_for_columns(path)
        return None if columns is None else await self._read_by(path, columns)

    async def _read_by(self, path: Path, columns: Columns | None) -> Read:
        from minutesapp.services.clipboard.file_read import read_file_into

        minutes, spot = self._desk.minutes, self._editor.text.selected_spots[0]
        return await self._tasks.start(
            READING.format(name=path.name),
            lambda _: read_file_into(path, minutes, spot, columns),
            current=lambda: self._desk.minutes is minutes,
        )
