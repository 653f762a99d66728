"""Reading minutes that exist as text."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.services.records import Draft
from ui.controllers.record.journal_controller import JournalController
from ui.controllers.record.loading import Loading
from ui.controllers.record.save_controller import SaveController
from ui.desk import Desk
from ui.memory import Memory, Purpose
from ui.reporting import report
from ui.tasks import go
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.reading.source import ReadSource
    from minutesapp.services.reading.tables import Columns

COLUMNS = "columns"
COLUMNS_DOUBTFUL = "import-columns-doubtful"
CHOOSE_AGAIN = "列を選び直す"
LONGEST_TOLD = 120
"""Signs of columns that are told over the record; all of them stand among the notes."""
TAKEN = "表の列を次のように読み取りました：{columns}"
T = TypeVar("T")


class ImportController:
    """From a text to a record on the desk; what was not understood, and who speaks, are for others to ask."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        journal: JournalController,
        memory: Memory,
        saves: SaveController,
        loading: Loading,
        take_reading: Callable[[ReadSource], Awaitable[None]],
        ask_for_columns: Callable[[Path], Awaitable[Columns | None]],
        ask_for_voices: Callable[[], Awaitable[None]],
    ) -> None:
        self._window = window
        self._desk = desk
        self._journal = journal
        self._memory = memory
        self._saves = saves
        self._loading = loading
        self._take_reading = take_reading
        self._ask_for_columns = ask_for_columns
        self._ask_for_voices = ask_for_voices
        desk.replaced.connect(lambda: window.bar.withdraw(COLUMNS))

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of reading do."""
        return {
            "import_file": self.choose_file,
            "import_text": self.paste,
            "import_columns": self.choose_table,
            "sample": self.open_sample,
        }

    async def choose_file(self) -> None:
        """Read a Word or text file the clerk chooses."""
        from ui.dialogs.record.files import TEXTS, ask_for_file

        folder = self._memory.folder(Purpose.TEXTS, self._desk.path)
        file = ask_for_file(self._window, "Wordやテキストを読み込む", folder, (TEXTS,))
        if file:
            self._memory.note_folder(Purpose.TEXTS, Path(file).parent)
        if file and await self._saves.may_leave():
            await self.read_file(Path(file))

    async def choose_table(self) -> None:
        """Read a table the clerk chooses, by the columns that they choose."""
        from ui.dialogs.record.files import TABLES, ask_for_file

        folder = self._memory.folder(Purpose.TEXTS, self._desk.path)
        file = ask_for_file(self._window, "文字起こしの表を読み込む", folder, (TABLES,))
        if file:
            self._memory.note_folder(Purpose.TEXTS, Path(file).parent)
        if file and await self._saves.may_leave():
            await self.read_table(Path(file))

    async def paste(self) -> None:
        """Read a text the clerk pastes."""
        from minutesapp.services.forms import forms
        from ui.dialogs.reading.import_text import ImportTextDialog
        from ui.dialogs.record.missing_forms import tell_of_missing_forms

        if not await self._saves.may_leave():
            return
        dialog = ImportTextDialog(self._window, forms())
        tell_of_missing_forms(dialog)
        if dialog.exec():
            text, form_id = dialog.text, dialog.form_id
            await self._read("無題", lambda: _read_text(text, form_id))

    async def open_sample(self) -> None:
        """Open the record that came with the program, as one of the clerk's own that was never saved."""
        from minutesapp.diagnosis.sample import sample_draft

        if await self._saves.may_leave():
            try:
                await self._lay("見本", sample_draft, lambda draft: draft)
            except UserFacingError as error:
                report(self._window, error)

    async def read_file(self, path: Path) -> None:
        """Read a Word or text file, in whatever form it is; where its columns are in doubt they are asked for."""
        try:
            await self._take(path.stem, lambda: _read_file(path), path)
        except UserFacingError as error:
            if error.code == COLUMNS_DOUBTFUL:
                await self.read_table(path)
            else:
                report(self._window, error)

    async def read_table(self, path: Path) -> None:
        """Read a transcript that is a table, by the columns that the clerk chooses."""
        try:
            columns = await self._ask_for_columns(path)
            if columns is not None:
                await self._take(path.stem, lambda: _read_file(path, columns), path)
        except UserFacingError as error:
            report(self._window, error)

    async def _read(self, name: str, work: Callable[[], ReadSource]) -> None:
        try:
            await self._take(name, work)
        except UserFacingError as error:
            report(self._window, error)

    async def _take(self, name: str, work: Callable[[], ReadSource], path: Path | None = None) -> None:
        """Lay on the desk what was read, and ask what there is to ask; UserFacingError where nothing was read."""
        read = await self._lay(name, work, lambda read: read.draft)
        await self._take_reading(read)
        self._tell_of_columns(read.draft, path)
        if read.draft.heard:
            await self._ask_for_voices()

    async def _lay(self, name: str, work: Callable[[], T], draft_of: Callable[[T], Draft]) -> T:
        """Read, and lay what was read on the desk; UserFacingError where there is nothing to lay."""
        found = await self._loading.read("文章を読み取っています…", work)
        draft = draft_of(found)
        self._desk.set_record(draft.minutes, name=name, in_no_file=True)
        self._desk.original = draft.original
        self._journal.guard(None)
        self._journal.begin_journal()
        return found

    def _tell_of_columns(self, draft: Draft, path: Path | None) -> None:
        """How the columns of a table were taken, with a button to choose others."""
        told = next((note.text for note in draft.notes if note.code == "transcript-columns"), "")
        if told and path is not None:
            read = self._desk.minutes
            again = (CHOOSE_AGAIN, lambda: go(self._choose_again(path, read)))
            columns = told if len(told) <= LONGEST_TOLD else f"{told[:LONGEST_TOLD]}…"
            self._window.bar.tell(TAKEN.format(columns=columns), [again], topic=COLUMNS)

    async def _choose_again(self, path: Path, read: Minutes) -> None:
        if self._desk.minutes is read or await self._saves.may_leave():
            await self.read_table(path)


def _read_file(path: Path, columns: Columns | None = None) -> ReadSource:
    from minutesapp.services.reading import source

    return source.read_file(path, columns=columns)


def _read_text(text: str, form_id: str | None) -> ReadSource:
    from minutesapp.services.reading import source

    return source.read_pasted(text, form_id)
