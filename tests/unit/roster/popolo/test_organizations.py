from __future__ import annotations

import pytest

from minutesapp.model.committee import NO_QUORUM, Committee, Quorum, QuorumRule
from minutesapp.roster.people import CommitteeSettings
from minutesapp.roster.popolo.organizations import Organizations, settings_of
from tests.popolo_files import COUNCIL, PARTY

BOARD = CommitteeSettings(
    Committee("c1", "審議会", Quorum(QuorumRule.NUMBER, 5, remote=False)), "ueda-gaiyo", ("総務課", "税務課")
)


def test_a_committee_of_ours_comes_back_the_same() -> None:
    (raw,) = Organizations([], [BOARD], []).written
    assert raw["classification"] == "committee" and settings_of(raw, "c1") == BOARD
    plain = CommitteeSettings(Committee("c2", "審査会"))
    (raw,) = Organizations([], [plain], []).written
    assert raw == {"id": "c2", "name": "審査会", "classification": "committee"} and settings_of(raw, "c2") == plain


@pytest.mark.parametrize(
    "settings", [5, [], {"quorum": 5}, {"quorum": {"rule": "all"}}, {"attending": "総務課", "form": 1, "labels": "big"}]
)
def test_settings_that_are_none_of_ours_are_none(settings: object) -> None:
    assert settings_of(COUNCIL | {"settings": settings}, "") == CommitteeSettings(
        Committee("", "東雲市議会", NO_QUORUM)
    )


def test_those_of_others_stay_and_go_by_their_names() -> None:
    council = CommitteeSettings(Committee("c9", "東雲市議会"))
    made = Organizations([("c9", COUNCIL), ("", PARTY)], [council, BOARD], ["総務課"])
    assert (made.committee("東雲市議会"), made.committee("審議会")) == ("council", "c1")
    assert (made.group("新風"), made.group("総務課"), made.group("商工会議所")) == (
        "party/wind",
        "group/総務課",
        "group/商工会議所",
    )
    assert made.written[:2] == [COUNCIL, PARTY]
    assert [raw["classification"] for raw in made.written[2:]] == ["committee", "department", "group"]


def test_a_committee_that_was_renamed_has_its_new_name() -> None:
    renamed = CommitteeSettings(Committee("c9", "東雲市会"))
    made = Organizations([("c9", COUNCIL)], [renamed], [])
    assert made.written == [COUNCIL | {"name": "東雲市会"}] and made.committee("東雲市会") == "council"
