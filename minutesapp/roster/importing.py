"""Taking a list of people (CSV or Excel) into the roster: first shown, then written. A second time changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.roster.columns import find_columns
from minutesapp.roster.merging import Holder, Merge
from minutesapp.roster.people import Person
from minutesapp.roster.rows import RosterRow, RowProblem, read_rows
from minutesapp.roster.sheets import Decode, read_lines
from minutesapp.roster.store import Roster


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """What a list means for the roster, counted in people; `problems` are its lines that are left out."""

    new: tuple[Person, ...] = ()
    changed: tuple[Person, ...] = ()
    unchanged: tuple[Person, ...] = ()
    problems: tuple[RowProblem, ...] = ()

    @property
    def unconfirmed(self) -> tuple[Person, ...]:
        """Those whose reading somebody has to confirm."""
        return tuple(person for person in (*self.new, *self.changed, *self.unchanged) if not person.kana_confirmed)


def preview_import(roster: Roster, path: Path, decode: Decode) -> RosterPreview:
    """What taking in the list would do; nothing is written.

    `decode` turns the bytes of a text file into text (its name is for messages). UserFacingError: what
    `sheets.read_lines` raises, or ``roster-list-no-names`` where no line of headings names a column of names.
    """
    rows, problems = _read(path, decode)
    return _preview(_merge(roster, rows).seen, problems)


def apply_import(roster: Roster, path: Path, decode: Decode) -> RosterPreview:
    """Take in the list, all of it or nothing; gives what was done. Raises what `preview_import` raises."""
    rows, problems = _read(path, decode)
    with roster.alone():  # two who import one list at a time would each find nobody there
        merge = _merge(roster, rows)
        changed = [holder for holder in merge.seen if holder.changed]
        if changed:
            people = [holder.person for holder in changed]
            roster.put_all(people, [posting for holder in changed for posting in holder.touched])
    return _preview(merge.seen, problems)


def _read(path: Path, decode: Decode) -> tuple[list[RosterRow], list[RowProblem]]:
    lines = read_lines(path, decode)
    found = find_columns(lines)
    if found is None:
        raise UserFacingError("roster-list-no-names", path=str(path))
    headings, columns = found
    return read_rows(lines[headings + 1 :], columns)


def _merge(roster: Roster, rows: list[RosterRow]) -> Merge:
    merge = Merge(roster.everybody())
    for row in rows:
        merge.take(row)
    return merge


def _preview(seen: tuple[Holder, ...], problems: list[RowProblem]) -> RosterPreview:
    return RosterPreview(
        tuple(holder.person for holder in seen if holder.is_new),
        tuple(holder.person for holder in seen if holder.changed and not holder.is_new),
        tuple(holder.person for holder in seen if not holder.changed),
        tuple(problems),
    )
