"""Whether enough members were there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.presence.at_place import Missing
from minutesapp.attendance.quorum import Headcount, count_heads, counts, headcount_words
from minutesapp.model.attendance import Side, Status
from minutesapp.model.committee import NO_QUORUM, Quorum, QuorumRule
from tests.makers import CHAIR, CLERK, MEMBER

MAJORITY = Quorum(QuorumRule.MAJORITY)


def test_members_alone_are_counted() -> None:
    people = (CHAIR, replace(MEMBER, status=Status.ABSENT), CLERK, replace(MEMBER, id="g", side=Side.GUEST))
    assert count_heads(people, MAJORITY) == Headcount(members=2, there=1, needed=2)
    assert not count_heads(people, MAJORITY).suffices
    assert count_heads((CHAIR, MEMBER), MAJORITY).suffices


@pytest.mark.parametrize(
    "status", [Status.PRESENT, Status.LATE, Status.LEFT_EARLY, Status.PROXY, Status.REMOTE, Status.AWAY]
)
def test_whoever_was_there_for_any_part_counts(status: Status) -> None:
    assert counts(replace(MEMBER, status=status), MAJORITY)


def test_who_was_absent_never_counts_and_others_as_the_committee_has_it() -> None:
    strict = Quorum(QuorumRule.MAJORITY, proxies=False, remote=False)
    parts = (Status.ABSENT, Status.PROXY, Status.REMOTE, Status.LATE)
    assert [counts(replace(MEMBER, status=status), strict) for status in parts] == [False, False, False, True]
    assert not counts(replace(MEMBER, status=Status.ABSENT), MAJORITY)


def test_where_nothing_is_laid_down_or_nobody_listed_it_suffices() -> None:
    away = replace(MEMBER, status=Status.ABSENT)
    assert count_heads((away,), NO_QUORUM).suffices
    assert count_heads((CLERK,), Quorum(QuorumRule.NUMBER, 5)).suffices


BOARD = tuple(replace(MEMBER, id=f"m{number}") for number in range(14))


@pytest.mark.parametrize("missing", [Missing.NOT_YET, Missing.GONE, Missing.OUT, Missing.LEFT])
def test_who_is_missing_at_a_place_is_not_there_for_it(missing: Missing) -> None:
    away = dict.fromkeys([f"m{number}" for number in range(7)], missing)
    heads = count_heads(BOARD, MAJORITY, away)
    assert (heads, heads.suffices) == (Headcount(members=14, there=7, needed=8), False)


def test_for_want_of_the_excluded_alone_a_quorum_is_not_missed() -> None:
    people = (*(replace(person, status=Status.ABSENT) for person in BOARD[:6]), *BOARD[6:])
    away = {"m0": Missing.ABSENT, "m6": Missing.EXCLUDED, "m7": Missing.EXCLUDED}
    heads = count_heads(people, MAJORITY, away)
    assert (heads, heads.suffices) == (Headcount(members=12, there=6, needed=6), True)
    gone = count_heads(people, MAJORITY, away | {"m8": Missing.LEFT})
    assert (gone.there, gone.suffices) == (5, False)
    nobody = count_heads(BOARD[:1], MAJORITY, {"m0": Missing.EXCLUDED})
    assert nobody == Headcount(members=0, there=0, needed=1)


@pytest.mark.parametrize(
    ("heads", "quorum", "words"),
    [
        (Headcount(14, 11, 8), MAJORITY, "委員14人中11人出席、定足数（過半数 8人）を満たす"),
        (Headcount(14, 7, 8), MAJORITY, "委員14人中7人出席、定足数（過半数 8人）に足りない"),
        (Headcount(14, 7, 7), Quorum(QuorumRule.HALF), "委員14人中7人出席、定足数（半数以上 7人）を満たす"),
        (Headcount(14, 4, 5), Quorum(QuorumRule.NUMBER, 5), "委員14人中4人出席、定足数（5人）に足りない"),
        (Headcount(14, 4, 0), NO_QUORUM, "委員14人中4人出席"),
        (Headcount(0, 0, 5), Quorum(QuorumRule.NUMBER, 5), ""),
    ],
)
def test_the_count_in_words(heads: Headcount, quorum: Quorum, words: str) -> None:
    assert headcount_words(heads, quorum) == words
