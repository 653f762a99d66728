"""What all editors of header fields share: showing a value, and turning what was entered into one step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from minutesapp.editing.header_commands import fill_field
from minutesapp.model.header import HeaderField, Value
from minutesapp.templates.parts.field import FieldForm
from ui.default_button import ENTER
from ui.desk import Desk
from ui.widgets.fields.lines import FieldLine, FieldLines
from ui.widgets.plain import plain_label


class FieldEditor(QWidget):
    """Edits one field of the record on the desk.

    What is typed is one step, which ends when the clerk leaves the field (`commit`); while it is being typed, every
    pause brings it up to date (`keep`), so that it is in the journal, and nothing that is seen changes. Until it is
    left `refresh` leaves the field alone, so that nothing typed is ever lost to an undo elsewhere.
    """

    typed = Signal()
    """Something is being typed."""
    undo_asked = Signal(bool)
    """Ctrl+Z where there is nothing to undo in the field itself, or with True Ctrl+Y."""
    entered = Signal()
    """Enter: the next field, please."""
    head_asked = Signal()
    """Ctrl+Home: the first field, please."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__()
        self.desk = desk
        self.kind = kind
        self._session = desk.session
        self._base: Value | None = None
        self._shown: Value | None = None
        self._kept: Value | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.source = source_label()

    @property
    def field(self) -> HeaderField | None:
        """The field as the record has it now; None where it has none, or another record lies on the desk."""
        return self.desk.minutes.field(self.kind.key) if self.desk.session is self._session else None

    def refresh(self) -> None:
        """Show what the record says, unless something typed is not a step yet."""
        field = self.field
        if field is None or field.value in (self._base, self._kept) or self.is_touched:
            return
        self._show(field.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what the lines leave over: Enter goes to the next field, nothing comes to the text around the card."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit(False)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.undo_asked.emit(True)
        elif event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            self.head_asked.emit()
        elif event.key() in ENTER:
            self.entered.emit()
        event.accept()

    @property
    def is_touched(self) -> bool:
        """Whether something was entered since the field was shown or committed."""
        return self._shown is not None and self.value() != self._shown

    def follow(self, line: FieldLine | FieldLines) -> None:
        """Take in what is typed into this line, and when it is left."""
        line.typed.connect(self.typed)
        line.left.connect(self.leave)

    def keep(self) -> None:
        """Have the record hold what is typed so far. The step goes on, and the field stays as it is seen."""
        if self.is_touched or self._kept is not None:
            self._put_down(self.draft() if self.is_touched else self._base)

    def commit(self) -> None:
        """Make a step of what was entered; where the clerk still is in the field, it stays as it is seen."""
        here = QApplication.focusWidget()
        if here is None or not self.isAncestorOf(here):
            self.leave()
        elif self._end_step():
            self._base, self._shown, self._kept = self._kept, self.value(), None
            self.show_source(getattr(self._base, "verbatim", ""))

    def leave(self) -> None:
        """Make a step of what was entered, and show it as the form writes it."""
        if self._end_step():
            self._base = self._shown = self._kept = None
            self.refresh()

    def lock(self, locked: bool) -> None:
        """Let nothing be entered where the record may only be read; text can still be selected and copied."""
        for widget in self.findChildren(QWidget):
            if isinstance(widget, QLineEdit | QPlainTextEdit):
                widget.setReadOnly(locked)
            elif isinstance(widget, QComboBox | QAbstractSpinBox | QAbstractButton | QAbstractItemView):
                widget.setEnabled(not locked)

    def put(self, value: Value) -> None:
        """Show a value."""
        raise NotImplementedError

    def value(self) -> Value:
        """The value as it is entered now."""
        raise NotImplementedError

    def draft(self) -> Value:
        """The value while it is being typed: never more than what is written there."""
        return self.value()

    def show_source(self, words: str) -> None:
        """Tell that the record keeps the words of its source until a part of it is changed."""
        self.source.setText(f"原文のまま：{words}" if words else "")
        self.source.setVisible(bool(words))

    def _show(self, value: Value) -> None:
        self.put(value)
        self._base, self._shown, self._kept = value, self.value(), None
        self.show_source(getattr(value, "verbatim", ""))

    def _end_step(self) -> bool:
        """Make a step of what was entered, if anything was."""
        if self.field is None or not (self.is_touched or self._kept is not None):
            return False
        self._put_down(self.value() if self.is_touched else self._base)
        self._session.seal()
        return True

    def _put_down(self, value: Value | None) -> None:
        if value is None or self.field is None or self.desk.read_only:
            return
        self._kept = value
        self.desk.type(fill_field(self.desk.minutes, self.kind.key, value))


def source_label() -> QLabel:
    """A faint line under an editor."""
    label = plain_label()
    label.setObjectName("hint")
    label.setWordWrap(True)
    label.hide()
    return label
