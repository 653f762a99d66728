"""The people of a roster as a file that others can use, and an empty list to start one from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.exporters.known_files import expect_untouched, remember
from minutesapp.files.drafts import clear_drafts
from minutesapp.files.replacing import replace_file
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services.misplaced import database_in_the_way
from minutesapp.tables.delimited import read_delimited
from minutesapp.tables.writing import Rows, TableTooLargeError, csv_file, excel_file

SHEET = "名簿"
POPOLO = ".json"


def export_roster(path: Path, on: date | None = None, roster: RosterSource = OWN, *, over_any: bool = False) -> int:
    """Write all people and postings, or those in force on a day, to a file; how many postings it has.

    It is a list in a .csv or .xlsx file, a .json file is of Popolo (see `roster.popolo`).

    A roster that was written out comes back exactly when it is imported. What somebody else made at `path` is replaced
    with `over_any` alone. UserFacingError: ``roster-export-format``, ``roster-export-too-large``,
    ``export-over-edited``, ``export-over-foreign``, those of opening the roster and of `files.replacing`.
    """
    if path.suffix.lower() == POPOLO:
        return _export_popolo(path, on, roster, over_any=over_any)
    from minutesapp.roster.lists.listing import listed

    write = _writer_for(path)
    with roster.reading() as opened:
        rows = listed(opened.everybody(), opened.committees(), on)
    _put(path, write(rows), over_any=over_any)
    return len(rows) - 1


def write_sample(path: Path, *, over_any: bool = False) -> None:
    """Write a list with headings and two people who do not exist, to be filled in and imported; errors as above."""
    write = _writer_for(path)
    text = paths.resource("samples", "list.csv").read_text(encoding="utf-8")
    _put(path, write([cells for _, cells in read_delimited(text, ",")]), over_any=over_any)


def _export_popolo(path: Path, on: date | None, roster: RosterSource, *, over_any: bool) -> int:
    from minutesapp.roster.popolo.files import MEMBERSHIPS, write_popolo
    from minutesapp.roster.popolo.giving_out import give_out

    with roster.reading() as opened:
        file = give_out(opened, on)
    _put(path, write_popolo(file), over_any=over_any)
    return len(file.of(MEMBERSHIPS))


def _put(path: Path, data: bytes, *, over_any: bool) -> None:
    """The bytes get their name and are remembered, or what stands there stays."""

    def prove(_: bytes) -> None:
        if not over_any:
            expect_untouched(path, data)
        remember(path, data)

    database = database_in_the_way(path)
    if database is not None:  # whatever it is called: it is nobody's list
        raise database
    clear_drafts(path.parent)
    replace_file(path, data, prove=prove)


def _writer_for(path: Path) -> Callable[[Rows], bytes]:
    """What turns rows into a file of this name; raises what no file can be made of with words for the clerk."""
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UserFacingError("roster-export-format", path=str(path))

    def write(rows: Sequence[Sequence[str]]) -> bytes:
        try:
            return writer(rows)
        except TableTooLargeError as error:
            raise UserFacingError("roster-export-too-large", path=str(path)) from error

    return write


def _excel(rows: Rows) -> bytes:
    return excel_file(rows, SHEET)


WRITERS: dict[str, Callable[[Rows], bytes]] = {".csv": csv_file, ".xlsx": _excel}
"""The formats, by suffix."""
