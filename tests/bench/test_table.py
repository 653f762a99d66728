"""The table that `make bench` prints; the figures themselves are never asserted."""

from __future__ import annotations

import pytest

from tests.bench.__main__ import figure, main, table
from tests.bench.row import Row


def test_a_budget_is_held_up_to_its_bound_and_no_further() -> None:
    assert Row("保存", 3.0, 3.0).holds
    assert not Row("保存", 3.01, 3.0).holds


def test_where_more_is_better_the_bound_lies_below() -> None:
    assert Row("読み取り", 2.0, 2.0, "MB/s", at_least=True).holds
    assert not Row("読み取り", 1.9, 2.0, "MB/s", at_least=True).holds


def test_a_line_says_what_was_measured_and_what_it_may_be() -> None:
    _, held, missed = table(
        [Row("保存 5,000 発言", 1.234, 3, detail="22 ms"), Row("読み取り", 1.5, 2, "MB/s", at_least=True)]
    )
    assert held.split() == ["保存", "5,000", "発言", "1.23", "×", "≤", "3", "×", "yes", "22", "ms"]
    assert missed.split() == ["読み取り", "1.5", "MB/s", "≥", "2", "MB/s", "NO"]


@pytest.mark.parametrize(("number", "shown"), [(0.0123, "0.0123"), (1.2, "1.2"), (99.96, "100"), (12345.6, "12346")])
def test_figures_keep_three_digits(number: float, shown: str) -> None:
    assert figure(number) == shown


def test_an_unknown_bench_is_named_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nothing"]) == 2
    assert "no such bench: nothing" in capsys.readouterr().err
