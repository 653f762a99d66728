"""Names for files, taken from the record."""

from __future__ import annotations

import re

from minutesapp.model.header import TextValue, WhenValue
from minutesapp.model.minutes import Minutes

FORBIDDEN = re.compile(r'[\\/:*?"<>|\s]+')
LONGEST = 60


def file_name_for(minutes: Minutes) -> str:
    """A name for the record's file, without suffix: the day and the name of the body, 2026-05-15_東雲市…審査会."""
    held, body = minutes.field("held"), minutes.field("body_name")
    parts = []
    if held and isinstance(held.value, WhenValue) and held.value.start:
        parts.append(f"{held.value.start:%Y-%m-%d}")
    if body and isinstance(body.value, TextValue):
        parts.append(FORBIDDEN.sub("", body.value.text)[:LONGEST])
    return "_".join(filter(None, parts)) or "会議録"
