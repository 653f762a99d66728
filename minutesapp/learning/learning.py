"""From last year's minutes to a form: read without any form, looked at, and read once more in what was learned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.editions.edition import make_edition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.item import ItemKind
from minutesapp.exporters.plan import plan_of
from minutesapp.exporters.styles import STYLES
from minutesapp.files.kinds import kind_of_zip
from minutesapp.importers.collation import Collation
from minutesapp.importers.formats.word_file import KIND, MARGIN, words_in
from minutesapp.importers.reading import collate_in
from minutesapp.importers.source import Words
from minutesapp.language.dates.wareki import render_day
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.numerals import written
from minutesapp.learning.agenda import learn_agenda
from minutesapp.learning.directions import learn_directions, with_directions
from minutesapp.learning.fields import learn_fields, woven_fields
from minutesapp.learning.front import (
    body_form,
    heading_by_look,
    is_of_meeting,
    kind_of_document,
    names_of,
    outline_of,
    with_own_words,
)
from minutesapp.learning.headers import SeenField, header_form, seen_fields
from minutesapp.learning.learned import Doubt, Learned, Unclear
from minutesapp.learning.lines import LineKind, SeenLine, seen_lines, with_body_of
from minutesapp.learning.lists.columns import column_looks, other_cells
from minutesapp.learning.lists.told import told_lists
from minutesapp.learning.looks import Shown, looks_of, others_of, shown_by
from minutesapp.learning.places.tails import keys_below, tail_fields
from minutesapp.learning.places.titles import Told, cover_of_form, sentence_of_form, title_of_form, with_cover
from minutesapp.learning.turns import learn_turns
from minutesapp.model.header import WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_for, field_text
from minutesapp.templates.form import Form
from minutesapp.templates.parts.agenda import AgendaForm, LevelForm
from minutesapp.templates.parts.body import BodyForm
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.roles import FieldPlace, Role
from minutesapp.templates.vocabulary import field_in_role
from minutesapp.word.package import DamagedError
from minutesapp.word.pictures import BrokenPictureError
from minutesapp.word.sampling.finished import FinishedFile
from minutesapp.word.sampling.layout_file import layout_like

DESCRIPTION = "Wordファイルから作った様式です。"
TIMES = tuple(field for role in (Role.OPENED, Role.ADJOURNED) if (field := field_in_role(role)) is not None)
UNKNOWING = Form("", "", "", TIMES, agenda=AgendaForm((LevelForm("・"),)))
"""A form that knows nothing: whatever a file says has a place of its own, and every number stays as it is written."""


def learn(data: bytes, file_name: str, name: str) -> Learned:
    """A form of this name out of a finished Word file.

    UserFacingError ``import-format`` where the file is no Word file, ``import-empty`` where nothing is written in it,
    ``learn-no-minutes`` where it is no record of a meeting, ``learn-looks`` where its styles cannot be read.
    """
    finished = _open(data, file_name)
    words = words_in(finished.contents, file_name)
    seen = _seen(finished, words)
    lines = seen.lines
    form = replace(_form_of(seen, finished), name=name, description=DESCRIPTION)
    if not form.fields and not any(line.label for line in lines):
        raise UserFacingError("learn-no-minutes", path=file_name)
    read = collate_in(words, form)
    minutes = read.draft.minutes
    whole = [Unclear(0, Doubt(note.code), note.text) for note in words.notes if note.code != MARGIN]
    unclear = [*whole, *_unclear_words(lines, minutes, form), *_unclear_fields(lines, form)]
    try:
        lines = with_body_of(lines, seen_lines(finished.contents.blocks, words, read))
        return _with_layout(finished, lines, form, minutes, unclear)
    except (DamagedError, BrokenPictureError) as error:
        raise UserFacingError("learn-looks", path=file_name) from error


class _Seen(NamedTuple):
    """The lines of a file and the record in them; `lists` are the lists and tables of its header, by their keys."""

    lines: list[SeenLine]
    minutes: Minutes
    lists: Mapping[str, FieldForm]


def _seen(finished: FinishedFile, words: Words) -> _Seen:
    """The lines of the file and the record in them; read once more where the first reading tells how to."""
    form = UNKNOWING
    read, lines = _read_in(form, finished, words)
    if heading := heading_by_look(lines, finished.look_of):
        form = replace(UNKNOWING, body=BodyForm(heading))
        read, lines = _read_in(form, finished, words)
    lists = told_lists(seen_fields(lines, read.draft.minutes.header), read.draft.minutes)
    below = tail_fields(lines, read.draft.minutes.attendees, finished.look_of)
    agenda = replace(form.agenda, open_mark=learn_agenda(lines).open_mark)
    better = replace(form, fields=(*TIMES, *below, *lists), agenda=agenda)
    if better != form:
        read, lines = _read_in(better, finished, words)
    lines = with_directions(with_cover(lines, finished.begins_page), finished.look_of)
    return _Seen(lines, read.draft.minutes, {kind.key: kind for kind in lists})


def _read_in(form: Form, finished: FinishedFile, words: Words) -> tuple[Collation, list[SeenLine]]:
    read = collate_in(words, form)
    return read, with_own_words(seen_lines(finished.contents.blocks, words, read))


def _open(data: bytes, name: str) -> FinishedFile:
    try:
        return FinishedFile(data)
    except DamagedError as error:
        kind = kind_of_zip(data) or KIND
        raise UserFacingError("import-format", path=name, kind=kind, suffix=".docx") from error


def _form_of(seen: _Seen, finished: FinishedFile) -> Form:
    lines, minutes, lists = seen
    rows = seen_fields(lines, minutes.header)
    spreads = [finished.spread_of(row.first.spot.cells[0][0]) for row in rows]
    below = keys_below(lines)
    learned = learn_fields(rows, minutes, spreads, lists)
    fields = [*woven_fields(lines, minutes), *_placed(learned, rows, below)]
    told = _told(minutes, fields)
    return Form(
        "",
        "",
        kind_of_document(lines),
        tuple(fields),
        title=title_of_form(lines, told),
        cover=cover_of_form(lines, told),
        header=replace(
            header_form([row for row in rows if row.key not in below]), sentence=sentence_of_form(lines, told)
        ),
        agenda=learn_agenda(lines),
        turn=learn_turns(lines, minutes.attendees),
        direction=learn_directions(lines),
        body=body_form(lines, finished.spread_of),
        outline=outline_of(lines),
    )


def _placed(fields: Iterable[FieldForm], rows: Iterable[SeenField], below: set[str]) -> Iterator[FieldForm]:
    """The fields, those below the body known as such."""
    for field, row in zip(fields, rows, strict=True):
        yield replace(field, place=FieldPlace.TAIL) if row.key in below else field


def _told(minutes: Minutes, fields: Iterable[FieldForm]) -> Told:
    """What the record says of who met, when and where, and the names in it."""
    committee, venue = _said(Role.COMMITTEE, minutes), _said(Role.VENUE, minutes)
    return Told(committee, _day(minutes, fields), venue, names_of(minutes.attendees))


def _said(role: Role, minutes: Minutes) -> str:
    field = field_for(role, minutes, UNKNOWING)
    return field_text(UNKNOWING, minutes, field) if field is not None else ""


def _day(minutes: Minutes, fields: Iterable[FieldForm]) -> str:
    """The day of the meeting in the manner of the form."""
    field = field_for(Role.HELD, minutes, UNKNOWING)
    kind = next((kind for kind in fields if kind.role is Role.HELD), None)
    if field is None or kind is None or not isinstance(field.value, WhenValue) or field.value.start is None:
        return ""
    return written(render_day(field.value.start.date(), kind.when), kind.digits)


def _with_layout(
    finished: FinishedFile, lines: Sequence[SeenLine], form: Form, minutes: Minutes, unclear: Sequence[Unclear]
) -> Learned:
    shown, columns = shown_by(lines, form), column_looks(lines, form, finished.look_of)
    looks = looks_of(shown, finished.look_of, _headed(lines), columns)
    others = [_unclear_look(one) for one in others_of(shown, finished.look_of, looks)]
    rows = other_cells(lines, form, finished.look_of)
    others += [Unclear(row.number, Doubt.LOOK, row.text, STYLES[ItemKind.CELLS]) for row in rows]
    like = layout_like(finished, looks, partial(is_of_meeting, names=names_of(minutes.attendees)))
    heads = [Unclear(0, Doubt.PAGE, words) for words in like.left_out]
    return Learned(form, like.layout, minutes, (*unclear, *others, *heads), len({line.number for line in lines}))


def _headed(lines: Sequence[SeenLine]) -> int | None:
    """The row over the columns of turns, by its first paragraph."""
    heads = (line for line in lines if line.kind is LineKind.BODY_HEADING and line.framed and line.spot.cells[0])
    return next((line.spot.cells[0][0] for line in heads), None)


def _unclear_look(one: Shown) -> Unclear:
    return Unclear(one.line.number, Doubt.LOOK, one.line.text, one.style)


def _unclear_words(lines: Sequence[SeenLine], minutes: Minutes, form: Form) -> Iterator[Unclear]:
    """Lines that do not come out of the form as they stand in the file, white space aside."""
    lines = [line for line in lines if not (line.framed and line.kind is LineKind.BODY_HEADING)]  # the layout has it
    printed = [item.words for item in plan_of(make_edition(minutes, form, "internal"), form)]
    there, ours = ([squeeze(words) for words in texts] for texts in ([line.text for line in lines], printed))
    for what, start, end, first, last in SequenceMatcher(None, there, ours, autojunk=False).get_opcodes():
        if what == "equal" or "".join(there[start:end]) == "".join(ours[first:last]):
            continue
        for at in range(max(end - start, last - first)):
            line = lines[min(start + at, len(lines) - 1)]
            words = lines[start + at].text if start + at < end else ""
            yield Unclear(line.number, Doubt.WORDS, words, printed[first + at] if first + at < last else "")


def _unclear_fields(lines: Sequence[SeenLine], form: Form) -> Iterator[Unclear]:
    """Rows whose labels nobody knows: what they are for is for the clerk to say."""
    unknown = {field.label for field in form.fields if field.role is Role.NONE}
    for line in lines:
        if line.kind is LineKind.FIELD and (
            label := next((one for one in unknown if one in "".join(line.text.split())), "")
        ):
            yield Unclear(line.number, Doubt.FIELD, label)
