"""The committees of a roster in its database."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.committee import NO_QUORUM, Committee, NameStyle, Quorum, QuorumRule
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import CommitteeSettings, Person, Posting
from minutesapp.roster.sqlite.database import RosterDatabase
from tests.rosters import put

MAJORITY = Quorum(QuorumRule.MAJORITY, proxies=False)


def quorums(roster: RosterDatabase, stated: dict[str, Quorum]) -> None:
    with roster.changing(ChangeCode.IMPORT) as writer:
        writer.put_quorums(stated)


def test_committees_come_with_their_seats_once_whatever_the_widths(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        people = [Person("p1", "東 健"), Person("p2", "西 学")]
        put(roster, people, [Posting("p1", committee="髙橋記念審議会"), Posting("p2", committee="高橋記念審議会")])
        (committee,) = roster.committees()
        assert (committee.name, committee.quorum) == ("髙橋記念審議会", NO_QUORUM)
        assert {posting.committee for _, (posting,) in roster.everybody()} == {"髙橋記念審議会"}


def test_a_quorum_is_kept_and_another_takes_its_place(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        quorums(roster, {"審議会": Quorum(QuorumRule.NUMBER, 5), "審査会": MAJORITY})
        first = roster.committees()
        quorums(roster, {"審議会": MAJORITY})
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        assert [(c.name, c.quorum) for c in roster.committees()] == [("審議会", MAJORITY), ("審査会", MAJORITY)]
        assert [c.id for c in roster.committees()] == [c.id for c in first]


@pytest.mark.parametrize(
    "column",
    [
        "quorum = 'most'",
        "number = 'viele'",
        "name = x'ff'",
        "form = x'ff'",
        "labels = 'big'",
        "attending = '総務課'",
        "attending = '[1]'",
        "attending = x'5b5d'",
    ],
)
def test_what_no_committee_can_say_is_told_as_damage(tmp_path: Path, column: str) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        quorums(roster, {"審議会": MAJORITY})
        roster._database.execute(f"UPDATE committees SET {column}")
        with pytest.raises(UserFacingError, match="roster-broken"):
            roster.committees()


def test_a_seat_on_a_committee_that_is_not_there_is_damage(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        put(roster, [Person("p1", "東 健")], [Posting("p1", committee="審議会")])
        roster._database.execute("PRAGMA foreign_keys = OFF")
        roster._database.execute("DELETE FROM committees")
        with pytest.raises(UserFacingError, match="roster-broken"):
            roster.everybody()


def test_how_meetings_are_prepared_is_kept_under_the_id(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        with roster.changing(ChangeCode.EDIT_COMMITTEE) as writer:
            writer.put_committee(CommitteeSettings(Committee("", "緑化審議会"), "ueda-gaiyo", ("総務課", "公園緑地課")))
        (settings,) = roster.committee_settings()
        assert (settings.form, settings.staff) == ("ueda-gaiyo", ("総務課", "公園緑地課"))
        renamed = CommitteeSettings(Committee(settings.committee.id, "緑の審議会", MAJORITY, NameStyle.LETTER))
        with roster.changing(ChangeCode.EDIT_COMMITTEE) as writer:
            writer.put_committee(renamed)
        assert roster.committee_settings() == (renamed,)
        assert roster.committees() == (renamed.committee,)


def test_a_committee_goes_with_its_seats_and_comes_back(tmp_path: Path) -> None:
    with RosterDatabase.open(tmp_path / "r.db") as roster:
        put(
            roster,
            [Person("p1", "東 健")],
            [Posting("p1", "会長", committee="審議会"), Posting("p1", "課長", "総務課")],
        )
        before = roster.committee_settings(), roster.everybody()
        with roster.changing(ChangeCode.DELETE_COMMITTEE) as writer:
            writer.remove_committee(before[0][0].committee.id)
        ((person, (left,)),) = roster.everybody()
        assert (roster.committees(), person.name, left.post) == ((), "東 健", "課長")
        assert roster.undo().name == "審議会"
        assert (roster.committee_settings(), roster.everybody()) == before
