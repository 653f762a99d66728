"""Colours and how they cover."""

from __future__ import annotations

import pytest

from minutesapp.pdf.document import Document
from minutesapp.pdf.state import UNTOLD, State, colour_of
from minutesapp.pdf.tokens import Name, Tokens
from tests.painted import painted

DOCUMENT = Document(painted(""))


@pytest.mark.parametrize(
    ("values", "space", "colour"),
    [
        ([0], b"null", "000000"),
        ([1, 0, 0.5], b"/DeviceRGB", "FF0080"),
        ([0, 0, 0, 1], b"null", "000000"),
        ([0, 0, 0, 0], b"[/ICCBased 9 0 R]", "FFFFFF"),
        ([1], b"[/Separation/Black/DeviceCMYK 9 0 R]", "000000"),
        ([1], b"[/Separation/Gold/DeviceCMYK 9 0 R]", UNTOLD),
        ([3], b"[/Indexed/DeviceRGB 1 <00>]", UNTOLD),
        ([Name("P")], b"/Pattern", UNTOLD),
        ([0.1, 0.2], b"null", UNTOLD),
    ],
)
def test_a_colour_has_as_many_parts_as_its_space(values: list[object], space: bytes, colour: str) -> None:
    assert colour_of(values, Tokens(space).read(), DOCUMENT) == colour


def test_what_lets_see_through_does_not_cover() -> None:
    state = State()
    state.take(DOCUMENT, {"ca": 0.3, "LW": 7, "BM": [Name("Multiply")]})
    assert (state.covers, state.line, state.blend) == (False, 7, "Multiply")
    kept = state.kept()
    state.take(DOCUMENT, {"ca": 1})
    assert state.covers and not kept.covers
