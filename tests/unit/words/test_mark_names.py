"""What marks are called."""

from __future__ import annotations

from minutesapp.model.spans import Mark
from minutesapp.words.mark_names import ANY_MARK, name_mark


def test_every_mark_has_a_name_of_its_own() -> None:
    names = {name_mark(mark.value) for mark in Mark}
    assert len(names) == len(Mark) and ANY_MARK not in names
    assert name_mark("of another version") == ANY_MARK
