"""What becomes of a paragraph's attributes when its words are divided, joined or replaced, or it becomes another kind.

- Marks stay on their words (`model.spans`).
- The time is that of a paragraph's beginning: what is divided off has none, and of two that are joined the first one's
  holds, unless nothing was left of it.
- A number stands once, before the first part; level, number and `unnumbered` belong to headings alone.
- Who was not there for an item is told by its heading: it goes wherever that goes, also when it is cut and pasted, and
  is gone with it. A copy is another item, for which everybody was there. Of an item that is divided both parts have
  the same absences; of two headings that are joined, those of the first one hold, unless nothing was left of it. What
  is no heading any more has none.
- The reason for closing goes wherever the closing goes, and is gone with it. Of two closed paragraphs that are joined
  that of the first one holds, else that of the second.
- What was decided for the summary goes with the words. Of a paragraph that is divided the first part keeps the words
  that were condensed, which tell the rest as well. Where two are joined of which different things were decided, nothing
  is decided, unless one was condensed: no condensed words are lost. What becomes a heading stands in every summary, and
  of a copy nothing is decided.
- What a division leaves of speech goes on the turn: it has no speaker of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from msgspec.structs import replace

from minutesapp.model.blocks import HEADING, Block, BlockKind, Speaker, Summary, Use
from minutesapp.model.spans import Spans, crop, edit, follow, settle, shift


def with_words(block: Block, ranges: Sequence[tuple[int, int]], words: str) -> Block:
    """The paragraph with `words` in the place of each of these ranges, which are in order and do not overlap."""
    return with_parts(block, [(start, end, words) for start, end in ranges])


def with_parts(block: Block, parts: Sequence[tuple[int, int, str]]) -> Block:
    """The paragraph with other words in the place of each range, which are in order and do not overlap."""
    text, pieces, at = block.text, list[str](), 0
    for start, end, words in parts:
        pieces += (text[at:start], words)
        at = end
    spans = block.spans
    for start, end, words in reversed(parts if spans else ()):
        spans = edit(spans, start, end - start, len(words))
    return replace(block, text="".join((*pieces, text[at:])), spans=spans)


def part_of(block: Block, start: int, stop: int) -> Block:
    """The paragraph with no more than its words from `start` up to `stop`."""
    spans = crop(block.spans, start, stop) if block.spans else ()
    summary = told_before(block.summary) if start else block.summary
    time = None if start else block.time
    return replace(block, text=block.text[start:stop], spans=spans, time=time, summary=summary)


def rest_of(block: Block, start: int, id: str) -> Block:
    """The words from `start` on as a paragraph of their own behind the first part, which goes on what that said."""
    rest = part_of(block, start, len(block.text))
    return replace(rest, id=id, number="", speaker=None, time=None, summary=told_before(block.summary))


def join(first: Block, second: Block) -> Block:
    """The first paragraph with the words of the second one behind its own."""
    spans = settle((*first.spans, *shift(second.spans, len(first.text))))
    text, time = first.text + second.text, first.time if first.text else second.time
    absences = second.absences if first.kind is second.kind is HEADING and not first.text else first.absences
    reason = first.reason or (second.reason if first.closed else "")
    summary = summary_of_both(first, second) if first.kind is not HEADING else None
    return replace(first, text=text, spans=spans, time=time, absences=absences, reason=reason, summary=summary)


def told_before(summary: Summary | None) -> Summary | None:
    """What is decided of words that are divided off: those in their place stay where they are."""
    return replace(summary, text="") if summary is not None and summary.text else summary


def summary_of_both(first: Block, second: Block) -> Summary | None:
    """What is decided of two paragraphs that are joined; of words that are gone nothing counts but what they became."""
    one, other = first.summary, second.summary
    condensed = [said for said in (one, other) if said is not None and said.text]
    if condensed:
        return Summary(Use.CONDENSED, "".join(said.text for said in condensed), condensed[0].of)
    if not (first.text and second.text):
        return one if first.text else other
    return one if one is not None and other is not None and one.use is other.use else None


def as_closed(block: Block, reason: str = "") -> Block:
    """The paragraph closed; for this reason, where it states none itself."""
    return block if block.closed and (block.reason or not reason) else replace(block, closed=True, reason=reason)


def as_open(block: Block) -> Block:
    """The paragraph not closed by itself."""
    return replace(block, closed=False, reason="") if block.closed else block


def whole_of(blocks: Sequence[Block]) -> tuple[str, Spans]:
    """The paragraphs as one text, a line each, with all their marks."""
    starts = accumulate((len(block.text) + 1 for block in blocks), initial=0)
    spans = (span for block, at in zip(blocks, starts, strict=False) for span in shift(block.spans, at))
    return "\n".join(block.text for block in blocks), tuple(spans)


def spans_of_lines(blocks: Sequence[Block], lines: Sequence[str], end: int | None = None) -> list[Spans]:
    """The marks of the paragraphs on the lines in their place, of which is not told which came of which.

    `end` is where the writing ended, as an offset into all lines together, if that is known.
    """
    if not any(block.spans for block in blocks):
        return [()] * len(lines)
    text, spans = whole_of(blocks)
    moved = follow(spans, text, "\n".join(lines), end)
    bounds = accumulate((len(line) + 1 for line in lines), initial=0)
    return [crop(moved, start, stop - 1) for start, stop in pairwise(bounds)]


def as_heading(block: Block, level: int) -> Block:
    """The paragraph as a heading of this level; one that was a heading already keeps its number."""
    return replace(block, kind=HEADING, level=level, speaker=None, summary=None)


def as_paragraph(block: Block, kind: BlockKind, speaker: Speaker | None = None) -> Block:
    """The paragraph as what is no heading; of speech, `speaker` begins here."""
    return replace(block, kind=kind, level=0, number="", unnumbered=False, speaker=speaker, absences=())


def without_marks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The paragraphs with their words alone marked by nothing."""
    return tuple([replace(block, spans=()) if block.spans else block for block in blocks])
