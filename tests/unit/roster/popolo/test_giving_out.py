from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.popolo.giving_out import give_out, same_objects
from minutesapp.roster.popolo.taking_in import take_in
from minutesapp.roster.sqlite.database import RosterDatabase
from minutesapp.roster.store import EmptyRoster
from minutesapp.roster.upkeep import add_person, change_person, delete_person, delete_posting, merge_people
from tests.popolo_files import FILE, PERSON, SEAT, opened, popolo
from tests.rosters import end

CLERK = Person("", "東 健", "東", "健", "あずま たけし", True)
POST = Posting("", "総務課長", "総務課", "", Side.STAFF, date(2024, 4, 1))
CHAIR = Posting("", "会長", "商工会議所", "審議会", Side.MEMBER, date(2023, 4, 1), date(2025, 3, 31))


@pytest.fixture
def roster(tmp_path: Path) -> Iterator[RosterDatabase]:
    with opened(tmp_path) as made:
        take_in(made, popolo())
        yield made


def mio(roster: RosterDatabase) -> tuple[str, int]:
    ((person, (seat,)), *_) = roster.everybody()
    return person.id, seat.id


def test_nobody_gives_an_empty_file() -> None:
    file = give_out(EmptyRoster())
    assert not any(file.objects.values()) and not file.others


def test_what_is_ours_stands_behind_what_others_said(roster: RosterDatabase) -> None:
    person, _ = add_person(roster, CLERK, [POST, CHAIR])
    file = give_out(roster)
    assert file.of("persons") == (
        PERSON,
        {"id": person.id, "name": "東 健", "family_name": "東", "given_name": "健", "sort_name": "あずま たけし"},
    )
    theirs, work, seat = file.of("memberships")
    assert theirs == SEAT
    assert work == {
        "person_id": person.id,
        "role": "総務課長",
        "organization_id": "group/総務課",
        "side": "staff",
        "start_date": "2024-04-01",
        "post_id": "post/group/総務課/総務課長",
    }
    (board,) = (one for one in roster.committees() if one.name == "審議会")
    assert (seat["organization_id"], seat["on_behalf_of_id"]) == (board.id, "group/商工会議所")
    assert (seat["start_date"], seat["end_date"]) == ("2023-04-01", "2025-03-31")
    assert file.of("posts")[0] == {"id": work["post_id"], "label": "総務課長", "organization_id": "group/総務課"}
    assert [(one["name"], one["classification"]) for one in file.of("organizations")[2:]] == [
        ("審議会", "committee"),
        ("総務課", "department"),
        ("商工会議所", "group"),
    ]


def test_a_change_of_ours_changes_that_alone(roster: RosterDatabase) -> None:
    person, seat = mio(roster)
    change_person(roster, person, lambda one: replace(one, name="東 美緒"))
    end(roster, person, seat, date(2022, 3, 31))
    file = give_out(roster)
    assert file.of("persons") == (PERSON | {"name": "東 美緒"},)
    assert file.of("memberships") == (SEAT | {"end_date": "2022-03-31"},)
    assert file.of("organizations") == tuple(FILE["organizations"]) and file.others == {"meta": FILE["meta"]}


def test_who_is_gone_is_left_out_with_their_seats(roster: RosterDatabase) -> None:
    delete_person(roster, mio(roster)[0])
    file = give_out(roster)
    assert not file.of("persons") and not file.of("memberships") and file.of("areas") == tuple(FILE["areas"])


def test_a_seat_that_is_gone_is_left_out(roster: RosterDatabase) -> None:
    delete_posting(roster, *mio(roster))
    assert give_out(roster).of("persons") == (PERSON,) and not give_out(roster).of("memberships")


def test_a_post_of_somebody_else_never_has_what_was_said_of_one_that_is_gone(roster: RosterDatabase) -> None:
    delete_posting(roster, *mio(roster))
    add_person(roster, CLERK, [POST])
    (work,) = give_out(roster).of("memberships")
    assert work["role"] == "総務課長" and "area_id" not in work


def test_what_an_older_version_has_mixed_up_is_not_told_of_somebody_else(roster: RosterDatabase) -> None:
    _, seat = mio(roster)
    _, (post,) = add_person(roster, CLERK, [POST])
    with roster.changing(ChangeCode.IMPORT) as writer:  # as if the number of the seat had been given again
        writer.put_foreign(replace(one, own=str(post.id)) for one in roster.foreign() if one.own == str(seat))
    told = give_out(roster).of("memberships")
    assert {one["role"]: one["person_id"] for one in told}["総務課長"] == post.person
    assert all("area_id" not in one for one in told)
    take_in(roster, popolo())
    assert roster.person(post.person)[1] == (post,)


def test_two_entries_that_were_joined_are_one_person(roster: RosterDatabase) -> None:
    other = {"id": "x/2", "name": "たかなし みお"}
    take_in(roster, popolo(persons=[other], memberships=[SEAT | {"person_id": "x/2", "start_date": "2023"}]))
    people = {person.name: person.id for person, _ in roster.everybody()}
    merge_people(roster, people["たかなし みお"], people["髙梨 美緒"])
    file = give_out(roster)
    assert file.of("persons") == (PERSON,)
    assert [one["person_id"] for one in file.of("memberships")] == [PERSON["id"]] * 2


def test_what_was_said_of_a_post_goes_with_it_to_the_entry_that_stays(roster: RosterDatabase) -> None:
    person, number = mio(roster)
    ((_, (seat,)),) = roster.everybody()
    kept, _ = add_person(roster, replace(CLERK, name="髙梨 美緒"), [replace(seat, end=None)])
    merge_people(roster, person, kept.id)
    _, (left,) = roster.person(kept.id)
    (told,) = give_out(roster).of("memberships")
    assert left.id != number and told == SEAT
    roster.undo()
    assert SEAT in give_out(roster).of("memberships")


def test_the_entry_that_others_know_speaks_for_both(roster: RosterDatabase) -> None:
    ours, _ = add_person(roster, CLERK)
    merge_people(roster, mio(roster)[0], ours.id)
    (person,) = give_out(roster).of("persons")
    assert person == PERSON | {"name": "東 健", "family_name": "東", "given_name": "健", "sort_name": "あずま たけし"}


def test_on_a_day_those_in_office_are_given(roster: RosterDatabase) -> None:
    add_person(roster, CLERK, [POST, CHAIR])
    before, after = give_out(roster, date(2023, 6, 1)), give_out(roster, date(2025, 6, 1))
    assert [one["role"] for one in before.of("memberships")] == ["member", "会長"]
    assert [one["name"] for one in after.of("persons")] == ["東 健"]
    assert [one["role"] for one in after.of("memberships")] == ["総務課長"]


def test_files_are_compared_with_what_stands_around(roster: RosterDatabase) -> None:
    assert same_objects(give_out(roster), popolo())
    assert not same_objects(popolo(), popolo(meta=2)) and not same_objects(popolo(), popolo(persons=[]))
