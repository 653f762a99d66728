"""A field of one line that holds nothing but one line of text, wherever the text comes from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from minutesapp.language.plain import one_line
from minutesapp.language.utf16 import from_utf16, utf16_length
from ui.default_button import ENTER

OF_LINES = "ACVXYZ"
"""The letters that mean the same with Ctrl in every field: all, copy, paste, cut, redo, undo."""


class OneLine(QLineEdit):
    """What is pasted, dropped, committed by the input method or set into it becomes one line of fit signs at once."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setValidator(FitForOneLine(self))
        self.setText(text)

    def event(self, event: QEvent) -> bool:
        """Leave to the menus what is theirs."""
        if is_for_menus(event):
            event.ignore()
            return False
        return super().event(event)


class DigitsLine(OneLine):
    """A line for what is typed as it is printed on the keys, a time above all: the input method is left out."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *argument: object) -> object:
        """Say so to whoever asks Qt."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *argument)


class SoughtLine(OneLine):
    """A line that is followed while it is typed in. What the input method has not committed yet is only read."""

    sought_changed = Signal()
    """The line reads otherwise, the composition included."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._preedit = ""
        self.textChanged.connect(lambda _: self.sought_changed.emit())

    @property
    def composing(self) -> bool:
        """Whether the input method shows text that is not committed yet."""
        return bool(self._preedit)

    @property
    def sought(self) -> str:
        """What the line reads on the screen, the composition included."""
        at = from_utf16(self.text(), self.cursorPosition())
        return self.text()[:at] + self._preedit + self.text()[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take a step of the input method."""
        before, self._preedit = self._preedit, event.preeditString()
        super().inputMethodEvent(event)
        if before or self._preedit:
            self.sought_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was being composed is committed or gone."""
        super().focusOutEvent(event)
        self._preedit = ""


class SearchLine(SoughtLine):
    """A line whose text acts while it is typed. Enter is not the dialog's then, but goes on to what was found."""

    entered = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        """Where nothing was typed that could be undone, undoing is for what is searched."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes, redoes = (
                event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            )
            if (undoes and not self.isUndoAvailable()) or (redoes and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter."""
        super().keyPressEvent(event)
        if event.key() in ENTER:
            event.accept()
            self.entered.emit()


def is_for_menus(event: QEvent) -> bool:
    """Whether Qt asks if a field wants a key with Ctrl that only Emacs has a use for.

    On X11 Qt gives them to every line, and Ctrl+E would go to its end instead of writing the record out.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier or not Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return False
    return chr(event.key()) not in OF_LINES


class FitForOneLine(QValidator):
    """Lets every text pass, as one line."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """The text and the place of the cursor as they may stand; Qt takes both over."""
        fit = one_line(text)
        if fit != text:
            position = utf16_length(one_line(text[: from_utf16(text, position)]))
        return QValidator.State.Acceptable, fit, position
