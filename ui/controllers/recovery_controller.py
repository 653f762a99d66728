"""Having unsaved work back after a crash."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minutesapp.errors import UserFacingError
from minutesapp.services import records
from ui.controllers.keeper import Keeper
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.reporting import inform, report

if TYPE_CHECKING:
    from minutesapp.services.recovery import Leftover


class RecoveryController:
    """Asks at the start, once."""

    def __init__(self, window: MainWindow, desk: Desk, keeper: Keeper, may_leave: Callable[[], bool]) -> None:
        self._window = window
        self._desk = desk
        self._keeper = keeper
        self._may_leave = may_leave

    def offer(self) -> None:
        """Offer what an ended program left unsaved, if there is anything."""
        from minutesapp.services import recovery

        leftovers = recovery.recoverable()
        if not leftovers:
            return
        from ui.dialogs.recovery import RecoveryDialog

        dialog = RecoveryDialog(self._window, leftovers)
        wanted = dialog.exec()
        for leftover in dialog.unwanted:
            recovery.discard(leftover)
        if wanted and dialog.chosen is not None and self._may_leave():
            self.bring_back(dialog.chosen)

    def bring_back(self, leftover: Leftover) -> None:
        """Put the record of a journal on the desk, unsaved."""
        from minutesapp.services import recovery

        try:
            found = recovery.recover(leftover)
            lock = records.hold_record(found.path) if found.path and found.path.parent.is_dir() else None
        except UserFacingError as error:
            report(self._window, error)
            return
        self._desk.lay(found.minutes, found.path, found.stamp, adrift=True)
        self._keeper.guard(lock)
        self._keeper.begin_journal(unsaved=True, instead_of=leftover)
        if found.lost:
            inform(self._window, f"最後の{found.lost}件の操作は戻せませんでした。控えの写しは消さずに残してあります。")
