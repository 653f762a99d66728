"""All checks together."""

from __future__ import annotations

import inspect

from minutesapp.model.minutes import Minutes
from minutesapp.services import body_checks, header_checks, people_checks, records
from minutesapp.services.checking import CHECKS, Severity, check_record
from tests.makers import heading, minutes, turn


def test_every_check_there_is_is_made() -> None:
    for module in (header_checks, people_checks, body_checks):
        for name, check in inspect.getmembers(module, inspect.isfunction):
            assert not name.startswith("check_") or check in CHECKS, name


def test_a_finished_record_has_no_findings(shinonome: Minutes) -> None:
    assert check_record(shinonome) == ()


def test_findings_come_in_the_order_of_the_record() -> None:
    codes = [finding.code for finding in check_record(minutes(heading("議事", 2), turn("一"), turn("", "p9")))]
    assert codes.index("field-missing") < codes.index("speaker-unknown") < codes.index("turn-empty")


def test_places_can_be_found_again() -> None:
    record = minutes(turn("一"), turn("", "p1"))
    for finding in check_record(record):
        assert finding.text.endswith("。")
        assert not finding.block or any(block.id == finding.block for block in record.body)
        assert not finding.attendee or record.attendee(finding.attendee)


def test_a_blank_record_lacks_what_is_required() -> None:
    found = check_record(records.new_record("kaigiroku"))
    assert {finding.field for finding in found if finding.severity is Severity.ERROR} >= {"body_name", "held", "venue"}
