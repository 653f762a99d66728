"""Reading pasted minutes: text in, draft and notes out. No line of the source is lost on the way."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutesapp.attendance.speaking.label_index import learned_labels
from minutesapp.importers.body.agenda_numbers import settle_numbers
from minutesapp.importers.body.reader import BodyReader
from minutesapp.importers.body.turns.speakers import label_speakers
from minutesapp.importers.body.turns.turn_labels import Labels
from minutesapp.importers.body.turns.turn_styles import legend_of, read_turns
from minutesapp.importers.body.wrapping import Wrapping
from minutesapp.importers.draft import Draft, Note
from minutesapp.importers.formats.files import contents_as_transcript, contents_of_file
from minutesapp.importers.formats.pasted_text import read_pasted
from minutesapp.importers.header.boundary import Division, divide
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.reader import read_header
from minutesapp.importers.header.unlabelled import read_unlabelled
from minutesapp.importers.hearing import read_transcript
from minutesapp.importers.locating import Origins, locate, with_times
from minutesapp.importers.source import Line, Words
from minutesapp.importers.template_guess import guess_form
from minutesapp.importers.transcripts.cue import Transcript
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.blocks import BlockKind, Body
from minutesapp.model.facts import Facts
from minutesapp.model.header import BODY_HEADING, HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import list_forms, load_form
from minutesapp.templates.form import Form

LEGEND_WITHIN = 5
"""Lines of a body among which its legend is."""
SAMPLE = 400
"""Lines of a body by which the form is guessed."""


def read_minutes(data: bytes, name: str, template: str | None = None) -> Draft:
    """The record in a file; UserFacingError where there is none (`contents_of_file`), or the form is unknown.

    The form is guessed where `template` is None. What is no minutes becomes narrative, with a note.
    """
    contents = contents_of_file(data, name)
    return read_transcript(contents, template) if isinstance(contents, Transcript) else read_words(contents, template)


def read_text(text: str, template: str | None = None) -> Draft:
    """The record in a pasted text: minutes, or a transcript."""
    contents = contents_as_transcript(text) or Words(text)
    return read_transcript(contents, template) if isinstance(contents, Transcript) else read_words(contents, template)


def read_words(words: Words, template: str | None = None) -> Draft:
    """The record in the words of a source; every note has its place there and in the record."""
    forms = (load_form(template),) if template else list_forms()
    fields = FieldLabels(forms)
    source = read_pasted(words.text, fields)
    division = divide(source.lines, fields, Labels())
    form = guess_form(forms, division, read_turns(division.body[:SAMPLE], Labels()).styles)
    minutes, doubts, origins = _compose(division, form)
    minutes = replace(minutes, body=with_times(minutes.body, origins, words))
    notes = (*words.notes, *source.notes, *doubts, *_doubts_of_whole(division, minutes.body, source.lines))
    return Draft(minutes, locate(notes, minutes, origins, words))


def _compose(division: Division, form: Form) -> tuple[Minutes, list[Note], Origins]:
    """The record of a divided source in this form, with what is to be told, and which line its parts come from."""
    fields = FieldLabels([form])
    rows = [replace(row, kind=fields.find(row.label)) if row.kind else row for row in division.rows]
    told = read_unlabelled(division.title, rows, fields)
    title = [line for line in told.title if not form.title or squeeze(line.words) != squeeze(form.title)]
    read = read_header(title, told.rows)
    heading, lines = _divide_heading(division.body, fields)
    heads = [*([heading] if heading else []), *lines[:LEGEND_WITHIN]]
    legend = next(filter(None, (legend_of(line.text) for line in heads)), {})
    turns = read_turns(lines, Labels(learned_labels(read.attendees)), legend)
    reader = BodyReader(turns, form, Wrapping(lines))
    reader.read(lines, turns.shapes)
    people, body = label_speakers(settle_numbers(reader.blocks, form.agenda), read.attendees, form)
    minutes = Minutes(form.id, Facts((*read.header, *_own_heading(heading, form)), people), body)
    return minutes, [*read.notes, *reader.notes], Origins(read.lines, reader.lines)


def _own_heading(line: Line | None, form: Form) -> tuple[HeaderField, ...]:
    """The line over the body as a field, where it is not the one that the form prints there."""
    if line is None or squeeze(line.text) == squeeze(form.body.heading):
        return ()
    return (HeaderField(BODY_HEADING, "", TextValue(line.text)),)


def _divide_heading(lines: Sequence[Line], fields: FieldLabels) -> tuple[Line | None, tuple[Line, ...]]:
    """The line over the body, if there is one, and the lines of the body."""
    if lines and fields.is_body_heading(lines[0].text):
        return lines[0], tuple(lines[1:])
    return None, tuple(lines)


def _doubts_of_whole(division: Division, body: Body, lines: Sequence[Line]) -> list[Note]:
    """What the clerk should know of the whole: that it has no header, or nobody who speaks."""
    if not division.rows and not any(block.kind is BlockKind.SPEECH for block in body):
        return [Note(lines[0].number, "not-minutes", lines[0].words)] if lines else []
    return [] if division.rows or not lines else [Note(lines[0].number, "no-header", lines[0].words)]
