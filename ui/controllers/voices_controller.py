"""The voices of a transcript, and whose they are."""

from __future__ import annotations

from collections.abc import Callable

from minutesapp.errors import UserFacingError
from ui.desk import Desk
from ui.reporting import report
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

NO_VOICES = "だれのものか決まっていない呼び名は、この記録にありません。"


class VoicesController:
    """Asks whose the voices of the record on the desk are."""

    def __init__(self, window: MainWindow, desk: Desk, tasks: Tasks, settle: Callable[[], object]) -> None:
        self._window = window
        self._desk = desk
        self._tasks = tasks
        self._settle = settle

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions about voices do."""
        return {"name_voices": self.ask}

    async def ask(self) -> None:
        """Ask, and give the voices to people in one step."""
        from minutesapp.services.voices import VoiceSearch, remember
        from ui.dialogs.people.voices import VoicesDialog

        self._settle()
        minutes = self._desk.minutes
        try:
            search = await self._tasks.start("話者を調べています…", lambda _: VoiceSearch(minutes).prepared())
        except UserFacingError as error:
            report(self._window, error)
            return
        if self._desk.minutes is not minutes:
            return
        if not search.find(minutes.body).voices:
            self._window.say(NO_VOICES)
            return
        dialog = VoicesDialog(self._window, self._desk, search.find)
        if not dialog.exec():
            return
        self._desk.apply(dialog.choices.change())
        try:
            remember(dialog.choices.chosen)
        except UserFacingError as error:
            report(self._window, error)
