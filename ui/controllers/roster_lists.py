"""Lists that come into the roster, with a preview before anything is written, and lists that are made of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp.errors import UserFacingError
from minutesapp.language.dates.wareki import WhenStyle, render_day
from ui.memory import Memory, Purpose
from ui.models.roster_book import RosterBook
from ui.reporting import Answer, ask
from ui.tasks import Proceed, Work

if TYPE_CHECKING:
    from minutesapp.services.lists import Coming, ListColumns, RosterPreview
    from minutesapp.services.rosters.watching import Done
    from ui.dialogs.roster.roster import RosterDialog

READING, TAKING = "一覧を読んでいます…", "名簿に入れています…"
WRITING = "一覧を書き出しています…"
TAKEN, SAME = "「{name}」を名簿に入れました（{count:,}人）。", "「{name}」を入れても、名簿に変わりはありません。"
WRITTEN, SAVED = "「{name}」に{count:,}件の職を書き出しました。", "見本の一覧「{name}」を保存しました。"
MOVED = "人事異動を名簿に反映しました（{count:,}人）。"
WHO = "だれを書き出しますか。"
NO_NAMES = "roster-list-no-names"
"""The trouble that choosing the columns puts right."""


class RosterLists:
    """What the window of the roster does with files. `record` is the file of the record that is open."""

    def __init__(self, book: RosterBook, memory: Memory, record: Callable[[], Path | None]) -> None:
        self._book = book
        self._memory = memory
        self._record = record

    async def take_in(self, window: RosterDialog) -> None:
        """Take in a list that the clerk chooses, once they have seen what it does."""
        from ui.dialogs.record.files import LISTS, ask_for_file

        file = ask_for_file(window, "名簿を読み込む", self._folder(), (LISTS,))
        if file:
            self._note(Path(file))
            await window.wait(self._take_in(window, Path(file)))

    async def write_out(self, window: RosterDialog) -> None:
        """Write the people of the roster into a file of the clerk's choice."""
        from minutesapp.services.rosters.exporting import export_roster
        from ui.dialogs.record.files import CSV, EXCEL, POPOLO, ask_where

        on = render_day(self._book.day, WhenStyle())
        answers = {Answer.YES: "全員のすべての職", Answer.OPEN: f"{on}に在任の人", Answer.CANCEL: "キャンセル"}
        who = ask(window, WHO, answers, title="一覧に書き出す")
        start = str(Path(self._folder(), "名簿.xlsx"))
        name = ask_where(window, "一覧に書き出す", start, EXCEL, (CSV, POPOLO)) if who is not Answer.CANCEL else ""
        day = self._book.day if who is Answer.OPEN else None
        if name:
            await self._write(window, Path(name), lambda: export_roster(Path(name), day, over_any=True), WRITTEN)

    async def save_sample(self, window: RosterDialog) -> None:
        """Save a list to start from."""
        from minutesapp.services.rosters.exporting import write_sample
        from ui.dialogs.record.files import CSV, EXCEL, ask_where

        def write() -> int:
            write_sample(Path(name), over_any=True)
            return 0

        name = ask_where(window, "見本の一覧を保存", str(Path(self._folder(), "名簿の見本.xlsx")), EXCEL, (CSV,))
        if name:
            await self._write(window, Path(name), write, SAVED)

    async def transfer(self, window: RosterDialog) -> None:
        """Move people to new posts by a list of transfers."""
        from ui.dialogs.record.files import TRANSFERS, ask_for_file
        from ui.dialogs.roster.whole.transfers import TransfersDialog

        def choose_file() -> None:
            file = ask_for_file(dialog, "異動の一覧を選ぶ", self._folder(), (TRANSFERS,))
            if file:
                self._note(Path(file))
                dialog.read_file(Path(file))

        dialog = TransfersDialog(window, self._book)
        dialog.asked_for_file.connect(choose_file)
        dialog.exec()
        change = dialog.done_with.change if dialog.done_with is not None else None
        if change is not None:
            await window.list.search()
            window.tell(MOVED.format(count=change.people), undo=True)

    async def _write(self, window: RosterDialog, path: Path, write: Callable[[], int], words: str) -> None:
        """Write a file, and tell that it is there."""
        self._note(path)
        count = await window.wait(self._book.run(WRITING, lambda _: write()))
        if count is not None:
            window.tell(words.format(name=path.name, count=count))

    async def _take_in(self, window: RosterDialog, path: Path) -> None:
        from ui.dialogs.roster.whole.list_preview import ListPreviewDialog

        coming = await self._read(window, path)
        while True:
            preview = await self._book.start(READING, _preview_of(coming))
            page = ListPreviewDialog(window, coming, preview)
            if page.exec():
                await self._put(window, coming, page.apart)
                return
            if not page.wants_columns:
                return
            columns = await self._ask_for_columns(window, path)
            if columns is not None:
                coming = await self._open(path, columns)

    async def _put(self, window: RosterDialog, coming: Coming, apart: set[str]) -> None:
        """Take the list in, which can be cancelled until the last moment, and undone."""
        from minutesapp.services.rosters.watching import watched

        def put(proceed: Proceed) -> Done:
            return watched(lambda roster: coming.take_in(roster, proceed, apart))

        change = (await self._book.write(TAKING, put)).change
        await window.list.search()
        name = coming.path.name
        window.tell(
            TAKEN.format(name=name, count=change.people) if change else SAME.format(name=name), undo=bool(change)
        )

    async def _read(self, window: RosterDialog, path: Path) -> Coming:
        """The list as it is read; where no column has names, the clerk is asked which has."""
        try:
            return await self._open(path)
        except UserFacingError as error:
            columns = await self._ask_for_columns(window, path) if error.code == NO_NAMES else None
            if columns is None:
                raise
        return await self._open(path, columns)

    async def _open(self, path: Path, columns: ListColumns | None = None) -> Coming:
        from minutesapp.services.lists import open_coming

        return await self._book.start(READING, lambda _: open_coming(path, columns))

    async def _ask_for_columns(self, window: RosterDialog, path: Path) -> ListColumns | None:
        """The columns that the clerk chooses, which are remembered for lists with the same headings."""
        from minutesapp.services.lists import columns_text, headings_key, open_lists
        from ui.dialogs.roster.whole.list_columns import ListColumnsDialog

        listed = await self._book.start(READING, lambda _: open_lists(path))
        if not any(sheet.rows for sheet in listed.sheets):
            return None
        dialog = ListColumnsDialog(window, listed)
        columns = dialog.columns if dialog.exec() else None
        if columns is not None and (key := headings_key(listed.sheets[columns.sheet], columns)):
            settings = self._memory.settings.with_list(key, columns_text(columns))
            self._memory.remember(lists=settings.lists)
        return columns

    def _folder(self) -> str:
        return self._memory.folder(Purpose.LISTS, self._record())

    def _note(self, file: Path) -> None:
        self._memory.note_folder(Purpose.LISTS, file.parent)


def _preview_of(coming: Coming) -> Work[RosterPreview]:
    return lambda _: coming.preview()
