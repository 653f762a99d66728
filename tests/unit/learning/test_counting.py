"""Numbers before lines, whatever they are counted in."""

from __future__ import annotations

import pytest

from minutesapp.learning.counting import read_counted, usual


@pytest.mark.parametrize(
    ("words", "format", "number"),
    [
        ("3", "1", 3),
        ("３．", "１．", 3),
        ("(2)", "(1)", 2),
        ("（２）", "（１）", 2),
        ("日程第4", "日程第1", 4),
        ("第十二", "第一", 12),
        ("ウ", "ア", 3),
        ("②", "①", 2),
        ("⑶", "⑴", 3),
        ("Ⅱ", "Ⅰ", 2),
        ("■議題2", "■議題1", 2),
    ],
)
def test_a_number_tells_its_manner_and_which_one_it_is(words: str, format: str, number: int) -> None:
    assert read_counted(f"{words} ") == (format, number)


def test_signs_are_no_numbers() -> None:
    assert read_counted("○") is None
    assert read_counted("") is None


def test_the_commonest_is_usual_and_of_several_the_first() -> None:
    assert usual(["ロ", "イ", "イ"]) == "イ"
    assert usual(["ロ", "イ"]) == "ロ"
    assert usual([]) == ""
