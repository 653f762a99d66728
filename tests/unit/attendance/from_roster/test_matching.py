"""Who of the roster somebody of a record is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.from_roster.matching import KnownPeople, recognise
from minutesapp.model.attendance import Attendee, Side

ROSTER = (
    Attendee("", "髙梨光一", "髙梨", "光一", "たかなし こういち", "副会長", person="1"),
    Attendee("", "渡邉みのり", "渡邉", "みのり", "わたなべ みのり", "主任", "中央図書館", Side.STAFF, person="2"),
    Attendee("", "渡辺太郎", "渡辺", "太郎", "わたなべ たろう", "課長", "公共施設課", Side.STAFF, person="3"),
    Attendee("", "渡辺次郎", "渡辺", "次郎", "わたなべ じろう", "主事", "公共施設課", Side.STAFF, person="4"),
)


@pytest.mark.parametrize(
    ("person", "found"),
    [
        (Attendee("a", "高梨 光一", "高梨", "光一"), "1"),
        (Attendee("a", "髙梨光一", side=Side.STAFF, given="光一"), None),
        (Attendee("a", "渡邉", post="主任", group="図書館", side=Side.STAFF), "2"),
        (Attendee("a", "渡辺", post="係長", group="中央図書館", side=Side.STAFF), "2"),
        (Attendee("a", "渡辺", post="係長", group="公共施設課", side=Side.STAFF), None),
        (Attendee("a", "渡辺", post="課長", group="公共施設課", side=Side.STAFF), "3"),
        (Attendee("a", "渡辺花子", "渡辺", "花子", post="課長", side=Side.STAFF), None),
        (Attendee("a", "渡辺", post="主事", group="公共施設課", side=Side.STAFF), "4"),
        (Attendee("a", "誰か", person="4"), "4"),
        (Attendee("a", "髙梨光一", person="99"), None),
    ],
)
def test_a_person_is_matched_only_for_certain(person: Attendee, found: str | None) -> None:
    match = KnownPeople(ROSTER).match(person)
    assert (match.person if match else None) == found


def test_who_is_known_gets_reading_and_number_and_keeps_their_words() -> None:
    written = Attendee("a", "高梨 光一", "高梨", "光一", post="会長職務代理", group="図書館協議会")
    (person,) = recognise((written,), KnownPeople(ROSTER))
    assert (person.kana, person.person) == ("たかなし こういち", "1")
    assert (person.name, person.post, person.group) == ("高梨 光一", "会長職務代理", "図書館協議会")


def test_who_is_listed_by_family_name_gets_the_reading_of_that() -> None:
    (person,) = recognise((Attendee("a", "渡邉", post="主任", side=Side.STAFF),), KnownPeople(ROSTER))
    assert (person.kana, person.person) == ("わたなべ", "2")


def test_who_is_not_known_stays_as_they_are() -> None:
    stranger = Attendee("a", "誰か", kana="だれか")
    assert recognise((stranger,), KnownPeople(ROSTER)) == (stranger,)


def test_nobody_is_known_by_an_empty_roster() -> None:
    assert not KnownPeople(())
    assert KnownPeople(ROSTER)


def test_a_whole_name_is_no_family_name() -> None:
    namesake = Attendee("", "東海林誠", "東海林", "誠", post="課長", side=Side.STAFF, person="5")
    person = Attendee("a", "東海林", "東", "海林", post="課長", side=Side.STAFF)
    assert KnownPeople((namesake,)).match(person) is None


def test_who_has_one_name_alone_is_known_by_it_on_their_side() -> None:
    singer = Attendee("", "林", "林", post="委員", group="公募", person="6")
    person = Attendee("a", "林", "林", post="会長")
    assert KnownPeople((singer,)).match(person) == singer
    assert KnownPeople((singer,)).match(replace(person, side=Side.STAFF)) is None


def test_of_three_of_one_name_nobody_is_meant() -> None:
    namesakes = [Attendee("", "南 洋", "南", "洋", person=number) for number in "678"]
    assert KnownPeople(namesakes).match(Attendee("a", "南洋", "南", "洋")) is None


@pytest.mark.parametrize("given", ["", "洋"])
def test_a_reading_that_the_roster_does_not_have_stays_as_it_was(given: str) -> None:
    known = Attendee("", f"南{given}", "南", given, post="委員", person="6")
    written = Attendee("a", f"南{given}", "南", given, kana="みなみ", post="委員")
    (person,) = recognise((written,), KnownPeople((known,)))
    assert (person.kana, person.person) == ("みなみ", "6")
