"""Who speaks in a record, and where: as lists to choose from."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from minutesapp.attendance.sides import person_words
from minutesapp.attendance.speaking.possible_speakers import people_and_labels
from minutesapp.editing.speakers import turns_of
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Body, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.templates.agenda import agenda_rows, row_at
from minutesapp.templates.form import Form
from minutesapp.templates.rendering import Rendering

UNKNOWN_WORDS = "発言者未定"
LONGEST = 60


class TurnRow(Struct, frozen=True):
    """One turn: the index of the block that begins it, the agenda item it stands under, and its first words."""

    index: int
    item: str
    words: str
    closed: bool


def turn_rows(rendering: Rendering, speaker: Speaker) -> tuple[TurnRow, ...]:
    """All turns of a speaker, in the order of the record. O(n)."""
    items, body = agenda_rows(rendering), rendering.minutes.body
    rows = []
    for index in turns_of(body, speaker):
        under = row_at(items, index)
        item = items[under].words if under >= 0 else ""
        rows.append(TurnRow(index, item, first_words(body, index), rendering.is_closed(index)))
    return tuple(rows)


def first_words(body: Body, index: int, longest: int = LONGEST) -> str:
    """What a turn begins with."""
    text = body[index].text
    return text if len(text) <= longest else f"{text[:longest]}…"


def speaking(body: Body) -> dict[Speaker, int]:
    """Everybody who speaks, in order of appearance, and in how many turns; whatever labels single turns show."""
    return dict(Counter(block.speaker.who for block in body if block.speaker is not None))


def everybody(minutes: Minutes, form: Form) -> list[Speaker]:
    """Everybody who could speak: the people of the meeting, the labels without a name, those of the record, nobody."""
    return list(dict.fromkeys([*people_and_labels(minutes, form), *speaking(minutes.body), UNKNOWN_SPEAKER]))


def speaker_words(speaker: Speaker, minutes: Minutes) -> str:
    """A speaker as a list names them: name and post, or the label where the record has no name."""
    if not speaker.known:
        return UNKNOWN_WORDS
    person = minutes.attendee(speaker.attendee)
    if person is not None:
        return person_words(person)
    return f"{speaker.label}（氏名なし）"
