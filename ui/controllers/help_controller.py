"""The manual, the list of keys and other keys, what this program is."""

from __future__ import annotations

from collections.abc import Callable

from ui.actions.keys import KEYS
from ui.memory import Memory
from ui.window.main_window import MainWindow

BROKEN = (
    "キーの割り当ての設定のうち、使えないもの（{entries}）は、元のキーに戻しました。"
    "「ツール」の「キーの割り当て」で変えられます。"
)
MOST_TOLD, LONGEST_TOLD = 3, 40
"""So many entries that cannot be used are named, with so many signs of each."""


class HelpController:
    """The help menu, and the keys of all actions."""

    def __init__(self, window: MainWindow, memory: Memory) -> None:
        self._window = window
        self._memory = memory

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of help do."""
        return {
            "manual": self.show_manual,
            "shortcuts": self.show_shortcuts,
            "keys": self.change_keys,
            "about": self.show_about,
        }

    def show_manual(self) -> None:
        """Open the manual in a window of its own."""
        from ui.dialogs.manual.manual import ManualDialog

        ManualDialog(self._window).exec()

    def show_shortcuts(self) -> None:
        """List what the keyboard can do, and go on to the manual or to other keys where that is wanted."""
        from ui.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self._window)
        if dialog.exec() and dialog.wanted:
            self.bindings()[dialog.wanted]()

    def change_keys(self) -> None:
        """Ask for the keys of the actions."""
        from ui.dialogs.keys.choosing import write_keys
        from ui.dialogs.keys.keys import KeysDialog

        dialog = KeysDialog(self._window, KEYS.chosen)
        if dialog.exec():
            KEYS.choose(dialog.chosen)
            self._memory.remember(keys=write_keys(dialog.chosen))

    def tell_of_keys(self) -> None:
        """Say which kept keys cannot be used, once: they are kept no longer."""
        if not self._memory.settings.keys:
            return
        from ui.dialogs.keys.choosing import read_keys, write_keys

        kept = read_keys(self._memory.settings.keys)
        if kept.broken:
            more = "など" if len(kept.broken) > MOST_TOLD else ""
            entries = "、".join(entry[:LONGEST_TOLD] for entry in kept.broken[:MOST_TOLD])
            self._window.bar.tell(BROKEN.format(entries=entries + more), topic="keys")
            self._memory.remember(keys=write_keys(kept.chosen))

    def show_about(self) -> None:
        """Tell the version and the licences."""
        from ui.dialogs.about import AboutDialog

        AboutDialog(self._window).exec()


def use_kept_keys(memory: Memory) -> None:
    """Use the keys that were kept, before anything is shown that names one."""
    chosen = {}
    if memory.settings.keys:
        from ui.dialogs.keys.choosing import read_keys

        chosen = read_keys(memory.settings.keys).chosen
    KEYS.choose(chosen)
