"""The lines of a list as people with a post: what each says, and what is told of those that say it otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import split_name
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import is_formula
from minutesapp.language.posts import rank_of, role_of
from minutesapp.model.attendance import Side
from minutesapp.model.committee import Quorum
from minutesapp.roster.lists.cells import CellReader
from minutesapp.roster.lists.notes import ListNote, column_name, quote
from minutesapp.roster.lists.posts import Post, PostReader, words
from minutesapp.roster.lists.tables import ListTable
from minutesapp.roster.lists.words.lines import (
    NOTE,
    TOTAL,
    group_of_line,
    is_post_alone,
    is_surely_category,
    kind_of,
    office_of_group,
    side_of_group,
)
from minutesapp.roster.lists.words.names import MARKS, NameCell, read_names, read_reading
from minutesapp.roster.lists.words.quorums import UnreadableQuorumError, read_quorum
from minutesapp.roster.lists.words.remarks import Remark, read_remark
from minutesapp.roster.lists.words.sides import is_category, side_of_word, the_only_side
from minutesapp.roster.lists.words.terms import UnreadableDayError, read_day, read_term
from minutesapp.roster.lists.words.titles import Titles
from minutesapp.tables.sheet import Sheet, SheetRow

T = TypeVar("T")
NOBODY, UNTAKEN = "roster-row-no-name", "roster-remark-untaken"
KANJI = pattern("[\u3400-\u9fff]")
LETTER = pattern(r"[^\W\d_]")
NUMBER = pattern(r"\(?\d+[.)]?")
LONGEST_NAME = 100
"""Signs of a name, with whatever stands in its cell besides."""


class RosterRow(Struct, frozen=True, gc=False):
    """One usable line: a person and one posting. `number` is its line in the file, or in its `sheet`.

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
    sheet: str = ""
    seat: str = ""
    category: str = ""
    person: str = ""
    confirmed: bool = True
    holds: bool = True


def read_rows(
    table: ListTable, sheet: Sheet, titles: Titles, group: str = ""
) -> tuple[list[RosterRow], list[ListNote]]:
    """The people of a list, and what is told of it.

    `titles` is what is said of all of them, `group` the office that the sheet is of.
    """
    reader = _RowReader(table, sheet, titles, group)
    return list(reader.read()), reader.notes


