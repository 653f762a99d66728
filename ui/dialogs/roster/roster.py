"""The window of the roster: who holds which post on a day; found, put in order, edited in place, undone."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from minutesapp.services.rosters.changes import change_words
from minutesapp.services.rosters.table.cells import delete, edit_cell
from minutesapp.services.rosters.table.rows import Column, RosterEntry
from ui.dialogs.roster.buttons import RosterButtons
from ui.dialogs.roster.deeds import SHORTLY, TOLD, RosterDeeds
from ui.dialogs.roster.listing import RosterList
from ui.dialogs.roster.view import CellLine
from ui.dialogs.roster.writing import WritingDialog
from ui.models.roster_book import RosterBook
from ui.models.roster_table import COLUMNS
from ui.reporting import Answer, ask
from ui.tasks import go, over

T = TypeVar("T")
UNDO = "元に戻す"
UNREAD = "unread"
"""The topic of a day that is none."""
UNDONE, REDONE = "元に戻しました：{words}", "やり直しました：{words}"
DELETED, POST_DELETED = "{name}さんを名簿から消しました。", "{name}さんの職を1つ消しました。"
SEVERAL = "{name}さんには職が{count}件あります。どれを消しますか。"
NOTHING_LEFT = {
    "undo": "この画面でした変更は、もうありません。前からの変更は「その他」の「変更の履歴」で元に戻せます。",
    "redo": "やり直せる変更はありません。",
}


class RosterDialog(WritingDialog):
    """A table to search and to edit, as of a day."""

    asked = Signal(str)
    """Something that is not done here, by its name in `buttons`."""

    def __init__(self, parent: QWidget | None, book: RosterBook, day: date | None) -> None:
        super().__init__(parent, book, "名簿", reject="閉じる", size=(1340, 710))
        self.list = RosterList(book, day or date.today())
        self.deeds = RosterButtons()
        deeds = RosterDeeds(self, book, self.list, self.bar)
        self._own: dict[str, Callable[[], Coroutine[Any, None, None]]] = {
            "add": deeds.add,
            "person": deeds.open,
            "readings": deeds.confirm_readings,
            "merge": deeds.merge,
            "history": deeds.look_back,
            "committees": deeds.keep_committees,
            "delete": self._delete,
            "undo": lambda: self._turn(undo=True),
            "redo": lambda: self._turn(undo=False),
        }
        for widget in (self.list, self.deeds):
            self.column.addWidget(widget, int(widget is self.list))
        self._join()
        go(self._look(day or date.today()))

    @property
    def entry(self) -> RosterEntry | None:
        """The row that is chosen."""
        return self.list.entry

    def refresh(self) -> None:
        """Show the roster as it is now."""
        go(self._after_cell(lambda: self._look(self._book.day)))

    def tell(self, words: str, *, undo: bool = False) -> None:
        """Say what came of something, which can be undone."""
        self.forget()
        deeds = [(UNDO, lambda: self._do("undo"))] if undo else []
        self.bar.tell(words, deeds, topic=TOLD)
        self._judge()

    async def wait(self, flow: Coroutine[Any, None, T]) -> T | None:
        """What a flow gives that nothing else of its kind is begun beside; None where it went wrong, which is told."""
        importing = self.deeds.buttons["import"]
        importing.setEnabled(False)
        try:
            return await self.tried(flow)
        finally:
            importing.setEnabled(True)

    def reject(self) -> None:
        """Close, once what stands in an open cell and everything else is written; where that is refused, it stays."""
        self._book.drop()
        go(self._after_cell(self._close))

    async def tried(self, flow: Coroutine[Any, None, T]) -> T | None:
        """What a flow gives; what went wrong is told, and nothing is given."""
        given = await super().tried(flow)
        self._judge()
        return given

    def changeEvent(self, event: QEvent) -> None:
        """Who comes back to the window sees what others have done meanwhile, unless a cell is being written."""
        super().changeEvent(event)
        comes_back = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if comes_back and self.list.view.open_line is None:
            go(self.tried(self._look_again()))

    def _join(self) -> None:
        self.list.finding.day_chosen.connect(lambda day: go(self._look(day)))
        self.list.finding.day.taken.connect(lambda: self.bar.withdraw(UNREAD))
        self.list.finding.day.unread.connect(lambda words: self.bar.tell(words, topic=UNREAD))
        self.list.view.edited.connect(lambda line, step: go(self._write_cell(line, step)))
        self.list.view.opened.connect(lambda: self._do("person"))
        self.list.chosen.connect(self._judge)
        self.list.view.cells.closeEditor.connect(lambda *_: self.forget())
        self.deeds.asked.connect(self._do)
        self.deeds.bind_keys(self, self.list.view)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(lambda: self.list.finding.words.setFocus(Qt.FocusReason.ShortcutFocusReason))
        QShortcut(QKeySequence("F5"), self).activated.connect(self.refresh)
        self.finished.connect(lambda _: self.list.leave())

    async def _close(self) -> None:
        super().reject()

    async def _look(self, day: date) -> None:
        await self.tried(self._book.look(day))

    async def _look_again(self) -> None:
        if not self._book.is_current:
            await self._book.look(self._book.day)

    def _judge(self) -> None:
        book = self._book
        self.deeds.judge(row=self.entry is not None, undo=book.can_undo, redo=book.can_redo)

    def _do(self, id: str) -> None:
        go(self._after_cell(self._own[id] if id in self._own else lambda: self._ask(id)))

    async def _ask(self, id: str) -> None:
        self.asked.emit(id)

    async def _after_cell(self, deed: Callable[[], Coroutine[Any, None, None]]) -> None:
        """Do something once what stands in an open cell is in the roster; where that is refused, it is left."""
        view = self.list.view
        if view.open_line is not None and not view.open_line.isReadOnly():
            await self._write_cell(view.open_line, None)
        while view.open_line is not None and view.open_line.isReadOnly() and self._book.under_way is not None:
            await over(self._book.under_way)
        if view.open_line is None:
            await deed()

    async def _write_cell(self, line: CellLine, step: int | None) -> None:
        """Put what was written into the roster; where it is refused, the line stays."""
        place, view = line.place, self.list.view
        entry, column = self.list.table.entry(place.row()), COLUMNS[place.column()]
        held = str(place.data(Qt.ItemDataRole.EditRole))
        confirms = column is Column.KANA and step == 0 and not entry.person.kana_confirmed
        if line.text() != line.before or (confirms and line.text() and line.text() == held):
            line.setReadOnly(True)
            done = await self.tried(self._book.do(edit_cell(entry, column, line.text())))
            if done is None:
                self._resume(line)
                return
        if view.holds(line):
            view.cells.close(line)
            if step is not None:
                view.setFocus(Qt.FocusReason.OtherFocusReason)
                view.go_on(step)

    def _resume(self, line: CellLine) -> None:
        """Go on writing in the line of a cell, as long as it is there."""
        if self.list.view.holds(line):
            line.setReadOnly(False)
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _delete(self) -> None:
        entry = self.entry
        whole = self._is_whole_person(entry) if entry is not None else None
        if entry is None or whole is None:
            return
        row = self.list.view.currentIndex().row()
        if await self.tried(self._book.do(delete(entry, whole=whole))):
            words = (DELETED if whole else POST_DELETED).format(name=entry.person.name)
            self.tell(words, undo=True)
            self.list.view.choose(min(row, self.list.table.rowCount() - 1))

    def _is_whole_person(self, entry: RosterEntry) -> bool | None:
        """Whether somebody is to be deleted with all posts; None for nothing at all."""
        count = len(self.list.table.somebody(self.list.view.currentIndex().row())[1])
        if count < 2:
            return True
        answers = {Answer.YES: "この行の職だけ", Answer.DISCARD: "この人を名簿から消す", Answer.CANCEL: "キャンセル"}
        words = SEVERAL.format(name=entry.person.name, count=count)
        given = ask(self, words, answers, title="名簿から消す")
        return None if given is Answer.CANCEL else given is Answer.DISCARD

    async def _turn(self, *, undo: bool) -> None:
        """Undo or redo, and tell what."""
        book = self._book
        if not (book.can_undo if undo else book.can_redo):
            self.bar.tell(NOTHING_LEFT["undo" if undo else "redo"], topic=TOLD, seconds=SHORTLY)
            return
        change = await self.tried(book.undo() if undo else book.redo())
        if change is not None:
            words = UNDONE if undo else REDONE
            self.bar.tell(words.format(words=change_words(change)), topic=TOLD, seconds=SHORTLY)
            self.list.ask()
