"""Reading minutes that exist as text."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from minutesapp.errors import UserFacingError
from minutesapp.services.records import Draft
from ui.controllers.record.journal_controller import JournalController
from ui.controllers.record.loading import Loading
from ui.controllers.record.save_controller import SaveController
from ui.desk import Desk
from ui.memory import Memory, Purpose
from ui.reporting import report
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.reading.source import ReadSource

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
        ask_for_voices: Callable[[], Awaitable[None]],
    ) -> None:
        self._window = window
        self._desk = desk
        self._journal = journal
        self._memory = memory
        self._saves = saves
        self._loading = loading
        self._take_reading = take_reading
        self._ask_for_voices = ask_for_voices

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of reading do."""
        return {"import_file": self.choose_file, "import_text": self.paste, "sample": self.open_sample}

    async def choose_file(self) -> None:
        """Read a Word or text file the clerk chooses."""
        from ui.dialogs.record.files import TEXTS, ask_for_file

        folder = self._memory.folder(Purpose.TEXTS, self._desk.path)
        file = ask_for_file(self._window, "Wordやテキストを読み込む", folder, (TEXTS,))
        if file:
            self._memory.note_folder(Purpose.TEXTS, Path(file).parent)
        if file and await self._saves.may_leave():
            await self.read_file(Path(file))

    async def paste(self) -> None:
        """Read a text the clerk pastes."""
        from minutesapp.services.forms import forms
        from ui.dialogs.record.import_text import ImportTextDialog
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
            await self._lay("見本", sample_draft, lambda draft: draft)

    async def read_file(self, path: Path) -> None:
        """Read a Word or text file, in whatever form it is."""
        await self._read(path.stem, lambda: _read_file(path))

    async def _read(self, name: str, work: Callable[[], ReadSource]) -> None:
        read = await self._lay(name, work, lambda read: read.draft)
        if read is not None:
            await self._take_reading(read)
            if read.draft.heard:
                await self._ask_for_voices()

    async def _lay(self, name: str, work: Callable[[], T], draft_of: Callable[[T], Draft]) -> T | None:
        """Read, and lay what was read on the desk; None where there is nothing to lay."""
        try:
            found = await self._loading.read("文章を読み取っています…", work)
            self._desk.set_record(draft_of(found).minutes, name=name, in_no_file=True)
        except UserFacingError as error:
            report(self._window, error)
            return None
        self._journal.guard(None)
        self._journal.begin_journal()
        return found


def _read_file(path: Path) -> ReadSource:
    from minutesapp.services.reading import source

    return source.read_file(path)


def _read_text(text: str, form_id: str | None) -> ReadSource:
    from minutesapp.services.reading import source

    return source.read_pasted(text, form_id)
