"""One agenda item of a record for whoever asks for no more of it: 抜粋."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.editions.parts.titles import under_title
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import agenda_items, headings_over
from minutesapp.templates.rendering import Rendering

EXCERPT = "抜粋"
"""What the title of an excerpt says."""


def excerpt(rendering: Rendering, heading: int) -> Minutes:
    """The record with its header, and of its body the item of this heading with all under it. O(n).

    Above it stand the headings over it, so that a reader sees where it belongs and what one of them closes stays
    closed. Numbers are those of the whole record; so are letters and numbers of people, as all of them stay in it. The
    title says that it is an excerpt.
    """
    body = rendering.minutes.body
    item = next(item for item in agenda_items(body) if item.start == heading)
    above = sorted(headings_over(body, heading))[:-1]
    numbered = ((body[at], rendering.numbers[at]) for at in (*above, *range(item.start, item.end)))
    kept = tuple(replace(block, number=number) if number else block for block, number in numbered)
    return replace(under_title(rendering, EXCERPT), body=kept)
