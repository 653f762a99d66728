"""A field that takes the next key that is pressed, as it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.actions.action import shortcut_words
from ui.actions.keys import combination_of
from ui.dialogs.keys.key_rules import MODIFIERS, written
from ui.widgets.one_line import DigitsLine

LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
"""What these do in a dialog they do here, too, unless something is held with them."""
HINT = "キーを押してください"


class KeyLine(DigitsLine):
    """Shows a key as it is printed on the keyboard. It does not take one over: whoever asks, decides."""

    pressed = Signal(object)
    """The `QKeyCombination` that was pressed."""
    cleared = Signal()
    """Backspace or Delete: no key, please."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setPlaceholderText(HINT)
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def show_key(self, key: str) -> None:
        """Show this key; empty: none."""
        self.setText(shortcut_words(key) if key else "")

    def event(self, event: QEvent) -> bool:
        """No shortcut and no menu gets a key while one is asked for."""
        if isinstance(event, QKeyEvent) and not leaves(event):
            if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._take(event)
            event.accept()
            return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in MODIFIERS:
            return
        keys: QKeyCombination = combination_of(event.key(), event.modifiers())
        if written(keys) in ("Backspace", "Del"):
            self.cleared.emit()
        else:
            self.pressed.emit(keys)


def leaves(event: QKeyEvent) -> bool:
    """Whether the key is one that means the same in every dialog."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
    return event.key() in LEAVING and not held
