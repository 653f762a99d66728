"""Which lines under a label are its value, and where, under the last label, the body begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutesapp.importers.lines import Line
from minutesapp.importers.people_lists import lists_people
from minutesapp.importers.rows import Row, read_sign

LONGEST_LINE = 40
PEOPLE = frozenset(("members", "absent", "staff", "guests"))
LISTS = frozenset(("agenda", "materials"))
WORDY = frozenset(
    ("result", "disclosure", "closed_reason", "record_disclosure", "remarks", "contact", "next_meeting", "method", "")
)
ENUMERATED = re.compile(r"資料|議題|議案|別紙|参考|第?\d|[№Ｎ]")

Found = list[tuple[int, Row]]
"""Rows with the index of their lines."""


def fill_rows(found: Found, lines: Sequence[Line], stop: int) -> int:
    """Gives every row the lines of its value; where the body begins."""
    for (index, row), (after, _) in pairwise(found):
        row.value.extend(lines[index + 1 : after])
    index, row = found[-1]
    if row.key in LISTS and row.empty:
        return _fill_list(index, row, lines, stop)
    if row.key == "result" and row.empty:
        return index
    end = index + 1
    while end < stop and _belongs(lines[end], row, end - index):
        end += 1
    row.value.extend(lines[index + 1 : end])
    return end


def _belongs(line: Line, row: Row, distance: int) -> bool:
    """Whether a line under the last row still is of its value."""
    deeper = len(line.indent) > len(row.line.indent)
    if row.key in PEOPLE:
        return lists_people(line.text) and not (read_sign(line.text)[1] is not None and not deeper)
    if row.key in LISTS:
        return "。" not in line.text and (deeper or bool(ENUMERATED.match(line.text)))
    if row.empty and distance == 1:
        return len(line.text) <= LONGEST_LINE or row.key in WORDY
    return deeper and not line.gap and not line.text.startswith(("○", "〇", "◯"))


def _fill_list(index: int, row: Row, lines: Sequence[Line], stop: int) -> int:
    """The items under a label without a value; unless the body goes on counting them: then they are the body's own."""
    items = list(_items(lines, index + 1, stop))
    if not items:
        return index
    family, number, _ = read_sign(lines[items[0]].text)
    counts = [read_sign(lines[item].text)[1] for item in items if read_sign(lines[item].text)[0] == family]
    if number is not None:
        again = next((i for i in items[1:] if read_sign(lines[i].text)[:2] == (family, number)), None)
        if again is not None:
            row.value.extend(lines[index + 1 : again])
            return again
        later = [read_sign(line.text)[:2] for line in lines[items[-1] + 1 :]]
        highest = max(count for count in counts if count is not None)
        if (family, number) not in later and (family, highest + 1) in later:
            return index
    row.value.extend(lines[index + 1 : items[-1] + 1])
    return items[-1] + 1


def _items(lines: Sequence[Line], start: int, stop: int) -> Iterator[int]:
    families = set[str]()
    for index in range(start, stop):
        family = read_sign(lines[index].text)[0]
        # A kind of number that is new behind a blank line is the body's, unless blank lines stand everywhere.
        if families and family not in families and lines[index].gap and not lines[index - 1].gap:
            return
        families.add(family)
        if "。" in lines[index].text or (index > start and lines[index].gap and not read_sign(lines[index].text)[0]):
            return
        yield index
