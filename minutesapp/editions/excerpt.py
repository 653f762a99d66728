"""One agenda item of a record for whoever asks for no more of it: 抜粋."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.model.header import TITLE, HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import agenda_items, headings_over
from minutesapp.templates.fields import field_text
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering
from minutesapp.templates.weaving import woven

EXCERPT = "（抜粋）"
"""What an excerpt bears behind its title."""


def excerpt(rendering: Rendering, heading: int) -> Minutes:
    """The record with its header, and of its body the item of this heading with all under it. O(n).

    Above it stand the headings over it, so that a reader sees where it belongs and what one of them closes stays
    closed. Numbers are those of the whole record; so are letters and numbers of people, as all of them stay in it. The
    title says that it is an excerpt.
    """
    minutes, form = rendering.minutes, rendering.form
    body = minutes.body
    item = next(item for item in agenda_items(body) if item.start == heading)
    above = sorted(headings_over(body, heading))[:-1]
    numbered = ((body[at], rendering.numbers[at]) for at in (*above, *range(item.start, item.end)))
    kept = tuple(replace(block, number=number) if number else block for block, number in numbered)
    fields = tuple(field for field in minutes.header if field.key != TITLE)
    title = HeaderField(TITLE, "", TextValue(f"{_title_of(minutes, form)}{EXCERPT}"))
    return replace(minutes, facts=replace(minutes.facts, header=(*fields, title)), body=kept)


def _title_of(minutes: Minutes, form: Form) -> str:
    own = minutes.field(TITLE)
    title = (field_text(form, minutes, own) if own else "") or woven(form.title, minutes, form) or form.kind
    return title.removesuffix(EXCERPT)
