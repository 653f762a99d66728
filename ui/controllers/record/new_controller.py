"""Beginning new records."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minutesapp.errors import UserFacingError
from minutesapp.wording import describe
from ui.controllers.record.journal_controller import JournalController
from ui.controllers.record.save_controller import SaveController
from ui.desk import Desk
from ui.memory import COMMITTEE, USUAL_FORM, Memory, Purpose
from ui.reporting import report
from ui.tasks import Tasks, go
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.beginning.meetings import Begun, Request
    from ui.dialogs.record.new_record import NewRecordDialog, Offer

NO_ROSTER = "no-roster"
"""The topic of why a record was begun without people."""


class NewController:
    """The dialog for a new record, and the record that comes of it."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        journal: JournalController,
        memory: Memory,
        saves: SaveController,
        tasks: Tasks,
    ) -> None:
        self._window = window
        self._desk = desk
        self._journal = journal
        self._memory = memory
        self._saves = saves
        self._tasks = tasks

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action of new records does."""
        return {"new": self.new}

    async def new(self) -> None:
        """Begin a new record of a meeting that the clerk describes."""
        from ui.dialogs.record.missing_forms import tell_of_missing_forms
        from ui.dialogs.record.new_record import NewRecordDialog

        if not await self._saves.may_leave():
            return
        dialog = NewRecordDialog(self._window, self._offer())
        dialog.changed.connect(lambda: go(self._look_ahead(dialog)))
        dialog.agreed.connect(lambda: go(self._agree(dialog)))
        tell_of_missing_forms(dialog)
        if dialog.exec() and dialog.begun is not None:
            self._put(dialog.request, dialog.begun)

    def begin(self, form_id: str) -> None:
        """Put a blank record of this form on the desk."""
        from minutesapp.services.beginning.meetings import Request, begin_anyway, plan_for

        request = Request(form_id)
        try:
            self._put(request, begin_anyway(plan_for(request)))
        except UserFacingError as error:
            report(self._window, error)

    def _put(self, request: Request, begun: Begun) -> None:
        self._desk.set_record(begun.minutes)
        self._window.bar.withdraw(NO_ROSTER)
        if begun.trouble is not None:
            self._window.bar.tell(describe(begun.trouble), topic=NO_ROSTER)
        self._memory.remember({COMMITTEE: request.committee}, template=request.form)
        if request.previous is not None:
            self._memory.note_folder(Purpose.PREVIOUS, request.previous.parent)
        self._journal.guard(None)

    def _offer(self) -> Offer:
        from minutesapp.attendance.committees import is_called
        from minutesapp.services.forms import forms
        from minutesapp.services.rosters.committees import committee_settings
        from ui.dialogs.record.new_record import Offer

        try:
            settings = committee_settings()
        except UserFacingError:  # a record can be begun without a roster; why it is none is told with it
            settings = ()
        memory, known = self._memory, [one.committee for one in settings]
        return Offer(
            forms(),
            memory.settings.template or USUAL_FORM,
            {one.committee.name: one.form for one in settings},
            memory.settings.window.get(COMMITTEE, ""),
            memory.folder(Purpose.PREVIOUS, self._desk.path),
            lambda name: memory.last_record(lambda written: is_called(written, name, known)),
        )

    async def _look_ahead(self, dialog: NewRecordDialog) -> None:
        """Begin what is chosen, to show in the dialog who would be there, unless something else is chosen by then."""
        from minutesapp.services.beginning.meetings import begin_anyway, plan_for

        request = dialog.request
        looking = self._tasks.start(
            "名簿を見ています…",
            lambda _: begin_anyway(plan_for(request)),
            current=lambda: not dialog.is_over and dialog.request == request,
        )
        try:
            begun = await looking
            dialog.show_outlook(request, begun, describe(begun.trouble) if begun.trouble else "")
        except UserFacingError as error:
            if not dialog.is_over:
                dialog.show_outlook(request, None, describe(error))

    async def _agree(self, dialog: NewRecordDialog) -> None:
        """The dialog goes when the record is made; where it cannot be, all stays as it is filled in."""
        if dialog.begun is None:
            await self._look_ahead(dialog)
        if dialog.begun is not None and not dialog.is_over:
            dialog.agree()
