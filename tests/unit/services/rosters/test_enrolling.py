"""Whom the roster has not is offered to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.attendance.from_roster.adopting import Choice
from minutesapp.attendance.from_roster.comparing import Difference, Kind
from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Attendee, Side
from minutesapp.roster.source import RosterFile
from minutesapp.services import people
from minutesapp.services.rosters.changes import changes
from minutesapp.services.rosters.enrolling import enrolled, is_stranger

MEMBER = Attendee("a", "𠮷川千尋", "𠮷川", "千尋", post="会長", seat="3")
CHIEF = Attendee("b", "渡邉", "渡邉", kana="わたなべ", post="課長", group="税務課", side=Side.STAFF)


@pytest.fixture
def empty(tmp_path: Path) -> RosterFile:
    """A roster that is not there yet."""
    return RosterFile(tmp_path / "r.db")


def added(roster: RosterFile, *people: Attendee) -> list[Attendee]:
    """As the roster has these people, who are added to it."""
    choices = enrolled([Choice(Difference(Kind.STRANGER, one)) for one in people], "図書館協議会", roster)
    return [choice.known for choice in choices if choice.known is not None]


def test_a_member_gets_a_seat_on_the_committee(empty: RosterFile) -> None:
    known = added(empty, MEMBER)[0]
    ((person, (posting,)),) = [(e.person, (e.posting,)) for e in people.list_roster(roster=empty)]
    assert (person.name, person.family, person.given) == ("𠮷川 千尋", "𠮷川", "千尋")
    assert (posting.post, posting.committee, posting.seat, posting.side) == ("会長", "図書館協議会", "3", Side.MEMBER)
    assert (posting.start, posting.end) == (None, None)
    assert (known.person, known.name) == (person.id, "𠮷川千尋")


def test_staff_get_their_post_and_the_reading_of_the_record(empty: RosterFile) -> None:
    known = added(empty, CHIEF)[0]
    (entry,) = people.list_roster(roster=empty)
    assert (entry.person.kana, entry.person.kana_confirmed) == ("わたなべ", True)
    assert (entry.posting.group, entry.posting.committee, entry.posting.side) == ("税務課", "", Side.STAFF)
    assert known.person == entry.person.id


def test_only_strangers_are_added(empty: RosterFile) -> None:
    other = Difference(Kind.POST, CHIEF, (CHIEF,))
    choices = enrolled([Choice(other), Choice(Difference(Kind.STRANGER, MEMBER))], "協議会", empty)
    assert choices[0] == Choice(other)
    assert choices[1].known is not None and choices[1].known.person
    assert [entry.person.family for entry in people.list_roster(roster=empty)] == ["𠮷川"]
    assert not is_stranger(other)


def test_all_are_added_in_one_change_or_nobody_is(empty: RosterFile) -> None:
    with pytest.raises(UserFacingError, match="roster-words-too-long"):
        added(empty, MEMBER, Attendee("c", "東" * 101))
    assert not empty.exists()
    assert [one.name for one in added(empty, MEMBER, CHIEF)] == ["𠮷川千尋", "渡邉"]
    assert [change.people for change in changes(empty)] == [2]
