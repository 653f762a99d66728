from __future__ import annotations

from minutesapp.roster_wording import ROSTER
from minutesapp.wording import SENTENCES


def test_all_of_it_is_part_of_the_wording() -> None:
    assert ROSTER.items() <= SENTENCES.items()


def test_every_sentence_says_what_can_be_done() -> None:
    assert all(words.endswith(("ください。", "なりません。")) for words in ROSTER.values())
