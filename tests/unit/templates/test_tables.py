"""Tables of a TOML file become typed values, or say where they do not fit."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import pytest
from msgspec import Struct

from minutesapp.templates.tables import LONGEST_TEXT, MOST_ITEMS, MisfitError, build


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Leg(Struct, frozen=True):
    length: int = 70


class Desk(Struct, frozen=True):
    name: str
    colour: Colour = Colour.RED
    legs: tuple[Leg, ...] = ()
    drawer: Leg | None = None


def test_a_table_becomes_a_value_with_its_parts() -> None:
    desk = build(Desk, {"name": "机", "colour": "blue", "legs": [{"length": 60}, {}], "drawer": {}})
    assert desk == Desk("机", Colour.BLUE, (Leg(60), Leg()), Leg())


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ({}, "name"),
        ({"name": 1}, "name"),
        ({"name": "机", "height": 70}, "height"),
        ({"name": "机", "colour": "green"}, "colour"),
        ({"name": "机", "legs": {}}, "legs"),
        ({"name": "机", "legs": [{}, {"length": "長い"}]}, "legs[1].length"),
        ({"name": "机", "legs": [{"length": True}]}, "legs[0].length"),
        ({"name": "机", "drawer": {"width": 3}}, "drawer.width"),
    ],
)
def test_a_table_that_does_not_fit_says_where(table: dict[str, Any], place: str) -> None:
    with pytest.raises(MisfitError) as caught:
        build(Desk, table)
    assert caught.value.place == place
    assert caught.value.reason


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ({"name": "机\n二"}, "name"),
        ({"name": "机\x1f"}, "name"),
        ({"name": "机" * (LONGEST_TEXT + 1)}, "name"),
        ({"name": "机", "legs": [{}] * (MOST_ITEMS + 1)}, "legs"),
        ({"name": "机", "legs": [{"length": -1}]}, "legs[0].length"),
        ({"name": "机", "legs": [{"length": 10**9}]}, "legs[0].length"),
        ({"name": "机", "x" * 500: 1}, "x" * 40),
    ],
)
def test_what_no_form_needs_is_refused_where_it_stands(table: dict[str, Any], place: str) -> None:
    with pytest.raises(MisfitError) as caught:
        build(Desk, table)
    assert caught.value.place == place
