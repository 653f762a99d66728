"""Trouble with forms is said with what can be done."""

from minutesapp.words.forming import FORMING
from minutesapp.words.sentences import SENTENCES


def test_the_sentences_are_among_those_of_the_program() -> None:
    assert FORMING.items() <= SENTENCES.items()


def test_who_may_not_change_a_form_is_told_of_copies() -> None:
    assert all("写し" in FORMING[code] for code in ("form-built-in", "form-gone"))
