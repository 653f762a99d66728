"""Whose voices are found out in the invented transcripts: nobody is named wrongly, and nearly everybody who can be."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.voices.truth import Judged, Verdict, judge_all, sources, truth_of

MOST_WRONG, LEAST_RIGHT = 0.01, 0.95


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> list[Judged]:
    return judge_all(tmp_path_factory.mktemp("rosters"))


def test_of_those_named_hardly_one_is_wrong(judged: list[Judged]) -> None:
    count = Counter(one.verdict for one in judged)
    named = count[Verdict.RIGHT] + count[Verdict.LUCKY] + count[Verdict.WRONG]
    assert named > 100
    assert count[Verdict.WRONG] <= MOST_WRONG * named, [one.words for one in judged if one.verdict is Verdict.WRONG]


def test_of_those_whom_the_words_tell_nearly_all_are_named(judged: list[Judged]) -> None:
    count = Counter(one.verdict for one in judged)
    nameable = sum(one["nameable"] for source in sources() for one in truth_of(source)["voices"].values())
    assert count[Verdict.RIGHT] >= LEAST_RIGHT * nameable, [
        one.words for one in judged if one.verdict is Verdict.MISSED
    ]


def test_nobody_of_no_roster_is_taken_for_somebody(judged: list[Judged]) -> None:
    assert [one.words for one in judged if not one.truth and one.named] == []
