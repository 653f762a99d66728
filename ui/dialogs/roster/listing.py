"""The rows of the roster that are looked for, and how many they are; whoever is chosen stays so while they change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minutesapp.services.rosters.drafts import Somebody
from minutesapp.services.rosters.table.rows import Column, RosterEntry
from ui.dialogs.base import hint
from ui.dialogs.roster.finding import RosterFinding
from ui.dialogs.roster.view import RosterView
from ui.models.roster_book import RosterBook
from ui.models.roster_table import RosterTable
from ui.tasks import Task, go
from ui.widgets.appearance.theme import SPACING

EMPTY = "名簿はまだ空です。「名簿を読み込む」でCSVかExcelの一覧を入れるか、「人を加える」で1人ずつ加えてください。"
COUNT, NOBODY = "{all:,}人のうち{shown:,}人", "{all:,}人のうち、あてはまる人はいません。"
SORTING, MORE = "並べています…", "{all:,}人を並べています…"
FIRST = 150
"""Milliseconds for the first rows to be painted, before the others are read beside what is done."""


class RosterList(QWidget):
    """What is looked for stands over the table."""

    chosen = Signal()
    """Another row was chosen, or none is any more."""

    def __init__(self, book: RosterBook, day: date) -> None:
        super().__init__()
        self._book = book
        self._asked = 0
        self._is_left = False
        self._order: tuple[Column | None, bool] = (None, False)
        self.finding = RosterFinding(day)
        self.finding.wished.connect(self.ask)
        self.finding.entered.connect(self._go_to_found)
        self.table = RosterTable(book.sheet)
        self.view = RosterView(self.table)
        self.view.sorting.connect(self._sort)
        self.view.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        self.words = hint("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.finding)
        column.addWidget(self.view, 1)
        column.addWidget(self.words)
        book.read.connect(self._show_read)
        book.changed.connect(self._follow)

    @property
    def entry(self) -> RosterEntry | None:
        """The row that is chosen."""
        index = self.view.currentIndex()
        return self.table.entry(index.row()) if index.isValid() else None

    def leave(self) -> None:
        """What is still being looked for is not wanted any more."""
        self._asked += 1
        if not self._is_left:
            self._is_left = True
            self._book.read.disconnect(self._show_read)
            self._book.changed.disconnect(self._follow)

    @property
    def somebody(self) -> Somebody | None:
        """The person of the row that is chosen, with all posts."""
        index = self.view.currentIndex()
        return self.table.somebody(index.row()) if index.isValid() else None

    def ask(self) -> None:
        """Show the rows that are wished for."""
        go(self.search())

    def choose(self, person: str, posting: int = 0, column: int = -1) -> bool:
        """Go to a post of somebody, or to the first of their rows; whether they are shown at all."""
        row = self.table.place_of(person, posting)
        self.view.choose(row, column)
        return row >= 0

    async def search(self) -> None:
        """The same, to be awaited. The first rows are shown at once; all others are read when these are painted."""
        self._asked += 1
        asked, sheet = self._asked, self._book.sheet
        column, descending = self._order
        wish = replace(self.finding.wish, column=column, descending=descending)
        if not sheet.is_ready and (head := sheet.head(wish)):
            self._show(head)
            self.words.setText(MORE.format(all=len(sheet)))
            others = Task(lambda _: sheet.rows(wish), current=lambda: asked == self._asked)
            QTimer.singleShot(FIRST, lambda: others.start(aside=True))
            self._show(await others)
        else:
            self._show(
                await self._book.start(SORTING, lambda _: sheet.rows(wish), current=lambda: asked == self._asked)
            )

    def _show(self, rows: Sequence[int]) -> None:
        chosen = self._chosen()
        self.table.show(self._book.sheet, rows)
        self._go_back(chosen)

    def _show_read(self) -> None:
        self.finding.offer_committees(self._book.committees)
        self.ask()

    def _follow(self, people: frozenset[str]) -> None:
        """Show what became of these people, each in the place where they are."""
        self.finding.offer_committees(self._book.committees)
        chosen = self._chosen()
        self.table.follow(self._book.sheet, people)
        self._go_back(chosen)

    def _sort(self, column: Column | None, descending: bool) -> None:
        self._order = column, descending
        self.ask()

    def _chosen(self) -> tuple[str, int, int] | None:
        """Whom, in which post and in which column the clerk is at."""
        entry = self.entry
        return (entry.person.id, entry.posting.id, self.view.currentIndex().column()) if entry else None

    def _go_back(self, chosen: tuple[str, int, int] | None) -> None:
        """To whom the clerk was at, where they are still shown; and say how many are."""
        if chosen is not None and self._chosen() != chosen:
            self.choose(*chosen)
        every, shown = len(self._book.sheet), self.table.people()
        self.words.setText((COUNT if shown else NOBODY if every else EMPTY).format(all=every, shown=shown))
        self.chosen.emit()

    def _go_to_found(self) -> None:
        """To the first row."""
        if self.table.rowCount():
            self.view.choose(0, 0)
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
