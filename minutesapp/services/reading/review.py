"""A reading line by line beside its source: what became of each line, and where there is doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.importers.collation import LineRead
from minutesapp.importers.draft import Note
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.rows import read_row, read_unknown_row
from minutesapp.importers.signs import exactly, heads_of, signature_of
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.blocks import DIRECTION, HEADING, NARRATIVE, SPEECH
from minutesapp.model.header import BODY_HEADING, TITLE, HeaderField, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.services.reading.doubts import doubts_of
from minutesapp.services.reading.rows import DROPPED, GOES_ON, ReviewRow
from minutesapp.services.reading.source import ReadSource
from minutesapp.templates.fields import field_form, field_text
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.labels import speaker_label
from minutesapp.templates.rendering import Rendering
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import fold_label
from minutesapp.wording import describe_note

KIND_WORDS = {SPEECH: "発言の続き", DIRECTION: "ト書き", NARRATIVE: "地の文"}
TITLE_WORDS, HEADING_WORDS = "表題", "本文の見出し"
NO_HEADING = ("", Role.NONE)
LONGEST_HEADING = 16
"""Signs of what may be the label of a row."""
CLOSED = "（非公開）"


class Review(Struct, frozen=True, dict=True):
    """All lines of a source in their order, and how many are of one kind."""

    rows: tuple[ReviewRow, ...]
    minutes: Minutes

    @cached_property
    def doubtful(self) -> tuple[int, ...]:
        """The places of the rows with doubts."""
        return tuple(place for place, row in enumerate(self.rows) if row.doubts)

    @cached_property
    def kinds(self) -> Counter[str]:
        """How many lines that start no turn have each signature, and how many lines each words."""
        body = [row for row in self.rows if row.in_body]
        counts = Counter(exactly(row.text) for row in body)
        styles = Counter(style for row in body if not row.label and (style := signature_of(row.text))[0] != "=")
        return counts + styles

    @cached_property
    def labels(self) -> Counter[str]:
        """How many turns begin with each label."""
        return Counter(squeeze(row.label) for row in self.rows if row.label)

    @cached_property
    def heads(self) -> Counter[str]:
        """How many lines that start no turn begin with words that might be this label."""
        lines = (row.text for row in self.rows if row.in_body and not row.label)
        return Counter(head for text in lines for head in {squeeze(head) for head, _ in heads_of(text)})

    @cached_property
    def headings(self) -> Counter[str]:
        """How many lines begin with each label of a row of the header, or what may be one."""
        return Counter(fold_label(row.heading) for row in self.rows if row.heading)

    @cached_property
    def lists(self) -> tuple[str, ...]:
        """The squeezed words of the lines that list people."""
        return tuple(squeeze(row.text) for row in self.rows if row.in_list)


def review(read: ReadSource) -> Review:
    """Every line of a source with what came of it. What was left out stands where it stood."""
    reader = _Reviewer(read)
    there = {one.line.number for one in read.collation.lines}
    rows = [(one.line.number, reader.row_of(one)) for one in read.collation.lines]
    dropped = (note for note in read.draft.notes if note.is_left_out and note.line not in there)
    rows += [(note.line, _left_out(note)) for note in dropped]
    rows.sort(key=lambda pair: pair[0])
    doubts = doubts_of(rows, read.draft, read.corrected)
    return Review(
        tuple(replace(row, doubts=doubts[place]) if place in doubts else row for place, (_, row) in enumerate(rows)),
        read.draft.minutes,
    )


class _Reviewer:
    """Tells what became of the lines of one source, one after the other."""

    def __init__(self, read: ReadSource) -> None:
        self._minutes = read.draft.minutes
        self._words = read.words
        self._form = form_of(self._minutes)
        self._rendering = Rendering(self._minutes, self._form)
        self._places = {block.id: place for place, block in enumerate(self._minutes.body)}
        self._names = {person.id: person.name for person in self._minutes.attendees}
        self._labels = FieldLabels([self._form], read.corrected.rows)
        self._begun = set[str]()
        self._in_body = self._listed = self._spoken = False

    def row_of(self, one: LineRead) -> ReviewRow:
        """The row of the next line."""
        place = self._words.place_of(one.line.number) if self._words else None
        self._in_body = self._in_body or bool(one.blocks)
        row = self._of_body(one) if self._in_body else self._of_header(one)
        row, self._listed = replace(row, below_list=self._listed and not row.in_list), row.in_list
        self._spoken = self._spoken or bool(row.label)
        heading, role = self._heading(one.line) if not self._spoken and row.became != TITLE_WORDS else NO_HEADING
        return replace(row, place=place.words if place else "", words=one.line.words, heading=heading, role=role)

    def _heading(self, line: Line) -> tuple[str, Role]:
        """The label of a row of the header at the head of a line, known or not, and what such a row is for."""
        row = read_row(line, self._labels) or read_unknown_row(line)
        return (row.label, row.role) if row and len(squeeze(row.label)) <= LONGEST_HEADING else NO_HEADING

    def _of_header(self, one: LineRead) -> ReviewRow:
        """A line of the header: the field that begins, or goes on; without any the title that the form prints."""
        fields = [field for key in one.fields if (field := self._minutes.field(key)) is not None]
        if not fields:
            return ReviewRow(became=HEADING_WORDS if BODY_HEADING in one.fields else TITLE_WORDS, said=one.line.words)
        became = "・".join(map(self._name, fields))
        if any(isinstance(field.value, PeopleValue) for field in fields):
            people = [person.name for field in fields for person in self._minutes.listed(field.key)]
            found = tuple(_named_in(one.line.text, people))
            return ReviewRow(became=became, said="、".join(found), text=one.line.text, in_list=True, people=found)
        begun = [field for field in fields if field.key not in self._begun]
        self._begun.update(field.key for field in begun)
        said = " ".join(field_text(self._form, self._minutes, field) for field in begun)
        return ReviewRow(became=became if begun else f"{became}の続き", said=" ".join(said.split()))

    def _name(self, field: HeaderField) -> str:
        names = {TITLE: TITLE_WORDS, BODY_HEADING: HEADING_WORDS}
        usual = field_form(self._form, field).label
        own = field.label or usual
        return names.get(field.key) or f"「{own}」" + (f"＝{usual}" if squeeze(usual) != squeeze(own) else "")

    def _of_body(self, one: LineRead) -> ReviewRow:
        """A line of the body: the paragraphs that begin on it; without any it goes on with the one before."""
        places = [self._places[id] for id in one.blocks]
        if not places:
            return ReviewRow(became=GOES_ON, text=one.line.text)
        body, numbers = self._minutes.body, self._rendering.numbers
        became = "・".join(map(self._became, places))
        said = " ".join(filter(None, (part for place in places for part in (numbers[place], body[place].text))))
        return ReviewRow(became=became, said=said, text=one.line.text, label=one.label, block=body[places[0]])

    def _became(self, place: int) -> str:
        block, closed = self._minutes.body[place], CLOSED if self._rendering.covered[place] else ""
        if block.kind is HEADING:
            return f"議題（{block.level}段目）{closed}"
        if block.speaker is None:
            return KIND_WORDS[block.kind] + closed
        label, person = (
            speaker_label(block.speaker, self._rendering.labels),
            self._names.get(block.speaker.attendee, ""),
        )
        who = label if squeeze(person) in squeeze(label) else f"{label}：{person}"
        return f"発言（{who}）{closed}"


def _left_out(note: Note) -> ReviewRow:
    return ReviewRow(note.place.words if note.place else "", note.text, DROPPED, describe_note(note.code))


def _named_in(text: str, people: Sequence[str]) -> Iterator[str]:
    plain = squeeze(text)
    return (name for name in dict.fromkeys(people) if name and squeeze(name) in plain)
