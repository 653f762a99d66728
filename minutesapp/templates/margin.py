"""What stands beside each paragraph: labels, numbers, what is closed. At hand, so that a key computes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import Enum, auto

from msgspec import Struct

from minutesapp.editing.change import Change
from minutesapp.model.attendance import Attendance, Attendee, Side
from minutesapp.model.blocks import Block, BlockKind, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering

UNKNOWN_WORD = "発言者？"
DIRECTION_WORD = "ト書き"
NARRATIVE_WORD = "地の文"
CLOSED_WORD = "非公開"


class Sort(Enum):
    """What a note in the margin is."""

    NUMBER = auto()
    SPEAKER = auto()
    UNKNOWN = auto()
    KIND = auto()
    NONE = auto()


class MarginNote(Struct, frozen=True):
    """What stands beside one paragraph: its words, what they are, whose side they name,
    whether the paragraph is closed, and the level of a heading.

    `name` is the speaker's, where the label does not tell who it is; for the screen alone.
    """

    text: str
    sort: Sort
    side: Side = Side.MEMBER
    closed: bool = False
    level: int = 0
    name: str = ""


class Margin:
    """The notes of a whole body, kept up to date with the changes of a session."""

    def __init__(self, minutes: Minutes, form: Form) -> None:
        self._rendering = Rendering(minutes, form)
        self._read_people()
        self._closed = sum(block.closed for block in minutes.body)

    def follow(self, minutes: Minutes, change: Change) -> None:
        """Take in a change that led to `minutes`."""
        before, self._rendering = self._rendering, self._rendering.after(minutes, change.body)
        if self._rendering.labels is not before.labels:
            self._read_people()
        if change.body is not None:
            self._closed += sum(b.closed for b in change.body.inserted) - sum(b.closed for b in change.body.removed)

    def note(self, index: int) -> MarginNote:
        """The note beside the block at `index`."""
        block = self._rendering.minutes.body[index]
        text, sort, side = self._words(block, index)
        return MarginNote(text, sort, side, self.is_closed(index), block.level, self._name(block, text))

    def person(self, index: int) -> Attendee | None:
        """The attendee whose label stands beside the block at `index`; None where none does."""
        minutes = self._rendering.minutes
        speaker = minutes.body[index].speaker
        return minutes.attendee(speaker.attendee) if speaker is not None else None

    @property
    def has_closed(self) -> bool:
        """Whether anything in the body is closed."""
        return self._closed > 0

    def is_closed(self, index: int) -> bool:
        """Whether the block at `index` is closed, by itself or by a heading above it."""
        return self._rendering.is_closed(index)

    def _words(self, block: Block, index: int) -> tuple[str, Sort, Side]:
        if block.speaker is not None:
            return self._speaker(block.speaker)
        if block.kind is BlockKind.HEADING:
            return self._rendering.numbers[index], Sort.NUMBER, Side.MEMBER
        if block.kind is BlockKind.DIRECTION:
            return DIRECTION_WORD, Sort.KIND, Side.MEMBER
        if block.kind is BlockKind.NARRATIVE:
            return NARRATIVE_WORD, Sort.KIND, Side.MEMBER
        return "", Sort.NONE, Side.MEMBER

    def _speaker(self, speaker: Speaker) -> tuple[str, Sort, Side]:
        label = self._rendering.label(speaker)
        if not label:
            return UNKNOWN_WORD, Sort.UNKNOWN, Side.MEMBER
        side = self._sides.get(speaker.attendee) or self._sides_of_labels.get(label, Side.MEMBER)
        return label, Sort.SPEAKER, side

    def _name(self, block: Block, label: str) -> str:
        """The name for a label that does not tell who speaks: one that several have, or of this turn alone."""
        if block.speaker is None:
            return ""
        name = self._names.get(block.speaker.attendee, "")
        return name if block.speaker.attendee in self._hidden or (block.speaker.label and name not in label) else ""

    def _read_people(self) -> None:
        people, form, labels = self._rendering.minutes.attendees, self._rendering.form, self._rendering.labels
        self._hidden = _hidden_by(labels, people, form)
        self._names = _short_names(people)
        self._sides = {person.id: person.side for person in people}
        # A label without a person has the side of those who are called so.
        policies = ((side, form.turn.naming.of(side).fallback) for side in Side)
        fallbacks = {fallback: side for side, fallback in policies if fallback}
        self._sides_of_labels = fallbacks | {labels[person.id]: person.side for person in people}


def _hidden_by(labels: Mapping[str, str], people: Attendance, form: Form) -> set[str]:
    """The ids of those whom their label does not tell apart: others have the same, or a sign stands for the name."""
    count = Counter(labels.values())
    anonymous = {side for side in Side if form.turn.naming.of(side).name.anonymous}
    return {person.id for person in people if count[labels[person.id]] > 1 or person.side in anonymous}


def _short_names(people: Attendance) -> dict[str, str]:
    """The family name of everybody, or the whole one where others have the same."""
    families = Counter(person.family_or_name for person in people)
    return {p.id: p.name if families[p.family_or_name] > 1 else p.family_or_name for p in people}
