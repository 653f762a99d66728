"""Rules for numbers of people: what is stated is what the lists hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutesapp.checks.finding import Severity
from minutesapp.checks.rule import Breach, Rule
from minutesapp.model.attendance import Status
from minutesapp.model.header import CountValue, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form

STATED_NUMBER = re.compile(r"(?:計|合計|以上)\s*(\d{1,3})\s*[人名]")


def find_wrong_totals(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """A number of people stated in a list that is not the number of people in it."""
    for field in minutes.header:
        if not isinstance(field.value, PeopleValue):
            continue
        stated = STATED_NUMBER.search(f"{field.value.note}\n{field.value.verbatim}")
        listed = len(minutes.listed(field.key))
        if stated and int(stated[1]) != listed:
            text = f"「{stated[0]}」とありますが、名前は{listed}人分です。"
            yield Breach(field.label, text, field=field.key)


def find_wrong_counts(minutes: Minutes, form: Form) -> Iterator[Breach]:
    """Numbers of members present, stated as numbers, that are not those of the list."""
    here = sum(p.field == "members" and p.status is not Status.ABSENT for p in minutes.attendees)
    for field in minutes.header:
        counts = dict(field.value.counts) if isinstance(field.value, CountValue) else {}
        stated = counts.get("出席委員", counts.get("出席者"))
        if stated is not None and here and stated != here:
            text = f"出席者が{stated}人となっていますが、名前は{here}人分です。"
            yield Breach(field.label, text, field=field.key)


RULES = (
    Rule("count-disagrees", Severity.WARNING, find_wrong_totals),
    Rule("count-disagrees", Severity.WARNING, find_wrong_counts),
)
