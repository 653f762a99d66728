"""What a record still lacks or contradicts, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from minutesapp.model.minutes import Minutes
from minutesapp.services import body_checks, header_checks, people_checks
from minutesapp.services.findings import Finding, Severity, finding_json
from minutesapp.templates.catalog import load_form
from minutesapp.templates.form import Form

__all__ = ["Finding", "Severity", "check_record", "finding_json"]

Check = Callable[[Minutes, Form], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    header_checks.check_required,
    header_checks.check_dates_read,
    header_checks.check_weekdays,
    header_checks.check_spans,
    header_checks.check_drafting_day,
    header_checks.check_disclosure,
    header_checks.check_numbers_of_people,
    header_checks.check_counts,
    people_checks.check_presence,
    people_checks.check_twins,
    people_checks.check_absent_speakers,
    people_checks.check_labels,
    body_checks.check_emptiness,
    body_checks.check_speakers,
    body_checks.check_turns,
    body_checks.check_other_blocks,
    body_checks.check_levels,
)


def check_record(minutes: Minutes) -> tuple[Finding, ...]:
    """Everything to look at before the record goes out, in the order of the record: header, people, body."""
    form = load_form(minutes.template)
    return tuple(finding for check in CHECKS for finding in check(minutes, form))
