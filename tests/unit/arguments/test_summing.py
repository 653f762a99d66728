"""How the shell is told what goes into a summary."""

from __future__ import annotations

import pytest

from minutesapp.arguments.commands import build_parser
from tests.unit.arguments.calls import expect_help, told_of


def test_remarks_are_named_by_numbers() -> None:
    call = ("summary", "会議.minutes", "--use", "1", "2", "--condense", "3=要約", "--drop", "4")
    asked = build_parser().parse_args(call)
    assert (asked.use, asked.condense, asked.drop, asked.undecide) == ([1, 2], [(3, "要約")], [4], [])


@pytest.mark.parametrize("wrong", ["要約", "=要約", "3=", "x=要約"])
def test_condensed_words_belong_to_a_number(wrong: str) -> None:
    assert "番号=言葉" in told_of(f"summary 会議.minutes --condense {wrong}")


def test_it_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    expect_help("summary", capsys)
