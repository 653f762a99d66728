"""Every fact has its way into files and back."""

import json

import pytest

from minutesapp.model.facts import NO_FACTS, Facts
from minutesapp.model.minutes import Minutes
from minutesapp.storage.facts_format import PARTS, read_facts, write_fact
from minutesapp.storage.shape import MalformedError


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
