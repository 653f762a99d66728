"""Every fact has its way into files and back."""

import json
from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Attendee, Proxy, Status
from minutesapp.model.committee import Committee, NameStyle, Quorum, QuorumRule
from minutesapp.model.facts import NO_FACTS, Facts
from minutesapp.model.minutes import Minutes
from minutesapp.storage.facts_format import PARTS, read_facts, write_fact
from minutesapp.storage.json_parts import MalformedError

PERSON = Attendee("p1", "東健")


def test_there_is_a_way_for_every_part() -> None:
    assert tuple(PARTS) == Facts.__struct_fields__


def test_every_part_comes_back(record: Minutes) -> None:
    table = {name: write_fact(record.facts, name) for name in PARTS}
    assert read_facts(json.loads(json.dumps(table)), NO_FACTS) == record.facts


def test_parts_that_are_not_told_stay_as_they_were(record: Minutes) -> None:
    assert read_facts({}, record.facts) is record.facts
    assert read_facts({"header": []}, record.facts) == Facts((), record.attendees, record.committee)


def test_a_part_that_is_no_list_is_refused(record: Minutes) -> None:
    with pytest.raises(MalformedError):
        read_facts({"attendees": {}}, record.facts)


def test_times_of_coming_and_going_are_written_where_they_are_known() -> None:
    late = replace(PERSON, arrived=time(14, 10), left=time(15, 30, 5))
    (table,) = write_fact(Facts(attendees=(late,)), "attendees")
    assert (table["arrived"], table["left"]) == ("14:10", "15:30:05")
    assert read_facts(json.loads(json.dumps({"attendees": [table]})), Facts()).attendees == (late,)
    (bare,) = write_fact(Facts(attendees=(PERSON,)), "attendees")
    assert not bare.keys() & {"arrived", "left"}


@pytest.mark.parametrize("proxy", [Proxy("鈴木"), Proxy("鈴木 一郎", "鈴木", "総務課長")])
def test_who_came_in_somebodys_place_is_written_as_far_as_it_is_known(proxy: Proxy) -> None:
    person = replace(PERSON, status=Status.PROXY, proxy=proxy)
    (table,) = write_fact(Facts(attendees=(person,)), "attendees")
    assert table["proxy"].keys() == {part for part in ("name", "family", "post") if getattr(proxy, part)}
    assert read_facts(json.loads(json.dumps({"attendees": [table]})), Facts()).attendees == (person,)


@pytest.mark.parametrize(
    ("proxy", "place"),
    [
        ("委任状", "attendees[0].proxy"), ({}, "attendees[0].proxy"), ({"name": ""}, "attendees[0].proxy"),
        ({"name": 1}, "attendees[0].proxy.name"), ({"name": "東", "age": 1}, "attendees[0].proxy.age"),
    ],
)  # fmt: skip
def test_what_is_no_proxy_is_named(proxy: object, place: str) -> None:
    with pytest.raises(MalformedError) as caught:
        read_facts({"attendees": [{"name": "東", "proxy": proxy}]}, Facts())
    assert caught.value.place == place


@pytest.mark.parametrize("words", ["昼", "25:00", "14:10+09:00", ""])
def test_what_is_no_time_of_day_is_named(words: str) -> None:
    with pytest.raises(MalformedError) as caught:
        read_facts({"attendees": [{"name": "東", "arrived": words}]}, Facts())
    assert caught.value.place == "attendees[0].arrived"


@pytest.mark.parametrize(
    ("committee", "table"),
    [
        (Committee("c1", "図書館協議会"), {"id": "c1", "name": "図書館協議会"}),
        (
            Committee("", "審査会", Quorum(QuorumRule.MAJORITY, remote=False)),
            {"id": "", "name": "審査会", "quorum": "majority", "remote": False},
        ),
        (
            Committee(
                "c2", "審議会", Quorum(QuorumRule.NUMBER, 7, proxies=False), NameStyle.LETTER, (("since", 1952),)
            ),
            {
                "id": "c2",
                "name": "審議会",
                "quorum": "number",
                "number": 7,
                "proxies": False,
                "labels": "letter",
                "since": 1952,
            },
        ),
    ],
)
def test_a_committee_says_only_what_is_not_as_usual(committee: Committee, table: dict[str, object]) -> None:
    assert write_fact(Facts(committee=committee), "committee") == table
    assert read_facts(json.loads(json.dumps({"committee": table})), NO_FACTS).committee == committee


def test_without_a_committee_none_is_written_and_a_step_can_take_it_away() -> None:
    assert write_fact(NO_FACTS, "committee") is None
    assert read_facts({"committee": None}, Facts(committee=Committee("c1", "審議会"))).committee is None


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ([], "committee"),
        ({"quorum": "most"}, "committee.quorum"),
        ({"number": "七"}, "committee.number"),
        ({"labels": ""}, "committee.labels"),
    ],
)
def test_what_is_no_committee_is_named(value: object, place: str) -> None:
    with pytest.raises(MalformedError) as caught:
        read_facts({"committee": value}, NO_FACTS)
    assert caught.value.place == place
