"""What a check finds."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from msgspec import Struct

from minutesapp.editing.change import Fix


class Severity(StrEnum):
    """How much it matters: 直す必要がある, 確かめたほうがよい."""

    ERROR = "error"
    WARNING = "warning"


class Finding(Struct, frozen=True):
    """One thing to look at: `place` and `text` are Japanese, for reading.

    Where it is: `field` is the key of a header field, `attendee` and `block` are ids; empty where they do not apply.
    `span` are the `words` of the block that it is about, from where to where, in code points; `fix` puts it right.
    """

    code: str
    severity: Severity
    place: str
    text: str
    field: str = ""
    attendee: str = ""
    block: str = ""
    span: tuple[int, int] | None = None
    words: str = ""
    fix: Fix | None = None


def finding_json(finding: Finding) -> dict[str, Any]:
    """What `check --json` tells of a finding."""
    table = {"code": finding.code, "severity": str(finding.severity), "place": finding.place, "text": finding.text}
    where = {"field": finding.field, "attendee": finding.attendee, "block": finding.block}
    more = {"span": finding.span and list(finding.span), "fix": finding.fix and finding.fix.words}
    return table | {key: part for key, part in (where | more).items() if part}
