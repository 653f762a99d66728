"""The titles of records that are parts of others."""

from __future__ import annotations

from minutesapp.model.header import TITLE, HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_text
from minutesapp.templates.rendering import Rendering
from minutesapp.templates.weaving import woven


def under_title(rendering: Rendering, part: str) -> Minutes:
    """The record with ``（part）`` behind its title, unless the title says so already."""
    minutes, form = rendering.minutes, rendering.form
    own = minutes.field(TITLE)
    title = (field_text(form, minutes, own) if own else "") or woven(form.title, minutes, form) or form.kind
    words = title if part in title else f"{title}（{part}）"
    others = tuple(field for field in minutes.header if field.key != TITLE)
    return minutes.with_facts(header=(*others, HeaderField(TITLE, "", TextValue(words))))
