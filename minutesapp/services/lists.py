"""People of a file who come into a roster: what they would do to it, and doing it, without reading the file again."""

from __future__ import annotations

from collections.abc import Callable, Container
from pathlib import Path
from typing import NamedTuple

from minutesapp.language.encoding import decode_text
from minutesapp.roster import importing
from minutesapp.roster.importing import PersonChange as PersonChange
from minutesapp.roster.importing import RosterPreview as RosterPreview
from minutesapp.roster.lists import chosen
from minutesapp.roster.lists.chosen import WORDS_OF_KINDS as WORDS_OF_KINDS
from minutesapp.roster.lists.chosen import ListColumns as ListColumns
from minutesapp.roster.lists.chosen import ListKind as ListKind
from minutesapp.roster.lists.chosen import columns_text as columns_text
from minutesapp.roster.lists.chosen import headings_key as headings_key
from minutesapp.roster.lists.rows import RosterRow as RosterRow
from minutesapp.roster.lists.sheets import read_sheets
from minutesapp.roster.popolo.opening import popolo_in
from minutesapp.roster.popolo.taking_in import preview_popolo, take_in
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.roster.store import EmptyRoster, RosterReader, RosterStore
from minutesapp.services.misplaced import expect_list
from minutesapp.settings import load_settings
from minutesapp.tables.sheet import Sheet as Sheet

PREVIEWED = 40
"""Lines of a list of which the people are shown before it is read."""


class Coming(NamedTuple):
    """A file that was read; Popolo has no columns to choose."""

    path: Path
    has_columns: bool
    previewed: Callable[[RosterReader], RosterPreview]
    taken: Callable[[RosterStore, Callable[[], None], Container[str]], RosterPreview]

    def preview(self, roster: RosterSource = OWN) -> RosterPreview:
        """What it would do; nothing is written."""
        if not roster.exists():
            return self.previewed(EmptyRoster())
        with roster.reading() as opened:
            return self.previewed(opened)

    def take_in(
        self, roster: RosterSource = OWN, proceed: Callable[[], None] = lambda: None, apart: Container[str] = ()
    ) -> RosterPreview:
        """Do it, all of it or nothing. What `proceed` raises at the last moment leaves the roster as it was.

        `apart` are the ids of those who are not meant by their name alone.
        """
        return roster.change(lambda store: self.taken(store, proceed, apart))


def open_coming(path: Path, columns: ListColumns | None = None) -> Coming:
    """Read a CSV, XLSX or Popolo file; of a list by these columns, or those that were chosen for its headings before.

    UserFacingErrors of `importing.read_list` and of files that are no lists.
    """
    expect_list(path)
    file = popolo_in(path) if columns is None else None
    if file is not None:
        return Coming(
            path,
            False,
            lambda roster: preview_popolo(roster, file),
            lambda store, proceed, _: take_in(store, file, proceed),
        )
    listed = importing.read_list(path, decode_text, columns, load_settings().lists)
    return Coming(
        path,
        True,
        lambda roster: importing.preview_import(roster.everybody(), listed, roster.joined()),
        lambda store, proceed, apart: importing.apply_import(store, listed, proceed, apart),
    )


class ListFile(NamedTuple):
    """The tables of a file, and what the columns of each seem to be."""

    sheets: tuple[Sheet, ...]
    guesses: tuple[ListColumns, ...]
    begin: int
    """The place of the table that is a list, as it seems."""


def open_lists(path: Path) -> ListFile:
    """The tables of a file, to choose their columns; UserFacingErrors of `sheets.read_sheets`."""
    expect_list(path)
    sheets, _ = read_sheets(path, decode_text)
    guesses = tuple(chosen.guess(sheet, place) for place, sheet in enumerate(sheets))
    known = chosen.remembered(sheets, load_settings().lists)
    if known is not None:
        guesses = tuple(known if place == known.sheet else one for place, one in enumerate(guesses))
    begin = known.sheet if known else next((place for place, one in enumerate(guesses) if one.is_list), 0)
    return ListFile(tuple(sheets), guesses, begin)


def first_rows(sheet: Sheet, columns: ListColumns) -> list[RosterRow]:
    """The first people who come of these columns."""
    head = Sheet(sheet.rows[: columns.above + PREVIEWED], sheet.name, areas=sheet.areas)
    return chosen.read_chosen(head, columns)[0]
