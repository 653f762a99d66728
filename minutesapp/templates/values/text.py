"""Plain text."""

from __future__ import annotations

from minutesapp.model.header import TextValue
from minutesapp.templates.parts.field import FieldType
from minutesapp.templates.values.kind import ValueKind

TEXT = ValueKind(
    "text",
    TextValue,
    (FieldType.TEXT,),
    words=lambda kind, value, people: value.text,
    read=lambda kind, text, note: TextValue(text),
    blank=lambda kind: TextValue(),
    shown=lambda value: {},
)
