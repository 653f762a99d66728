"""Doubts are known by their codes."""

from __future__ import annotations

from minutesapp.learning.learned import Doubt, Unclear


def test_what_is_unclear_has_its_place_and_its_words() -> None:
    one = Unclear(3, Doubt.WORDS, "元の言葉", "別の言葉")
    assert (one.number, str(one.doubt), one.words, one.instead) == (3, "words", "元の言葉", "別の言葉")
