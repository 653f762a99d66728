"""Taking a list of people (CSV or Excel) into the roster: first shown, then written. A second time changes nothing."""

from __future__ import annotations

import gc
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from minutesapp.errors import UserFacingError
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.committee import Committee, Quorum
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.lists.chosen import ListColumns, read_chosen, remembered
from minutesapp.roster.lists.notes import ListNote, quote
from minutesapp.roster.lists.own_rows import part_own_rows
from minutesapp.roster.lists.reading import NoListError, read_lists
from minutesapp.roster.lists.rows import RosterRow
from minutesapp.roster.lists.sheets import Decode, read_sheets
from minutesapp.roster.merging import Merge
from minutesapp.roster.people import Person
from minutesapp.roster.store import Everybody, RosterStore, Somebody
from minutesapp.tables.sheet import Sheet


class RosterList(Struct, frozen=True):
    """A list as read: its usable lines, and what is told of it."""

    rows: tuple[RosterRow, ...] = ()
    notes: tuple[ListNote, ...] = ()


class PersonChange(Struct, frozen=True):
    """Somebody whom a list adds (`before` is None) or changes; `doubtful` where they may be two."""

    before: Somebody | None
    after: Somebody
    doubtful: bool = False


class RosterPreview(Struct, frozen=True):
    """What a list means for the roster, counted in people; `notes` is what is told of it besides.

    `changes` tells of those who are new or changed, in the order of the list, as far as that is known one by one.
    """

    new: tuple[Person, ...] = ()
    changed: tuple[Person, ...] = ()
    unchanged: tuple[Person, ...] = ()
    notes: tuple[ListNote, ...] = ()
    changes: tuple[PersonChange, ...] = ()

    @property
    def unconfirmed(self) -> tuple[Person, ...]:
        """Those whose reading somebody has to confirm."""
        return tuple(person for person in (*self.new, *self.changed, *self.unchanged) if not person.kana_confirmed)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """What a list is made of has no cycles, and the collector would go through all of it again and again."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@_without_collecting()
def read_list(
    path: Path, decode: Decode, columns: ListColumns | None = None, kept: Mapping[str, str] | None = None
) -> RosterList:
    """The people of a file; of one table alone where its `columns` are chosen, or are `kept` for its headings.

    `decode` turns the bytes of a text file into text (its name is for messages). UserFacingError: what
    `sheets.read_sheets` raises, or ``roster-list-no-names`` where no line of headings names a column of names;
    ``roster-list-hidden`` where there are sheets besides that nobody sees.
    """
    sheets, unseen = read_sheets(path, decode)
    known = columns or remembered(sheets, kept or {})
    if known is not None and known.sheet < len(sheets):
        return _chosen_list(sheets, known, unseen, is_remembered=columns is None)
    own, told, others = part_own_rows(sheets)
    if not others:
        return RosterList(tuple(own), (*unseen, *told))
    try:
        rows, notes = read_lists(others)
    except NoListError as error:
        hidden = "」「".join(note.sheet for note in unseen if note.code == "roster-sheet-hidden")
        code = "roster-list-hidden" if hidden else "roster-list-no-names"
        raise UserFacingError(code, path=str(path), sheets=hidden) from error
    return RosterList((*own, *rows), (*unseen, *told, *notes))


def _chosen_list(
    sheets: Sequence[Sheet], columns: ListColumns, unseen: Iterable[ListNote], *, is_remembered: bool
) -> RosterList:
    """The people of the table that was chosen; that the columns were remembered, and what else there is, is told."""
    rows, notes = read_chosen(sheets[columns.sheet], columns)
    others = [sheet for place, sheet in enumerate(sheets) if place != columns.sheet and sheet.rows]
    left = [ListNote("roster-sheet-not-chosen", sheet=sheet.name) for sheet in others]
    used = [ListNote("roster-columns-remembered", sheet=sheets[columns.sheet].name)] if is_remembered else []
    return RosterList(tuple(rows), (*used, *unseen, *left, *notes))


@_without_collecting()
def preview_import(everybody: Everybody, listed: RosterList, joined: Mapping[str, str] | None = None) -> RosterPreview:
    """What taking in the list would do to a roster of these people; nothing is written.

    `joined` are the numbers that people had before entries were joined.
    """
    return _preview(*_merge(everybody, listed.rows, joined or {}), listed)


@_without_collecting()
def apply_import(
    roster: RosterStore,
    listed: RosterList,
    proceed: Callable[[], None] = lambda: None,
    apart: Container[str] = (),
) -> RosterPreview:
    """Take in the list, all of it or nothing; gives what was done. What `proceed` raises at last stops it.

    `apart` are the ids of those whom only the name means, and who are somebody else.
    """
    with roster.changing(ChangeCode.IMPORT) as writer:  # two who import one list at a time would each find nobody there
        merge, refused = _merge(roster.everybody(), listed.rows, roster.joined(), apart)
        changed = [holder for holder in merge.seen if holder.changed]
        if changed:
            people = [holder.person for holder in changed]
            writer.put_all(people, [posting for holder in changed for posting in holder.touched])
        quorums = _new_quorums(roster.committees(), listed.rows)
        if quorums:
            writer.put_quorums(quorums)
        proceed()
    return _preview(merge, refused, listed)


def _new_quorums(known: Iterable[Committee], rows: Iterable[RosterRow]) -> dict[str, Quorum]:
    """The quorums that the list states and the roster has otherwise, by committee; the last one stated holds."""
    had = {fold_for_matching(committee.name): committee.quorum for committee in known}
    stated = {row.committee: row.quorum for row in rows if row.committee and row.quorum is not None}
    return {name: quorum for name, quorum in stated.items() if had.get(fold_for_matching(name)) != quorum}


def _merge(
    everybody: Everybody, rows: Sequence[RosterRow], joined: Mapping[str, str], apart: Container[str] = ()
) -> tuple[Merge, list[ListNote]]:
    """The rows laid upon these people, and those that could not be."""
    merge = Merge(everybody, (row.person for row in rows if row.person), joined, apart)
    refused = [row for row in rows if not merge.take(row)]
    return merge, [ListNote("roster-row-namesakes", quote(row.name), row.sheet, row.number) for row in refused]


def _preview(merge: Merge, refused: Iterable[ListNote], listed: RosterList) -> RosterPreview:
    seen = merge.seen
    return RosterPreview(
        tuple(holder.person for holder in seen if holder.is_new),
        tuple(holder.person for holder in seen if holder.changed and not holder.is_new),
        tuple(holder.person for holder in seen if not holder.changed),
        (*refused, *listed.notes),
        tuple(
            PersonChange(holder.before, (holder.person, tuple(holder.postings)), holder.is_doubtful)
            for holder in seen
            if holder.changed
        ),
    )
