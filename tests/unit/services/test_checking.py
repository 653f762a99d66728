"""Checking a record by the form that it names."""

from __future__ import annotations

from minutesapp.checks.finding import Severity
from minutesapp.model.minutes import Minutes
from minutesapp.services.beginning.meetings import Plan, begin
from minutesapp.services.checking import check_record


def test_a_finished_record_has_no_findings(shinonome: Minutes) -> None:
    assert check_record(shinonome) == ()


def test_a_blank_record_lacks_what_is_required() -> None:
    found = check_record(begin(Plan("kaigiroku")).minutes)
    assert {finding.field for finding in found if finding.severity is Severity.ERROR} >= {"body_name", "held", "venue"}
