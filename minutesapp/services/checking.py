"""The record of a form held against all rules."""

from __future__ import annotations

from minutesapp.attendance.lists import seated
from minutesapp.checks import rules
from minutesapp.checks.finding import Finding
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import form_of


def check_record(minutes: Minutes) -> tuple[Finding, ...]:
    """Everything to look at before the record goes out, in the order of the record: header, people, body."""
    form = form_of(minutes)
    return rules.check(seated(minutes, form), form)
