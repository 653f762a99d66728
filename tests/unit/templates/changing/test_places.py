"""The places of a form, read and replaced."""

import pytest
from msgspec.structs import replace

from minutesapp.templates.changing.places import (
    free_key,
    part_at,
    path_of,
    with_item,
    with_moved_item,
    with_part,
    without_item,
)
from tests.makers import UEDA

FIRST = UEDA.fields[0]


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("title", ("title",)),
        ("fields[2].person.pattern", ("fields", 2, "person", "pattern")),
        ("agenda.levels[0]", ("agenda", "levels", 0)),
        ("", ()),
    ],
)
def test_a_place_is_a_path(place: str, path: tuple[str | int, ...]) -> None:
    assert path_of(place) == path


def test_a_part_is_read_and_replaced_and_the_rest_stays() -> None:
    path = ("fields", 0, "label")
    changed = with_part(UEDA, path, "会議の名称")
    assert (part_at(UEDA, path), part_at(changed, path)) == ("審議会名", "会議の名称")
    assert with_part(changed, path, "審議会名") == UEDA


def test_items_come_go_and_move() -> None:
    more = with_item(UEDA, ("fields",), 1, replace(FIRST, key="b"))
    assert [field.key for field in more.fields[:3]] == ["body_name", "b", "held"]
    assert without_item(more, ("fields",), 1) == UEDA
    moved = with_moved_item(UEDA, ("fields",), 0, 1)
    assert [field.key for field in moved.fields[:2]] == ["held", "body_name"]


@pytest.mark.parametrize("to", [-1, len(UEDA.fields)])
def test_at_the_ends_of_a_list_nothing_moves(to: int) -> None:
    assert with_moved_item(UEDA, ("fields",), 0, to) is UEDA


def test_a_new_field_has_a_key_of_its_own() -> None:
    assert free_key(UEDA, FIRST) == "body_name1"
    assert free_key(UEDA, replace(FIRST, key="other")) == "other"
