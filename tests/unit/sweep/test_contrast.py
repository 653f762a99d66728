"""Whether letters are seen on what is under them."""

from __future__ import annotations

import pytest

from minutesapp.sweep.contrast import is_dark, is_seen


@pytest.mark.parametrize(
    ("ink", "ground", "seen"),
    [
        ("000000", "FFFFFF", True),
        ("FFFFFF", "1F3864", True),  # the head of a table
        ("FFFFFF", "FFFFFF", False),
        ("FEFEFE", "FFFFFF", False),
        ("000000", "000000", False),
        ("0D0D0D", "000000", False),
        ("BFBFBF", "FFFFFF", True),  # what is to be filled in
        ("auto", "FFFFFF", True),
    ],
)
def test_letters_are_seen_by_their_contrast(ink: str, ground: str, seen: bool) -> None:
    assert is_seen(ink, ground) is seen


def test_black_is_dark_whatever_it_is_called() -> None:
    assert is_dark("000000") and is_dark("262626")
    assert not is_dark("808080") and not is_dark("FFFF00") and not is_dark("")
