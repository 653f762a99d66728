"""Where the items of a list in the header come again, each with what was said of it: there the body begins."""

from __future__ import annotations

from collections.abc import Sequence

from minutesapp.importers.body.agenda_items import read_item
from minutesapp.importers.signs import read_sign
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern

WIDE_GAP = pattern(r"\t|[ \u3000]{2,}")
"""What stands between a label and the first item beside it."""
SHORTEST_ITEM = 4
"""Signs of an item by which it is known again; その他 comes anywhere."""
LEAST_AGAIN = 2
LONGEST_LABEL, FARTHEST_HEADING = 24, 3
"""Signs of a line over the items that may be their heading, and how many lines above them it may be."""
BULLET = "・"
"""The sign of items of a list, and of no heading."""
SURELY_A_HEADING = 4
"""Signs of such a line that is their heading although a blank line parts them (記録)."""


def first_item_again(lines: Sequence[Line], stop: int) -> tuple[int, bool]:
    """The line above `stop` with which the body begins because a list comes again there, and whether it stands over it.

    `stop` itself where no list does. Several items must come again, and lines must stand between them.
    """
    first: dict[str, int] = {}
    again = list[int]()
    for index, line in enumerate(lines):
        words = _item(line.text)
        if words and first.setdefault(words, index) < index:
            again.append(index)
        elif not words and (gap := WIDE_GAP.search(line.text)) and (beside := _item(line.text[gap.end() :])):
            first.setdefault(beside, index)
    if len(again) < LEAST_AGAIN or again[0] > stop or again[-1] - again[0] == len(again) - 1:
        return stop, False
    begin = _heading_over(lines, again[0], first[_item(lines[again[0]].text)])
    return begin, begin < again[0] and not _is_listed(lines, begin)


def items_again(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether an item of the lines above comes again below."""
    items = {words for line in above if (words := _item(line.text))}
    return any(_item(line.text) in items for line in below)


def _is_listed(lines: Sequence[Line], index: int) -> bool:
    """Whether a numbered line stands in the list above, too: then it is an item over others, and no heading."""
    words = squeeze(lines[index].text)
    return read_sign(lines[index].text)[1] is not None and any(words in squeeze(line.text) for line in lines[:index])


def _item(text: str) -> str:
    item = read_item(text)
    plain = squeeze(item.title) if item and item.count is not None else ""
    return plain if len(plain) >= SHORTEST_ITEM else ""


def _heading_over(lines: Sequence[Line], index: int, before: int) -> int:
    """The line over these items: the one right above, or one with a sign of its own a little further up, or theirs."""
    family = read_sign(lines[index].text)[0]
    for above in range(index - 1, max(index - 1 - FARTHEST_HEADING, before), -1):
        other = read_sign(lines[above].text)[0]
        if other == family or len(lines[above].text) > LONGEST_LABEL:
            break
        near = above == index - 1 and (
            lines[above].gap or not lines[index].gap or len(squeeze(lines[above].text)) <= SURELY_A_HEADING
        )
        if near or (other and other != BULLET):
            return above
    return index
