"""Many records written out at once, each as a task of its own, after which it is shown what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from minutesapp.errors import UserFacingError
from ui.desk import Desk
from ui.memory import Memory
from ui.reporting import report, show_in_system
from ui.tasks import CancelledError, Task, go
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from minutesapp.services.output.batch import Result
    from ui.dialogs.record.batch import BatchDialog

BESIDE = "書き出し"
"""The folder within that of the records that is proposed for the files."""


class BatchController:
    """Asks which records of which folder are written out as what, and writes them."""

    def __init__(self, window: MainWindow, desk: Desk, memory: Memory) -> None:
        self._window = window
        self._desk = desk
        self._memory = memory
        self._is_wanted = True

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action does."""
        return {"batch": self.ask}

    def ask(self) -> None:
        """Show the dialog, and write what the clerk asks for, as often as they do."""
        from ui.dialogs.record.batch import BatchDialog

        folder = self._desk.path.parent if self._desk.path is not None else Path(self._memory.folder())
        dialog = BatchDialog(self._window, folder, folder / BESIDE)
        dialog.asked.connect(lambda: go(self.write(dialog)))
        dialog.given_up.connect(self.give_up)
        dialog.shows.connect(lambda: show_in_system(dialog.output))
        dialog.exec()

    def give_up(self) -> None:
        """Write no more; what is written stays."""
        self._is_wanted = False

    async def write(self, dialog: BatchDialog) -> None:
        """Write the records that the dialog asks for, and show there what becomes of each.

        A bug that one of them met is raised when the others are written.
        """
        from minutesapp.services.output.batch import export_each, records_in

        self._is_wanted, bugs = True, []
        try:
            found = records_in(dialog.folder)
            dialog.begin(len(found))
            each = export_each(found, dialog.output, dialog.wish, self._expect_wanted)
            while (result := await _next(each)) is not None:
                dialog.show_result(result)
                bugs += [result.bug] if result.bug is not None else []
        except CancelledError:
            dialog.end(given_up=True)
        except UserFacingError as error:
            dialog.end()
            report(dialog, error)
        else:
            dialog.end()
        for bug in bugs:
            raise bug

    def _expect_wanted(self) -> None:
        if not self._is_wanted:
            raise CancelledError


def _next(each: Iterator[Result]) -> Task[Result | None]:
    """The work on the next record; None after the last one. The window does not stand still for it."""
    return Task(lambda _: next(each, None), writes=True).start(aside=True)
