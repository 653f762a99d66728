"""A page with shorter lines: what stood within the old ones stands within these, too."""

from __future__ import annotations

from math import floor
from typing import TypeVar

from msgspec.structs import replace

from minutesapp.templates.page.limits import NARROWEST, line_length, page_problems
from minutesapp.templates.page.look import HeadingLook, Indent, PageLook, TimeLook

INDENTED = ("turn", "more", "direction", "narrative", "decision", "time")
COLUMNS = ("tab", "label_column")
L = TypeVar("L", Indent, HeadingLook, TimeLook)


def fitted(page: PageLook, before: PageLook) -> PageLook:
    """The page with indents and columns that are not too wide for its lines, where they were not `before`.

    Who asks for fewer characters says nothing of these, and has seen nothing of them.
    """
    new = page_problems(page).keys() - page_problems(before).keys()
    most, widest = _tenths(line_length(page) / 2), _tenths(line_length(page) - NARROWEST)
    indents = {name: _shrunk(getattr(page, name), most) for name in INDENTED if name in new}
    headings = (_shrunk(look, most) if f"headings[{at}]" in new else look for at, look in enumerate(page.headings))
    columns = {name: min(getattr(page.fields, name), widest) for name in COLUMNS if f"fields.{name}" in new}
    return replace(page, headings=tuple(headings), fields=replace(page.fields, **columns), **indents)


def _shrunk(look: L, most: float) -> L:
    left = min(look.left, most)
    return replace(look, left=left, first=max(-left, min(look.first, most)))


def _tenths(length: float) -> float:
    return floor(length * 10) / 10
