"""What is wanted of a file is a value."""

from __future__ import annotations

from minutesapp.word.sampling.looks import Looks


def test_nothing_is_headed_unless_a_row_is_named() -> None:
    assert Looks({"発言": 1}, {"発言": "発言"}).headed is None
