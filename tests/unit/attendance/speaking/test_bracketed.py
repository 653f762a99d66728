"""A name in brackets at the start of a paragraph."""

from __future__ import annotations

import pytest

from minutesapp.attendance.speaking.bracketed import Bracketed, in_brackets, is_closed, opens_bracket


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("（", Bracketed("", False, "")),
        ("(池田", Bracketed("池田", False, "")),
        ("（ 葛󠄀西　）", Bracketed("葛󠄀西", True, "")),
        ("（𠮷田)国は、", Bracketed("𠮷田", True, "国は、")),
        ("（池田（主任））", Bracketed("池田（主任", True, "）")),
        ("（）", Bracketed("", True, "")),
        ("池田（", None),
        ("", None),
        (" （", None),
    ],
)
def test_what_stands_in_brackets(words: str, found: Bracketed | None) -> None:
    assert in_brackets(words) == found
    assert opens_bracket(words) is (found is not None)
    assert is_closed(words) is (found is not None and found.closed)


def test_a_number_or_a_single_letter_counts_and_is_no_name() -> None:
    assert all(Bracketed(name, closed=True, rest="").counts for name in ("１", "12", "一", "ア", "い", "a"))
    assert not any(Bracketed(name, closed=True, rest="").counts for name in ("東", "いけ", ""))
