"""Which lines under a label are its value, and where, under the last label, the body begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutesapp.importers.corrections import NO_NAMES, NamesTold
from minutesapp.importers.header.rows import Row
from minutesapp.importers.header.unlabelled import opens
from minutesapp.importers.people.entries import lists_people
from minutesapp.importers.signs import read_sign
from minutesapp.importers.source import Line
from minutesapp.language.pattern import pattern
from minutesapp.templates.roles import Role

LONGEST_LINE = 40
"""Signs of a value that stands under its label; what is longer is of the body."""
LISTS = frozenset((Role.AGENDA, Role.MATERIALS))
WORDY = frozenset(
    (
        Role.RESULT, Role.DISCLOSURE, Role.CLOSED_REASON, Role.RECORD_DISCLOSURE, Role.REMARKS, Role.CONTACT,
        Role.NEXT_MEETING, Role.METHOD,
    )
)  # fmt: skip
"""What may be answered with whole sentences."""
ENUMERATED = pattern(r"資料|議題|議案|別紙|参考|第?\d|[№Ｎ]")

Found = list[tuple[int, Row]]
"""Rows with the index of their lines."""


def fill_rows(found: Found, lines: Sequence[Line], stop: int, told: NamesTold = NO_NAMES) -> tuple[Found, int]:
    """The rows with all lines of their values, and where the body begins."""
    last, row = found[-1]
    begin = _end_of_last(last, row, lines, stop, told)
    ends = [*(index for index, _ in found[1:]), begin]
    filled = zip(found, ends, strict=True)
    return [(index, row.with_more(lines[index + 1 : end])) for (index, row), end in filled], begin


def takes_words(row: Row) -> bool:
    """Whether whole sentences may be the value of a row."""
    return row.kind is None or row.role in WORDY


def _end_of_last(index: int, row: Row, lines: Sequence[Line], stop: int, told: NamesTold) -> int:
    """The line behind the value of the last row."""
    if row.role in LISTS and row.empty:
        return _end_of_list(index, lines, stop)
    if row.role is Role.RESULT and row.empty:
        return index
    end = index + 1
    while end < stop and (_belongs(lines[end], row, end - index, told) or _counts_on(lines, end, row)):
        end += 1
    return end


def _counts_on(lines: Sequence[Line], at: int, row: Row) -> bool:
    """Whether a line goes on with the numbers of a list that begins beside its label."""
    if row.role not in LISTS or row.empty or "。" in lines[at].text:
        return False
    above = row.text if lines[at - 1].number == row.line.number else lines[at - 1].text
    (family, number, _), (other, before, _) = read_sign(lines[at].text), read_sign(above)
    return bool(family) and family == other and number is not None and number == (before or 0) + 1


def _belongs(line: Line, row: Row, distance: int, told: NamesTold) -> bool:
    """Whether a line under the last row still is of its value."""
    deeper = line.depth > row.line.depth
    if row.lists_people:
        return lists_people(line.text, told) and not (read_sign(line.text)[1] is not None and not deeper)
    if row.role in LISTS:
        return "。" not in line.text and not opens(line.text) and (deeper or bool(ENUMERATED.match(line.text)))
    if row.empty and distance == 1:
        return len(line.text) <= LONGEST_LINE or takes_words(row)
    return deeper and not line.gap and not line.text.startswith(("○", "〇", "◯"))


def _end_of_list(index: int, lines: Sequence[Line], stop: int) -> int:
    """The line behind the items under a label alone; that of the label where the body goes on counting them."""
    items = list(_items(lines, index + 1, stop))
    if not items:
        return index
    family, number, _ = read_sign(lines[items[0]].text)
    if number is not None:
        again = next((i for i in items[1:] if read_sign(lines[i].text)[:2] == (family, number)), None)
        if again is not None:
            return again
        later = {read_sign(line.text)[:2] for line in lines[items[-1] + 1 :]}
        signs = [read_sign(lines[item].text) for item in items]
        highest = max(count for kind, count, _ in signs if kind == family and count is not None)
        if (family, number) not in later and (family, highest + 1) in later:
            return index
    return items[-1] + 1


def _items(lines: Sequence[Line], start: int, stop: int) -> Iterator[int]:
    families = set[str]()
    for index in range(start, stop):
        if opens(lines[index].text):
            return
        family = read_sign(lines[index].text)[0]
        # A kind of number that is new behind a blank line is the body's, unless blank lines stand everywhere.
        if families and family not in families and lines[index].gap and not lines[index - 1].gap:
            return
        families.add(family)
        if "。" in lines[index].text or (index > start and lines[index].gap and not read_sign(lines[index].text)[0]):
            return
        yield index
