"""What stands before a turn beside the label: its number; and a label that stands behind the heading over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutesapp.exporters.item import BEGINNING, Item, ItemKind
from minutesapp.templates.numbering import format_number


def counted(items: Iterable[Item], form: str) -> Iterator[Item]:
    """The items with a number in the manner of `form` before each turn, from 1.

    What is not printed is not counted: a gap would tell the public how much was left out.
    """
    count = 0
    for item in items:
        if item.kind in BEGINNING:
            count += 1
            item = item._replace(before=format_number(form, count) + item.before)
        yield item


def behind_headings(items: Iterable[Item]) -> Iterator[Item]:
    """The items with each label that has a line of its own right under a heading at the end of that heading."""
    held: Item | None = None
    """A heading, until it is seen what stands under it."""
    for item in items:
        named = held is not None and item.kind is ItemKind.SPEAKER
        if held is not None:
            yield held._replace(tail=item.words + held.tail) if named else held
            held = None
        if item.kind is ItemKind.HEADING:
            held = item
        elif not named:
            yield item
    if held is not None:
        yield held
