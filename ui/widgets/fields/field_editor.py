"""What all editors of header fields share: showing a value, and turning what was entered into one step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from minutesapp.editing.record import fill_field
from minutesapp.model.header import HeaderField, Value
from minutesapp.templates.form import FieldForm
from ui.desk import Desk


class FieldEditor(QWidget):
    """Edits one field of the record on the desk.

    What is typed becomes a step when the clerk leaves the field, not with every key; until then `refresh` leaves it
    alone, so that nothing typed is ever lost to an undo elsewhere.
    """

    undo_asked = Signal(bool)
    """Ctrl+Z where there is nothing to undo in the field itself, or with True Ctrl+Y."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__()
        self.desk = desk
        self.kind = kind
        self._shown: Value | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.source = source_label()

    @property
    def field(self) -> HeaderField | None:
        """The field as the record has it now."""
        return self.desk.minutes.field(self.kind.key)

    def refresh(self) -> None:
        """Show what the record says, unless something typed is not a step yet."""
        field = self.field
        if field is None or field.value == self._shown or self.is_touched:
            return
        self.put(field.value)
        self._shown = self.value()
        self.show_source(getattr(field.value, "verbatim", ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what the lines leave over: Enter goes to the next field, nothing comes to the text around the card."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit(False)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.undo_asked.emit(True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        event.accept()

    @property
    def is_touched(self) -> bool:
        """Whether something was entered that is not a step yet."""
        return self._shown is not None and self.value() != self._shown

    def commit(self) -> None:
        """Make a step of what was entered."""
        field = self.field
        if field is None or self.desk.read_only or not self.is_touched:
            return
        entered = self.value()
        self._shown = entered
        self.desk.apply(fill_field(self.desk.minutes, self.kind.key, entered))
        self._shown = None
        self.refresh()

    def put(self, value: Value) -> None:
        """Show a value."""
        raise NotImplementedError

    def value(self) -> Value:
        """The value as it is entered now."""
        raise NotImplementedError

    def show_source(self, words: str) -> None:
        """Tell that the record keeps the words of its source until a part of it is changed."""
        self.source.setText(f"原文のまま：{words}" if words else "")
        self.source.setVisible(bool(words))


def source_label() -> QLabel:
    """A faint line under an editor."""
    label = QLabel()
    label.setObjectName("hint")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.hide()
    return label
