"""From what an editor shows back to blocks: which paragraph is which after typing, splitting, joining, pasting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.editing.kept_attributes import Nature, natures_of
from minutesapp.editing.splice import Splice, common_ends
from minutesapp.model.attributes import (
    as_closed,
    as_paragraph,
    join,
    rest_of,
    spans_of_lines,
    told_before,
    without_marks,
)
from minutesapp.model.blocks import Block, BlockKind, Body, Summary
from minutesapp.model.identity import fresh_id


class WritingEnd(NamedTuple):
    """Where the cursor stands after writing: in which of the lines, counted from the first, and at which code point."""

    line: int
    offset: int


def reconcile(
    body: Body,
    start: int,
    stop: int,
    shown: Sequence[str],
    name: Callable[[], str] = fresh_id,
    end: WritingEnd | None = None,
) -> Splice | None:
    """The smallest splice after which ``body[start:stop]`` reads as the lines `shown`; None where it reads so already.

    A paragraph keeps its identity, speaker and closing as long as some of it is left. What is split off or pasted
    goes on as the paragraph before it does; nothing that touches closed text comes out open. `name` makes ids; `end`
    tells marks which of several like signs are new.
    """
    old = body[start:stop]
    front, back = common_ends([block.text for block in old], shown)
    gone, lines = old[front : len(old) - back], shown[front : len(shown) - back]
    if not gone and not lines:
        return None
    bare, spans = without_marks(gone), spans_of_lines(gone, lines, _offset_in(lines, front, end))
    if len(gone) > len(lines):
        made = _joined(bare, lines, natures_of(body, start + front, stop))
    else:
        made = _matched(body[start + front - 1] if start + front else None, bare, lines, name)
    return Splice(start + front, gone, tuple(replace(b, spans=own) for b, own in zip(made, spans, strict=True)))


def _offset_in(lines: Sequence[str], front: int, end: WritingEnd | None) -> int | None:
    """Where writing ended, as an offset into these lines together, of which `front` others stand before."""
    if end is None or not front <= end.line < front + len(lines):
        return None
    return sum(len(line) + 1 for line in lines[: end.line - front]) + end.offset


def follower(block: Block | None, text: str, id: str) -> Block:
    """A new paragraph after `block`: 地の文 goes on as 地の文, everything else as speech of the same turn."""
    narrates = block is not None and block.kind is BlockKind.NARRATIVE
    closed = block is not None and block.closed and block.kind is not BlockKind.HEADING
    reason = block.reason if block is not None and closed else ""
    return Block(id, BlockKind.NARRATIVE if narrates else BlockKind.SPEECH, text, closed=closed, reason=reason)


def _matched(before: Block | None, gone: Body, lines: Sequence[str], name: Callable[[], str]) -> Body:
    """Blocks for `lines`, which stand where `gone` stood, behind `before`.

    Where there are more lines than paragraphs the last paragraph was split, or text was pasted into it.
    """
    if not gone:
        return tuple(follower(before, text, name()) for text in lines)
    made = [replace(block, text=text) for block, text in zip(gone, lines, strict=False)]
    for text in lines[len(gone) :]:
        made.append(_split_off(made[-1], text, name()))
    return tuple(made)


def _split_off(block: Block, text: str, id: str) -> Block:
    """What a split moves to the next line: words stay what they were, an empty line is the next paragraph to write."""
    if text and block.kind is not BlockKind.SPEECH:
        return rest_of(replace(block, text=text), 0, id)
    return replace(follower(block, text, id), summary=told_before(block.summary) if text else None)


def _joined(gone: Body, lines: Sequence[str], natures: Mapping[str, Nature]) -> Body:
    """Fewer lines than paragraphs: they go to the first ones, or to the last where only its words are left."""
    if not lines:
        return ()
    heads, tail = lines[:-1], lines[-1]
    kept = tuple(replace(block, text=text) for block, text in zip(gone, heads, strict=False))
    merged = gone[len(heads) :]
    survivor = merged[-1] if _is_rest_of(tail, merged[0].text, merged[-1].text) else merged[0]
    if survivor.kind is BlockKind.HEADING and any(natures[b.id].secret and b.text for b in merged if b is not survivor):
        # The public reads the title of a closed item.
        survivor = as_paragraph(survivor, BlockKind.NARRATIVE)
    closes = any(natures[block.id].closed and (block.text or block.summary is not None) for block in merged)
    closed = survivor.closed or (closes and not natures[survivor.id].closed)
    line = replace(survivor, text=tail, summary=_summary_of(merged, survivor, tail))
    return (*kept, as_closed(line, _reason_of(merged, natures)) if closed else line)


def _summary_of(merged: Body, survivor: Block, line: str) -> Summary | None:
    """What is decided of paragraphs that became one line; where words are gone, what was decided of what is left."""
    left = merged if line == "".join(block.text for block in merged) else _ends_in(line, merged[0], merged[-1])
    if survivor.kind is BlockKind.HEADING or not left:
        return survivor.summary
    return reduce(join, (as_paragraph(block, BlockKind.NARRATIVE) for block in left)).summary


def _ends_in(line: str, first: Block, last: Block) -> Body:
    """Those of the first and the last paragraph of which `line` has an end."""
    begins, ends = first.text[:1] == line[:1] != "", last.text[-1:] == line[-1:] != ""
    return (first,) * begins + (last,) * ends


def _reason_of(blocks: Body, natures: Mapping[str, Nature]) -> str:
    """Why words of these paragraphs are closed, as the first of them says that tells it."""
    told = (natures[block.id].reason for block in blocks if natures[block.id].closed and block.text)
    return next(filter(None, told), "")


def _is_rest_of(line: str, first: str, last: str) -> bool:
    """Whether `line` is an end of `last` and owes nothing to `first`."""
    return bool(line) and last.endswith(line) and line[:1] != first[:1]
