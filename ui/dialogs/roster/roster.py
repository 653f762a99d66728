"""The window of the roster: who holds which post on a day; found, put in order, edited in place, undone."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from minutesapp.services.rosters.table.rows import RosterEntry
from ui.dialogs.roster.buttons import RosterButtons
from ui.dialogs.roster.cell_writing import CellWriting
from ui.dialogs.roster.deeds import TOLD, UNDO, RosterDeeds
from ui.dialogs.roster.listing import RosterList
from ui.dialogs.roster.writing import WritingDialog
from ui.models.roster_book import RosterBook
from ui.tasks import go

T = TypeVar("T")
UNREAD = "unread"
"""The topic of a day that is none."""


class RosterDialog(WritingDialog):
    """A table to search and to edit, as of a day."""

    asked = Signal(str)
    """Something that is not done here, by its name in `buttons`."""

    def __init__(self, parent: QWidget | None, book: RosterBook, day: date | None) -> None:
        super().__init__(parent, book, "名簿", reject="閉じる", size=(1340, 710))
        self.list = RosterList(book, day or date.today())
        self.deeds = RosterButtons()
        self._cells = CellWriting(self, book, self.list)
        deeds = RosterDeeds(self, book, self.list)
        self._own: dict[str, Callable[[], Coroutine[Any, None, None]]] = {
            "add": deeds.add,
            "person": deeds.open,
            "readings": deeds.confirm_readings,
            "merge": deeds.merge,
            "history": deeds.look_back,
            "committees": deeds.keep_committees,
            "delete": deeds.delete,
            "undo": lambda: deeds.turn(undo=True),
            "redo": lambda: deeds.turn(undo=False),
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
        go(self._cells.before(lambda: self._look(self._book.day)))

    def tell(self, words: str, *, undo: bool = False) -> None:
        """Say what came of something, which can be undone."""
        self.forget()
        self.bar.tell(words, [(UNDO, lambda: self._do("undo"))] if undo else [], topic=TOLD)
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
        go(self._cells.before(self._close))

    async def tried(self, flow: Coroutine[Any, None, T]) -> T | None:
        """What a flow gives; what went wrong is told, and nothing is given."""
        given = await super().tried(flow)
        self._judge()
        return given

    def changeEvent(self, event: QEvent) -> None:
        """Who comes back to the window sees what others have done meanwhile, unless a cell is being written."""
        super().changeEvent(event)
        comes_back = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if comes_back and self.list.view.open_line is None and not self._book.is_current:
            go(self._look(self._book.day))

    def _join(self) -> None:
        self.list.finding.day_chosen.connect(lambda day: go(self._look(day)))
        self.list.finding.day.taken.connect(lambda: self.bar.withdraw(UNREAD))
        self.list.finding.day.unread.connect(lambda words: self.bar.tell(words, topic=UNREAD))
        self.list.view.edited.connect(lambda line, step: go(self._cells.write(line, step)))
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

    def _judge(self) -> None:
        book = self._book
        self.deeds.judge(row=self.entry is not None, undo=book.can_undo, redo=book.can_redo)

    def _do(self, id: str) -> None:
        go(self._cells.before(self._own[id] if id in self._own else lambda: self._ask(id)))

    async def _ask(self, id: str) -> None:
        self.asked.emit(id)
