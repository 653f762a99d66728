"""Names for files, taken from the record."""

from __future__ import annotations

import re

from minutesapp.model.header import TextValue, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_for
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role

FORBIDDEN = re.compile(r'[\\/:*?"<>|\s]+')
LONGEST = 60


def file_name_for(minutes: Minutes, form: Form) -> str:
    """A name for the record's file, without suffix: the day and the name of the committee, 2026-05-15_東雲市…審査会."""
    held, committee = (field_for(role, minutes, form) for role in (Role.HELD, Role.COMMITTEE))
    parts = []
    if held and isinstance(held.value, WhenValue) and held.value.start:
        parts.append(f"{held.value.start:%Y-%m-%d}")
    if committee and isinstance(committee.value, TextValue):
        parts.append(FORBIDDEN.sub("", committee.value.text)[:LONGEST])
    return "_".join(filter(None, parts)) or "会議録"
