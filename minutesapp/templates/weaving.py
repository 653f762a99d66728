"""Sentences of a form into which a record puts what its fields say: a title, a cover, who met where and when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter

from minutesapp.language.dates.wareki import render_day
from minutesapp.language.numerals import written
from minutesapp.model.header import WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_for, field_form, field_text
from minutesapp.templates.form import Form
from minutesapp.templates.roles import Role

DAY, KIND = "day", "kind"
WOVEN_PLACES = frozenset({DAY, KIND, *(str(role) for role in Role if role is not Role.NONE)})
"""The role of a field, the day of the meeting alone, and what such a document is called."""


def woven(pattern: str, minutes: Minutes, form: Form) -> str:
    """The sentence with what the record says in its places; nothing where there are places and all are empty."""
    said = {place: _said(place, minutes, form) for _, place, _, _ in Formatter().parse(pattern) if place}
    return pattern.format(**said) if not said or any(said.values()) else ""


def said_in(pattern: str, sentence: str, form: Form) -> Mapping[str, str]:
    """What a sentence says in the places of the pattern; nothing where it is no such sentence. Spaces may differ."""
    shape, seen = "", set[str]()
    for words, place, _, _ in Formatter().parse(pattern):
        shape += r"\s*".join(map(re.escape, words.split(" ")))
        if place == KIND:
            shape += re.escape(form.kind)
        elif place:
            shape += f"(?P={place})" if place in seen else f"(?P<{place}>.+?)"
            seen.add(place)
    found = re.fullmatch(shape, sentence.strip())
    return found.groupdict() if found else {}


def _said(place: str, minutes: Minutes, form: Form) -> str:
    if place == KIND:
        return form.kind
    field = field_for(Role.HELD if place == DAY else Role(place), minutes, form)
    if field is None:
        return ""
    kind = field_form(form, field)
    if place == DAY and isinstance(field.value, WhenValue) and field.value.start is not None:
        return written(render_day(field.value.start.date(), kind.when), kind.digits)
    return "、".join(line for line in field_text(form, minutes, field).splitlines() if line)
