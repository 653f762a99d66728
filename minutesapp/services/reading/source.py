"""A source that was read, with all that it takes to read it once more."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.attendance.committees import committee_name
from minutesapp.errors import UserFacingError
from minutesapp.importers.collation import Collation
from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections
from minutesapp.importers.draft import Draft, Note, Original
from minutesapp.importers.formats.files import Contents, contents_as_transcript, contents_by_columns, contents_of_file
from minutesapp.importers.hearing import read_transcript
from minutesapp.importers.reading import collate
from minutesapp.importers.source import Words
from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.roster.source import OWN, RosterSource
from minutesapp.services.attendance import recognise
from minutesapp.services.reading import memory
from minutesapp.services.reading.tables import DOUBTFUL, bytes_to_read, list_in_the_way, remembered_columns
from minutesapp.templates.folder.catalog import form_of

PASTED = "文字起こし.txt"
"""What a text is called that was in no file."""


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
        return committee_name(minutes, form_of(minutes))


def read_file(
    path: Path,
    template: str | None = None,
    roster: RosterSource = OWN,
    *,
    recall: bool = True,
    columns: Columns | None = None,
) -> ReadSource:
    """What a file of another kind holds; UserFacingError ``import-…``. With `recall`, corrected as it was before.

    With `columns` it is a table that has the transcript in these.
    """
    data = bytes_to_read(path)
    if columns is None and recall and (remembered := remembered_columns(data, path.name)) is not None:
        heard = contents_by_columns(data, path.name, remembered)
        contents: Contents = heard._replace(notes=(Note(0, "columns-remembered", ""), *heard.notes))
    elif columns is not None:
        contents = contents_by_columns(data, path.name, columns)
    else:
        contents = _contents(data, path.name)
    return _with_original(_read(contents, template, roster, recall=recall), Original(path.name, data))


def _contents(data: bytes, name: str) -> Contents:
    """What is in a file; of a list of people it is said where that is taken in."""
    try:
        return contents_of_file(data, name)
    except UserFacingError as error:
        other = list_in_the_way(data, name) if error.code == DOUBTFUL else None
        if other is None:
            raise
        raise other from error


def read_pasted(
    text: str, template: str | None = None, roster: RosterSource = OWN, *, recall: bool = True
) -> ReadSource:
    """What a pasted text holds."""
    read = _read(contents_as_transcript(text) or Words(text), template, roster, recall=recall)
    return _with_original(read, Original(PASTED, text.encode("utf-8", "replace")))


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


def _with_original(read: ReadSource, original: Original) -> ReadSource:
    """A transcript with what it was read from; minutes need none, for nothing in them is made anew."""
    if not read.draft.heard:
        return read
    return replace(read, collation=replace(read.collation, draft=replace(read.draft, original=original)))


def _finished(collation: Collation, roster: RosterSource, notes: tuple[Note, ...] = ()) -> Collation:
    """With whom the roster knows, and these notes before all others."""
    draft = collation.draft
    minutes = recognise(draft.minutes, roster)
    return replace(collation, draft=replace(draft, minutes=minutes, notes=(*notes, *draft.notes)))
