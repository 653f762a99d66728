"""The roster: its window, and a record beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from minutesapp.attendance.committees import committee_name
from minutesapp.errors import UserFacingError
from minutesapp.language.dates.wareki import WhenStyle, render_day
from ui.desk import Desk
from ui.memory import Memory
from ui.reporting import report
from ui.tasks import Tasks, go
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.attendance.from_roster.adopting import Choice
    from minutesapp.model.minutes import Minutes
    from ui.controllers.roster_lists import RosterLists
    from ui.dialogs.roster.roster import RosterDialog
    from ui.models.roster_book import RosterBook

NO_DIFFERENCES = "出席者は、会議の日の名簿と同じです。"


class RosterController:
    """The roster dialog and what its buttons do."""

    def __init__(self, window: MainWindow, desk: Desk, memory: Memory, tasks: Tasks) -> None:
        self._window = window
        self._desk = desk
        self._memory = memory
        self._tasks = tasks

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of the roster do."""
        return {"roster": self.show, "compare": self.compare}

    def show(self) -> None:
        """Open the roster as of the day of the meeting."""
        self.dialog().exec()

    def dialog(self) -> RosterDialog:
        """The window of the roster as of the day of the meeting."""
        from minutesapp.services.attendance import day_of
        from ui.dialogs.roster.roster import RosterDialog

        day = day_of(self._desk.minutes, self._desk.form) if self._desk.occupied else None
        dialog = RosterDialog(self._window, self.book, day)
        dialog.asked.connect(lambda id: self._do(dialog, id))
        return dialog

    @cached_property
    def book(self) -> RosterBook:
        """The roster as its window works with it."""
        from ui.models.roster_book import RosterBook

        return RosterBook(self._tasks)

    @cached_property
    def lists(self) -> RosterLists:
        """Lists that come into the roster, or are made of it."""
        from ui.controllers.roster_lists import RosterLists

        return RosterLists(self.book, self._memory, lambda: self._desk.path)

    def _do(self, dialog: RosterDialog, id: str) -> None:
        lists = self.lists
        deeds = {
            "import": lists.take_in,
            "export": lists.write_out,
            "sample": lists.save_sample,
            "transfer": lists.transfer,
        }
        go(deeds[id](dialog))

    async def compare(self) -> None:
        """Show where the people of the record are not as the roster has them, and take over what the clerk chooses."""
        from minutesapp.services import attendance
        from ui.dialogs.people.compare import CompareDialog

        minutes, form = self._desk.minutes, self._desk.form
        looking = self._tasks.start(
            "名簿と照らし合わせています…",
            lambda _: attendance.differences(minutes),
            current=lambda: self._desk.minutes is minutes,
        )
        try:
            differences = await looking
        except UserFacingError as error:
            report(self._window, error)
            return
        if not differences:
            self._window.bar.tell(NO_DIFFERENCES, topic="compare")
            return
        day = attendance.day_of(minutes, form) or date.today()
        dialog = CompareDialog(self._window, render_day(day, WhenStyle()), differences)
        if dialog.exec():
            await self._take_over(minutes, dialog.choices)

    async def _take_over(self, minutes: Minutes, choices: Sequence[Choice]) -> None:
        """Make the record like the roster, to which whom it had not is added first."""
        from minutesapp.attendance.from_roster.adopting import adopt
        from minutesapp.services.rosters.enrolling import enrolled

        committee = minutes.committee.name if minutes.committee else committee_name(minutes, self._desk.form)
        adding = self._tasks.start(
            "名簿に加えています…",
            lambda _: enrolled(choices, committee),
            writes=True,
            current=lambda: self._desk.minutes is minutes,
        )
        try:
            self._desk.apply(adopt(minutes, self._desk.form, await adding))
        except UserFacingError as error:
            report(self._window, error)
