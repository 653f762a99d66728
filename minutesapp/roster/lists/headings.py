"""The lines of a sheet that are headings of a list of people: one, or two of which one tells more of the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.plain import one_line
from minutesapp.roster.lists.words.columns import NAMES, key_below, key_of, names_somebody
from minutesapp.roster.lists.words.labels import labelled
from minutesapp.tables.sheet import Sheet, SheetRow
from minutesapp.tables.worksheet import MOST_CELLS

LINES_SEARCHED = 40
"""Lines among which the first headings stand; a title stands over them."""
NAME_KEYS = frozenset(NAMES)
SIGNS_OF_NAMES = frozenset("名姓氏")
"""Every heading of a column of names has one of them."""


class Headings(NamedTuple):
    """One or two lines of headings: the places of the first and of the line below them, each column's words and key."""

    first: int
    below: int
    words: tuple[str, ...]
    keys: tuple[str, ...]

    def has_names(self, left: int = 0, right: int | None = None) -> bool:
        """Whether one of these columns has names; 氏名（ふりがな） has them only where no other column does."""
        if not NAME_KEYS.isdisjoint(self.keys):
            return not NAME_KEYS.isdisjoint(self.keys[left:right])
        return any(map(names_somebody, self.words[left:right]))


def all_headings(lines: Sequence[SheetRow], sheet: Sheet) -> Iterator[Headings]:
    """Lines of headings one after the other; those behind the first must say more than that names stand below."""
    wide: dict[int, list[tuple[int, int]]] = {}
    for area in sheet.areas:
        if area.right > area.left:
            wide.setdefault(area.top, []).append((area.left, min(area.right, MOST_CELLS - 1)))
    place, before = 0, None
    while place < len(lines):
        heads = _headings_at(lines, place, before.below if before else 0, wide)
        if heads and (before is None or len({*heads.keys} - {""}) > 1 or heads.words == before.words):
            yield heads
            before, place = heads, heads.below
        else:
            place += 1
            if before is None and place >= LINES_SEARCHED:
                return


def _may_be_headings(row: SheetRow) -> bool:
    return any(not SIGNS_OF_NAMES.isdisjoint(cell) for cell in row.cells)


def _headings_at(
    lines: Sequence[SheetRow], place: int, begin: int, wide: Mapping[int, Sequence[tuple[int, int]]]
) -> Headings | None:
    """The headings that this line has, with the line below or above it where that tells more of them."""
    cells = _widened(lines[place], wide) if _may_be_headings(lines[place]) else ()
    if not any(map(names_somebody, cells)):
        return None
    below = _widened(lines[place + 1], wide) if place + 1 < len(lines) else ()
    above = _widened(lines[place - 1], wide) if place > begin else ()
    own = lines[place].cells
    found = [Headings(place, place + 1, tuple(map(one_line, own)), tuple(map(key_of, own)))]
    if above and _are_captions(above, cells):
        found.append(_in_two(place - 1, above, cells))
    if below and _go_on(cells, below):
        found.append(_in_two(place, cells, below))
    return next((heads for heads in reversed(found) if heads.has_names()), None)


def _go_on(cells: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the line below is headings, too: words that say what the columns of one heading are."""
    pairs = list(_stacked(cells, below))
    own = [(top, cell) for top, cell in pairs if cell and squeeze(cell) != squeeze(top)]
    return bool(own) and all(key_below(top, cell) for top, cell in own)


def _are_captions(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether the line above is headings, too: of columns for which this line has none, the same, or others."""
    known = [place for place, cell in enumerate(above) if key_of(cell)]
    if not known or labelled(above) or (len({*above} - {""}) < 2 and not _are_readings(above, cells)):
        return False
    return all(_at(cells, place) in ("", above[place]) or key_of(_at(cells, place)) for place in known)


def _are_readings(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether the line above says only that readings stand over the names (ふりがな over 氏名)."""
    return all(key_of(cell) == "kana" and names_somebody(_at(cells, place)) for place, cell in enumerate(above) if cell)


def _in_two(first: int, cells: Sequence[str], below: Sequence[str]) -> Headings:
    pairs = list(zip_longest(cells, below, fillvalue="") if _are_readings(cells, below) else _stacked(cells, below))
    words = tuple(one_line(top if not own or own == top else f"{top}{own}") for top, own in pairs)
    return Headings(first, first + 2, words, tuple(key_below(top, own) for top, own in pairs))


def _stacked(cells: Sequence[str], below: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The headings of each column; one goes on over columns without any that have one of their own below."""
    top = ""
    for place in range(max(len(cells), len(below))):
        own = _at(below, place)
        top = _at(cells, place) or (top if own else "")
        yield top, own


def _widened(row: SheetRow, wide: Mapping[int, Sequence[tuple[int, int]]]) -> tuple[str, ...]:
    """The cells of a line, those that are one filled to the right."""
    if row.number not in wide:
        return row.cells
    cells = list(row.cells)
    for left, right in wide[row.number]:
        if left < len(cells) and len(cells) <= right:
            cells += [""] * (right + 1 - len(cells))
        if left < len(cells):
            cells[left : right + 1] = [cells[left]] * (right + 1 - left)
    return tuple(cells)


def _at(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""
