"""Whether enough members were there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.quorum import Headcount, count_heads, counts
from minutesapp.model.attendance import Side, Status
from minutesapp.model.committee import NO_QUORUM, Quorum, QuorumRule
from tests.makers import CHAIR, CLERK, MEMBER

MAJORITY = Quorum(QuorumRule.MAJORITY)


def test_members_alone_are_counted() -> None:
    people = (CHAIR, replace(MEMBER, status=Status.ABSENT), CLERK, replace(MEMBER, id="g", side=Side.GUEST))
    assert count_heads(people, MAJORITY) == Headcount(members=2, there=1, needed=2)
    assert not count_heads(people, MAJORITY).suffices
    assert count_heads((CHAIR, MEMBER), MAJORITY).suffices


@pytest.mark.parametrize("status", [Status.PRESENT, Status.LATE, Status.LEFT_EARLY, Status.PROXY, Status.REMOTE])
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
