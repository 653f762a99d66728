"""The rows of a list that we wrote (see `lists.listing`): each names a person of the roster by number, exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from minutesapp.language.kana import to_hiragana
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import one_line, unguard_cell
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Side
from minutesapp.roster.lists.notes import ListNote, quote
from minutesapp.roster.lists.rows import LONGEST_NAME, RosterRow
from minutesapp.roster.lists.words.quorums import UnreadableQuorumError, read_quorum
from minutesapp.roster.lists.words.terms import UnreadableDayError, read_day
from minutesapp.roster.people import Person
from minutesapp.tables.sheet import Sheet, SheetRow

LINES_SEARCHED = 20
NUMBER = pattern("P([0-9a-f]{12})")
"""How a list names a person of the roster; a letter first, or spreadsheets would take some for numbers."""
EXACT = ("family", "given", "post", "group", "committee", "seat", "category")
"""What is taken as it is written."""


def number_of(person: Person) -> str:
    """How a list names this person."""
    return f"P{person.id}"


def stated_person(row: RosterRow) -> Person:
    """The person of the roster as a row states it."""
    return Person(row.person, row.name, row.family, row.given, row.kana, row.confirmed)


def part_own_rows(sheets: Iterable[Sheet]) -> tuple[list[RosterRow], list[ListNote], list[Sheet]]:
    """The rows that name people by number, what is told of those that cannot be used, and the sheets with all others.

    Of a list of ours those others stand below its headings; it may be that there are none.
    """
    rows: list[RosterRow] = []
    notes: list[ListNote] = []
    others: list[Sheet] = []
    for sheet in sheets:
        found = _columns(sheet.rows)
        if found is None:
            others.append(sheet)
            continue
        headings, columns = found
        left = [line for line in sheet.rows[headings + 1 :] if not _take(line, columns, sheet.name, rows, notes)]
        if left:
            others.append(replace(sheet, rows=(*sheet.rows[: headings + 1], *left)))
    return rows, notes, others


def _columns(lines: Sequence[SheetRow]) -> tuple[int, dict[str, int]] | None:
    """Where our headings stand, and the place of each; None where the list is none of ours."""
    known = {squeeze(heading): key for key, heading in wordlist("roster_columns")["written"].items()}
    for index, line in enumerate(lines[:LINES_SEARCHED]):
        columns = {known[word]: place for place, cell in enumerate(line.cells) if (word := squeeze(cell)) in known}
        if {"name", "person"} <= columns.keys():
            return index, columns
    return None


def _take(line: SheetRow, columns: Mapping[str, int], sheet: str, rows: list[RosterRow], notes: list[ListNote]) -> bool:
    """Read a line into the rows or the notes; False for one that names nobody by number."""
    cells = {key: one_line(unguard_cell(line.cell(place))).strip() for key, place in columns.items()}
    number = NUMBER.fullmatch(cells["person"])
    if number is None:
        return False
    made = _read_row(line.number, number[1], defaultdict(str, cells))
    if isinstance(made, RosterRow):
        rows.append(replace(made, sheet=sheet))
    else:
        notes.append(replace(made, sheet=sheet, row=line.number))
    return True


def _read_row(line: int, person: str, words: Mapping[str, str]) -> RosterRow | ListNote:
    if not words["name"]:
        return ListNote("roster-row-no-name", words["person"])
    if len(words["name"]) > LONGEST_NAME:
        return ListNote("roster-row-name-too-long", quote(words["name"]))
    try:
        start, end = read_day(words["start"]), read_day(words["end"], last=True)
        quorum = read_quorum(words["quorum"])
    except (UnreadableDayError, UnreadableQuorumError) as error:
        return ListNote("roster-own-row-unreadable", quote(str(error)))
    if start and end and end < start:
        return ListNote("roster-own-row-unreadable", f"{start}～{end}")
    return replace(_row(line, person, words), start=start, end=end, quorum=quorum)


def _row(line: int, person: str, words: Mapping[str, str]) -> RosterRow:
    known = wordlist("roster_columns")
    sides = {word: side for side, word in known["written_sides"].items()}
    side = sides.get(words["side"], Side.GUEST.value)
    row = RosterRow(
        line,
        words["name"],
        kana=to_hiragana(" ".join(nfkc(words["kana"]).split())),
        person=person,
        side=Side(side) if side != NO_POST else Side.GUEST,
        confirmed=words["confirmed"] != known["readings"]["unconfirmed"],
        holds=side != NO_POST,
    )
    return replace(row, **{key: words[key] for key in EXACT})


NO_POST = "none"
"""What the column of sides says of somebody who holds no post at all."""
