"""Lines of a text that goes into a record, read as the minutes or the transcript that they are."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.importers.formats.files import contents_as_transcript
from minutesapp.importers.fragment import read_fragment, told_of
from minutesapp.importers.transcripts.cue import Transcript
from minutesapp.importers.transcripts.tables.columns import ColumnKind
from minutesapp.importers.transcripts.tables.headings import read_heading
from minutesapp.importers.transcripts.turns import tell_turns
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.blocks import Body
from minutesapp.model.minutes import Minutes
from minutesapp.services.clipboard.cleaning import FULL_SPACE
from minutesapp.templates.folder.catalog import form_of

HEADS = [ColumnKind.SPEAKER, ColumnKind.WORDS]


def read_lines_into(lines: Sequence[str], minutes: Minutes, denied: Collection[str] = ()) -> Body:
    """What the lines say, with the people of this record. No words are left out but the headings of two columns.

    `denied` are words that are no label, though they look like one.
    """
    text = "\n".join(lines[1:] if says_columns(lines) else lines)
    heard = transcript_in(text)
    if heard is not None:
        return body_of_transcript(heard, minutes)
    told = {squeeze(label): False for label in denied}
    body = read_fragment(text, form_of(minutes), minutes.attendees, labels_in(minutes), told)
    return tuple(replace(block, text=block.text.replace("\t", FULL_SPACE)) for block in body)


def labels_in(minutes: Minutes) -> set[str]:
    """The labels that turns of the record have of their own."""
    return {block.speaker.label for block in minutes.body if block.speaker is not None} - {""}


def body_of_transcript(heard: Transcript, minutes: Minutes) -> Body:
    """Speech that was heard, with the people of this record."""
    blocks = [told.block for told in tell_turns(heard.cues)]
    return told_of(blocks, form_of(minutes), minutes.attendees)


def says_columns(lines: Sequence[str]) -> bool:
    """Whether the first line only says that speakers stand left and their words right."""
    return len(lines) > 1 and [read_heading(cell).kind for cell in lines[0].strip().split("\t")] == HEADS


def transcript_in(text: str) -> Transcript | None:
    """The text as speech that was heard; None for prose, and where it cannot be told what was: it stays a text."""
    try:
        return contents_as_transcript(text)
    except UserFacingError:
        return None