class _RowReader:
    def __init__(self, table: ListTable, sheet: Sheet, titles: Titles, group: str) -> None:
        self._table = table
        self._sheet = sheet
        self._titles = titles
        self._cells = CellReader(table, sheet)
        self._posts = PostReader(table, titles, group)
        self.notes = self._cells.notes

    def read(self) -> Iterator[RosterRow]:
        """Everybody; who sits where nothing says so sits with the others."""
        found = [one for row in self._table.rows for one in self._read_line(row)]
        everywhere = the_only_side(post.side for _, post in found)
        if self._titles.committee and all(post.side is None for _, post in found):
            everywhere = Side.MEMBER
        for row, post in found:
            belongs = not post.post and (everywhere is Side.MEMBER or bool(office_of_group(post.group)))
            side = post.side or (everywhere if everywhere and belongs else Side.GUEST)
            seat = self._posts.seated(post, side)
            held = replace(row, post=seat.post, group=seat.group, committee=seat.committee, side=side)
            yield replace(held, seat=seat.seat, category=seat.category)
        self._tell_untaken()

    def _read_line(self, line: SheetRow) -> Iterator[tuple[RosterRow, Post]]:
        cells = self._cells.read(line)
        name = _name_in(cells)
        if self._is_nobody(line, name):
            return
        self._cells.remember()
        plain = " ".join(name.split())
        if is_formula(plain):
            self._cells.tell("roster-row-formula", line.number, plain)
        elif len(plain) > LONGEST_NAME:
            self._cells.tell("roster-row-name-too-long", line.number, plain)
        else:
            yield from self._people(line, cells, read_names(name, cells.get("kana", "")))

    def _is_nobody(self, line: SheetRow, name: str) -> bool:
        """Whether a line names nobody; what it says instead is told, or holds for those below it."""
        said = self._said(line)
        if not said or self._cells.nameless == line.number:
            return not name
        kind = self._kind(line, name, said)
        if kind or not name:
            self._cells.tell(kind or NOBODY, line.number, " ".join(said))
        return bool(kind) or not name

    def _said(self, line: SheetRow) -> list[str]:
        """What the cells of a line say, but for those that count the lines."""
        counting = self._table.columns.get("number", ())
        cells = enumerate(self._table.cells_of(line))
        return [cell for place, cell in cells if cell and not (place in counting and NUMBER.fullmatch(squeeze(cell)))]

    def _kind(self, line: SheetRow, name: str, said: list[str]) -> str:
        """What a line is that names nobody; empty for any other."""
        alone = len(set(said)) == 1
        if alone and self._may_be_group(line, name, said[0]) and self._posts.begin_group(said[0]):
            return "roster-line-group"
        kind = kind_of(name or said[0]) if name or alone else ""
        if kind == NOTE and name[:1] in MARKS and not alone:
            return ""
        if not kind and (not name or not (LETTER.search(name) or is_formula(name))):
            return TOTAL if any(kind_of(cell) == TOTAL for cell in said) else NOBODY if name else ""
        return NOBODY if not kind and (is_post_alone(name) or side_of_group(name)) else kind

    def _may_be_group(self, line: SheetRow, name: str, said: str) -> bool:
        """Whether a line of one cell may say who stands below it: no name, and no post that nobody holds."""
        if name:
            return group_of_line(said)[0] is not None or is_surely_category(said)
        may_be_post = bool(role_of(said) or rank_of(said))
        return not (may_be_post and any(line.cell(place) for place in self._table.columns.get("post", ())))

    def _people(self, line: SheetRow, cells: Mapping[str, str], named: NameCell) -> Iterator[tuple[RosterRow, Post]]:
        remark = read_remark(cells["remarks"]) if cells.get("remarks") else Remark()
        told = tuple(filter(None, (named.post, remark.post, named.mark)))
        post = self._posts.read(cells, self._table.cells_of(line), told)
        self._tell_left_away(line, cells, named, remark, post)
        start, end = self._term(line, cells, remark)
        quorum = self._quorum(line, cells)
        readings = _readings(cells, len(named.names))
        for (name, own), kana in zip(named.names, readings, strict=True):
            family, given = _parts(name, cells)
            row = RosterRow(line.number, name, family, given, self._reading(line, own or kana), start=start, end=end)
            yield replace(row, quorum=quorum, sheet=self._sheet.name), post

    def _reading(self, line: SheetRow, kana: str) -> str:
        """The reading in hiragana; where something else stands in its cell, that is told and none is known."""
        reading = read_reading(kana)
        if not KANJI.search(reading):
            return reading if LETTER.search(reading) else ""
        self._cells.tell("roster-reading-unreadable", line.number, kana, "kana")
        return ""

    def _tell_left_away(
        self, line: SheetRow, cells: Mapping[str, str], named: NameCell, remark: Remark, post: Post
    ) -> None:
        """What stands beside a name or in 備考 and is kept nowhere."""
        tell, number = self._cells.tell, line.number
        if self._cells.is_struck(line):
            tell("roster-name-struck", number, _name_in(cells), "name")
        if len(named.names) != 1:
            tell("roster-name-several" if named.names else NOBODY, number, _name_in(cells), "name")
        for code, text in (
            ("roster-name-honorific", named.honorific),
            ("roster-name-aside", named.aside),
            ("roster-name-aside", named.post if named.post != post.post else ""),
            ("roster-name-mark", post.mark),
        ):
            if text:
                tell(code, number, text, "name")
        rest = "、".join(filter(None, (remark.rest, remark.post if remark.post != post.post else "")))
        if post.left:
            tell(UNTAKEN, number, post.left, "post")
        if rest:
            tell("roster-remark-undated" if remark.undated else UNTAKEN, number, rest, "remarks")
        if (word := cells.get("side", "")) and side_of_word(word) is None and not is_category(word):
            tell("roster-side-unknown", number, word, "side")

    def _tell_untaken(self) -> None:
        """The columns of which nothing is kept, all in one note."""
        table, marked = self._table, self._posts.marked
        places = [place for place in table.untaken() if place not in marked]
        names = [
            table.heading(place) or f"{column_name(place)}（{next(table.filled(place), '')}など）" for place in places
        ]
        if names:
            text = "」「".join(map(quote, names))
            self.notes.append(ListNote("roster-columns-untaken", text, self._sheet.name, table.row))

    def _term(self, line: SheetRow, cells: Mapping[str, str], remark: Remark) -> tuple[date | None, date | None]:
        """First and last day, by the line, else by the title; who resigned before the last day has gone."""
        first, last = self._read(line, cells, "term", read_term) or (None, None)
        titles = Titles() if self._posts.in_office else self._titles
        start = self._read(line, cells, "start", read_day) or first or remark.start or titles.start
        stated = self._read(line, cells, "end", _last_day) or last or titles.end
        end = min(filter(None, (stated, remark.end)), default=None)
        if (remark.start and remark.start != start) or (remark.end and remark.end != end):
            self._cells.tell(UNTAKEN, line.number, cells["remarks"], "remarks")
        if start and end and end < start:
            self._cells.tell("roster-row-ends-before-start", line.number, f"{start}～{end}")
            return None, remark.end
        return start, end

    def _quorum(self, line: SheetRow, cells: Mapping[str, str]) -> Quorum | None:
        return self._read(line, cells, "quorum", read_quorum)

    def _read(self, line: SheetRow, cells: Mapping[str, str], key: str, read: Callable[[str], T]) -> T | None:
        """What a cell says; one that says no such thing is told, and is as if it were empty."""
        cell = cells.get(key, "")
        if not cell:
            return None
        try:
            return read(cell)
        except (UnreadableDayError, UnreadableQuorumError):
            self._cells.tell(
                "roster-quorum-unreadable" if key == "quorum" else "roster-day-unreadable", line.number, cell, key
            )
            return None


def _name_in(cells: Mapping[str, str]) -> str:
    """The name as it stands in its cell, or in two."""
    family, given = cells.get("family", ""), cells.get("given", "")
    return cells.get("name", "") or (
        f"{words(cells, 'family')} {words(cells, 'given')}" if family and given else family
    )


def _parts(name: str, cells: Mapping[str, str]) -> tuple[str, str]:
    """姓 and 名; two columns for them decide."""
    parts = split_name(name)
    family, given = words(cells, "family"), words(cells, "given")
    if family and given and len(name.split()) != 2:
        return family, given
    return parts.family, parts.given


def _readings(cells: Mapping[str, str], count: int) -> list[str]:
    """How the names of a cell are read, by the column of readings."""
    lines = cells.get("kana", "").split("\n")
    if count != 1:
        return lines if len(lines) == count else [""] * count
    return [words(cells, "kana") or f"{words(cells, 'family_kana')} {words(cells, 'given_kana')}"]


def _last_day(text: str) -> date | None:
    return read_day(text, last=True)
