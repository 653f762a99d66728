"""Reading a part of minutes that goes into a record: its header is not there, its people are those of the record."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.attendance.speaking.label_index import LabelIndex, learned_labels
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.importers.body.agenda_numbers import read_count
from minutesapp.importers.body.reader import BodyReader
from minutesapp.importers.body.turns.speakers import label_speakers
from minutesapp.importers.body.turns.turn_labels import NOTHING_TOLD, Labels
from minutesapp.importers.body.turns.turn_signs import Style
from minutesapp.importers.body.turns.turn_styles import Shape, Turns, read_turns
from minutesapp.importers.body.wrapping import Wrapping
from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.pattern import pattern
from minutesapp.model.attendance import Attendance
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Body
from minutesapp.templates.form import Form
from minutesapp.templates.labels import labels_of
from minutesapp.templates.numbering import level_format
from minutesapp.templates.parts.agenda import AgendaForm

UNKNOWN = "発言者？"
"""How a record writes that nobody has said yet who speaks."""
BEFORE_TAB = pattern(r"\S[^\t]*\t\s*")


class Record(NamedTuple):
    """Who may speak in a record: its people, the labels in use, the names (without spaces) of its people."""

    owners: LabelIndex
    labels: Container[str]
    names: tuple[str, ...]

    def hears(self, shape: Shape) -> bool:
        """Whether somebody of the record says something here; a name behind a post (会長：吉川千尋) is a list's."""
        known = shape.label in self.labels or (len(shape.label) > 1 and self.owners.find(shape.label))
        return bool(known and shape.text) and not fold_for_matching(shape.text).startswith(self.names)


def read_fragment(
    text: str,
    form: Form,
    attendees: Attendance,
    labels: Iterable[str] = (),
    told: Mapping[str, bool] = NOTHING_TOLD,
) -> Body:
    """The blocks in a text: turns of the people who are there, directions, headings. No words are left out.

    A speaker who can be nobody or more than one of them keeps the label of the text. `labels` are those under which
    somebody speaks in the record already; `told` says of words, squeezed, whether they are a label.
    """
    lines = read_lines(text)
    turns = turns_in(lines, form, attendees, labels, told)
    reader = BodyReader(turns, form, Wrapping(lines))
    reader.read(lines, turns.shapes)
    return _in_the_form(told_of(reader.blocks, form, attendees), form.agenda)


def turns_in(
    lines: Sequence[Line],
    form: Form,
    attendees: Attendance,
    labels: Iterable[str] = (),
    told: Mapping[str, bool] = NOTHING_TOLD,
) -> Turns:
    """How the lines set speakers apart: by what they repeat, and by what somebody of the record says."""
    used = {*labels_of(attendees, form).values(), *labels}
    turns = read_turns(lines, Labels((*learned_labels(attendees), *used, UNKNOWN), told))
    sure = _sure_styles(lines, turns.shapes, Record(LabelIndex(attendees), used, _names_of(attendees)))
    return turns._replace(styles=turns.styles | sure)


def told_of(blocks: Sequence[Block], form: Form, attendees: Attendance) -> Body:
    """The blocks with references to those of the record who speak in them."""
    printed = labels_of(attendees, form)
    _, body = label_speakers(blocks, attendees, form)
    return tuple(_as_known(block, printed) for block in body)


def _sure_styles(lines: Sequence[Line], shapes: Sequence[Sequence[Shape]], record: Record) -> frozenset[Style]:
    """The styles in which somebody of the record says something; once is enough, as a sign parts label and words."""
    firsts = [(line, possible[0]) for line, possible in zip(lines, shapes, strict=True) if possible]
    return frozenset(shape.style for line, shape in firsts if _is_parted(line.text, shape) and record.hears(shape))


def _is_parted(text: str, shape: Shape) -> bool:
    if shape.style.own_line:
        return False
    return shape.style.sign.parted or (not shape.style.sign.says_label and _is_parted_by_tab(text, shape))


def _is_parted_by_tab(text: str, shape: Shape) -> bool:
    return BEFORE_TAB.fullmatch(text.removesuffix(shape.text)) is not None


def _in_the_form(body: Body, agenda: AgendaForm) -> Body:
    """The headings on the levels at which the form numbers so; they are counted with the others of the record.

    All stay as they were read where one has numbers of another kind, or would be lifted out of what is closed.
    """
    levels = {block.id: _level(block, agenda) for block in body if block.kind is BlockKind.HEADING and block.number}
    if not all(levels.values()):
        return body
    placed = tuple(
        replace(block, level=level, number="") if (level := levels.get(block.id)) else block for block in body
    )
    read, now = natures_of(body), natures_of(placed)
    return body if any(nature.closed and not now[id].closed for id, nature in read.items()) else placed


def _level(block: Block, agenda: AgendaForm) -> int:
    """The level whose numbers look like that of a heading; 0 where none do."""
    formats = (level_format(agenda, level) for level in range(1, len(agenda.levels) + 1))
    fitting = (level for level, format in enumerate(formats, 1) if read_count(format, block.number) is not None)
    return next(fitting, 0)


def _names_of(attendees: Attendance) -> tuple[str, ...]:
    return tuple(fold_for_matching(person.name) for person in attendees if person.name)


def _as_known(block: Block, printed: dict[str, str]) -> Block:
    """A turn of a person shows what the form prints for them; the sign for an unknown speaker is none."""
    speaker = block.speaker
    if speaker is None or (speaker.label != UNKNOWN and speaker.attendee not in printed):
        return block
    return replace(block, speaker=UNKNOWN_SPEAKER if speaker.label == UNKNOWN else replace(speaker, label=""))
