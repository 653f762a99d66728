"""The rows of one page of a form: a label, something to change the part with, a line that explains it, and trouble."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from minutesapp.templates.changing.places import Path
from minutesapp.templates.changing.rows import Row, RowKind
from ui.dialogs.base import hint
from ui.widgets.appearance.theme import SPACING
from ui.widgets.fields.number_box import NumberBox
from ui.widgets.one_line import OneLine
from ui.widgets.plain import plain_entry, plain_label

INDENT = 16
"""Pixels by which the parts of a part stand further in."""
LINES = 4
"""Lines to be seen of a list of words."""
MOST = 40
TROUBLE = "⚠ {reason}"


class PartRows(QWidget):
    """Shows rows, and tells with which value a part is to be replaced."""

    changed = Signal(object, object)
    """The path of the part, and its new value."""
    switched = Signal(object, object)
    """The path of a part that may be missing, and whether it is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACING, 0, SPACING, 0)
        self._column.setSpacing(SPACING // 2)
        self._troubles: dict[Path, QLabel] = {}
        self.editors: dict[Path, QWidget] = {}

    def add(self, row: Row, depth: int) -> None:
        """Put a row below the others, so many steps further in."""
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(depth * INDENT, SPACING if row.kind is RowKind.HEADING else 0, 0, 0)
        column.setSpacing(2)
        editor = self._editor(row)
        if row.kind is RowKind.HEADING:
            heading = plain_label(row.label)
            heading.setObjectName("panel-title")
            column.addWidget(heading)
        elif not isinstance(editor, QCheckBox):
            column.addWidget(plain_label(row.label))
        if editor is not None:
            editor.setAccessibleName(row.label)
            self.editors[row.path] = editor
            column.addWidget(editor)
        if row.hint:
            column.addWidget(hint(row.hint))
        trouble = self._troubles[row.path] = plain_label()
        trouble.setWordWrap(True)
        trouble.setObjectName("trouble")
        trouble.hide()
        column.addWidget(trouble)
        self._column.addWidget(place)

    def say(self, words: str) -> None:
        """Put a line in the place of rows."""
        self._column.addWidget(hint(words))

    def end(self) -> None:
        """No more rows come."""
        self._column.addStretch(1)

    def show_trouble(self, path: Path, reason: str) -> bool:
        """Say at the part what is wrong with it, and at all others nothing; whether the part is shown here."""
        found = self._row_of(path)
        for place, label in self._troubles.items():
            label.setText(TROUBLE.format(reason=reason))
            label.setVisible(bool(reason) and place == found)
        return found is not None

    def go_to(self, path: Path) -> None:
        """Give the keyboard to the row of this part, if it is shown here."""
        editor = self.editors.get(self._row_of(path) or ())
        if editor is not None:
            editor.setFocus()

    def _row_of(self, path: Path) -> Path | None:
        """The row that shows this part, or the one that it is within; None where none does."""
        above = (path[:length] for length in range(len(path), 0, -1))
        return next((place for place in above if place in self._troubles), None)

    def _editor(self, row: Row) -> QWidget | None:
        match row.kind:
            case RowKind.LINE:
                return self._line(row)
            case RowKind.LINES:
                return self._lines(row)
            case RowKind.NUMBER:
                return self._number(row)
            case RowKind.TICK:
                return self._tick(row, bool(row.value), self.changed)
            case RowKind.OPTIONAL:
                return self._tick(row, row.value is not None, self.switched)
            case RowKind.CHOICE:
                return self._choice(row)
        return None

    def _line(self, row: Row) -> QWidget:
        line = OneLine(row.value)
        line.textChanged.connect(lambda text: self.changed.emit(row.path, text))
        return line

    def _lines(self, row: Row) -> QWidget:
        lines = QPlainTextEdit("\n".join(row.value))
        lines.setTabChangesFocus(True)
        lines.setFixedHeight(lines.fontMetrics().lineSpacing() * LINES + 2 * SPACING)
        lines.textChanged.connect(lambda: self.changed.emit(row.path, _words_in(lines.toPlainText())))
        return lines

    def _number(self, row: Row) -> QWidget:
        number = NumberBox()
        number.setRange(0, MOST)
        number.setValue(row.value)
        number.valueChanged.connect(lambda value: self.changed.emit(row.path, value))
        return number

    def _tick(self, row: Row, on: bool, signal: Any) -> QWidget:
        tick = QCheckBox(plain_entry(row.label))
        tick.setChecked(on)
        tick.toggled.connect(lambda checked: signal.emit(row.path, checked))
        return tick

    def _choice(self, row: Row) -> QWidget:
        box = QComboBox()
        for value, words in row.choices:
            box.addItem(words, value)
        box.setCurrentIndex([value for value, _ in row.choices].index(row.value))
        box.currentIndexChanged.connect(lambda at: self.changed.emit(row.path, row.choices[at][0]))
        return box


def _words_in(text: str) -> tuple[str, ...]:
    """The lines that are not empty."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())
