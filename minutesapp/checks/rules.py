"""All rules together."""

from __future__ import annotations

from minutesapp.checks import body, disclosure, header, numbers, people, presence, withheld
from minutesapp.checks.finding import Finding
from minutesapp.checks.rule import Rule
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form

RULES: tuple[Rule, ...] = (
    *header.RULES,
    *disclosure.RULES,
    *numbers.RULES,
    *people.RULES,
    *presence.RULES,
    *body.RULES,
    *withheld.RULES,
)
"""In the order in which a record is read: header, people, body."""


def check(minutes: Minutes, form: Form, rules: tuple[Rule, ...] = RULES) -> tuple[Finding, ...]:
    """Everything to look at before the record goes out, by rule."""
    return tuple(finding for rule in rules for finding in rule.check(minutes, form))
