"""The roster: looking at it, taking in a list, confirming readings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from minutesapp.errors import UserFacingError
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.memory import Memory
from ui.models.roster import preview_words, problem_words
from ui.reporting import Answer, ask, inform, report
from ui.tasks import CancelledError, wait_for


class RosterController:
    """The roster dialog and what its buttons do."""

    def __init__(self, window: MainWindow, desk: Desk, memory: Memory) -> None:
        self._window = window
        self._desk = desk
        self._memory = memory

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action of the roster does."""
        return {"roster": self.show}

    def show(self) -> None:
        """Open the roster as of the day of the meeting."""
        from minutesapp.services.attendance import day_of
        from ui.dialogs.roster import RosterDialog

        day = day_of(self._desk.minutes) if self._desk.occupied else None
        try:
            dialog = RosterDialog(self._window, day)
        except UserFacingError as error:
            report(self._window, error)
            return
        dialog.asked_to_import.connect(lambda: self._import(dialog.refresh))
        dialog.exec()

    def _import(self, refresh: Callable[[], None]) -> None:
        from ui.dialogs.files import LISTS, ask_for_file

        file = ask_for_file(self._window, "名簿を読み込む", self._memory.folder, (LISTS,))
        if not file:
            return
        try:
            self._take_in(Path(file))
        except UserFacingError as error:
            report(self._window, error)
        except CancelledError:
            return
        refresh()

    def _take_in(self, path: Path) -> None:
        """Show what the list would change, and take it in when the clerk agrees."""
        from minutesapp.services import people

        preview = wait_for(self._window, "名簿を読んでいます…", lambda: people.preview_roster(path))
        if not (preview.new or preview.changed):
            inform(self._window, f"{preview_words(preview)}\n名簿に変わりはありません。")
            return
        answers = {Answer.YES: "名簿に入れる", Answer.CANCEL: "キャンセル"}
        if (
            ask(self._window, preview_words(preview), answers, problem_words(preview), title="名簿の読み込み")
            is Answer.YES
        ):
            wait_for(self._window, "名簿に入れています…", lambda: people.import_roster(path), cancellable=False)
