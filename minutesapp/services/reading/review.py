"""A reading line by line beside its source: what became of each line, and where there is doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.attendance.speaking.label_index import ANYBODY
from minutesapp.importers.body.turns.turn_labels import EVERYBODY, LETTERED
from minutesapp.importers.collation import LineRead
from minutesapp.importers.draft import Note
from minutesapp.importers.signs import exactly, heads_of, signature_of
from minutesapp.language.matching.folding import squeeze
from minutesapp.model.blocks import DIRECTION, HEADING, NARRATIVE, SPEECH, Block
from minutesapp.model.header import BODY_HEADING, TITLE, HeaderField, PeopleValue
from minutesapp.model.minutes import Minutes
from minutesapp.services.reading.source import ReadSource
from minutesapp.templates.fields import field_form, field_text
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.labels import speaker_label
from minutesapp.templates.rendering import Rendering
from minutesapp.wording import describe_note

DOUBTS = frozenset(("label-doubtful", "sentence-joined", "people-unread", "no-header", "not-minutes"))
"""Notes on lines that may have been read wrongly; what was left out on purpose, or is told of the whole, is none."""
KIND_WORDS = {SPEECH: "発言の続き", DIRECTION: "ト書き", NARRATIVE: "地の文"}
TITLE_WORDS, HEADING_WORDS, GOES_ON, DROPPED = "表題", "本文の見出し", "前の行の続き", "取り込まない"
CLOSED = "（非公開）"


class ReviewRow(Struct, frozen=True):
    """A line of the source, and what it is read as.

    `place` and `words` are the source's, `became` and `said` what came of it, `doubts` sentences on what may be wrong.
    `text` is what corrections of this line go by, and empty where there is none of it to correct. `label` is that of a
    turn that begins here, `block` the first paragraph, `people` the names that were found in it where it is `in_list`,
    that is, of a list of people; `below_list` may be one more line of such a list.
    """

    place: str = ""
    words: str = ""
    became: str = ""
    said: str = ""
    doubts: tuple[str, ...] = ()
    text: str = ""
    label: str = ""
    block: Block | None = None
    in_list: bool = False
    below_list: bool = False
    people: tuple[str, ...] = ()

    @property
    def is_left_out(self) -> bool:
        """Whether the line did not go into the record."""
        return self.became == DROPPED

    @property
    def in_body(self) -> bool:
        """Whether the line is of the body, and can become another kind of paragraph."""
        return bool(self.text) and not self.in_list


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
    return Review(tuple(row for _, row in sorted(rows, key=lambda pair: pair[0])), read.draft.minutes)


class _Reviewer:
    """Tells what became of the lines of one source, one after the other."""

    def __init__(self, read: ReadSource) -> None:
        self._minutes = read.draft.minutes
        self._words = read.words
        self._form = load_form(self._minutes.template)
        self._rendering = Rendering(self._minutes, self._form)
        self._places = {block.id: place for place, block in enumerate(self._minutes.body)}
        self._names = {person.id: person.name for person in self._minutes.attendees}
        self._doubts = _doubts(read)
        self._begun = set[str]()
        self._in_body = self._listed = False

    def row_of(self, one: LineRead) -> ReviewRow:
        """The row of the next line."""
        place = self._words.place_of(one.line.number) if self._words else None
        self._in_body = self._in_body or bool(one.blocks)
        row = self._of_body(one) if self._in_body else self._of_header(one)
        row, self._listed = replace(row, below_list=self._listed and not row.in_list), row.in_list
        doubts = tuple(self._doubts.pop(one.line.number, ()))
        return replace(row, place=place.words if place else "", words=one.line.words, doubts=doubts)

    def _of_header(self, one: LineRead) -> ReviewRow:
        """A line of the header: the field that begins, or goes on; without any the title that the form prints."""
        fields = [field for key in one.fields if (field := self._minutes.field(key)) is not None]
        if not fields:
            return ReviewRow(became=HEADING_WORDS if BODY_HEADING in one.fields else TITLE_WORDS, said=one.line.words)
        became = "".join(map(self._name, fields))
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
        return names.get(field.key) or f"「{field.label or field_form(self._form, field).label}」"

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


def _doubts(read: ReadSource) -> dict[int, list[str]]:
    """The sentences of doubt by the number of the line that they are about."""
    found: dict[int, list[str]] = {}
    unlisted = _unlisted(read.collation.lines, read.draft.minutes, read.corrected.told_labels)
    notes = (note for note in read.draft.notes if note.code in DOUBTS)
    for line, code in (*((note.line, note.code) for note in notes), *((line, "speaker-unlisted") for line in unlisted)):
        found.setdefault(line, []).append(describe_note(code))
    return found


def _unlisted(lines: Iterable[LineRead], minutes: Minutes, told: Mapping[str, bool]) -> Iterator[int]:
    """The first line of everybody who speaks under a name that nobody of the attendance has."""
    if not minutes.attendees:
        return
    speakers = {block.id: block.speaker for block in minutes.body if block.speaker}
    seen: set[str] = set()
    for one in lines:
        speaker = speakers.get(one.blocks[0]) if one.label else None
        label = squeeze(one.label)
        if speaker is not None and not speaker.attendee and label not in seen:
            seen.add(label)
            if not _is_anybody(label, told):
                yield one.line.number


def _is_anybody(label: str, told: Container[str]) -> bool:
    """Whether a label is meant to name nobody (委員, 委員A), or somebody said that it is one."""
    return label in told or label in ANYBODY or label in EVERYBODY or LETTERED.fullmatch(label) is not None
