"""The manual, the list of keys, what this program is."""

from __future__ import annotations

from collections.abc import Callable

from ui.window.main_window import MainWindow


class HelpController:
    """The help menu."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of help do."""
        return {"manual": self.show_manual, "shortcuts": self.show_shortcuts, "about": self.show_about}

    def show_manual(self) -> None:
        """Open the manual in a window of its own."""
        from ui.dialogs.manual.manual import ManualDialog

        ManualDialog(self._window).exec()

    def show_shortcuts(self) -> None:
        """List what the keyboard can do."""
        from ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window).exec()

    def show_about(self) -> None:
        """Tell the version and the licences."""
        from ui.dialogs.about import AboutDialog

        AboutDialog(self._window).exec()
