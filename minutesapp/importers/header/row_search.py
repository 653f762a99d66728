"""The rows of a header among its lines: those of known labels, less what only reads like one, and those around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.row_values import LISTS, Found, takes_words
from minutesapp.importers.header.rows import FRAMED_FAMILY, Row, read_rows
from minutesapp.importers.people.entries import lists_people
from minutesapp.importers.signs import read_sign
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post
from minutesapp.templates.roles import Role

LONGEST_VALUE = 60
"""Lines between two rows; no list of people without rows in it is longer."""
MOST_OTHERS = 3
"""Lines without anybody in a list of people: notes on it, the heads of its columns."""
PROSE = 40
"""Signs of a line with a full stop that is no value any more, but told."""
CORE = frozenset(
    (
        Role.COMMITTEE, Role.HELD, Role.VENUE, Role.MEMBERS, Role.DISCLOSURE, Role.OBSERVERS, Role.OPENED, Role.ABSENT,
        Role.STAFF,
    )
)  # fmt: skip
"""What a header says and nothing else does."""
NEVER_AN_ITEM = frozenset((Role.HELD, Role.VENUE, Role.MEMBERS, Role.OBSERVERS, Role.DISCLOSURE))
"""What no agenda has among its items."""
LEAST_TABS, LONGEST_HEAD = 2, 12
"""Tabs in a row of a table that is no label with its value, and signs of the head of a column."""
DIGIT = pattern("[0-9０-９]")
PART_OF_AGENDA = "事項"
"""How the name of a part of an agenda ends (報告事項)."""


class RowReader:
    """The rows of known labels, line by line; each line is read once, however often somebody looks ahead."""

    def __init__(self, lines: Sequence[Line], fields: FieldLabels) -> None:
        self.lines = lines
        self._fields = fields
        self._rows: dict[int, list[Row]] = {}

    def of(self, index: int) -> list[Row]:
        """The rows on a line; mostly none or one."""
        rows = self._rows.get(index)
        if rows is None:
            line = self.lines[index]
            rows = self._rows[index] = [] if self._fields.heads_table(line.text) else read_rows(line, self._fields)
        return rows

    def is_heading(self, index: int) -> bool:
        """Whether a line is the heading over a body."""
        return self._fields.is_body_heading(self.lines[index].text)

    def is_bare_heading(self, index: int) -> bool:
        """Whether a line is the heading over a body, and no label with its value."""
        return self.is_heading(index) and not any(row.value for row in self.of(index))


def find_rows(reader: RowReader, stop: int) -> Found:
    """The rows of known labels above the line `stop`, without those that are parts of the value of another."""
    return _nest(_drop_items(_chain(list(_rows_above(reader, stop)), reader.lines)))


def _rows_above(reader: RowReader, stop: int) -> Iterator[tuple[int, Row]]:
    """The rows of known labels, and headings that would stand over a body if the header did not go on below them.

    A table below a label alone is its value, whatever its heads are.
    """
    seen, end = False, 0
    for index, line in enumerate(reader.lines[:stop]):
        rows = reader.of(index)
        if index < end:
            continue
        if rows and rows[-1].empty:
            end = end_of_table(reader.lines[:stop], index + 1)
        if not rows and seen and reader.is_heading(index):
            family, number, text = read_sign(line.text)
            rows = [Row(line, text, None, family, number)]
        seen = seen or any(is_core(row) for row in rows)
        yield from ((index, row) for row in rows)


def end_of_table(lines: Sequence[Line], start: int) -> int:
    """The line behind the table of columns that begins here, of two rows at least; the same line where none does."""
    columns = lines[start].text.count("\t") if start < len(lines) else 0
    heads = lines[start].text.split("\t") if columns >= LEAST_TABS else ()
    if not heads or any(len(head) > LONGEST_HEAD or DIGIT.search(head) for head in heads):
        return start
    end = next((at for at in range(start, len(lines)) if lines[at].text.count("\t") != columns), len(lines))
    return end if end - start > 1 else start


def is_core(row: Row) -> bool:
    """Whether only a header says this; 開会 alone is an item of any agenda."""
    return row.role in CORE and (row.role is not Role.OPENED or not row.empty)


def _chain(found: Found, lines: Sequence[Line]) -> Found:
    """The rows up to the first gap that no value fills: prose, or too many lines."""
    kept: Found = []
    for index, row in found:
        if kept:
            before, previous = kept[-1]
            between = lines[before + 1 : index]
            prose = sum(len(line.text) >= PROSE and "。" in line.text for line in between)
            told = previous.role is Role.AGENDA and sum("。" in line.text for line in between) >= 2
            told = told or (previous.lists_people and _tells_of_others(_value_of(previous, between)))
            if told or len(between) > LONGEST_VALUE or (prose and not row.family and not takes_words(previous)):
                break
        kept.append((index, row))
    return kept


def _value_of(row: Row, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines under a row up to the next with its sign, which is a row that nobody knows."""
    signed = (at for at, line in enumerate(lines) if row.family and read_sign(line.text)[0] == row.family)
    return lines[: next(signed, len(lines))]


