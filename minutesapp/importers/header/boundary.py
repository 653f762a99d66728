"""Where the header ends and the body begins: decided before any line is taken for a turn."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from minutesapp.importers.body.turns.speech import HIRAGANA, HIRAGANA_OF_SPEECH, SPEECH_END, is_short_speech
from minutesapp.importers.body.turns.turn_labels import Labels
from minutesapp.importers.body.turns.turn_styles import read_shape
from minutesapp.importers.corrections import NO_NAMES, NamesTold
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.recurrence import first_item_again, items_again
from minutesapp.importers.header.row_search import CORE, LONGEST_VALUE, RowReader, find_rows, is_core
from minutesapp.importers.header.row_values import LISTS, Found, fill_rows
from minutesapp.importers.header.rows import Row
from minutesapp.importers.header.unknown_rows import add_unknown
from minutesapp.importers.people.entries import lists_people
from minutesapp.importers.signs import read_sign
from minutesapp.importers.source import Line
from minutesapp.templates.roles import Role

LONGEST_HEADER = 600
"""Lines, not blank; a header with a row of its own for everybody who was there is shorter."""
LOOK_AHEAD = 30
"""Lines under 会議内容 in which the header goes on, if it does: an agenda is shorter."""
LONGEST_TITLE, SENTENCES_IN_TITLE = 25, 3
"""Lines over the first row, and sentences in them; more is a text in which a label happens to stand."""


class Division(Struct, frozen=True):
    """A source divided: the lines over the first row, the rows with their values, and the lines of the body.

    `headed` says that the first line of the body stands over it, whatever it is called.
    """

    title: tuple[Line, ...]
    rows: tuple[Row, ...]
    body: tuple[Line, ...]
    headed: bool = False


def divide(lines: Sequence[Line], fields: FieldLabels, labels: Labels, told: NamesTold = NO_NAMES) -> Division:
    """Title, header and body. A source without a header is all body. `told` is what was said of names."""
    rows = RowReader(lines, fields)
    certain = _first_certain_line(rows, labels)
    stop, headed = first_item_again(lines[:LONGEST_HEADER], certain)
    found = find_rows(rows, stop)
    if not _is_header(found, lines):
        return Division((), (), tuple(lines))
    found = add_unknown(found, lines, stop)
    found, begin = fill_rows(found, lines, stop, told)
    headed = headed and begin == stop
    if begin < len(lines) and found and found[-1][0] >= begin:
        headed = found[-1][1].role is Role.RESULT and items_again(lines[:begin], lines[begin:LONGEST_HEADER])
        found = [(index, row) for index, row in found if index < begin]
    return Division(tuple(lines[: found[0][0]]), tuple(row for _, row in found), tuple(lines[begin:]), headed)


def _first_certain_line(reader: RowReader, labels: Labels) -> int:
    """The first line that is not of the header: the heading over the body, something said, numbers starting anew."""
    seen_row = listing = False
    agenda = -1
    last: dict[str, int] = {}
    for index, line in enumerate(reader.lines[:LONGEST_HEADER]):
        row = next(iter(reader.of(index)), None)
        if _begins_body(reader, index, labels, seen_row=seen_row):
            return index
        family, number = (row.family, row.number) if row else read_sign(line.text)[:2]
        anew = seen_row and not listing and _starts_anew(family, number, last)
        if anew and not _goes_on(reader, index, family, last[family] + 1):
            return index
        if agenda >= 0 and _lists_anew(reader, agenda, index) and not _header_follows(reader, index, labels):
            return index
        listing = bool(row and row.role in LISTS and row.empty) or (listing and row is None and number is not None)
        if row is not None:
            agenda = index if row.role in LISTS else -1 if is_core(row) else agenda
            seen_row = seen_row or is_core(row)
            last |= {family: number} if number is not None and family else {}
    return min(len(reader.lines), LONGEST_HEADER)


def _begins_body(reader: RowReader, index: int, labels: Labels, *, seen_row: bool) -> bool:
    """Whether a line is the heading over the body, or somebody speaks who is no row of people."""
    over_body = seen_row and reader.is_bare_heading(index) and not _is_one_of_a_list(reader, index)
    over_body = over_body and not _stands_over_agenda(reader, index)
    if over_body and not _header_follows(reader, index, labels):
        return True
    rows = reader.of(index)
    if not _said(reader.lines, index, labels) or (rows and lists_people(rows[0].text)):
        return False
    if "\t" in reader.lines[index].text and seen_row and _header_follows(reader, index, labels):
        return False  # an office and somebody of it, in the cells of a header
    shape = read_shape(reader.lines[index].text, labels)
    alone = shape is not None and not shape.text and index + 1 < len(reader.lines)
    return not (alone and any(row.empty and is_core(row) for row in reader.of(index + 1)))


def _stands_over_agenda(reader: RowReader, index: int) -> bool:
    """Whether only items stand below a line (7 協議事項), which come again below the next that may be a heading."""
    for at in range(index + 1, min(index + LOOK_AHEAD, len(reader.lines))):
        text = reader.lines[at].text
        if reader.is_bare_heading(at):
            return items_again(reader.lines[index + 1 : at], reader.lines[at:LONGEST_HEADER])
        if read_sign(text)[1] is None or "。" in text:
            return False
    return False


def _is_one_of_a_list(reader: RowReader, index: int) -> bool:
    """Whether a line counts on from one above that is no row of the header: (2) 協議 below (1) 報告."""
    family, number, _ = read_sign(reader.lines[index].text)
    if number is None:
        return False
    above = range(index - 1, max(index - LONGEST_VALUE, -1), -1)
    wanted = (family, number - 1)
    for at in above:
        rows = reader.of(at)
        if any(row.value and read_sign(row.value[0].text)[:2] == wanted for row in rows):
            return True
        if read_sign(reader.lines[at].text)[:2] == wanted:
            return not any(row.family == family for row in rows)
    return False


def _header_follows(reader: RowReader, index: int, labels: Labels) -> bool:
    """Whether below a heading of what was said (会議内容) the header goes on: then its agenda stands under it."""
    counted = {row.family: row.number or 0 for at in range(index) for row in reader.of(at) if is_core(row)}
    roles = set()
    for place in range(index + 1, min(index + LOOK_AHEAD, len(reader.lines))):
        if _said(reader.lines, place, labels):
            break
        for row in reader.of(place):
            follows = row.family in counted and (row.number or 0) > counted[row.family]
            if row.role in CORE | {Role.MATERIALS, Role.CLOSED_REASON} and (row.value or not row.family or follows):
                roles.add(row.role)
    return len(roles) >= 2


def _said(lines: Sequence[Line], index: int, labels: Labels) -> bool:
    """Whether somebody evidently speaks here: a label, and a sentence behind or below it."""
    shape = read_shape(lines[index].text, labels)
    if shape is None:
        return False
    if shape.text:
        return _is_said(shape.text) and not lists_people(lines[index].text)
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is not None and _is_said(below.text) and read_shape(below.text, labels) is None


def _is_said(text: str) -> bool:
    sample = text[:300]
    if "。" in sample or SPEECH_END.search(text[-4:]) or is_short_speech(text):
        return not re.fullmatch(r"[^。]*(?:敬称略|順不同)[^。]*。?[)）]?", sample)
    return len(sample) >= 12 and len(HIRAGANA.findall(sample)) >= HIRAGANA_OF_SPEECH * len(sample)


def _starts_anew(family: str, number: int | None, last: dict[str, int]) -> bool:
    return number == 1 and last.get(family, 0) > 1


def _lists_anew(reader: RowReader, start: int, index: int) -> bool:
    """Whether right below the last item of a list, which begins at `start`, its numbers begin again."""
    rows = reader.of(start)
    first = rows[0].text if rows and rows[0].value else reader.lines[min(start + 1, len(reader.lines) - 1)].text
    (family, _, _), (other, number, _) = read_sign(first), read_sign(reader.lines[index].text)
    before, count, _ = read_sign(reader.lines[index - 1].text)
    return index - 1 > start and bool(family) and number == 1 and family == other == before and (count or 0) > 1


def _goes_on(reader: RowReader, index: int, family: str, wanted: int) -> bool:
    """Whether the header's numbers go on behind a list that starts at 1 (the items of 議題)."""
    for place in range(index + 1, min(index + LONGEST_VALUE, len(reader.lines))):
        if reader.is_bare_heading(place):
            kind, number, _ = read_sign(reader.lines[place].text)
            return (kind, number) == (family, wanted)
        if any((row.family, row.number) == (family, wanted) for row in reader.of(place)):
            return True
    return False


def _is_header(found: Found, lines: Sequence[Line]) -> bool:
    """Whether these rows make a header: one at least says what only a header says, and no text stands before them."""
    if not any(is_core(row) for _, row in found):
        return False
    title = lines[: found[0][0]]
    return len(title) <= LONGEST_TITLE and sum("。" in line.text for line in title) <= SENTENCES_IN_TITLE
