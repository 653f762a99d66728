"""Rules for numbers of people."""

from __future__ import annotations

import pytest

from minutesapp.checks import numbers
from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.facts import Facts
from minutesapp.model.header import CountValue, HeaderField, PeopleValue, Value
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form


@pytest.fixture
def form() -> Form:
    return load_form("ueda-gaiyo")


def record(key: str, value: Value, *people: Attendee) -> Minutes:
    return Minutes("ueda-gaiyo", Facts((HeaderField(key, key, value),), people))


@pytest.mark.parametrize(("note", "found"), [("計2名", []), ("計3名", ["members"]), ("ほか", [])])
def test_a_number_in_a_list_is_that_of_its_people(form: Form, note: str, found: list[str]) -> None:
    people = (Attendee("a", "東", field="members"), Attendee("b", "西", field="members"), Attendee("c", "南"))
    breaches = numbers.find_wrong_totals(record("members", PeopleValue(note), *people), form)
    assert [breach.field for breach in breaches] == found


@pytest.mark.parametrize(("stated", "found"), [(1, []), (2, ["present"]), (None, [])])
def test_a_stated_number_of_members_is_that_of_the_present(form: Form, stated: int | None, found: list[str]) -> None:
    people = (Attendee("a", "東", field="members"), Attendee("b", "西", field="members", status=Status.ABSENT))
    breaches = numbers.find_wrong_counts(record("present", CountValue((("出席委員", stated),)), *people), form)
    assert [breach.field for breach in breaches] == found
