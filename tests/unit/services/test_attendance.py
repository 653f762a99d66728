"""Who of the roster somebody of a record is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.header import TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.services.attendance import Known, day_of, expected_people, recognise

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
        (Attendee("a", "誰か", person="4"), "4"),
        (Attendee("a", "髙梨光一", person="99"), None),
    ],
)
def test_a_person_is_matched_only_for_certain(person: Attendee, found: str | None) -> None:
    match = Known(ROSTER).match(person)
    assert (match.person if match else None) == found


def test_names_and_posts_stay_as_they_are_written(roster: Path, shinonome: Minutes) -> None:
    plain = tuple(replace(p, kana="", post=p.post + "　", name=p.name) for p in shinonome.attendees)
    known = recognise(replace(shinonome, attendees=plain), roster).attendees
    assert [(p.name, p.post, p.group) for p in known] == [(p.name, p.post, p.group) for p in plain]
    assert [p.kana for p in known] == [p.kana for p in shinonome.attendees]
    assert all(p.person for p in known)


def test_who_counts_is_decided_by_the_day_of_the_meeting(roster: Path, shinonome: Minutes) -> None:
    assert day_of(shinonome) == date(2024, 7, 9)
    posts = {p.family: p.post for p in expected_people(roster, date(2023, 7, 1))}
    assert posts["渡邉"] == "奉仕サービス担当主事"
    assert "南部" in posts
    assert "南部" not in {p.family for p in expected_people(roster, day_of(shinonome))}


def test_without_a_roster_or_a_day_nothing_is_made_up(shinonome: Minutes) -> None:
    assert expected_people() == ()
    assert recognise(shinonome) is shinonome
    assert day_of(Minutes("t")) is None
    header = tuple(replace(f, value=TextValue("昨日")) for f in shinonome.header)
    assert day_of(replace(shinonome, header=header)) is None
