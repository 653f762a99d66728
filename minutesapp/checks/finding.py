"""What a check finds."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from msgspec import Struct


class Severity(StrEnum):
    """How much it matters: 直す必要がある, 確かめたほうがよい."""

    ERROR = "error"
    WARNING = "warning"


class Finding(Struct, frozen=True):
    """One thing to look at: `place` and `text` are Japanese, for reading.

    Where it is: `field` is the key of a header field, `attendee` and `block` are ids; empty where they do not apply.
    """

    code: str
    severity: Severity
    place: str
    text: str
    field: str = ""
    attendee: str = ""
    block: str = ""


def finding_json(finding: Finding) -> dict[str, Any]:
    """What `check --json` tells of a finding."""
    table = {"code": finding.code, "severity": str(finding.severity), "place": finding.place, "text": finding.text}
    where = {"field": finding.field, "attendee": finding.attendee, "block": finding.block}
    return table | {key: id for key, id in where.items() if id}
