"""A rule that a record is held against, as an entry of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from msgspec import Struct

from minutesapp.checks.finding import Finding, Severity
from minutesapp.editing.change import Fix
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form


class Breach(NamedTuple):
    """Where a rule is broken, and how: a `Finding` without the code and the weight that all of its rule share."""

    place: str
    text: str
    field: str = ""
    attendee: str = ""
    block: str = ""
    span: tuple[int, int] | None = None
    words: str = ""
    fix: Fix | None = None


Search = Callable[[Minutes, Form], Iterator[Breach]]


class Rule(Struct, frozen=True):
    """What `search` finds has this code and matters so much."""

    code: str
    severity: Severity
    search: Search

    def check(self, minutes: Minutes, form: Form) -> Iterator[Finding]:
        """Every place where the record breaks the rule, in the record's order."""
        return (Finding(self.code, self.severity, *breach) for breach in self.search(minutes, form))
