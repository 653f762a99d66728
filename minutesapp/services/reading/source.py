"""A source that was read, with all that it takes to read it once more."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.attendance.committees import committee_name
from minutesapp.errors import UserFacingError
from minutesapp.importers.collation import Collation
from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections
from minutesapp.importers.draft import Draft, Note
from minutesapp.importers.formats.files import Contents, contents_as_transcript, contents_of_file
from minutesapp.importers.hearing import read_transcript
from minutesapp.importers.reading import collate
from minutesapp.importers.source import Words
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services.attendance import recognise
from minutesapp.services.misplaced import database_in_the_way
from minutesapp.services.reading import memory
from minutesapp.storage.record_file import is_record, read_bytes
from minutesapp.templates.folder.catalog import load_form


class ReadSource(Struct, frozen=True):
    """What was read, beside its source, and what was `corrected` in it; `remembered` is what was known beforehand.

    `words` are None for a transcript, of which nothing is left to correct but who spoke.
    """

    collation: Collation
    words: Words | None = None
    roster: RosterSource = OWN
    corrected: Corrections = NO_CORRECTIONS
    remembered: Corrections = NO_CORRECTIONS

    @property
    def draft(self) -> Draft:
        """The record, and the notes on it."""
        return self.collation.draft

    @property
    def committee(self) -> str:
        """The name of the committee as the source writes it; empty where it does not."""
        minutes = self.draft.minutes
        return committee_name(minutes, load_form(minutes.template))


def read_file(
    path: Path, template: str | None = None, roster: RosterSource = OWN, *, recall: bool = True
) -> ReadSource:
    """What a file of another kind holds; UserFacingError ``import-…``. With `recall`, corrected as it was before."""
    if is_record(path):
        raise UserFacingError("import-minutes", path=str(path))
    if (database := database_in_the_way(path)) is not None:
        raise database
    return _read(contents_of_file(read_bytes(path), path.name), template, roster, recall=recall)


def read_pasted(
    text: str, template: str | None = None, roster: RosterSource = OWN, *, recall: bool = True
) -> ReadSource:
    """What a pasted text holds."""
    return _read(contents_as_transcript(text) or Words(text), template, roster, recall=recall)


def read_again(read: ReadSource, corrections: Corrections) -> ReadSource:
    """The same source with these corrections in the place of those of before; what is still there keeps its id."""
    assert read.words is not None, "a transcript is not read again"
    again = collate(read.words, read.draft.minutes.template, corrections, read.collation)
    notes = tuple(note for note in read.draft.notes if note.code in OF_MEMORY)
    return replace(read, collation=_finished(again, read.roster, notes), corrected=corrections)


OF_MEMORY = frozenset(("memory-used", "memory-damaged", "memory-newer"))
"""What the notes of a reading say of what is remembered."""


def _read(contents: Contents, template: str | None, roster: RosterSource, *, recall: bool) -> ReadSource:
    if not isinstance(contents, Words):
        return ReadSource(_finished(Collation(read_transcript(contents, template)), roster))
    collation = collate(contents, template)
    read = ReadSource(collation, contents, roster)
    recalled = memory.recall(read.committee) if recall else memory.Recalled()
    code = recalled.trouble or ("memory-used" if recalled.corrections else "")
    notes = (Note(0, code, read.committee),) if code else ()
    if recalled.corrections:
        collation = collate(contents, collation.draft.minutes.template, recalled.corrections)
    told = recalled.corrections
    return ReadSource(_finished(collation, roster, notes), contents, roster, told, told)


def _finished(collation: Collation, roster: RosterSource, notes: tuple[Note, ...] = ()) -> Collation:
    """With whom the roster knows, and these notes before all others."""
    draft = collation.draft
    minutes = recognise(draft.minutes, roster)
    return replace(collation, draft=replace(draft, minutes=minutes, notes=(*notes, *draft.notes)))
