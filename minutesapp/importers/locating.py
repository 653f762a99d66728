"""From a line of the source to what came of it: where a note belongs in the record."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.editing.change import Change, Fix
from minutesapp.editing.closing import cover
from minutesapp.editing.commands import type_lines
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.importers.draft import Note, PlaceKind
from minutesapp.importers.source import Words
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import index_of

JOINED = "sentence-joined"


class Origins(NamedTuple):
    """At which line each header field, by its key, and each block, by its id, begins."""

    fields: Mapping[str, int]
    blocks: Mapping[str, int]


def locate(notes: Iterable[Note], minutes: Minutes, origins: Origins, words: Words) -> tuple[Note, ...]:
    """The notes in the order of their lines, each with its place in the source and in the record.

    A line that did not go into the record belongs to the field or block before it.
    """
    parts = [(line, "field", key) for key, line in origins.fields.items()]
    parts += [(line, "block", id) for id, line in origins.blocks.items()]
    parts.sort(key=lambda part: part[0])
    blocks = {block.id: block for block in minutes.body}

    def located(note: Note) -> Note:
        at = bisect_right(parts, note.line, key=lambda part: part[0]) - 1
        note = replace(note, place=words.place_of(note.line))
        if at < 0:
            return note
        _, kind, name = parts[at]
        return replace(note, field=name) if kind == "field" else _in_block(note, blocks[name])

    return tuple(located(note) for note in sorted(notes, key=lambda note: note.line))


def with_times(body: Body, origins: Origins, words: Words) -> Body:
    """The blocks with the time at which they begin, where the source counts in times."""
    if not any(place.kind is PlaceKind.TIME for place in words.places):
        return body
    places = {block.id: words.place_of(origins.blocks[block.id]) for block in body}
    return tuple(
        replace(block, time=place.number) if (place := places[block.id]) and place.kind is PlaceKind.TIME else block
        for block in body
    )


def keep_closed(body: Body, origins: Origins, before: Body, before_origins: Origins) -> Body:
    """The body with all lines closed that were closed when the source was read before; no correction opens anything."""
    natures = natures_of(before)
    closed, secret = dict[int, str](), set[int]()
    for block in before:
        nature = natures[block.id]
        closed |= {before_origins.blocks[block.id]: nature.reason} if nature.closed else {}
        secret |= {before_origins.blocks[block.id]} if nature.secret else set()
    begins = sorted(set(before_origins.blocks.values()))
    starts = {block.id: origins.blocks[block.id] for block in body}
    came_from = {id: begins[max(bisect_right(begins, line) - 1, 0)] for id, line in starts.items()} if closed else {}
    covered = {id: closed[line] for id, line in came_from.items() if line in closed}
    titles = {block.id for block in body if block.kind is BlockKind.HEADING and came_from.get(block.id) in secret}
    return cover(body, covered, titles) if covered else body


def _in_block(note: Note, block: Block) -> Note:
    start = block.text.find(note.text, 1 if note.code == JOINED else 0) if note.text else -1
    span = (start, start + len(note.text)) if start >= 0 else None
    divides = span is not None and note.code == JOINED
    fix = Fix("元の段落に分ける", partial(_divide, id=block.id, words=note.text, near=start)) if divides else None
    return replace(note, block=block.id, span=span, fix=fix)


def _divide(minutes: Minutes, id: str, words: str, near: int) -> Change | None:
    """The block is divided again before these words; None where they do not stand in it any more, or at its head."""
    index = index_of(minutes.body, id)
    text = "" if index is None else minutes.body[index].text
    start = near if text.startswith(words, near) else text.find(words, 1)
    if index is None or start < 1:
        return None
    return type_lines(minutes, index, index + 1, [text[:start], text[start:]])
