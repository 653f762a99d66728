"""What commands at the cursor come to: from the block or the words where it stands to a change of the record."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.commands import (
    body_change,
    close,
    continue_turn,
    insert_blocks,
    move_item,
    open_up,
    set_kind,
    set_speaker,
)
from minutesapp.editing.deeds import Deed
from minutesapp.editing.reconcile import follower
from minutesapp.editing.splice import splice_between
from minutesapp.model.attributes import as_paragraph
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Speaker
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import AgendaItem, agenda_items, headings_over, turn_speaker


def in_turn(minutes: Minutes, index: int) -> bool:
    """Whether somebody is speaking just before the block at `index`."""
    return index > 0 and turn_speaker(minutes.body, index - 1) is not None


def make_plain(minutes: Minutes, index: int) -> Change:
    """The block loses what it is: within a turn it goes on the turn, elsewhere it is narrative."""
    if in_turn(minutes, index):
        return continue_turn(minutes, (index,))
    return set_kind(minutes, (index,), BlockKind.NARRATIVE)


def begin_turn_here(minutes: Minutes, index: int) -> Change:
    """A turn of somebody not known yet begins at this block."""
    return set_speaker(minutes, (index,), UNKNOWN_SPEAKER)


def begin_turn_below(minutes: Minutes, index: int, speaker: Speaker = UNKNOWN_SPEAKER) -> Change:
    """An empty turn, at first of nobody known, stands below this block (on an empty page: at its beginning)."""
    above = minutes.body[index] if minutes.body else None
    made = replace(follower(above, "", fresh_id()), kind=BlockKind.SPEECH, speaker=speaker)
    return insert_blocks(minutes, index + 1 if minutes.body else 0, (made,))


def make_speech(minutes: Minutes, indices: Sequence[int]) -> Change:
    """The blocks are speech: a turn of somebody not known yet begins at the first of them, unless it is speech already.

    The others go on that turn; what is speech among them stays as it is.
    """
    first = indices[0] if indices else -1

    def spoken(index: int, block: Block) -> Block:
        if index not in indices or block.kind is BlockKind.SPEECH:
            return block
        return as_paragraph(block, BlockKind.SPEECH, UNKNOWN_SPEAKER if index == first else None)

    after = tuple(spoken(index, block) for index, block in enumerate(minutes.body))
    return body_change(minutes, Deed.SET_KIND, splice_between(minutes.body, after))


def name_speaker(minutes: Minutes, indices: Sequence[int], speaker: Speaker) -> Change:
    """The turns that begin in these blocks are of `speaker`; where none begins, the first block begins one."""
    starts = [index for index in indices if minutes.body[index].starts_turn]
    return set_speaker(minutes, starts or indices[:1], speaker)


def toggle_closed(minutes: Minutes, indices: Sequence[int]) -> Change:
    """The blocks are closed; where all of them are closed by themselves already, they are open."""
    if all(minutes.body[index].closed for index in indices):
        return open_up(minutes, indices)
    return close(minutes, indices)


def closing_at(minutes: Minutes, indices: Sequence[int]) -> list[int]:
    """The blocks that state by themselves why the ones at these indices are closed; none where they are open.

    It is the heading above that closes them, or the whole passage: all closed paragraphs in a row for one reason.
    """
    body = minutes.body
    over = [at for at in headings_over(body, indices[0]) if body[at].closed] if body else []
    if over:
        return over[-1:]
    chosen = [index for index in indices if body and body[index].closed]
    return _passage_around(minutes, chosen[0]) if len(chosen) == 1 else chosen


def _passage_around(minutes: Minutes, index: int) -> list[int]:
    """The paragraphs around this one that are closed by themselves as it is, and for the same reason."""
    body, same = minutes.body, (True, minutes.body[index].reason)
    first = last = index
    while first and _is_passage(body[first - 1], same):
        first -= 1
    while last + 1 < len(body) and _is_passage(body[last + 1], same):
        last += 1
    return list(range(first, last + 1)) if _is_passage(body[index], same) else [index]


def _is_passage(block: Block, same: tuple[bool, str]) -> bool:
    return block.kind is not BlockKind.HEADING and (block.closed, block.reason) == same


def item_at(minutes: Minutes, index: int) -> AgendaItem | None:
    """The innermost agenda item in which the block lies, or None."""
    holding = [item for item in agenda_items(minutes.body) if item.start <= index < item.end]
    return holding[-1] if holding else None


def move_up(minutes: Minutes, item: AgendaItem) -> Change | None:
    """The item changes places with the one before it under the same heading; None where there is none."""
    before = [other for other in agenda_items(minutes.body) if other.end == item.start and other.level == item.level]
    return move_item(minutes, item.start, before[0].start) if before else None


def move_down(minutes: Minutes, item: AgendaItem) -> Change | None:
    """The item changes places with the one after it under the same heading; None where there is none."""
    after = [other for other in agenda_items(minutes.body) if other.start == item.end and other.level == item.level]
    return move_item(minutes, item.start, after[0].end) if after else None
