"""A draft beside its source, line by line; and what stays itself when a source is read once more."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.importers.draft import Draft
from minutesapp.importers.locating import Origins
from minutesapp.importers.source import Line
from minutesapp.model.attendance import Attendance, Attendee
from minutesapp.model.blocks import Block
from minutesapp.model.minutes import Minutes


class LineRead(NamedTuple):
    """A line of a source, and what came of it.

    In the header the keys of the `fields` that begin on it, or of the one that it goes on with; in the body the ids of
    the `blocks` that begin there, none where it goes on with the one before. `label` is that of a turn that begins.
    """

    line: Line
    fields: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    label: str = ""


class Collation(Struct, frozen=True):
    """A draft, and beside it line by line what it was read from; what was left out is in its notes alone."""

    draft: Draft
    lines: tuple[LineRead, ...] = ()


class Composed(NamedTuple):
    """A record that was just read: which line its parts come from, and what came of each line."""

    minutes: Minutes
    origins: Origins
    lines: tuple[LineRead, ...]


def named_as_before(read: Composed, before: Collation) -> Composed:
    """The same with the ids that people and paragraphs had when the source was read before, where they still are."""
    people = _ids_before(read.minutes.attendees, before.draft.minutes.attendees)
    blocks = dict(_blocks_before(read.lines, before.lines))
    lines = tuple(one._replace(blocks=tuple(blocks.get(id, id) for id in one.blocks)) for one in read.lines)
    starts = {blocks.get(id, id): line for id, line in read.origins.blocks.items()}
    body = tuple(_renamed(block, blocks, people) for block in read.minutes.body)
    attendees = tuple(replace(person, id=people.get(person.id, person.id)) for person in read.minutes.attendees)
    minutes = replace(read.minutes, body=body).with_facts(attendees=attendees)
    return Composed(minutes, Origins(read.origins.fields, starts), lines)


def _renamed(block: Block, blocks: Mapping[str, str], people: Mapping[str, str]) -> Block:
    speaker = block.speaker
    if speaker is not None and speaker.attendee in people:
        speaker = replace(speaker, attendee=people[speaker.attendee])
    return replace(block, id=blocks.get(block.id, block.id), speaker=speaker)


def _ids_before(people: Attendance, before: Attendance) -> dict[str, str]:
    """For the ids of these people those that the same people had: of the same name in the same list."""
    known: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for person in reversed(before):
        known[_who(person)].append(person.id)
    return {person.id: known[_who(person)].pop() for person in people if known[_who(person)]}


def _who(person: Attendee) -> tuple[str, str, str]:
    return person.field, person.name, person.post


def _blocks_before(lines: Iterable[LineRead], before: Iterable[LineRead]) -> Iterator[tuple[str, str]]:
    """For the ids of blocks those of the blocks that began on the same line."""
    known = dict(_places(before))
    for place, one in _places(lines):
        if place in known:
            yield from zip(one.blocks, known[place].blocks, strict=False)


def _places(lines: Iterable[LineRead]) -> Iterator[tuple[tuple[int, str, int], LineRead]]:
    """Each line with what tells it apart: its number, its words, and how many pieces of the line read so before."""
    seen = Counter[tuple[int, str]]()
    for one in lines:
        key = one.line.number, one.line.text
        seen[key] += 1
        yield (*key, seen[key]), one
