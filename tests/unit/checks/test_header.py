"""Rules for the header, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from msgspec.structs import replace

from minutesapp.checks import header as checks
from minutesapp.checks.rule import Breach
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, TextValue, Value, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form


@pytest.fixture
def form() -> Form:
    return load_form("ueda-gaiyo")


def with_field(key: str, value: Value) -> Minutes:
    return Minutes("ueda-gaiyo", Facts((HeaderField(key, key, value),)))


def fields(breaches: Iterator[Breach]) -> list[str]:
    return [breach.field for breach in breaches]


def test_what_the_form_requires_must_be_there(shinonome: Minutes, form: Form) -> None:
    assert list(checks.find_missing_fields(shinonome, form)) == []
    emptied = shinonome.with_facts(
        header=tuple(replace(f, value=TextValue(" ")) if f.key == "venue" else f for f in shinonome.header[1:])
    )
    found = list(checks.find_missing_fields(emptied, form))
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
    found = list(checks.find_wrong_weekdays(minutes, form))
    assert len(found) == wrong
    assert all("2024年7月9日は火曜日です" in finding.text for finding in found)


def test_a_meeting_ends_after_it_began(form: Form) -> None:
    start, end = datetime(2024, 7, 9, 14), datetime(2024, 7, 9, 13)
    assert fields(checks.find_reversed_spans(with_field("held", WhenValue(start, end)), form)) == ["held"]
    assert fields(checks.find_reversed_spans(with_field("held", WhenValue(end, start)), form)) == []
    assert fields(checks.find_reversed_spans(with_field("held", WhenValue(start)), form)) == []


def test_a_date_that_was_not_understood_is_told(form: Form) -> None:
    assert fields(checks.find_unread_dates(with_field("held", WhenValue(verbatim="夏の日")), form)) == ["held"]
    assert fields(checks.find_unread_dates(with_field("held", WhenValue()), form)) == []


def test_a_record_is_written_after_the_meeting(shinonome: Minutes, form: Form) -> None:
    early = WhenValue(datetime(2024, 7, 8), timed=False)
    header = tuple(replace(f, value=early) if f.key == "drafted_on" else f for f in shinonome.header)
    assert fields(checks.find_early_drafting(shinonome.with_facts(header=header), form)) == ["drafted_on"]
    assert fields(checks.find_early_drafting(shinonome, form)) == []
    assert fields(checks.find_early_drafting(with_field("drafted_on", early), form)) == []
