"""The header of minutes: an ordered row of fields, each with a typed value.

A value holds what the form needs in parts *and*, in `verbatim`, the words of the source wherever the form would write
them otherwise. Whoever changes a part clears `verbatim`; nothing of a source is reworded behind the clerk's back.
"""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from minutesapp.model.blocks import Extra


class Value(Struct, frozen=True):
    """The value of a header field. Its types are `templates.values`."""


class TextValue(Value, frozen=True):
    """Plain text; more than one line where the form allows it."""

    text: str = ""


class WhenValue(Value, frozen=True):
    """A day, or a span of time. A day alone has `timed` False and its start at midnight. Local time, no zone."""

    start: datetime | None = None
    end: datetime | None = None
    timed: bool = True
    verbatim: str = ""


class PeopleValue(Value, frozen=True):
    """The attendees whose `field` is this field's key, and `note`: what the list says beyond names (ほか8名).

    Where a person wrote other words than the form's, `instead_of` are those that the form had then; None where
    `verbatim` are the words of a source. They stay whatever becomes of the attendance (`stands`).
    """

    note: str = ""
    verbatim: str = ""
    instead_of: str | None = None

    @property
    def stands(self) -> bool:
        """Whether the words were written by a person, so that no change of the attendance writes others."""
        return self.instead_of is not None


class CountValue(Value, frozen=True):
    """Numbers of people by part: ``(("", 3), ("記者", 0))``; the first part often has no name. None: not filled in."""

    counts: tuple[tuple[str, int | None], ...] = ()
    verbatim: str = ""


class ChoiceValue(Value, frozen=True):
    """One of the form's options and the reason for it."""

    choice: str = ""
    reason: str = ""
    verbatim: str = ""


class ListValue(Value, frozen=True):
    """Items, one a line."""

    items: tuple[str, ...] = ()


class TableValue(Value, frozen=True):
    """Rows of cells; every row has as many cells as the form has columns."""

    rows: tuple[tuple[str, ...], ...] = ()


class SignatureValue(Value, frozen=True):
    """Those who sign, one a line, and the sentence above their names."""

    signers: tuple[str, ...] = ()
    oath: str = ""


class HeaderField(Struct, frozen=True):
    """One field: its key (`held`), its label as this record writes it (日時), its value.

    A field that the form does not know has a key beginning with `EXTRA` and keeps its place among the others.
    """

    key: str
    label: str
    value: Value
    extra: Extra = ()


EXTRA = "extra-"
"""How the keys of those fields begin that the form of a record does not have."""
TITLE = "title"
BODY_HEADING = "body_heading"
"""Keys of two fields that are no rows of the header: a record's own title, and the line over its body.

They are there where a record states other words than its form does, and stand in the places of the form's.
"""

Header = tuple[HeaderField, ...]
"""All fields, in the order in which the record shows them. No key stands twice."""
