"""Rows whose label nobody knows: told by the sign, the separator or the column that the known rows have, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from minutesapp.importers.body.agenda_items import SECTION
from minutesapp.importers.header.row_search import end_of_table
from minutesapp.importers.header.row_values import ENUMERATED, LISTS, Found
from minutesapp.importers.header.rows import FRAMED_FAMILY, Row, read_unknown_row
from minutesapp.importers.people.entries import lists_people
from minutesapp.importers.people.offices import is_side
from minutesapp.importers.signs import read_sign
from minutesapp.importers.source import Line, width
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.templates.roles import Role

OFFICE = pattern(rf"\S*{any_of(wordlist('offices')['endings']['parts'])}$")
LEAST_ALIKE = 3
"""Rows whose values stand in one column, at least, for that column to tell others."""
WIDE_GAP = "\u3000\u3000"
NAMES = pattern("(?:[者員長]|\\))の?(?:職・?)?氏名$")
"""How a label ends behind which names stand."""
ASKED = frozenset("QA問答")
"""Signs before questions and answers (Ｑ：…)."""
LONGEST_LABEL = 24
"""Columns of a label that only the column of its value tells."""


class Style(NamedTuple):
    """How the known rows of a header look: the family of their signs, whether something parts label and value.

    `signed` says that labels stand over their values, so that signs alone tell the rows; `column` is how far in rows
    and their values stand (None: not in columns).
    """

    family: str
    parted: bool
    signed: bool
    column: tuple[int, int] | None


def add_unknown(found: Found, lines: Sequence[Line], stop: int) -> Found:
    """The rows together with those of labels nobody knows, where sign, number and separator are those of the others."""
    style = _style_of(found, ends=stop < len(lines))
    known = dict[int, list[Row]]()
    for index, row in found:
        known.setdefault(index, []).append(row)
    end, table = max(known), 0
    result: Found = []
    for index in range(min(known), stop):
        if index in known:
            result.extend((index, row) for row in known[index])
            table = end_of_table(lines[:stop], index + 1) if known[index][-1].empty else 0
        elif index >= table:
            apart = _is_apart(lines, index)
            extra = _unknown_row(lines[index], result[-1][1], style, tail=index > end, apart=apart)
            result += [(index, extra)] if extra else []
    return result


def _style_of(found: Found, *, ends: bool) -> Style:
    """The style of these rows; `ends` says that it is certain where the header ends."""
    family = Counter(row.family for _, row in found).most_common(1)[0][0]
    parted = sum(row.parted for _, row in found) >= 2
    signed = bool(family) and ends and sum(row.empty for _, row in found) * 2 > len(found)
    columns = Counter(column for _, row in found if (column := _column_of(row)))
    column, count = columns.most_common(1)[0] if columns else (None, 0)
    return Style(family, parted, signed, column if count >= LEAST_ALIKE else None)


def _column_of(row: Row) -> tuple[int, int] | None:
    """How far in a row and its value stand."""
    text = row.value[0].text if row.value else ""
    at = row.line.text.find(text) if text else 0
    return (width(row.line.indent), width(row.line.indent + row.line.text[:at])) if at > 0 else None


def _is_apart(lines: Sequence[Line], index: int) -> bool:
    """Whether a line has a number and the one above it none: it goes on with no list that counts its people."""
    return index > 0 and read_sign(lines[index - 1].text)[1] is None and read_sign(lines[index].text)[1] is not None


def _unknown_row(line: Line, before: Row, style: Style, *, tail: bool, apart: bool) -> Row | None:
    row = read_unknown_row(line, signed=style.signed)
    if row is None or row.family != style.family or (tail and not style.signed and (row.empty or not row.parted)):
        return None
    label = squeeze(row.label)
    if label in ASKED or (before.role is Role.AGENDA and SECTION.fullmatch(label)):
        return None
    if NAMES.search(label) and not row.empty and len(line.indent) <= len(before.line.indent):
        return row
    if style.column and _column_of(row) == style.column and _heads_a_column(row, before):
        return row
    number = row.number is not None and row.number == (before.number or 0) + 1
    alike = number or (bool(style.family) and row.number is None and row.parted)
    beside_before = before.role is Role.ABSENT and alike and len(line.indent) == len(before.line.indent)
    of_people = before.lists_people and lists_people(line.text) and not (apart or beside_before)
    counted = (style.signed or (bool(style.family) and (number or beside_before))) and not of_people
    framed = style.family == FRAMED_FAMILY and is_side(row.label)
    if row.label.startswith("番") or (_is_value_line(line, row, before) and not (counted or framed)):
        return None
    if style.family and row.number is not None:
        return row if before.number is not None and row.number in _numbers_after(before.number) else None
    beside = style.parted and row.parted and len(line.indent) <= len(before.line.indent)
    return row if style.family or beside else None


def _heads_a_column(row: Row, before: Row) -> bool:
    """Whether a label may be one because its value stands in the column of the others: a side, where people stand."""
    plain = "".join(row.label.split())
    if not 0 < width(plain) <= LONGEST_LABEL or is_post(plain) or any(sign.isdigit() for sign in plain):
        return False
    return is_side(plain) if before.lists_people else row.line.text[len(row.label) :].startswith(WIDE_GAP)


def _numbers_after(number: int) -> tuple[int, ...]:
    """What may follow in a header: the next number, or 1 again where every row has the same."""
    return (1, 2) if number == 1 else (number + 1,)


def _is_value_line(line: Line, row: Row, before: Row) -> bool:
    """Whether what might be a row is a line of the value above it: an office and its people, an item of a list."""
    if before.lists_people:
        return bool(OFFICE.match(row.label)) or lists_people(line.text)
    return before.role in LISTS and (row.empty or bool(ENUMERATED.match(row.label)))
