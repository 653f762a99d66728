"""Checks of the header, one at a time."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Attendee, Status
from minutesapp.model.header import ChoiceValue, CountValue, HeaderField, PeopleValue, TextValue, Value, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.services import header_checks as checks
from minutesapp.services.findings import Finding
from minutesapp.templates.catalog import load_form
from minutesapp.templates.form import Form
from tests.makers import heading, minutes, turn


@pytest.fixture
def form() -> Form:
    return load_form("ueda-gaiyo")


def with_field(key: str, value: Value, *body_of: Minutes) -> Minutes:
    base = body_of[0] if body_of else Minutes("ueda-gaiyo")
    return replace(base, header=(HeaderField(key, key, value),))


def codes(findings: object) -> list[str]:
    return [finding.code for finding in findings if isinstance(finding, Finding)]  # type: ignore[attr-defined]


def test_what_the_form_requires_must_be_there(shinonome: Minutes, form: Form) -> None:
    assert list(checks.check_required(shinonome, form)) == []
    emptied = replace(
        shinonome,
        header=tuple(replace(f, value=TextValue(" ")) if f.key == "venue" else f for f in shinonome.header[1:]),
    )
    found = list(checks.check_required(emptied, form))
    assert [(finding.field, finding.place) for finding in found] == [("body_name", "審議会名"), ("venue", "会場")]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("令和6年7月9日（火）", False),
        ("令和6年7月9日（水）", True),
        ("令和6年7月9日水曜日 午後2時", True),
        ("令和6年7月9日", False),
    ],
)
def test_the_day_of_the_week_is_that_of_the_date(form: Form, words: str, wrong: bool) -> None:
    minutes = with_field("held", WhenValue(datetime(2024, 7, 9), timed=False, verbatim=words))
    found = list(checks.check_weekdays(minutes, form))
    assert codes(found) == ["weekday-wrong"] * wrong
    assert all("2024年7月9日は火曜日です" in finding.text for finding in found)


def test_a_meeting_ends_after_it_began(form: Form) -> None:
    start, end = datetime(2024, 7, 9, 14), datetime(2024, 7, 9, 13)
    assert codes(checks.check_spans(with_field("held", WhenValue(start, end)), form)) == ["end-before-start"]
    assert codes(checks.check_spans(with_field("held", WhenValue(end, start)), form)) == []
    assert codes(checks.check_spans(with_field("held", WhenValue(start)), form)) == []


def test_a_date_that_was_not_understood_is_told(form: Form) -> None:
    assert codes(checks.check_dates_read(with_field("held", WhenValue(verbatim="夏の日")), form)) == ["date-unread"]
    assert codes(checks.check_dates_read(with_field("held", WhenValue()), form)) == []


def test_a_record_is_written_after_the_meeting(shinonome: Minutes, form: Form) -> None:
    early = WhenValue(datetime(2024, 7, 8), timed=False)
    header = tuple(replace(f, value=early) if f.key == "drafted_on" else f for f in shinonome.header)
    assert codes(checks.check_drafting_day(replace(shinonome, header=header), form)) == ["drafted-before-held"]
    assert codes(checks.check_drafting_day(shinonome, form)) == []
    assert codes(checks.check_drafting_day(with_field("drafted_on", early), form)) == []


@pytest.mark.parametrize(
    ("choice", "reason", "closed", "found"),
    [
        ("公開", "", False, []),
        ("公開", "", True, ["closed-but-open"]),
        ("一部非公開", "条例", True, []),
        ("一部非公開", "条例", False, ["open-but-closed"]),
        ("非公開", "", True, ["reason-missing"]),
        ("", "", True, []),
    ],
)
def test_disclosure_agrees_with_the_body(form: Form, choice: str, reason: str, closed: bool, found: list[str]) -> None:
    record = with_field("disclosure", ChoiceValue(choice, reason), minutes(heading("議事", closed=closed), turn("一")))
    assert codes(checks.check_disclosure(record, form)) == found


@pytest.mark.parametrize(("note", "found"), [("計2名", []), ("計3名", ["count-disagrees"]), ("ほか", [])])
def test_a_number_in_a_list_is_that_of_its_people(form: Form, note: str, found: list[str]) -> None:
    people = (Attendee("a", "東", field="members"), Attendee("b", "西", field="members"), Attendee("c", "南"))
    record = replace(with_field("members", PeopleValue(note)), attendees=people)
    assert codes(checks.check_numbers_of_people(record, form)) == found


@pytest.mark.parametrize(("stated", "found"), [(1, []), (2, ["count-disagrees"]), (None, [])])
def test_a_stated_number_of_members_is_that_of_the_present(form: Form, stated: int | None, found: list[str]) -> None:
    people = (Attendee("a", "東", field="members"), Attendee("b", "西", field="members", status=Status.ABSENT))
    record = replace(with_field("present", CountValue((("出席委員", stated),))), attendees=people)
    assert codes(checks.check_counts(record, form)) == found
