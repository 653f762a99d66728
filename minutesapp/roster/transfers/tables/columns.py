"""Which column of a list of transfers holds what, by the words at its head, in one row or in two.

Several lists may stand below one another, each below headings of its own, or side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import is_family_name
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.roster.lists.own_rows import LINES_SEARCHED
from minutesapp.roster.lists.words.columns import NAMES, key_of, names_somebody
from minutesapp.tables.sheet import SheetRow

OF_PEOPLE = (*NAMES, "given", "kana", "post", "group")
"""Columns that lists of people have as well."""
WHERE = ("group", "post", "new", "old_group", "old_post", "old", "kind", "remarks")
OWN = ("group", "post", "new", "old_group", "old_post", "old")
"""What the own words of lists of transfers mean that lists of people have not."""
GIVEN = pattern(r"[^\W\d_]{1,4}")
COUNTING = ("number",)
"""What only counts the rows."""


class Block(NamedTuple):
    """The columns of one list, from `left` to before `right` (to the last where it is None): the place of each known.

    `untaken` are those whose headings nobody knows, by their words, `counted` those that only count the rows.
    """

    left: int
    right: int | None
    columns: Mapping[str, int]
    untaken: Mapping[int, str]
    counted: frozenset[int]

    def part(self, row: SheetRow) -> SheetRow:
        """What of a row is of this list, in its places."""
        if self.left == 0 and self.right is None:
            return row
        return SheetRow(row.number, ("",) * self.left + row.cells[self.left : self.right])


class Table(NamedTuple):
    """What stands below one line of headings, in lists side by side; `above` are the rows that stand over it.

    `is_own` is whether a heading is one that lists of people have not (新所属).
    """

    row: int
    above: Sequence[SheetRow]
    rows: Sequence[SheetRow]
    blocks: Sequence[Block]
    is_own: bool


class _Headings(NamedTuple):
    """One or two lines of headings: the places of the first and of the line below them, the words of each column."""

    first: int
    below: int
    words: Sequence[str]


def find_columns(lines: Sequence[SheetRow]) -> tuple[int, Mapping[str, int]] | None:
    """Where the first line below the headings is, and the place of each column known; None where no line is one."""
    found = next(_all_headings(lines[: LINES_SEARCHED + 1]), None)
    return (found.below, _blocks(found.words)[0].columns) if found else None


def tables_in(lines: Sequence[SheetRow]) -> list[Table]:
    """All lists below headings; none where no line is one."""
    found = list(_all_headings(lines)) if find_columns(lines) else []
    tables, begin = [], 0
    for heads, after in zip_longest(found, found[1:]):
        end = after.first if after else len(lines)
        row = lines[heads.below - 1].number
        above, rows = lines[begin : heads.first], lines[heads.below : end]
        is_own = any(_keys().get(squeeze(word)) in OWN for word in heads.words)
        tables.append(Table(row, above, rows, [_divided(one, rows) for one in _blocks(heads.words)], is_own))
        begin = end
    return tables


def columns_of(cells: Sequence[str]) -> dict[str, int]:
    """What is known of these headings; 所属 and 職 alone are the new ones."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        key = _keys().get(squeeze(cell))
        if key:
            found.setdefault(key, place)
    taken = set(found.values())
    for place, cell in enumerate(cells):
        key = key_of(cell) if place not in taken else ""
        if key in OF_PEOPLE:
            found.setdefault(key, place)
    if not any(key in found for key in NAMES):  # the names may stand with their readings: 氏名（ふりがな）
        with_readings = next((place for place, cell in enumerate(cells) if names_somebody(cell)), None)
        if with_readings is not None:
            found = {key: place for key, place in found.items() if place != with_readings} | {"name": with_readings}
    return found


def is_enough(columns: Mapping[str, int]) -> bool:
    """Whether these are the columns of a list of transfers: names, and where somebody goes."""
    return any(key in columns for key in NAMES) and any(key in columns for key in WHERE)


def _all_headings(lines: Sequence[SheetRow]) -> Iterator[_Headings]:
    place = 0
    while place < len(lines):
        heads = _headings_at(lines, place)
        if heads:
            yield heads
        place = heads.below if heads else place + 1


def _headings_at(lines: Sequence[SheetRow], place: int) -> _Headings | None:
    cells = lines[place].cells
    below = lines[place + 1].cells if place + 1 < len(lines) else ()
    if not (_has_names(cells) or _has_names(below)):
        return None
    one, joined = columns_of(cells), _joined(cells, below)
    two = columns_of(joined)
    if below and len(two) > len(one) and is_enough(two):
        return _Headings(place, place + 2, joined)
    return _Headings(place, place + 1, cells) if is_enough(one) else None


def _has_names(cells: Sequence[str]) -> bool:
    return any(map(names_somebody, cells))


def _blocks(words: Sequence[str]) -> list[Block]:
    starts = _starts(words)
    blocks = []
    for left, right in zip_longest(starts, starts[1:]):
        own = ["" if place < left else word for place, word in enumerate(words[:right])]
        columns = columns_of(own)
        counted = frozenset(place for place, word in enumerate(own) if key_of(word) in COUNTING)
        known = {*columns.values(), *counted}
        untaken = {place: word for place, word in enumerate(own) if word and place not in known}
        blocks.append(Block(left, right, columns, untaken, counted))
    return blocks


def _divided(block: Block, rows: Sequence[SheetRow]) -> Block:
    """The list with what stands in columns without a heading told of; the one behind the names has given names."""
    named = block.columns.get("name", -1)
    known = {*block.columns.values(), *block.counted}
    end = block.right or max((len(row.cells) for row in rows), default=0)
    blank = [place for place in range(block.left, end) if place not in known and place not in block.untaken]
    filled = {place: "" for place in blank if any(row.cell(place) for row in rows)}
    columns = dict(block.columns)
    if named >= 0 and named + 1 in filled and _are_given(rows, named):
        columns |= {"family": columns.pop("name"), "given": named + 1}
        filled.pop(named + 1)
    return block._replace(columns=columns, untaken={**block.untaken, **filled})


def _are_given(rows: Sequence[SheetRow], named: int) -> bool:
    """Whether behind every family name in the column of names a given name stands."""
    pairs = [(row.cell(named), row.cell(named + 1)) for row in rows if len({*row.cells} - {""}) > 1 and row.cell(named)]
    return bool(pairs) and all(is_family_name(family) and GIVEN.fullmatch(given) for family, given in pairs)


def _starts(words: Sequence[str]) -> list[int]:
    """The first columns of the lists side by side: where a heading comes again, or behind a gap."""
    starts, seen = [0], set[str]()
    for place, word in enumerate(words):
        told = squeeze(word)
        parted = told and (told in seen or (place > 0 and not words[place - 1]))
        if parted and is_enough(columns_of(words[starts[-1] : place])) and is_enough(columns_of(words[place:])):
            starts.append(place)
            seen = set()
        seen.add(told)
    return starts


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Two rows of headings (新 and 旧 above 所属 and 職) as one; below an empty cell the one before it goes on."""
    joined, last = [], ""
    for place in range(max(len(upper), len(lower))):
        above, below = (row[place] if place < len(row) else "" for row in (upper, lower))
        last = above or last
        joined.append(above if not below or above == below else last + below)
    return joined


@cache
def _keys() -> dict[str, str]:
    return {squeeze(word): key for key, words in wordlist("transfers")["headings"].items() for word in words}
