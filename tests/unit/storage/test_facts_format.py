"""Every fact has its way into files and back."""

import json
from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Attendee
from minutesapp.model.facts import NO_FACTS, Facts
from minutesapp.model.minutes import Minutes
from minutesapp.storage.facts_format import PARTS, read_facts, write_fact
from minutesapp.storage.shape import MalformedError

PERSON = Attendee("p1", "東健")


def test_there_is_a_way_for_every_part() -> None:
    assert tuple(PARTS) == Facts.__struct_fields__


def test_every_part_comes_back(record: Minutes) -> None:
    table = {name: list(write_fact(record.facts, name)) for name in PARTS}
    assert read_facts(json.loads(json.dumps(table)), NO_FACTS) == record.facts


def test_parts_that_are_not_told_stay_as_they_were(record: Minutes) -> None:
    assert read_facts({}, record.facts) is record.facts
    assert read_facts({"header": []}, record.facts) == Facts((), record.attendees)


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


@pytest.mark.parametrize("words", ["昼", "25:00", "14:10+09:00", ""])
def test_what_is_no_time_of_day_is_named(words: str) -> None:
    with pytest.raises(MalformedError) as caught:
        read_facts({"attendees": [{"name": "東", "arrived": words}]}, Facts())
    assert caught.value.place == "attendees[0].arrived"
