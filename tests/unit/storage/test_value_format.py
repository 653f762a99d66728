"""Header values as JSON and back."""

from __future__ import annotations

import pytest

from minutesapp.model.header import ChoiceValue, CountValue, PeopleValue, TextValue, Value, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.storage.value_format import READERS, TYPES, read_value, write_value


def test_every_value_of_the_record_comes_back(record: Minutes) -> None:
    for field in record.header:
        value, keys = read_value(write_value(field.value), "")
        assert value == field.value
        assert set(write_value(field.value)) <= keys


@pytest.mark.parametrize("value", [kind() for kind in TYPES], ids=lambda value: type(value).__name__)
def test_an_empty_value_comes_back(value: Value) -> None:
    assert read_value(write_value(value), "")[0] == value


def test_each_type_can_be_written_and_read() -> None:
    assert set(TYPES.values()) == set(READERS)


@pytest.mark.parametrize(
    ("value", "silent"),
    [(PeopleValue(), "note"), (PeopleValue(), "verbatim"), (WhenValue(), "verbatim"), (CountValue(), "verbatim")],
)
def test_words_that_are_not_there_are_not_written(value: Value, silent: str) -> None:
    assert silent not in write_value(value)


def test_what_a_clerk_fills_in_is_written_even_while_empty() -> None:
    assert write_value(ChoiceValue()) == {"type": "choice", "choice": "", "reason": ""}
    assert write_value(TextValue()) == {"type": "text", "text": ""}
