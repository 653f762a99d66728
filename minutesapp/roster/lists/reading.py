"""The people of all lists in a file: sheet by sheet, list by list, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.notes import ListNote, quote
from minutesapp.roster.lists.rows import RosterRow, read_rows
from minutesapp.roster.lists.tables import ListTable, tables_in
from minutesapp.roster.lists.words.labels import labelled
from minutesapp.roster.lists.words.lines import NOTE, kind_of, office_of_group
from minutesapp.roster.lists.words.titles import Titles, group_of_sheet, read_titles
from minutesapp.tables.sheet import Sheet

OF_NONE = "roster-members-of-none"
"""Told where nothing says which committee the members of a list are on."""


class NoListError(Exception):
    """On no sheet does a line of headings name a column of names."""


def read_lists(sheets: Sequence[Sheet]) -> tuple[list[RosterRow], list[ListNote]]:
    """The people of all sheets that name a column of names, and what is told of them; NoListError."""
    found = [(sheet, tables_in(sheet)) for sheet in sheets]
    lists = sum(bool(tables) for _, tables in found)
    if not lists:
        raise NoListError
    rows: list[RosterRow] = []
    notes: list[ListNote] = []
    for sheet, tables in found:
        if sheet.rows and not tables:
            notes.append(ListNote("roster-sheet-no-names", sheet=sheet.name))
        for table in tables:
            people, told = read_table(table, sheet, _group(sheet, lists))
            rows += people
            notes += told
    return rows, notes


def _group(sheet: Sheet, lists: int) -> str:
    """The office that a sheet is of: its name, where there are several, or where that is an office's."""
    group = group_of_sheet(sheet.name)
    return group if lists > 1 or office_of_group(group) else ""


def read_table(table: ListTable, sheet: Sheet, group: str = "") -> tuple[list[RosterRow], list[ListNote]]:
    """The people of one list, and what is told of them; `group` is the office that its sheet is of."""
    titles = read_titles([*_above(table), *_below(table)], sheet.name, _name_heading(table))
    rows, notes = read_rows(table, sheet, titles, group)
    if any(row.side is Side.MEMBER and not row.committee for row in rows):
        notes.append(ListNote(OF_NONE, sheet=sheet.name, row=table.row))
    return rows, [*_told_above(table, sheet, titles), *notes]


def _above(table: ListTable) -> Iterator[str]:
    return (labelled(row.cells) or " ".join(row.cells) for row in table.above)


def _below(table: ListTable) -> Iterator[str]:
    """Notes among and below the lines."""
    for row in table.rows:
        said = {*row.cells} - {""}
        if len(said) == 1 and kind_of(first := said.pop()) == NOTE:
            yield first


def _name_heading(table: ListTable) -> str:
    """What stands over the names: 委員名 tells whose names they are."""
    place = table.columns.get("name", table.columns.get("family", (0,)))[0]
    return table.heading(place)


def _told_above(table: ListTable, sheet: Sheet, titles: Titles) -> Iterator[ListNote]:
    for row in table.above:
        yield ListNote("roster-line-title", quote(" ".join(row.cells)), sheet.name, row.number)
    if titles.start or titles.end:
        term = "～".join(f"{day.year}年{day.month}月{day.day}日" if day else "" for day in (titles.start, titles.end))
        yield ListNote("roster-title-term", term, sheet.name, table.row)
