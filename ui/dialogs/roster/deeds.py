"""What the window of the roster opens: the page of a person, readings one after the other, two entries that are one."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.services.rosters.changes import change_words
from minutesapp.services.rosters.drafts import PersonDraft, Posting, Somebody
from minutesapp.services.rosters.table.cells import delete
from minutesapp.services.rosters.table.rows import RosterEntry
from minutesapp.services.rosters.upkeep import likely_side
from minutesapp.services.rosters.watching import Done
from ui.dialogs.roster.listing import RosterList
from ui.dialogs.roster.person.merge import MergeDialog
from ui.dialogs.roster.person.person import PersonDialog
from ui.dialogs.roster.person.readings import ReadingsDialog
from ui.dialogs.roster.whole.committees import CommitteesDialog
from ui.dialogs.roster.whole.history import HistoryDialog
from ui.dialogs.roster.writing import WritingDialog
from ui.models.roster_book import RosterBook
from ui.reporting import Answer, ask
from ui.tasks import go

ADDED, HIDDEN = "{name}さんを加えました。", "{name}さんを加えました。いまの絞り込みでは見えません。"
ALL_CONFIRMED = "確かめる読みはありません。"
CONFIRMED = "{count}人の読みを確かめました。"
MERGED = "{name}さんにまとめました。"
UNDO = "元に戻す"
UNDONE, REDONE = "元に戻しました：{words}", "やり直しました：{words}"
DELETED, POST_DELETED = "{name}さんを名簿から消しました。", "{name}さんの職を1つ消しました。"
SEVERAL = "{name}さんには職が{count}件あります。どれを消しますか。"
NOTHING_LEFT = {
    "undo": "この画面でした変更は、もうありません。前からの変更は「その他」の「変更の履歴」で元に戻せます。",
    "redo": "やり直せる変更はありません。",
}
LOOKING = "読みを調べています…"
TOLD = "told"
SHORTLY = 12.0
"""Seconds for which is told what was done."""


class RosterDeeds:
    """Each opens its dialog over the window, and shows there what came of it."""

    def __init__(self, window: WritingDialog, book: RosterBook, list: RosterList) -> None:
        self._window = window
        self._book = book
        self._list = list
        self._bar = window.bar

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

    async def delete(self) -> None:
        """Take away the post that is chosen, or its person with all posts."""
        entry = self._list.entry
        whole = self._is_whole_person(entry) if entry is not None else None
        if entry is None or whole is None:
            return
        row = self._list.view.currentIndex().row()
        if await self._window.tried(self._book.do(delete(entry, whole=whole))):
            words = (DELETED if whole else POST_DELETED).format(name=entry.person.name)
            self._bar.tell(words, [(UNDO, lambda: go(self.turn(undo=True)))], topic=TOLD)
            self._list.view.choose(min(row, self._list.table.rowCount() - 1))

    def _is_whole_person(self, entry: RosterEntry) -> bool | None:
        """Whether somebody is to be deleted with all posts; None for nothing at all."""
        count = len(self._list.table.somebody(self._list.view.currentIndex().row())[1])
        if count < 2:
            return True
        answers = {Answer.YES: "この行の職だけ", Answer.DISCARD: "この人を名簿から消す", Answer.CANCEL: "キャンセル"}
        words = SEVERAL.format(name=entry.person.name, count=count)
        given = ask(self._window, words, answers, title="名簿から消す")
        return None if given is Answer.CANCEL else given is Answer.DISCARD

    async def turn(self, *, undo: bool) -> None:
        """Undo or redo, and tell what."""
        book = self._book
        if not (book.can_undo if undo else book.can_redo):
            self._tell(NOTHING_LEFT["undo" if undo else "redo"])
            return
        change = await self._window.tried(book.undo() if undo else book.redo())
        if change is not None:
            words = UNDONE if undo else REDONE
            self._tell(words.format(words=change_words(change)))
            self._list.ask()

    def _tell(self, words: str) -> None:
        self._bar.tell(words, topic=TOLD, seconds=SHORTLY)


def _the_one(done: Done | None) -> Somebody | None:
    """Who was added, or stays."""
    people = done.people if done is not None and done.people else {}
    return next((one for one in people.values() if one is not None), None)
