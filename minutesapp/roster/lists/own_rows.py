"""The rows of a list that we wrote (see `lists.listing`): each names a person of the roster by number, exactly."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from minutesapp.language.kana import to_hiragana
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.plain import one_line, unguard_cell
from minutesapp.language.wordlists import wordlist
from minutesapp.roster.lists.columns import side_of
from minutesapp.roster.lists.quorums import UnreadableQuorumError, read_quorum
from minutesapp.roster.lists.rows import LONGEST_NAME, RosterRow, RowProblem
from minutesapp.roster.lists.terms import UnreadableDayError, read_day
from minutesapp.roster.people import Person
from minutesapp.tables.sheet import SheetRow

NUMBER = re.compile("P([0-9a-f]{12})")
"""How a list names a person of the roster; a letter first, or spreadsheets would take some for numbers."""

EXACT = ("family", "given", "post", "group", "committee", "seat", "category")
"""What is taken as it is written."""


def number_of(person: Person) -> str:
    """How a list names this person."""
    return f"P{person.id}"


def stated_person(row: RosterRow) -> Person:
    """The person of the roster as a row states it."""
    return Person(row.person, row.name, row.family, row.given, row.kana, row.confirmed)


def part_own_rows(
    lines: Iterable[SheetRow], columns: Mapping[str, int]
) -> tuple[list[RosterRow], list[RowProblem], list[SheetRow]]:
    """The rows that name people by number, those of them that cannot be used, and the lines of others."""
    rows: list[RosterRow] = []
    problems: list[RowProblem] = []
    others: list[SheetRow] = []
    for line in lines:
        cells = {key: line.cells[place] if place < len(line.cells) else "" for key, place in columns.items()}
        number = NUMBER.fullmatch(cells.get("person", ""))
        made = _read_row(line.number, number[1], cells) if number else line
        if isinstance(made, SheetRow):
            others.append(made)
        elif isinstance(made, RowProblem):
            problems.append(made)
        else:
            rows.append(made)
    return rows, problems, others


def _read_row(line: int, person: str, cells: Mapping[str, str]) -> RosterRow | RowProblem:
    words = defaultdict(str, {key: one_line(unguard_cell(cell)).strip() for key, cell in cells.items()})
    if not words["name"]:
        return RowProblem(line, "roster-row-no-name", words["person"])
    if len(words["name"]) > LONGEST_NAME:
        return RowProblem(line, "roster-row-name-too-long", words["name"][:LONGEST_NAME])
    try:
        start, end = read_day(words["start"]), read_day(words["end"])
        quorum = read_quorum(words["quorum"])
    except UnreadableDayError as error:
        return RowProblem(line, "roster-row-day-unreadable", str(error))
    except UnreadableQuorumError as error:
        return RowProblem(line, "roster-row-quorum-unreadable", str(error))
    if start and end and end < start:
        return RowProblem(line, "roster-row-ends-before-start", f"{start} {end}")
    return replace(_row(line, person, words), start=start, end=end, quorum=quorum)


def _row(line: int, person: str, words: Mapping[str, str]) -> RosterRow:
    known = wordlist("roster_columns")
    row = RosterRow(
        line,
        words["name"],
        kana=to_hiragana(" ".join(nfkc(words["kana"]).split())),
        side=side_of(words["side"]),
        person=person,
        confirmed=words["confirmed"] != known["readings"]["unconfirmed"],
        holds=words["side"] != known["written_sides"]["none"],
    )
    return replace(row, **{key: words[key] for key in EXACT})
