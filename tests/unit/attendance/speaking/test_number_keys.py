"""Whose turns the keys 1 to 9 begin."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.speaking.number_keys import COUNT, NOBODY, NumberKeys, keys_marked, likely_keys, marks_of
from minutesapp.model.attendance import Attendee, Side, Status
from minutesapp.model.minutes import Minutes
from tests.makers import CHAIR, CLERK, MEMBER, minutes, turn


def board(members: int, staff: int) -> tuple[Attendee, ...]:
    """A board whose chair stands second, and those who answer it."""
    sits = [
        replace(MEMBER, id=f"m{n}", name=f"委員{n}", post="会長" if n == 2 else "委員") for n in range(1, members + 1)
    ]
    answers = [replace(CLERK, id=f"s{n}", name=f"職員{n}") for n in range(1, staff + 1)]
    return (*sits, *answers)


def record(people: tuple[Attendee, ...], *turns: str) -> Minutes:
    body = [replace(turn("", id), id=f"t{n}") for n, id in enumerate(turns)]
    return minutes(*body).with_facts(attendees=people)


def shown(keys: NumberKeys) -> str:
    return " ".join(id or "-" for id in keys.ids)


def test_a_small_meeting_has_its_keys_down_the_list() -> None:
    assert shown(likely_keys(minutes())) == "p1 p2 p3 - - - - - -"
    assert shown(likely_keys(record(board(4, 4)))) == "m1 m2 m3 m4 s1 s2 s3 s4 -"
    assert likely_keys(record(())) == NumberKeys()


def test_of_a_large_one_the_chair_and_some_who_answer_have_keys_before_anybody_spoke() -> None:
    assert shown(likely_keys(record(board(14, 6)))) == "m1 m2 m3 m4 m5 m6 s1 s2 s3"
    assert shown(likely_keys(record(board(14, 1)))) == "m1 m2 m3 m4 m5 m6 m7 m8 s1"


def test_whoever_speaks_has_one_and_whoever_speaks_more_goes_before() -> None:
    people = board(14, 6)
    assert shown(likely_keys(record(people, "m13", "s6", "m13"))) == "m1 m2 m3 m4 m5 m13 s1 s2 s6"
    many = [f"m{n}" for n in range(5, 15)]
    assert shown(likely_keys(record(people, *many, *many[2:]))) == "m2 m7 m8 m9 m10 m11 m12 m13 m14"


def test_the_absent_have_no_key_of_themselves() -> None:
    people = (CHAIR, replace(MEMBER, status=Status.ABSENT), CLERK)
    assert shown(likely_keys(record(people))) == "p1 p3 - - - - - - -"


def test_guests_are_among_those_who_answer() -> None:
    people = (*board(10, 0), replace(MEMBER, id="g1", side=Side.GUEST))
    assert likely_keys(record(people)).number_of("g1") == COUNT


def test_who_gets_a_key_changes_places_with_who_had_it() -> None:
    keys = likely_keys(minutes())
    assert shown(keys.given(1, "p3")) == "p3 p2 p1 - - - - - -"
    assert shown(keys.given(7, "p2")) == "p1 - p3 - - - p2 - -"
    assert keys.given(2, "p2") == keys
    assert shown(keys.given(1, "p9")) == "p9 p2 p3 - - - - - -", "who had none"
    assert shown(keys.without(2)) == "p1 - p3 - - - - - -"
    assert keys.number_of("p3") == 3 and keys.number_of("p9") == 0 and NumberKeys().number_of("") == 0


def test_keys_that_become_free_go_to_others_and_nobody_moves() -> None:
    keys = NumberKeys(("s2", "gone", "m1", *[""] * 6))
    assert shown(keys.filled(record(board(3, 2)))) == "s2 m2 m1 m3 s1 - - - -"
    everybody = likely_keys(record(board(14, 6)))
    assert everybody.filled(record(board(14, 6), "m14", "m14")) == everybody, "they stay, whoever speaks more"


@pytest.mark.parametrize(
    ("mark", "found"),
    [
        (("r2", "だれか"), "p2"),
        (("r9", "𠮷田 健"), ""),
        (("", "吉田　健"), "p2"),
        (("r9", "髙橋 美咲"), "p1"),
        (("", "高橋 美咲"), "p1"),
        (NOBODY, ""),
    ],
)
def test_people_are_known_again_by_the_roster_or_else_by_their_name(mark: tuple[str, str], found: str) -> None:
    people = (CHAIR, replace(MEMBER, person="r2"), CLERK)
    assert keys_marked([NOBODY, mark], people).ids[1] == found


def test_keys_are_kept_and_found_again_with_the_same_people_under_other_ids() -> None:
    people = (replace(CHAIR, name="葛󠄀城 𠮷", person="r1"), MEMBER, CLERK)
    keys = NumberKeys(("p3", "", "p1", *[""] * 5, "p2"))
    later = tuple(replace(person, id=f"x{person.id}") for person in people)
    assert shown(keys_marked(marks_of(keys, people), later)) == "xp3 - xp1 - - - - - xp2"
    assert marks_of(keys, ())[0] == NOBODY


def test_two_of_one_name_have_a_key_each() -> None:
    two = (MEMBER, replace(MEMBER, id="p8"))
    assert keys_marked([("", MEMBER.name)] * 3, two).ids[:3] == ("p2", "p8", "")
    assert len(keys_marked([NOBODY] * 20, two).ids) == COUNT
