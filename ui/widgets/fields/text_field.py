"""Fields of plain words: one line, several lines, a list, those who sign."""

from __future__ import annotations

from minutesapp.model.header import ListValue, SignatureValue, TextValue, Value
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.values.registry import read_value, value_text
from ui.desk import Desk
from ui.widgets.fields.field_editor import FieldEditor
from ui.widgets.fields.lines import FieldLine, FieldLines


class LineField(FieldEditor):
    """One line of text."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__(desk, kind)
        self.line = FieldLine(kind.hint, required=kind.required)
        self.line.setAccessibleName(kind.label)
        self.follow(self.line)
        self.column.addWidget(self.line)
        self.setFocusProxy(self.line)

    def put(self, value: Value) -> None:
        assert isinstance(value, TextValue)
        self.line.show_text(value.text)

    def value(self) -> Value:
        return TextValue(self.line.text())


class WordsField(LineField):
    """Any value, in the words in which the record prints it and from which it is read."""

    def put(self, value: Value) -> None:
        self.line.show_text(value_text(self.kind, value))

    def value(self) -> Value:
        return read_value(self.kind, self.line.text())


class LinesField(FieldEditor):
    """Text of several lines."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__(desk, kind)
        self.lines = FieldLines(kind.hint)
        self.lines.setAccessibleName(kind.label)
        self.follow(self.lines)
        self.column.addWidget(self.lines)
        self.setFocusProxy(self.lines)

    def put(self, value: Value) -> None:
        assert isinstance(value, TextValue)
        self.lines.show_text(value.text)

    def value(self) -> Value:
        return TextValue(self.lines.toPlainText())


class ListField(FieldEditor):
    """Items, one a line."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__(desk, kind)
        self.lines = FieldLines(kind.hint or "1行に一つずつ書きます")
        self.lines.setAccessibleName(kind.label)
        self.follow(self.lines)
        self.column.addWidget(self.lines)
        self.setFocusProxy(self.lines)

    def put(self, value: Value) -> None:
        assert isinstance(value, ListValue)
        self.lines.show_text("\n".join(value.items))

    def value(self) -> Value:
        return ListValue(written_lines(self.lines.toPlainText()))


class SignatureField(FieldEditor):
    """The sentence over the signatures, and the names of those who sign, one a line."""

    def __init__(self, desk: Desk, kind: FieldForm) -> None:
        super().__init__(desk, kind)
        self.oath = FieldLine(kind.oath or "署名の前に置く文")
        self.signers = FieldLines("署名する人を1行に一人ずつ書きます")
        self.oath.setAccessibleName(f"{kind.label} 署名の前に置く文")
        self.signers.setAccessibleName(f"{kind.label} 署名する人")
        self.follow(self.oath)
        self.follow(self.signers)
        self.column.addWidget(self.oath)
        self.column.addWidget(self.signers)
        self.setFocusProxy(self.oath)

    def put(self, value: Value) -> None:
        assert isinstance(value, SignatureValue)
        self.oath.show_text(value.oath)
        self.signers.show_text("\n".join(value.signers))

    def value(self) -> Value:
        return SignatureValue(written_lines(self.signers.toPlainText()), self.oath.text())


def written_lines(text: str) -> tuple[str, ...]:
    """The lines that are not blank."""
    return tuple(line for line in text.splitlines() if line.strip())
