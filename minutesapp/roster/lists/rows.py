"""The lines of a list as people with a post: what each says, and what is wrong with those that cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.language.kana import to_hiragana
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.names import split_name
from minutesapp.language.plain import is_formula, one_line, unguard_cell
from minutesapp.language.posts import rank_of, role_of
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Side
from minutesapp.model.committee import Quorum
from minutesapp.roster.lists.columns import side_of
from minutesapp.roster.lists.quorums import UnreadableQuorumError, read_quorum
from minutesapp.roster.lists.terms import UnreadableDayError, read_day, read_term
from minutesapp.tables.sheet import SheetRow

# "As above", in every way of writing it.
DITTO = {"〃", "々", "同上", "同", '"', "″"}

# A cell that Excel shows as the text alone; spreadsheets write codes with leading zeros so.
TEXT_FORMULA = re.compile('="([^"]*)"')

LONGEST_NAME, LONGEST_QUOTE = 100, 40
"""Signs: of a name, with whatever stands in its cell besides, and of what is quoted of a cell that is of no use."""

COMMITTEES = tuple(wordlist("offices")["endings"]["committees"])
"""What a group that is a committee ends with."""


class RosterRow(Struct, frozen=True):
    """One usable line: a person and one posting. `number` is its line in the file.

    A list that we wrote names the `person` of the roster and says exactly what is known: whether the reading is
    `confirmed`, and whether the person `holds` any post.
    """

    number: int
    name: str
    family: str = ""
    given: str = ""
    kana: str = ""
    post: str = ""
    group: str = ""
    committee: str = ""
    side: Side = Side.GUEST
    start: date | None = None
    end: date | None = None
    quorum: Quorum | None = None
    seat: str = ""
    category: str = ""
    person: str = ""
    confirmed: bool = True
    holds: bool = True


class RowProblem(Struct, frozen=True):
    """A line that was left out: its number in the file, the code of the reason, the words it is about."""

    number: int
    code: str
    text: str = ""


def read_rows(lines: Iterable[SheetRow], columns: Mapping[str, int]) -> tuple[list[RosterRow], list[RowProblem]]:
    """The usable lines below the headings, and the others with the reason why each is left out."""
    rows: list[RosterRow] = []
    problems: list[RowProblem] = []
    above: dict[str, str] = {}
    for line in lines:
        above = _without_dittos(_cells(line.cells, columns), above)
        made = _read_row(line, above)
        if isinstance(made, RowProblem):
            problems.append(made)
        else:
            rows.append(made)
    return rows, problems


def _cells(cells: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    return {key: cells[place] if place < len(cells) else "" for key, place in columns.items()}


def _without_dittos(cells: dict[str, str], above: Mapping[str, str]) -> dict[str, str]:
    return {key: above.get(key, "") if cell in DITTO else cell for key, cell in cells.items()}


def _read_row(line: SheetRow, cells: Mapping[str, str]) -> RosterRow | RowProblem:
    name, family, given = _name(cells)
    if not name:
        return _problem(line, "roster-row-no-name", " ".join(filter(None, line.cells)))
    if is_formula(_unwrapped(cells.get("name", "") or cells.get("family", ""))):
        return _problem(line, "roster-row-formula", name)
    if len(name) > LONGEST_NAME:
        return _problem(line, "roster-row-name-too-long", name)
    try:
        start, end = _term(cells)
        quorum = read_quorum(cells.get("quorum", ""))
    except UnreadableDayError as error:
        return _problem(line, "roster-row-day-unreadable", str(error))
    except UnreadableQuorumError as error:
        return _problem(line, "roster-row-quorum-unreadable", str(error))
    if start and end and end < start:
        return _problem(line, "roster-row-ends-before-start", f"{start} {end}")
    row = RosterRow(line.number, name, family, given, _kana(cells), start=start, end=end)
    post, group, committee = (_words(cells, key) for key in ("post", "group", "committee"))
    side = _side(cells.get("side", ""), post, group + committee)
    committee = committee or _committee_by_group(group, side)
    seat, category = (_words(cells, key) for key in ("seat", "category"))
    places = {"post": post, "group": group, "committee": committee, "seat": seat, "category": category}
    return replace(row, side=side, quorum=quorum, **places)


def _committee_by_group(group: str, side: Side) -> str:
    """The committee of a member where the list names it in the place of the group and the name tells what it is."""
    return group if side is Side.MEMBER and group.endswith(COMMITTEES) else ""


def _problem(line: SheetRow, code: str, text: str) -> RowProblem:
    """The problem with so much of the words as can be read at a glance."""
    words = one_line(text[: LONGEST_QUOTE + 1])
    return RowProblem(line.number, code, words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…")


def _name(cells: Mapping[str, str]) -> tuple[str, str, str]:
    """The name as written, and its parts; two columns for them decide."""
    whole, family, given = (_words(cells, key) for key in ("name", "family", "given"))
    if family and given:
        return whole or f"{family} {given}", family, given
    parts = split_name(whole or family)
    return whole or family, parts.family, parts.given


def _kana(cells: Mapping[str, str]) -> str:
    """The reading in hiragana, one space between its parts."""
    whole = _words(cells, "kana") or f"{_words(cells, 'family_kana')} {_words(cells, 'given_kana')}"
    return to_hiragana(" ".join(nfkc(whole).split()))


def _words(cells: Mapping[str, str], key: str) -> str:
    """A cell as one line, single spaces between its words."""
    cell = cells.get(key, "")
    return " ".join(one_line(unguard_cell(_unwrapped(cell))).split())


def _unwrapped(cell: str) -> str:
    """What a spreadsheet shows of a cell."""
    text = TEXT_FORMULA.fullmatch(cell)
    return text[1] if text else cell


def _term(cells: Mapping[str, str]) -> tuple[date | None, date | None]:
    start, end = read_term(cells.get("term", ""))
    return read_day(cells.get("start", "")) or start, read_day(cells.get("end", "")) or end


def _side(word: str, post: str, place: str) -> Side:
    """The side by the 区分 column, else by the post (a member's role, a rank of staff), else by where it is."""
    if word:
        return side_of(word)
    if rank_of(post) and not role_of(post):
        return Side.STAFF
    seat = role_of(post) or squeeze(place).endswith(COMMITTEES)
    return Side.MEMBER if seat else Side.GUEST
