"""Reading pasted minutes: text in, draft and notes out. No line of the source is lost on the way."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.attendance.speaking.label_index import learned_labels
from minutesapp.importers.body.agenda_numbers import settle_numbers
from minutesapp.importers.body.listed_items import ListedAgenda, closed_items, listed_items
from minutesapp.importers.body.reader import BodyReader
from minutesapp.importers.body.turns.bullets import without_bullets
from minutesapp.importers.body.turns.presiding import presiding
from minutesapp.importers.body.turns.quotation import unquoted
from minutesapp.importers.body.turns.speakers import label_speakers
from minutesapp.importers.body.turns.stamps import with_stamps
from minutesapp.importers.body.turns.turn_labels import Labels
from minutesapp.importers.body.turns.turn_styles import legend_of, read_turns
from minutesapp.importers.body.wrapping import Wrapping
from minutesapp.importers.closed_marks import may_be_closed
from minutesapp.importers.collation import Collation, Composed, LineRead, named_as_before
from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections
from minutesapp.importers.draft import Draft, Note
from minutesapp.importers.formats.files import contents_as_transcript, contents_of_file
from minutesapp.importers.formats.pasted_text import read_pasted
from minutesapp.importers.header.boundary import Division, divide
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.reader import read_header, with_own_counts
from minutesapp.importers.header.rows import Row
from minutesapp.importers.header.tail import Tail, tail_of
from minutesapp.importers.header.unlabelled import read_unlabelled
from minutesapp.importers.hearing import read_transcript
from minutesapp.importers.locating import Origins, keep_closed, locate, with_times
from minutesapp.importers.people.posts_told import posts_of_greetings, posts_of_labels, posts_of_rows
from minutesapp.importers.signs import read_sign
from minutesapp.importers.source import Line, Words
from minutesapp.importers.template_guess import guess_form
from minutesapp.importers.transcripts.cue import Transcript
from minutesapp.importers.woven_words import without_woven
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.attendance import Attendance
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.facts import Facts
from minutesapp.model.header import BODY_HEADING, Header, HeaderField, TextValue, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import list_forms, load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.turn import LabelPlace
from minutesapp.templates.roles import Role

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


def read_words(words: Words, template: str | None = None, corrections: Corrections = NO_CORRECTIONS) -> Draft:
    """The record in the words of a source; every note has its place there and in the record."""
    return collate(words, template, corrections).draft


def collate(
    words: Words,
    template: str | None = None,
    corrections: Corrections = NO_CORRECTIONS,
    before: Collation | None = None,
) -> Collation:
    """The same, beside its source. What was corrected holds for all of its kind, and opens nothing that is closed.

    Whoever and whatever was there when it was read `before` keeps its id.
    """
    read = _read(words, _forms(template), corrections)
    if corrections and may_be_closed(words.text):
        usual = _read(words, _forms(read.composed.minutes.template), NO_CORRECTIONS).composed
        read = _Read(_as_closed_as(read.composed, usual), read.notes)
    composed = named_as_before(read.composed, before) if before else read.composed
    return _collation(words, composed, read.notes)


def collate_in(words: Words, form: Form) -> Collation:
    """The record in the words of a source, read in this form, whether it is one of those at hand or not."""
    read = _read(words, (form,), NO_CORRECTIONS)
    return _collation(words, read.composed, read.notes)


def _collation(words: Words, composed: Composed, notes: Sequence[Note]) -> Collation:
    minutes = replace(composed.minutes, body=with_times(composed.minutes.body, composed.origins, words))
    return Collation(Draft(minutes, locate(notes, minutes, composed.origins, words)), composed.lines)


def _forms(template: str | None) -> tuple[Form, ...]:
    return (load_form(template),) if template else list_forms()


class _Read(NamedTuple):
    """A record, and what is to be told of it."""

    composed: Composed
    notes: tuple[Note, ...]


def _read(words: Words, forms: Sequence[Form], corrections: Corrections) -> _Read:
    """What a source says, in that of these forms which it resembles most."""
    fields = FieldLabels(forms, corrections.rows)
    labels = partial(Labels, told=corrections.told_labels)
    source = read_pasted(words.text, fields, labels())
    read = words.set_in(source.lines)
    division = divide(read, fields, labels(), corrections.told_names)
    form = guess_form(forms, division, read_turns(division.body[:SAMPLE], labels()).styles)
    composed, doubts = _compose(division, form, corrections)
    header = read[: len(read) - len(division.body)]
    lines = (*_lines_of_header(header, composed.origins), *composed.lines)
    whole = _doubts_of_whole(division, composed.minutes.body, read)
    return _Read(composed._replace(lines=lines), (*words.notes, *source.notes, *doubts, *whole))


def _compose(division: Division, form: Form, corrections: Corrections) -> tuple[Composed, list[Note]]:
    """The record of a divided source in this form, with the lines of its body, and what is to be told."""
    fields = FieldLabels([form], corrections.rows)
    rows = [replace(row, kind=fields.find(row.label)) if row.kind else row for row in division.rows]
    told = read_unlabelled(division.title, rows, fields, division.body)
    title = [line for line in told.title if not form.title or squeeze(line.words) != squeeze(form.title)]
    heading, lines, tail = _body_of(division, form, fields)
    stated = (*told.rows, *tail.rows)
    read = read_header(title, stated, corrections.told_names)
    people = _with_posts(read.attendees, stated)
    heads = [*([heading] if heading else []), *lines[:LEGEND_WITHIN]]
    legend = next(filter(None, (legend_of(line.text) for line in heads)), {})
    turns = read_turns(lines, Labels(learned_labels(people), corrections.told_labels), legend)
    agenda = next((row for row in told.rows if row.role is Role.AGENDA and row.value), None)
    items, label = (agenda.value, agenda.line.number) if agenda else ((), 0)
    listed = ListedAgenda(listed_items(items, label), closed_items(items))
    reader = BodyReader(turns, form, Wrapping(lines), corrections, listed, _last_sign(heading, division.rows))
    reader.read(lines, turns.shapes)
    blocks, untold = with_stamps(_settled(reader.blocks, form), reader.stamps, _opened(read.header))
    people = posts_of_labels(people, reader.labels)
    president = presiding(people, (line.text for line in lines), _committee(told.rows))
    people, body = label_speakers(blocks, people, form, corrections.people, president)
    people = posts_of_greetings(people, body)
    header = (*without_woven(form, read.header), *_own_heading(heading, form))
    minutes = with_own_counts(Minutes(form.id, Facts(header, people), body), form, read.counted)
    above = (LineRead(heading, (BODY_HEADING,)),) if heading else ()
    origins = Origins(read.lines, reader.lines)
    seen = (*above, *_lines_of_body(lines, reader), *_lines_of_header(tail.lines, origins))
    return Composed(minutes, origins, seen), [*read.notes, *reader.notes, *untold]


def _settled(blocks: Sequence[Block], form: Form) -> Body:
    """The blocks without the numbers and marks that the form prints by itself."""
    return without_bullets(unquoted(settle_numbers(blocks, form.agenda), form.turn), form.turn)


def _with_posts(people: Attendance, rows: Sequence[Row]) -> Attendance:
    lists = [row.text for row in rows if row.lists_people]
    return posts_of_rows(people, ((row.label, row.text) for row in rows if not row.lists_people), lists)


def _as_closed_as(read: Composed, usual: Composed) -> Composed:
    body = keep_closed(read.minutes.body, read.origins, usual.minutes.body, usual.origins)
    return read._replace(minutes=replace(read.minutes, body=body))


def _lines_of_header(lines: Sequence[Line], origins: Origins) -> tuple[LineRead, ...]:
    """Lines above the body, or below it, with the fields that begin on them, or with the one that they go on with."""
    begins = sorted((number, key) for key, number in origins.fields.items())
    found = []
    for line in lines:
        at = bisect_right(begins, line.number, key=lambda begin: begin[0])
        here = tuple(key for number, key in begins[:at] if number == line.number)
        found.append(LineRead(line, here or tuple(key for _, key in begins[at - 1 : at])))
    return tuple(found)


def _lines_of_body(lines: Sequence[Line], reader: BodyReader) -> tuple[LineRead, ...]:
    """The lines of a body with the blocks that begin on them."""
    blocks = reader.blocks
    found, start = [], 0
    for line, end in zip(lines, reader.reach, strict=True):
        here = blocks[start:end]
        label = here[0].speaker.label if here and here[0].speaker else ""
        found.append(LineRead(line, (), tuple(block.id for block in here), label))
        start = end
    return tuple(found)


def _own_heading(line: Line | None, form: Form) -> tuple[HeaderField, ...]:
    """The line over the body as a field, where it is not the one that the form prints there."""
    if line is None or squeeze(line.text) == squeeze(form.body.heading):
        return ()
    if form.turn.place is LabelPlace.COLUMN and "\t" in line.text:  # over the columns of the form's table
        return ()
    return (HeaderField(BODY_HEADING, "", TextValue(line.text)),)


def _body_of(division: Division, form: Form, fields: FieldLabels) -> tuple[Line | None, tuple[Line, ...], Tail]:
    """The line over the body, the lines of the body without what the form prints by itself, and the rows below."""
    heading, lines = _divide_heading(division, fields)
    tail = tail_of(lines, fields, form)
    return heading, _without_own_words(lines[: len(lines) - len(tail.lines)], form, fields), tail


def _without_own_words(lines: tuple[Line, ...], form: Form, fields: FieldLabels) -> tuple[Line, ...]:
    """The lines of the body without those that every record in the form has: heads of columns, and the closing."""
    if form.body.closing and lines and squeeze(lines[-1].text) == squeeze(form.body.closing):
        lines = lines[:-1]
    if form.turn.place is not LabelPlace.COLUMN:
        return lines
    return tuple(line for line in lines if not fields.heads_columns(line.text))


def _opened(header: Header) -> datetime | None:
    """When the meeting was opened, if the header tells the hour."""
    times = (field.value for field in header if isinstance(field.value, WhenValue) and field.value.timed)
    return next((value.start for value in times), None)


def _committee(rows: Sequence[Row]) -> str:
    return next((row.text for row in rows if row.role is Role.COMMITTEE), "")


def _last_sign(heading: Line | None, rows: Sequence[Row]) -> tuple[str, int | None]:
    """The sign of the line over the body, else that of the last row of the header; the rows behind go on from it."""
    sign, number, _ = read_sign(heading.text) if heading else ("", None, "")
    return (sign, number) if sign or not rows else (rows[-1].family, rows[-1].number)


def _divide_heading(division: Division, fields: FieldLabels) -> tuple[Line | None, tuple[Line, ...]]:
    """The line over the body, if there is one, and the lines of the body."""
    lines = division.body
    if lines and (division.headed or fields.is_body_heading(lines[0].text)):
        return lines[0], tuple(lines[1:])
    return None, tuple(lines)


def _doubts_of_whole(division: Division, body: Body, lines: Sequence[Line]) -> list[Note]:
    """What the clerk should know of the whole: that it has no header, or nobody who speaks."""
    if not division.rows and not any(block.kind is BlockKind.SPEECH for block in body):
        return [Note(lines[0].number, "not-minutes", lines[0].words)] if lines else []
    return [] if division.rows or not lines else [Note(lines[0].number, "no-header", lines[0].words)]