def _tells_of_others(lines: Sequence[Line]) -> bool:
    """Whether most lines under a label of people list nobody: then they are none of its value."""
    others = sum(not lists_people(line.text) for line in lines)
    return others > MOST_OTHERS and others * 2 > len(lines)


def _drop_items(found: Found) -> Found:
    """The rows without those that are agenda items which happen to read like labels (その他, 開会)."""
    family = _family_of(found)
    kept: Found = []
    for index, row in found:
        before = kept[-1][1] if kept else None
        if before is None or not _is_item(row, before, family):
            kept.append((index, row))
    return kept


def _family_of(found: Found) -> str:
    """The sign that most kinds of rows have which only a header has; however often a kind comes, it counts once."""
    kinds = {(row.role, row.family) for _, row in found if is_core(row) or row.role in LISTS or row.role is Role.MODE}
    families = Counter(family for _, family in kinds)
    return families.most_common(1)[0][0] if families else ""


def _is_item(row: Row, before: Row, family: str) -> bool:
    if family and not row.family and row.role is Role.MEMBERS and is_post(squeeze(row.label)):
        return True
    bare = row.number is not None or row.role is Role.OPENED or (row.family == "・" and before.role in LISTS)
    if row.empty and row.family != family and bare:
        return True
    if before.role not in LISTS or row.role in NEVER_AN_ITEM:
        return False
    if row.empty and row.role is Role.AGENDA and before.role is Role.AGENDA and row.label.endswith(PART_OF_AGENDA):
        return True
    right_below = before.empty and row.line.number == before.line.number + 1
    if row.empty and row.role is Role.AGENDA and before.role is Role.MATERIALS and right_below:
        return True
    if family and not row.family and row.role is Role.AGENDA and before.role is Role.AGENDA:
        return True
    restarts = row.number is not None and row.family == family and row.number <= (before.number or 0)
    deeper = row.empty and row.line.depth > before.line.depth
    return deeper or restarts or (row.number is not None and row.family != family)


def _nest(found: Found) -> Found:
    """Rows of people under another (出席者 over 委員 and 事務局) belong to its value."""
    kept: Found = []
    parent: Row | None = None
    absent: Row | None = None
    before: Row | None = None
    for index, row in found:
        names = row.lists_people or row.role in (Role.CONTACT, Role.DRAFTER)
        apart = row.role is Role.ABSENT and row.line.depth <= (before.line.depth if before else 0)
        before = row
        if parent is not None and names and not apart and (_lies_under(row, parent) or _is_person_under(row, parent)):
            continue
        if absent is not None and _is_person_under(row, absent):
            continue
        kept.append((index, row))
        absent = row if row.role is Role.ABSENT else None
        if not row.lists_people or (apart and parent is not None):
            parent = None
        elif row.empty or parent is None:
            parent = row
    return kept


def _lies_under(row: Row, parent: Row) -> bool:
    if parent.tabbed and not row.tabbed and not row.family:
        return True
    if not parent.empty and not (parent.family and not row.family):
        return False
    deeper = row.line.depth > parent.line.depth
    framed = row.family == FRAMED_FAMILY and not parent.family
    return deeper or framed or (bool(parent.family) and row.family != parent.family)


def _is_person_under(row: Row, parent: Row) -> bool:
    """Whether a row is somebody of the list above, with the post first (委員　髙山　勉)."""
    open_list = parent.empty or row.line.depth > parent.line.depth
    return open_list and not row.empty and row.role is Role.MEMBERS and is_post(squeeze(row.label))
