"""Who may be speaking: the people of the meeting and the labels of the record, and how well they fit what is typed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from msgspec import Struct

from minutesapp.attendance.speaking.likelihood import likelihoods
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.names import guess_readings
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import turn_speaker
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering

BY_LABEL, WHOLE, BY_NAME, BY_READING, BY_ANYTHING = range(5)
"""How words fit somebody, the better the lower: as the label without a name, whole, or as a beginning of something."""


class PossibleSpeaker(Struct, frozen=True, dict=True):
    """What a turn would refer to, what would be printed, and the person if there is one.

    `present` is whose turn it is now; a label is `vague` that several people have, or nobody.
    """

    speaker: Speaker
    label: str
    person: Attendee | None = None
    present: bool = False
    vague: bool = False

    @property
    def attends(self) -> bool:
        """Whether this one comes into question before anything is typed."""
        return self.person is None or self.person.status.attends or self.present

    def rank(self, typed: str, readings: tuple[str, ...]) -> int | None:
        """How well what is typed fits, folded, with the readings it may be: the smaller the better; None for not."""
        if typed in self._names or any(reading in self.readings for reading in readings):
            return BY_LABEL if self.person is None and self.vague else WHOLE
        if any(name.startswith(typed) for name in self._names):
            return BY_NAME
        if readings and any(own.startswith(readings) for own in self.readings):
            return BY_READING
        return BY_ANYTHING if any(typed in word for word in self._words) else None

    def is_called(self, typed: str, readings: tuple[str, ...]) -> bool:
        """Whether this is the whole name or label, folded, with the readings it may be."""
        return self.rank(typed, readings) in (BY_LABEL, WHOLE)

    @cached_property
    def readings(self) -> tuple[str, ...]:
        """How the name may be read, for finding it; guessed where the record does not tell, which takes a while."""
        if self.person is None:
            return _readings_of(self.label, "")
        parts = (self.person.family, self.person.given)
        return _readings_of(" ".join(parts) if all(parts) else self.person.name, self.person.kana)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        person = self.person
        names = (self.label,) if person is None else (person.name, person.family, person.given, self.label)
        return tuple(fold_for_matching(name) for name in names if name)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        person = self.person
        words = (self.label,) if person is None else (person.name, person.post, person.group, self.label)
        return tuple(fold_for_matching(word) for word in words)


def possible_speakers(minutes: Minutes, form: Form, index: int) -> list[PossibleSpeaker]:
    """Everybody who may speak in the block at `index`, the likeliest first."""
    read, present = Rendering(minutes, form), turn_speaker(minutes.body, index)
    shared = list(read.labels.values())

    def possible(speaker: Speaker) -> PossibleSpeaker:
        label, person = read.label(speaker), minutes.attendee(speaker.attendee)
        return PossibleSpeaker(speaker, label, person, speaker == present, shared.count(label) != 1)

    speakers = list(dict.fromkeys(_likely_speakers(minutes, form, index)))
    people = {person.id: person for person in minutes.attendees}
    likely = likelihoods(minutes.body, index, people, {speaker: read.label(speaker) for speaker in speakers})
    return [possible(speaker) for speaker in sorted(speakers, key=lambda speaker: -likely.get(speaker.who, 0.0))]


def people_and_labels(minutes: Minutes, form: Form) -> Iterator[Speaker]:
    """The people of the meeting, and the labels under which the form lets people speak without a name."""
    yield from (Speaker(person.id) for person in minutes.attendees)
    naming = form.turn.naming
    yield from (Speaker(label=naming.of(side).fallback) for side in Side if naming.of(side).fallback)


def best_first(possible: list[PossibleSpeaker], typed: str, readings: tuple[str, ...]) -> list[PossibleSpeaker]:
    """Those whom typed words fit, folded; of two who fit alike, people go before labels that say no more."""
    ranked = [(rank, one) for one in possible if (rank := one.rank(typed, readings)) is not None]
    return [one for _, one in sorted(ranked, key=lambda pair: (pair[0], pair[1].person is None))]


def _likely_speakers(minutes: Minutes, form: Form, index: int) -> Iterator[Speaker]:
    last, *others = _speakers_before(minutes, index) or [Speaker()]
    # Two speak in turn: whoever spoke before the last speaker is likelier than the last speaker.
    yield from (speaker for speaker in (*others[:1], last, *others[1:]) if speaker.known)
    yield from people_and_labels(minutes, form)
    yield from (block.speaker for block in minutes.body if block.speaker is not None and block.speaker.known)


def _speakers_before(minutes: Minutes, index: int) -> list[Speaker]:
    """Everybody who has spoken so far, the latest first."""
    spoken = (block.speaker for block in reversed(minutes.body[:index]) if block.speaker is not None)
    return list(dict.fromkeys(spoken))


@cache
def _readings_of(name: str, kana: str) -> tuple[str, ...]:
    """The readings of a name and of its given name; guessed, for finding only, where the record has none."""
    readings = (kana,) if kana else guess_readings(name)
    whole = [fold_for_matching(reading, hiragana=True) for reading in readings]
    given = [fold_for_matching(reading.split()[-1], hiragana=True) for reading in readings if " " in reading.strip()]
    return (*whole, *given)
