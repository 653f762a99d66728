"""Header values as JSON and back."""

from __future__ import annotations

import pytest
from msgspec.structs import fields

from minutesapp.model.header import ChoiceValue, CountValue, PeopleValue, TextValue, Value, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.storage.value_format import READERS, read_value, write_value
from minutesapp.templates.values.kind import ValueKind
from minutesapp.templates.values.registry import KINDS


def test_every_value_of_the_record_comes_back(record: Minutes) -> None:
    for field in record.header:
        value, keys = read_value(write_value(field.value), "")
        assert value == field.value
        assert set(write_value(field.value)) <= keys


@pytest.mark.parametrize("value", [kind.value() for kind in KINDS], ids=lambda value: type(value).__name__)
def test_an_empty_value_comes_back(value: Value) -> None:
    assert read_value(write_value(value), "")[0] == value


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_part_of_a_value_can_be_read(kind: ValueKind[Value]) -> None:
    assert all(part.type in READERS for part in fields(kind.value))


@pytest.mark.parametrize(
    ("value", "silent"),
    [
        (PeopleValue(verbatim="別紙"), "instead_of"),
        (PeopleValue(), "note"),
        (PeopleValue(), "verbatim"),
        (WhenValue(), "verbatim"),
        (CountValue(), "verbatim"),
    ],
)
def test_words_that_are_not_there_are_not_written(value: Value, silent: str) -> None:
    assert silent not in write_value(value)


def test_what_the_form_had_is_written_even_where_that_was_nothing() -> None:
    value = PeopleValue(verbatim="別紙のとおり", instead_of="")
    assert write_value(value) == {"type": "people", "verbatim": "別紙のとおり", "instead_of": ""}
    assert read_value(write_value(value), "")[0] == value


def test_what_a_clerk_fills_in_is_written_even_while_empty() -> None:
    assert write_value(ChoiceValue()) == {"type": "choice", "choice": "", "reason": ""}
    assert write_value(TextValue()) == {"type": "text", "text": ""}
