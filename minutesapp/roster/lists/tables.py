"""The lists of people on a sheet: one below each line of headings, or several side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.language.kana import is_kana
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import role_of
from minutesapp.roster.lists.headings import NAME_KEYS, Headings, all_headings
from minutesapp.roster.lists.words.columns import Columns, belong_together, goes_with_body, key_of, names_somebody
from minutesapp.roster.lists.words.lines import kind_of, office_of_group, side_of_group
from minutesapp.tables.sheet import Sheet, SheetRow, filled_down

PARTS = (("name", ("family", "given"), 4), ("kana", ("family_kana", "given_kana"), 7))
"""What two columns have over which one heading goes; how long the first may be."""
GIVEN = pattern(r"[^\W\d_]{1,7}")
MOSTLY = 0.8
UNTAKEN = ("party",)
"""What is known of a column and not kept."""
SAMPLE = 200
"""Lines by which it is told which of two columns is the one."""


class ListTable(Struct, frozen=True):
    """A list of people: its `columns`, the words over all columns of the sheet, the lines above and below the headings.

    It has the columns from `left` to before `right`. `row` is the number of its last line of headings.
    """

    row: int
    headings: tuple[str, ...]
    columns: Columns
    above: tuple[SheetRow, ...]
    rows: tuple[SheetRow, ...]
    left: int
    right: int

    def cells_of(self, row: SheetRow) -> tuple[str, ...]:
        """The cells of a line that are of this list, in their places."""
        if self.left == 0 and self.right >= len(row.cells):
            return row.cells
        return ("",) * self.left + row.cells[self.left : self.right]

    def heading(self, place: int) -> str:
        """The words over the column at this place; empty where there are none."""
        return self.headings[place] if place < len(self.headings) else ""

    def column(self, key: str) -> Iterator[str]:
        """What stands in the columns of this meaning, cell by cell."""
        return (cell for place in self.columns.get(key, ()) for cell in self.filled(place))

    def filled(self, place: int) -> Iterator[str]:
        """What stands in the column at this place, cell by cell."""
        return (cell for row in self.rows if (cell := row.cell(place)))

    def untaken(self) -> tuple[int, ...]:
        """The places of the columns that say something of which nothing is kept; what only counts is none of them."""
        taken = {place for key, places in self.columns.items() if key not in UNTAKEN for place in places}
        return tuple(place for place in range(self.left, self.right) if place not in taken and any(self.filled(place)))


def tables_in(sheet: Sheet) -> tuple[ListTable, ...]:
    """All lists of a sheet, in their order; none where no line names a column of names."""
    lines = filled_down(sheet).rows
    found = list(all_headings(lines, sheet))
    tables: list[ListTable] = []
    begin = 0
    for heads, after in zip_longest(found, found[1:]):
        end = after.first if after else len(lines)
        end = _begin_of_titles(lines, heads.below, end) if after else end
        tables += _side_by_side(heads, lines[begin : heads.first], lines[heads.below : end], lines[heads.below - 1])
        begin = end
    return tuple(tables)


def known_columns(sheet: Sheet) -> frozenset[str]:
    """What the first line of headings says that the columns hold; nothing where there is no list of people."""
    heads = next(all_headings(sheet.rows, sheet), None)
    return frozenset(heads.keys) - {""} if heads else frozenset()


def _begin_of_titles(lines: Sequence[SheetRow], first: int, end: int) -> int:
    """Where the lines begin that stand over the next headings: those of one cell that names nobody."""
    while end > first:
        said = [cell for cell in lines[end - 1].cells if cell]
        groups = [side_of_group(cell) is not None or bool(office_of_group(cell)) for cell in said]
        if not (all(groups) or (len(said) == 1 and kind_of(said[0]))):
            break
        end -= 1
    return end


def _side_by_side(
    heads: Headings, above: Sequence[SheetRow], rows: Sequence[SheetRow], last: SheetRow
) -> Iterator[ListTable]:
    starts = _starts(heads)
    width = max(len(heads.words), *(len(row.cells) for row in (*rows, last)))
    for left, right in zip(starts, [*starts[1:], width], strict=True):
        words = ("",) * left + heads.words[left:right]
        keys = ("",) * left + heads.keys[left:right]
        over = (_part(row, left, None if right == width else right) for row in above)
        titles = tuple(row for row in over if row.cells)
        columns = _columns(words, keys, rows[:SAMPLE], right)
        table = ListTable(last.number, words, columns, titles, tuple(rows), left, right)
        yield _with_readings(table) if right == width and "kana" not in columns else table


def _with_readings(table: ListTable) -> ListTable:
    """The list with each reading that stands in a line over its name (ふりがな over 氏名) in a column of its own."""
    place = table.columns.get("name", (0,))[0]
    if key_of(table.heading(place)) != "kana":
        return table
    rows: list[SheetRow] = []
    for row in table.rows:
        above = rows[-1] if rows else row
        if is_kana(above.cell(place)) and row.cell(place) and not is_kana(row.cell(place)):
            cells = (_in_one(above.cell(column), row.cell(column)) for column in range(table.right))
            whole = [row.cell(place) if column == place else cell for column, cell in enumerate(cells)]
            rows[-1] = SheetRow(row.number, (*whole, above.cell(place)))
        else:
            rows.append(row)
    columns = {**table.columns, "kana": (table.right,)}
    return replace(table, rows=tuple(rows), columns=columns, right=table.right + 1)


def _in_one(above: str, below: str) -> str:
    """What two cells say of one person: both where they are not the same."""
    return "\n".join(dict.fromkeys(filter(None, (above, below))))


def _part(row: SheetRow, left: int, right: int | None) -> SheetRow:
    """What of a line above stands over these columns: all of it where it is one cell."""
    said = [cell for cell in row.cells if cell]
    return SheetRow(row.number, tuple(said if len(said) == 1 else filter(None, row.cells[left:right])))


def _starts(heads: Headings) -> list[int]:
    """The first columns of the lists side by side.

    One begins where a heading comes again, or behind a gap, with names on both sides.
    """
    starts, seen = [0], set[str]()
    for place, words in enumerate(heads.words):
        told = squeeze(words)
        after_gap = place > 0 and not heads.words[place - 1]
        parted = told and (told in seen or after_gap)
        if parted and heads.has_names(starts[-1], place) and heads.has_names(place):
            starts.append(place)
            seen = set()
        seen.add(told)
    return starts


def _columns(words: Sequence[str], keys: Sequence[str], rows: Sequence[SheetRow], right: int) -> Columns:
    """The columns of each meaning: the first, of posts the one with the roles of members, or all that go on with it."""
    found: dict[str, tuple[int, ...]] = {}
    for place, key in enumerate(keys):
        if key == "group" and key in found and belong_together(words[place]) and found[key][-1] == place - 1:
            found[key] = (*found[key], place)
        elif key == "post" and key in found:
            found |= _two_posts(found, words, rows, place)
        elif key:
            found.setdefault(key, (place,))
    if NAME_KEYS.isdisjoint(found):  # the names stand with their readings: 氏名（ふりがな）
        place = next(place for place, heading in enumerate(words) if names_somebody(heading))
        found = {key: places for key, places in found.items() if places != (place,)} | {"name": (place,)}
    if "side" not in found:
        sides = [place for place in _without_heading(words, rows, right) if _are_sides(rows, place)]
        found |= {"side": (sides[0],)} if sides else {}
    return _divided(found, words, rows, right)


def _two_posts(
    found: Columns, words: Sequence[str], rows: Sequence[SheetRow], place: int
) -> dict[str, tuple[int, ...]]:
    """Of two columns of posts the one on this list, by its roles; one behind 機関名 is what somebody is there."""
    (first,) = found["post"]
    for there, post in ((first, place), (place, first)):
        sent = found.get("group", ())[-1:] == (there - 1,) and goes_with_body(words[there - 1])
        if sent and _roles(rows, post):
            return {"post": (post,), "there": (there,)}
    return {"post": (place,)} if _roles(rows, place) > _roles(rows, first) else {}


def _divided(found: dict[str, tuple[int, ...]], words: Sequence[str], rows: Sequence[SheetRow], right: int) -> Columns:
    """With one heading over two columns, 姓 and 名, each by itself."""
    for key, parts, longest in PARTS:
        behind = found[key][-1] + 1 if key in found else -1
        blank = _without_heading(words, rows, right)
        last = behind + 1
        if {behind, last} <= {*blank} and _are_signs(rows, behind) and _is_given(rows, last, longest, behind - 1):
            found |= {parts[0]: (*found.pop(key), behind), parts[1]: (last,)}
        elif behind in blank and _is_given(rows, behind, longest, behind - 1):
            found |= {parts[0]: found.pop(key), parts[1]: (behind,)}
    return found | _family_of_several(found, rows)


def _family_of_several(found: Columns, rows: Sequence[SheetRow]) -> dict[str, tuple[int, ...]]:
    """A family name that goes on in a column before that of the given name (小 | 林 | さち)."""
    if "family" not in found or "given" not in found:
        return {}
    first, given = found["family"][0], found["given"][0]
    taken = {place for places in found.values() for place in places}
    between = range(first + 1, given)
    if not between or not taken.isdisjoint(between) or not all(_are_signs(rows, place) for place in between):
        return {}
    return {"family": (first, *between)}


def _are_signs(rows: Sequence[SheetRow], place: int) -> bool:
    """Whether there are single signs in the column, and nothing else."""
    cells = [cell for row in rows if (cell := row.cell(place))]
    return bool(cells) and all(len(cell) == 1 for cell in cells)


def _without_heading(words: Sequence[str], rows: Sequence[SheetRow], right: int) -> tuple[int, ...]:
    """The columns of this list that have no heading, and words."""
    blank = (place for place in range(right) if place >= len(words) or not words[place])
    first = next((place for place, heading in enumerate(words) if heading), 0)
    return tuple(place for place in blank if place + 1 >= first and any(row.cell(place) for row in rows))


def _is_given(rows: Sequence[SheetRow], place: int, longest: int, first: int) -> bool:
    """Whether the column has given names, and the `first` one family names of so many signs at most."""
    pairs = [(row.cell(first), row.cell(place)) for row in rows]
    named = [(name, cell) for name, cell in pairs if name and not kind_of(name)]
    short = [cell for name, cell in named if len(name) <= longest and not role_of(cell)]
    return bool(named) and sum(GIVEN.fullmatch(cell) is not None for cell in short) >= MOSTLY * len(named)


def _are_sides(rows: Sequence[SheetRow], place: int) -> bool:
    """Whether everything in the column says on which side of the table somebody sits."""
    return all(side_of_group(row.cell(place)) is not None for row in rows if row.cell(place))


def _roles(rows: Sequence[SheetRow], place: int) -> int:
    return sum(bool(role_of(row.cell(place))) for row in rows)
