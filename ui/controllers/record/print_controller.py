"""Printing pages: those without closed passages are proven before, and whatever takes longer can be given up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from minutesapp.errors import UserFacingError
from minutesapp.services.output.exporting import EditionName
from ui.desk import Desk
from ui.models.edition_words import EDITION_WORDS
from ui.reporting import report
from ui.tasks import CANCEL, Proceed, Tasks
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.widgets.sheets.placing import Pages
    from ui.widgets.sheets.printing import Printing
TOPIC = "printing"
UNDER_WAY = "印刷しています…（{done}／{count}ページ）"
DONE = "「{edition}」を印刷に回しました（{count}ページ）。"
GIVEN_UP = "印刷をやめました。"


class PrintController:
    """Prints what the preview shows."""

    def __init__(self, window: MainWindow, desk: Desk, tasks: Tasks, may_go_out: Callable[[EditionName], bool]) -> None:
        self._window = window
        self._desk = desk
        self._tasks = tasks
        self._may_go_out = may_go_out
        self._printing: Printing | None = None
        self._count = 0
        self._edition = EditionName.INTERNAL
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        window.closing.connect(self.give_up)

    async def print_edition(self, edition: EditionName, pages: Pages) -> None:
        """Ask for a printer and print the pages of an edition of the record as it is."""
        from ui.dialogs.record.printer import ask_printer

        self.give_up()
        if edition is EditionName.PUBLIC and not self._may_go_out(edition):
            return
        try:
            if edition is not EditionName.INTERNAL:
                await self._prove(edition)
            printer = ask_printer(self._window, pages, EDITION_WORDS[edition])
        except UserFacingError as error:
            report(self._window, error)
            return
        if printer is not None:
            self._begin(printer, edition, pages)

    def give_up(self) -> None:
        """Print no further."""
        if self._printing is not None:
            self._end()
            self._window.bar.tell(GIVEN_UP, topic=TOPIC)

    async def _prove(self, edition: EditionName) -> None:
        from minutesapp.services.output.exporting import prove_record

        minutes = self._desk.minutes

        def prove(proceed: Proceed) -> None:
            prove_record(minutes, edition)
            proceed()

        await self._tasks.start(f"{EDITION_WORDS[edition]}を確かめています…", prove)

    def _begin(self, printer: QPrinter, edition: EditionName, pages: Pages) -> None:
        from ui.widgets.sheets.printing import pages_asked_for, print_pages

        numbers = pages_asked_for(printer, len(pages.pages))
        self._edition, self._count = edition, len(numbers)
        self._printing = print_pages(printer, pages, numbers)
        self._timer.start(0)

    def _go_on(self) -> None:
        """One page."""
        if self._printing is None:
            return
        try:
            done = next(self._printing)
        except StopIteration:
            self._printing = None
            self._window.bar.tell(DONE.format(edition=EDITION_WORDS[self._edition], count=self._count), topic=TOPIC)
        except UserFacingError as error:
            self._end()
            report(self._window, error)
        else:
            words = UNDER_WAY.format(done=done, count=self._count)
            self._window.bar.tell(words, [(CANCEL, self.give_up)], topic=TOPIC)
            self._timer.start(0)

    def _end(self) -> None:
        printing, self._printing = self._printing, None
        self._timer.stop()
        self._window.bar.withdraw(TOPIC)
        if printing is not None:
            printing.close()
