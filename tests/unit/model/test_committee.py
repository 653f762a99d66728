"""How many members must be there."""

from __future__ import annotations

import pytest

from minutesapp.model.committee import NO_QUORUM, Committee, Quorum, QuorumRule


@pytest.mark.parametrize(
    ("quorum", "members", "needed"),
    [
        (Quorum(QuorumRule.MAJORITY), 10, 6),
        (Quorum(QuorumRule.MAJORITY), 11, 6),
        (Quorum(QuorumRule.HALF), 10, 5),
        (Quorum(QuorumRule.HALF), 11, 6),
        (Quorum(QuorumRule.NUMBER, 7), 11, 7),
        (NO_QUORUM, 11, 0),
    ],
)
def test_more_than_half_at_least_half_or_a_number_must_be_there(quorum: Quorum, members: int, needed: int) -> None:
    assert quorum.needed_of(members) == needed


def test_a_committee_has_no_quorum_until_one_is_told() -> None:
    assert Committee("c1", "図書館協議会").quorum == NO_QUORUM
