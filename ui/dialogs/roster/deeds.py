"""What the window of the roster opens: the page of a person, readings one after the other, two entries that are one."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from minutesapp.services.rosters.drafts import PersonDraft, Posting, Somebody
from minutesapp.services.rosters.table.rows import RosterEntry
from minutesapp.services.rosters.upkeep import likely_side
from minutesapp.services.rosters.watching import Done
from ui.dialogs.roster.listing import RosterList
from ui.dialogs.roster.person.merge import MergeDialog
from ui.dialogs.roster.person.person import PersonDialog
from ui.dialogs.roster.person.readings import ReadingsDialog
from ui.dialogs.roster.whole.committees import CommitteesDialog
from ui.dialogs.roster.whole.history import HistoryDialog
from ui.models.roster_book import RosterBook
from ui.widgets.message_bar import MessageBar

ADDED, HIDDEN = "{name}さんを加えました。", "{name}さんを加えました。いまの絞り込みでは見えません。"
ALL_CONFIRMED = "確かめる読みはありません。"
CONFIRMED = "{count}人の読みを確かめました。"
MERGED = "{name}さんにまとめました。"
LOOKING = "読みを調べています…"
TOLD = "told"
SHORTLY = 12.0
"""Seconds for which is told what was done."""


class RosterDeeds:
    """Each opens its dialog over the window, and shows there what came of it."""

    def __init__(self, window: QWidget, book: RosterBook, list: RosterList, bar: MessageBar) -> None:
        self._window = window
        self._book = book
        self._list = list
        self._bar = bar

    async def add(self) -> None:
        """Add somebody, with a first post like those that are looked for."""
        wish = self._list.finding.wish
        first = Posting("", committee=wish.committee)
        first = replace(first, side=wish.side or likely_side(first))
        draft = PersonDraft(first=first if wish.committee or wish.side else None)
        dialog = PersonDialog(self._window, self._book, draft)
        dialog.exec()
        somebody = _the_one(dialog.done_with)
        if somebody is not None:
            await self._list.search()
            shown = self._list.choose(somebody[0].id, column=0)
            self._list.view.setFocus()
            self._tell((ADDED if shown else HIDDEN).format(name=somebody[0].name))

    async def open(self) -> None:
        """The page of whoever is chosen."""
        somebody = self._list.somebody
        if somebody is None:
            return
        dialog = PersonDialog(self._window, self._book, PersonDraft(somebody))
        dialog.exec()
        if dialog.merges:
            await self.merge()

    async def confirm_readings(self) -> None:
        """The readings of those who are shown, one after the other, as far as nobody has confirmed them."""
        sheet, wish = self._book.sheet, replace(self._list.finding.wish, unconfirmed=True)
        rows = await self._book.start(LOOKING, lambda _: sheet.rows(wish))
        entries: dict[str, RosterEntry] = {}
        for row in rows:
            entry = sheet.entry(row)
            entries.setdefault(entry.person.id, entry)
        if not entries:
            self._tell(ALL_CONFIRMED)
            return
        dialog = ReadingsDialog(self._window, self._book, list(entries.values()))
        dialog.exec()
        if dialog.confirmed:
            await self._list.search()
            self._tell(CONFIRMED.format(count=dialog.confirmed))

    async def merge(self) -> None:
        """Put whoever is chosen together with another entry of the same person."""
        somebody = self._list.somebody
        if somebody is None:
            return
        dialog = MergeDialog(self._window, self._book, somebody)
        dialog.exec()
        kept = _the_one(dialog.done_with)
        if kept is not None:
            await self._list.search()
            self._list.choose(kept[0].id)
            self._tell(MERGED.format(name=kept[0].name))

    async def keep_committees(self) -> None:
        """The committees, their quorums and forms."""
        CommitteesDialog(self._window, self._book).exec()
        await self._list.search()

    async def look_back(self) -> None:
        """What was changed, to be undone by itself."""
        HistoryDialog(self._window, self._book).exec()
        await self._list.search()

    def _tell(self, words: str) -> None:
        self._bar.tell(words, topic=TOLD, seconds=SHORTLY)


def _the_one(done: Done | None) -> Somebody | None:
    """Who was added, or stays."""
    people = done.people if done is not None and done.people else {}
    return next((one for one in people.values() if one is not None), None)
