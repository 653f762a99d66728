"""The parts of a form in a clerk's words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args, get_origin

import pytest
from msgspec import Struct
from msgspec.structs import fields

from minutesapp.language.wordlists import wordlist
from minutesapp.templates.changing.places import part_at, with_part
from minutesapp.templates.changing.rows import (
    WORDLIST,
    RowKind,
    in_words,
    label_of,
    lists_in,
    part_type,
    rows_of,
    words_of,
)
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.parts.naming import Naming, NamingPolicy
from minutesapp.templates.tables import without_none
from tests.makers import UEDA

UNSEEN = {
    ("Form", "id"), ("Form", "folder"), ("Form", "version"), ("Form", "fields"), ("Form", "header"), ("Form", "agenda"),
    ("Form", "turn"), ("Form", "direction"), ("Form", "body"), ("Form", "order"), ("Form", "strict"),
    ("FieldForm", "key"),
}  # fmt: skip
"""The program's own affair, and the parts that have pages of their own."""


def types_in(kind: Any) -> Iterator[type]:
    """All types of which a form is made."""
    kind = without_none(kind)
    inner = get_args(kind)[0] if get_origin(kind) is tuple else kind
    if issubclass(inner, Struct | Enum):
        yield inner
    if issubclass(inner, Struct):
        for field in fields(inner):
            yield from types_in(field.type)


def test_every_part_of_a_form_has_its_words() -> None:
    words = wordlist(WORDLIST)["parts"]
    structs = {kind for kind in types_in(Form) if issubclass(kind, Struct)}
    wanted = {(kind.__name__, field.name) for kind in structs for field in fields(kind)} - UNSEEN
    assert wanted == {(kind, name) for kind, names in words.items() for name in names}


def test_everything_there_is_to_choose_from_has_its_words() -> None:
    enums = {kind for kind in types_in(Form) if issubclass(kind, Enum)}
    assert {kind.__name__ for kind in enums} == set(wordlist(WORDLIST)["values"])
    assert all(words_of(one) for kind in enums for one in kind)


def test_every_type_of_fields_says_which_parts_it_uses() -> None:
    shown = wordlist(WORDLIST)["shown"]
    assert set(shown) == {"all", *FieldType}
    assert {name for names in shown.values() for name in names} <= {field.name for field in fields(FieldForm)}


def test_a_field_shows_what_its_type_uses() -> None:
    labels = [row.path[-1] for row in rows_of(UEDA, ("fields", 1))]
    assert {"label", "era", "clock"} <= set(labels) and "pattern" not in labels
    assert [one.label for one in lists_in(UEDA, ("fields", 5))] == ["選ぶ言葉"]


@pytest.mark.parametrize("path", [(), ("header",), ("agenda",), ("turn",), ("direction",), ("body",), ("fields", 3)])
def test_each_row_has_the_value_of_its_place(path: tuple[str | int, ...]) -> None:
    rows = [row for row in rows_of(UEDA, path) if row.kind is not RowKind.HEADING]
    assert rows and all(row.value == part_at(UEDA, row.path) for row in rows)


def test_a_part_that_is_missing_can_be_put_in_and_has_rows_then() -> None:
    path = ("turn", "naming", "chair")
    assert part_type(UEDA, path) is NamingPolicy
    before = rows_of(UEDA, ("turn",))
    assert next(row for row in before if row.path == path).kind is RowKind.OPTIONAL
    after = rows_of(with_part(UEDA, path, NamingPolicy(open="◎")), ("turn",))
    assert len(after) > len(before) and any(row.value == "◎" for row in after)
    assert part_type(UEDA, ("turn", "public_naming")) is Naming


def test_a_part_is_called_by_its_type_and_name() -> None:
    assert label_of(NamingPolicy, "post") == "職名"


def test_a_pattern_is_read_in_words() -> None:
    assert in_words("{committee}{kind}") == "（会議体）（文書の種類）"
    assert in_words("{unknown}会議録") == "{unknown}会議録"
