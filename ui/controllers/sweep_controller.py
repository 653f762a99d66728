"""Files that were handed out, looked through for what nobody was meant to read."""

from __future__ import annotations

from collections.abc import Callable

from ui.memory import Memory, Purpose
from ui.window.main_window import MainWindow


class SweepController:
    """Opens the dialog; the record on the desk has nothing to do with it."""

    def __init__(self, window: MainWindow, memory: Memory) -> None:
        self._window = window
        self._memory = memory

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the action does."""
        return {"sweep": self.sweep}

    def sweep(self) -> None:
        """Ask for a folder, and show what is found in it."""
        from ui.dialogs.sweep import SweepDialog
        from ui.reporting import show_in_system

        last = self._memory.settings.window.get(Purpose.PUBLISHED, "")
        SweepDialog(self._window, self._memory, show_in_system, last).exec()
