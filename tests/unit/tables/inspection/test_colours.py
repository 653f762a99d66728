"""The colours of an Excel file."""

from __future__ import annotations

import pytest

from minutesapp.tables.inspection.colours import Theme, colour_in

THEME = {0: "FFFFFF", 1: "000000", 4: "4472C4"}


@pytest.mark.parametrize(
    ("stated", "colour"),
    [
        ({"rgb": "FF1f3864"}, "1F3864"),
        ({"theme": "0"}, "FFFFFF"),
        ({"theme": "0", "tint": "-0.5"}, "808080"),
        ({"theme": "1", "tint": "0.5"}, "808080"),
        ({"theme": "9"}, ""),
        ({"indexed": "8"}, "000000"),
        ({"indexed": "1"}, "FFFFFF"),
        ({"indexed": "65"}, "FFFFFF"),
        ({"indexed": "999"}, ""),
        ({"rgb": "FFzzzzzz"}, "ZZZZZZ"),
        ({"auto": "1"}, ""),
    ],
)
def test_a_colour_is_stated_in_one_of_three_ways(stated: dict[str, str], colour: str) -> None:
    assert colour_in(stated, THEME) == colour


def test_a_theme_counts_the_light_ones_first() -> None:
    theme = Theme()
    for name, value in (("dk1", "111111"), ("lt1", "EEEEEE"), ("accent1", "123456")):
        theme.start(name, {})
        theme.start("srgbClr", {"val": value})
    assert (theme.colours[0], theme.colours[1], theme.colours[4]) == ("EEEEEE", "111111", "123456")
