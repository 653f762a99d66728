from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.popolo.giving_out import give_out
from minutesapp.roster.popolo.taking_in import preview_popolo, take_in
from minutesapp.roster.sqlite.database import RosterDatabase
from minutesapp.roster.store import EmptyRoster
from minutesapp.roster.upkeep import add_person, change_posting
from tests.popolo_files import COUNCIL, FILE, PERSON, SEAT, opened, popolo


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[RosterDatabase]:
    with opened(tmp_path) as made:
        yield made


def names(people: tuple[Person, ...]) -> list[str]:
    return [person.name for person in people]


def test_a_preview_writes_nothing(roster: RosterDatabase) -> None:
    shown = preview_popolo(roster, popolo())
    assert names(shown.new) == ["髙梨 美緒"] == names(preview_popolo(EmptyRoster(), popolo()).new)
    assert (roster.everybody(), roster.foreign(), roster.revision) == ([], [], 0)


def test_people_and_seats_come_into_the_roster_in_one_change(roster: RosterDatabase) -> None:
    done = take_in(roster, popolo())
    ((person, (seat,)),) = roster.everybody()
    assert done.new == (person,) and (person.kana, person.kana_confirmed) == ("たかなし みお", True)
    assert (seat.post, seat.committee, seat.group, seat.start) == ("member", "東雲市議会", "新風", date(2019, 5, 1))
    assert [one.name for one in roster.committees()] == ["東雲市議会"]
    assert [change.code for change in roster.changes()] == [ChangeCode.IMPORT]
    roster.undo()
    assert (roster.everybody(), roster.foreign(), roster.committees()) == ([], [], ())
    roster.redo()
    assert give_out(roster).of("persons") == (PERSON,)


def test_a_second_time_changes_nothing(roster: RosterDatabase) -> None:
    take_in(roster, popolo())
    revision = roster.revision
    again = take_in(roster, popolo())
    assert (names(again.unchanged), again.new, again.changed) == (["髙梨 美緒"], (), ())
    assert roster.revision == revision


def test_a_file_that_says_more_the_next_time_changes_that_alone(roster: RosterDatabase) -> None:
    take_in(roster, popolo())
    ((person, (seat,)),) = roster.everybody()
    change_posting(
        roster, person.id, seat.id, lambda one: Posting(one.person, "議長", one.group, one.committee, one.side)
    )
    shown = take_in(roster, popolo(memberships=[SEAT | {"end_date": "2022-03"}]))
    ((_, (seat,)),) = roster.everybody()
    assert names(shown.changed) == ["髙梨 美緒"]
    assert (seat.post, seat.start, seat.end) == ("議長", None, date(2022, 3, 31)), "our own changes stay"


def test_people_who_are_there_are_not_doubled(roster: RosterDatabase) -> None:
    person, _ = add_person(roster, Person("", "高梨 美緒", "高梨", "美緒"))
    done = take_in(roster, popolo())
    assert [one.id for one in done.changed] == [person.id]
    ((stored, postings),) = roster.everybody()
    assert (stored.name, stored.kana, len(postings)) == ("高梨 美緒", "たかなし みお", 1)


def test_two_files_are_kept_beside_each_other(roster: RosterDatabase) -> None:
    take_in(roster, popolo())
    other = {"id": "x/2", "name": "東 健"}
    take_in(roster, popolo(persons=[other], memberships=[], meta={"sources": ["b"]}, extra=1))
    file = give_out(roster)
    assert file.of("persons") == (PERSON, other) and file.of("memberships") == (SEAT,)
    assert file.of("organizations") == tuple(FILE["organizations"])
    assert file.others == {"meta": {"sources": ["b"]}, "extra": 1}


def test_what_there_is_no_place_for_is_told_and_comes_out_all_the_same(roster: RosterDatabase) -> None:
    nameless = {"id": "x/3", "gender": "female"}
    seats = [SEAT | {"person_id": "x/3"}, SEAT | {"start_date": "2024", "end_date": "2020"}, {"role": "x"}]
    file = popolo(persons=[PERSON, nameless], memberships=seats)
    done = take_in(roster, file)
    assert [(note.row, note.code, note.text) for note in done.notes] == [
        (0, "popolo-person-nameless", "x/3"),
        (0, "popolo-person-unknown", "x/3"),
        (0, "popolo-term-reversed", "髙梨 美緒"),
        (0, "popolo-person-unknown", ""),
    ]
    assert give_out(roster).of("memberships") == tuple(seats) and give_out(roster).of("persons")[1] == nameless


def test_a_committee_without_members_comes_as_well(roster: RosterDatabase) -> None:
    board = {"id": "0123456789ab", "name": "審議会", "classification": "committee", "settings": {"form": "kaigiroku"}}
    take_in(roster, popolo(organizations=[COUNCIL, board, board | {"id": "x"}], memberships=[]))
    council, added = roster.committee_settings()
    assert (added.committee.id, added.form) == ("0123456789ab", "kaigiroku") and council.committee.name == "東雲市議会"


def test_what_is_stopped_at_the_last_moment_leaves_nothing(roster: RosterDatabase) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_in(roster, popolo(), stop)
    assert (roster.everybody(), roster.foreign(), roster.committees(), roster.revision) == ([], [], (), 0)
