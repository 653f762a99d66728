"""What cannot be written out is told with what can be done instead."""

from minutesapp.words.exporting import EXPORTING
from minutesapp.words.sentences import SENTENCES


def test_the_sentences_are_among_those_of_the_program() -> None:
    assert EXPORTING.items() <= SENTENCES.items()


def test_an_option_that_is_not_for_an_edition_is_told_with_the_one_it_is_for() -> None:
    assert "--edition review" in EXPORTING["review-only"]
