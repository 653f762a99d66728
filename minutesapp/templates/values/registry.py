"""All types of header values. A new one is a file beside these and a line here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from minutesapp.language.matching.folding import squeeze
from minutesapp.model.attendance import Attendee
from minutesapp.model.header import Value
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.values.choice import CHOICE
from minutesapp.templates.values.counts import COUNTS
from minutesapp.templates.values.items import ITEMS
from minutesapp.templates.values.kind import ValueKind
from minutesapp.templates.values.people import PEOPLE
from minutesapp.templates.values.signature import SIGNATURE
from minutesapp.templates.values.table import TABLE
from minutesapp.templates.values.text import TEXT
from minutesapp.templates.values.when import WHEN

KINDS: tuple[ValueKind[Any], ...] = (TEXT, WHEN, PEOPLE, COUNTS, CHOICE, ITEMS, TABLE, SIGNATURE)
BY_NAME = {kind.name: kind for kind in KINDS}
BY_TYPE = {type: kind for kind in KINDS for type in kind.types}
_BY_CLASS = {kind.value: kind for kind in KINDS}


def kind_of(value: Value) -> ValueKind[Any]:
    """The type of a value."""
    return _BY_CLASS[type(value)]


def value_text(field: FieldForm, value: Value, people: Sequence[Attendee] = ()) -> str:
    """The words for one value of a field of this kind; the source's own words where the value kept them."""
    return getattr(value, "verbatim", "") or kind_of(value).words(field, value, people)


def read_value(field: FieldForm, text: str, people: Sequence[Attendee] = (), note: str = "") -> Value:
    """The value of a field from the words of a source, which are kept where the form would write the parts otherwise.

    `people` and `note` are what was read from the text of a list of people.
    """
    kind = BY_TYPE[field.type]
    value: Value = kind.read(field, text, note)
    if not hasattr(value, "verbatim") or squeeze(kind.words(field, value, people)) == squeeze(text):
        return value
    return replace(value, verbatim=text)


def blank_value(field: FieldForm) -> Value:
    """The value of a field before anything is filled in."""
    value: Value = BY_TYPE[field.type].blank(field)
    return value
