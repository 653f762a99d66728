"""The last thing that was done to a paragraph or to words, done again: where the cursor is, or at the next place.

What was done is read from the step itself, so that it does not matter by which command it was done. Only what gives a
paragraph or words a property is repeated: nothing that opens what is closed, and no words that were written.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.positions import Spot, words_between
from minutesapp.editing.commands import close, continue_turn, mark_words, set_kind
from minutesapp.editing.cursor.changes import name_speaker
from minutesapp.editing.cursor.situation import next_turn_to_name
from minutesapp.editing.deeds import Deed
from minutesapp.editing.kept_attributes import natures_of
from minutesapp.language.graphemes import is_bound
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.blocks import Block, BlockKind, Body, Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Marking, ranges_of


class Done(Struct, frozen=True):
    """What was done last, and to which blocks (their ids): one of these, and None for the others.

    `kind` with `level` is what paragraphs became; speech of this kind goes on the turn before it. `marking` lies on
    `words`.
    """

    blocks: frozenset[str]
    speaker: Speaker | None = None
    kind: BlockKind | None = None
    level: int = 0
    closed: bool = False
    marking: Marking | None = None
    words: str = ""


class Again(NamedTuple):
    """The step that does it again, and where: the first and the last spot."""

    change: Change
    start: Spot
    end: Spot


def done_by(change: Change) -> Done | None:
    """What a step did that can be done again; None for all other steps."""
    altered = list(_altered(change))
    if not altered:
        return None
    before, after = altered[0]
    blocks = frozenset(block.id for _, block in altered)
    match change.deed:
        case Deed.SET_SPEAKER | Deed.INSERT if after.speaker is not None:
            return Done(blocks, after.speaker) if after.speaker.known else None
        case Deed.SET_SPEAKER | Deed.SET_KIND:
            return Done(blocks, kind=after.kind, level=after.level)
        case Deed.CLOSE:
            return Done(blocks, closed=True)
        case Deed.MARK:
            new = [span for span in after.spans if before is None or span not in before.spans]
            words = after.text[new[0].start : new[0].end] if new else ""
            return Done(blocks, marking=(new[0].mark, new[0].note), words=words) if words else None
    return None


def do_again(minutes: Minutes, done: Done, start: Spot, end: Spot, indices: Sequence[int]) -> Again | None:
    """The same at the cursor or in what is selected; where that is what it was done to, at the next place of its kind.

    `indices` are the blocks that are selected. None where there is no such place. No closed paragraph becomes a title,
    which the public would read: that takes the command itself.
    """
    if done.marking is not None:
        return _mark_again(minutes, done, done.marking, start, end)
    secret = _secret(minutes.body) if done.kind is BlockKind.HEADING else frozenset()
    if any(minutes.body[index].id in done.blocks for index in indices):
        there = _next_place(minutes.body, done, indices[-1], secret)
        if there is None:
            return None
        indices, start = (there,), Spot(there, 0)
        end = start
    if not indices or any(minutes.body[index].id in secret for index in indices):
        return None
    return Again(_change(minutes, done, indices), start, end)


def _altered(change: Change) -> Iterator[tuple[Block | None, Block]]:
    """The blocks that a step alters, before and after it; what it puts in where that is one empty paragraph."""
    splice = change.body
    if splice is None:
        return
    if change.deed is Deed.INSERT:
        known = {block.id for block in splice.removed}
        new = [block for block in splice.inserted if block.id not in known]
        yield from ((None, block) for block in new if len(new) == 1 and not block.text)
    elif len(splice.removed) == len(splice.inserted):
        yield from ((old, new) for old, new in zip(splice.removed, splice.inserted, strict=True) if old != new)


def _next_place(body: Body, done: Done, last: int, but: Container[str]) -> int | None:
    """For a speaker the next turn of nobody, round the end; for all else the next paragraph that is none of `but`."""
    if done.speaker is not None:
        return next_turn_to_name(body, last + 1)
    return next((index for index in range(last + 1, len(body)) if body[index].id not in but), None)


def _secret(body: Body) -> frozenset[str]:
    return frozenset(id for id, nature in natures_of(body).items() if nature.secret)


def _change(minutes: Minutes, done: Done, indices: Sequence[int]) -> Change:
    if done.speaker is not None:
        return name_speaker(minutes, indices, done.speaker)
    if done.closed:
        return close(minutes, indices)
    if done.kind is BlockKind.SPEECH:
        return continue_turn(minutes, indices)
    assert done.kind is not None
    return set_kind(minutes, indices, done.kind, done.level or 1)


def _mark_again(minutes: Minutes, done: Done, marking: Marking, start: Spot, end: Spot) -> Again | None:
    """The mark on what is selected; on the next of the same words where nothing is, or where it lies there already."""
    selected = words_between(minutes.body, start, end)
    if selected and not all(_is_marked(minutes.body[index], words, marking) for index, words in selected.items()):
        return Again(mark_words(minutes, selected, *marking), start, end)
    for index, words in _occurrences(minutes.body, done.words, end if selected else start):
        if not _is_marked(minutes.body[index], words, marking):
            change = mark_words(minutes, {index: words}, *marking)
            return Again(change, Spot(index, words.start), Spot(index, words.end))
    return None


def _is_marked(block: Block, words: TextRange, marking: Marking) -> bool:
    return any(start <= words.start and words.end <= end for start, end in ranges_of(block.spans, marking[0]))


def _occurrences(body: Body, words: str, start: Spot) -> Iterator[tuple[int, TextRange]]:
    """Where the same words stand, whole signs, from a spot on and round the end."""
    order = [*range(start.block, len(body)), *range(min(start.block + 1, len(body)))]
    for turn, index in enumerate(order):
        text = body[index].text
        at = text.find(words, start.offset if turn == 0 else 0)
        while at >= 0:
            if is_bound(text, at) and is_bound(text, at + len(words)):
                yield index, TextRange(at, at + len(words))
            at = text.find(words, at + len(words))
