"""What every type of header values states of itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from msgspec import Struct

from minutesapp.model.attendance import Attendee
from minutesapp.model.header import Value
from minutesapp.templates.parts.field import FieldForm, FieldType

V = TypeVar("V", bound=Value)


class ValueKind(Struct, Generic[V], frozen=True):
    """One type of header values.

    `name` is what a file calls it, `value` its class, `types` the types of fields that have such values (the first is
    that of a field which no form knows). `words` gives what a record prints for a value: the parts in the form's words,
    whatever words of a source it kept. `read` takes the parts out of a source's words; the second text is what a list
    of people says beyond names. `blank` is the value before anything is filled in, `shown` its parts for
    ``show --json``.
    """

    name: str
    value: type[V]
    types: tuple[FieldType, ...]
    words: Callable[[FieldForm, V, Sequence[Attendee]], str]
    read: Callable[[FieldForm, str, str], V]
    blank: Callable[[FieldForm], V]
    shown: Callable[[V], Mapping[str, Any]]
