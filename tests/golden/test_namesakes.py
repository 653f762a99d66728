"""Who is missing from the roster is hardly ever taken for another one, however alike the names are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.voices.namesakes import judge_without_each
from tests.voices.truth import Judged, Verdict, sources

MOST_WRONG = 0.012
"""Of those named. It is nobody's fault: 島田委員 of whom the roster knows only 嶋田, on the same board."""
FEW = ("01_", "12_", "31_", "40_", "51_")


def expect_few_wrong(judged: list[Judged]) -> None:
    named = [one for one in judged if one.named]
    wrong = [one.words for one in named if one.verdict is Verdict.WRONG]
    assert len(named) > 100
    assert len(wrong) <= MOST_WRONG * len(named), wrong


def test_who_is_missing_from_the_roster_is_taken_for_nobody_else(tmp_path: Path) -> None:
    expect_few_wrong([one for source in sources(FEW) for one in judge_without_each(source, tmp_path)])


@pytest.mark.full
def test_who_is_missing_from_any_roster_is_taken_for_nobody_else(tmp_path: Path) -> None:
    expect_few_wrong([one for source in sources() for one in judge_without_each(source, tmp_path)])
