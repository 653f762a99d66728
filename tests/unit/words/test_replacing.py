"""What is wrong with an expression is said with its place."""

from minutesapp.words.replacing import REPLACING
from minutesapp.words.sentences import SENTENCES


def test_the_sentences_are_among_those_of_the_program() -> None:
    assert REPLACING.items() <= SENTENCES.items()


def test_what_is_wrong_with_an_expression_is_told_with_its_place_where_it_has_one() -> None:
    placed = {code for code, words in REPLACING.items() if "{place}文字目" in words}
    assert {"expression-unclosed-group", "expression-range", "expression-unreadable"} <= placed
