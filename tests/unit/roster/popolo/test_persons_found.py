from __future__ import annotations

import json

from msgspec.structs import replace

from minutesapp.roster.foreign import ForeignObject
from minutesapp.roster.people import Person
from minutesapp.roster.popolo.files import Raw
from minutesapp.roster.popolo.persons_found import PersonsFound

KNOWN = Person("0123456789ab", "髙橋 美咲", "髙橋", "美咲", "たかはし みさき", True)
RAW = {"id": "x/1", "name": "高橋 美咲"}


def found(*people: Person, known: tuple[ForeignObject, ...] = (), joined: dict[str, str] | None = None) -> PersonsFound:
    return PersonsFound({person.id: person for person in people}, joined or {}, known)


def taken(persons: PersonsFound, raw: Raw, key: str = "k") -> str:
    person = persons.take(key, raw)
    assert person is not None
    return person.id


def told(raw: Raw, own: str, key: str = "k") -> ForeignObject:
    return ForeignObject("persons", key, json.dumps(raw), own, 1)


def test_who_is_there_by_name_is_found_and_stays_as_registered() -> None:
    persons = found(KNOWN)
    assert taken(persons, RAW) == KNOWN.id and not persons.touched
    assert persons.whose({"person_id": "x/1"}) == KNOWN.id and persons.name_of(KNOWN.id) == "髙橋 美咲"


def test_who_is_not_there_is_new() -> None:
    persons = found(KNOWN)
    id = taken(persons, {"id": "x/2", "name": "東 健"})
    assert id != KNOWN.id and persons.touched[id].name == "東 健"


def test_two_of_one_name_are_not_taken_for_one_another() -> None:
    other = replace(KNOWN, id="ba9876543210")
    assert taken(found(KNOWN, other), RAW) not in (KNOWN.id, other.id)
    persons = found(KNOWN)
    assert taken(persons, RAW) == KNOWN.id and taken(persons, {"id": "x/2", "name": "髙橋 美咲"}, "l") != KNOWN.id


def test_a_certain_reading_speaks_against_another() -> None:
    assert taken(found(KNOWN), RAW | {"sort_name": "たかはし みさき"}) == KNOWN.id
    assert taken(found(KNOWN), RAW | {"sort_name": "こうきょう びさく"}) != KNOWN.id


def test_the_number_in_the_roster_goes_before_the_name() -> None:
    assert taken(found(KNOWN), {"id": KNOWN.id, "name": "東 健"}) == KNOWN.id
    assert taken(found(KNOWN, joined={"ba9876543210": KNOWN.id}), {"id": "ba9876543210", "name": "東"}) == KNOWN.id
    assert taken(found(), {"id": KNOWN.id, "name": "東 健"}) == KNOWN.id, "a file of ours in another roster"


def test_who_was_told_of_before_is_known_again_whatever_they_are_called_now() -> None:
    persons = found(replace(KNOWN, name="東 美咲"), known=(told(RAW, KNOWN.id),))
    assert taken(persons, RAW) == KNOWN.id and not persons.touched
    assert taken(persons, RAW | {"name": "西 美咲"}) == KNOWN.id and persons.touched[KNOWN.id].name == "西 美咲"


def test_who_was_joined_since_is_the_one_they_were_joined_with() -> None:
    persons = found(KNOWN, known=(told(RAW, "ba9876543210"),), joined={"ba9876543210": KNOWN.id})
    assert taken(persons, RAW) == KNOWN.id


def test_who_was_taken_out_comes_back() -> None:
    persons = found(known=(told(RAW, KNOWN.id),))
    assert persons.whose({"person_id": "x/1"}) == ""
    assert taken(persons, RAW) in persons.touched and persons.whose({"person_id": "x/1"})


def test_one_object_twice_in_a_file_is_one_person() -> None:
    persons = found()
    assert taken(persons, RAW) == taken(persons, RAW | {"name": "東 健"}, "l")


def test_who_has_no_name_is_nobody() -> None:
    persons = found()
    assert persons.take("k", {"id": "x/1"}) is None and persons.whose({"person_id": "x/1"}) == ""
