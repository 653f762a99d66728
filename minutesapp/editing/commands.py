"""What a clerk can do to the body. Each command gives the change; a `Session` applies it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.closing import keep_closed
from minutesapp.editing.deeds import Deed
from minutesapp.editing.kept_attributes import Nature, keep_natures
from minutesapp.editing.reconcile import WritingEnd, reconcile
from minutesapp.editing.splice import Splice, splice_between
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.attributes import as_closed, as_heading, as_open, as_paragraph
from minutesapp.model.blocks import Block, BlockKind, Body, Speaker, Summary, Use, fingerprint
from minutesapp.model.grammar import mend, stays_right
from minutesapp.model.minutes import Minutes
from minutesapp.model.outline import agenda_items
from minutesapp.model.spans import Mark, Span, Spans, clear, settle

MARKING = {Mark.WITHDRAWN: Deed.WITHDRAW, Mark.CORRECTED: Deed.CORRECT}
"""What putting a mark on words is called, where it is a deed of its own."""


def body_change(minutes: Minutes, deed: Deed, splice: Splice) -> Change:
    """A change of the body that keeps the grammar and opens nothing that is closed."""
    body = minutes.body
    splice = keep_closed(body, splice)
    start, end = splice.start, splice.start + len(splice.inserted)
    if not stays_right(body, start, start + len(splice.removed), splice.inserted):
        splice = splice_between(body, mend(splice.apply(body), start, end))
    return Change(deed, body=splice)


def rearrange(minutes: Minutes, deed: Deed, after: Body, natures: Mapping[str, Nature] | None = None) -> Change:
    """A change in which words come, go or move; the body is `after` from then on.

    Every paragraph that stays is still said by the same speaker, and closed if it was, wherever that was stated. What
    is new says the same of itself in `natures`.
    """
    kept = keep_natures(minutes.body, after, natures)
    return Change(deed, body=splice_between(minutes.body, mend(kept)))


def type_lines(
    minutes: Minutes, start: int, stop: int, shown: Sequence[str], end: WritingEnd | None = None
) -> Change | None:
    """What an editor did: blocks `start` to `stop` now read as `shown`, where writing came to its `end`.

    None where nothing changed.
    """
    splice = reconcile(minutes.body, start, stop, shown, end=end)
    if splice is None:
        return None
    if len(splice.removed) == len(splice.inserted) == 1:
        return Change(Deed.TYPE, body=splice)
    return body_change(minutes, Deed.SPLIT_OR_JOIN, splice)


def set_speaker(minutes: Minutes, indices: Iterable[int], speaker: Speaker) -> Change:
    """A turn of `speaker` begins at each of these blocks, whatever they were."""
    return _each(minutes, Deed.SET_SPEAKER, indices, lambda block: as_paragraph(block, BlockKind.SPEECH, speaker))


def continue_turn(minutes: Minutes, indices: Iterable[int]) -> Change:
    """These blocks go on the turn before them: speech without a label."""
    return _each(minutes, Deed.SET_SPEAKER, indices, lambda block: as_paragraph(block, BlockKind.SPEECH))


def set_kind(minutes: Minutes, indices: Iterable[int], kind: BlockKind, level: int = 1) -> Change:
    """These blocks become `kind`; headings of `level`. Speech that stays speech keeps its speaker."""

    def turn_into(block: Block) -> Block:
        if kind is BlockKind.HEADING:
            return as_heading(block, level)
        return as_paragraph(block, kind, block.speaker if kind is BlockKind.SPEECH else None)

    return _each(minutes, Deed.SET_KIND, indices, turn_into)


def shift_level(minutes: Minutes, indices: Iterable[int], step: int, deepest: int) -> Change:
    """Headings among these blocks go `step` levels in (or out), from level 1 to `deepest`; other blocks stay."""

    def shift(block: Block) -> Block:
        if block.kind is not BlockKind.HEADING:
            return block
        return replace(block, level=min(max(block.level + step, 1), deepest))

    return _each(minutes, Deed.SET_LEVEL, indices, shift)


def set_number(minutes: Minutes, index: int, number: str) -> Change:
    """The heading at `index` shows `number` (議案第3号); with an empty one, the form's own numbering again."""
    return _each(minutes, Deed.SET_NUMBER, (index,), lambda block: replace(block, number=number, unnumbered=False))


def leave_unnumbered(minutes: Minutes, indices: Iterable[int]) -> Change:
    """Headings among these blocks show no number and are not counted; other blocks stay."""

    def leave(block: Block) -> Block:
        return replace(block, number="", unnumbered=True) if block.kind is BlockKind.HEADING else block

    return _each(minutes, Deed.SET_NUMBER, indices, leave)


def close(minutes: Minutes, indices: Iterable[int], reason: str = "") -> Change:
    """These blocks are closed (非公開) for a reason; a heading closes what lies under it. Who has a reason keeps it."""
    return _each(minutes, Deed.CLOSE, indices, lambda block: block if block.reason else as_closed(block, reason))


def open_up(minutes: Minutes, indices: Iterable[int]) -> Change:
    """These blocks are open again. The one command that can open; what a closed heading above covers stays closed."""
    chosen = set(indices)
    body = tuple(as_open(b) if i in chosen else b for i, b in enumerate(minutes.body))
    return Change(Deed.OPEN, body=splice_between(minutes.body, body))


def give_reason(minutes: Minutes, indices: Iterable[int], reason: str) -> Change:
    """Why these blocks are closed, as far as they are closed by themselves; with no words, nobody says why."""

    chosen = set(indices)
    body = tuple(replace(b, reason=reason) if i in chosen and b.closed else b for i, b in enumerate(minutes.body))
    return Change(Deed.SET_REASON, body=splice_between(minutes.body, body))


def insert_blocks(minutes: Minutes, at: int, blocks: Body) -> Change:
    """`blocks` stand before the block that is at `at` now (at the end: the number of blocks)."""
    return rearrange(minutes, Deed.INSERT, (*minutes.body[:at], *blocks, *minutes.body[at:]))


def delete_blocks(minutes: Minutes, start: int, stop: int) -> Change:
    """Blocks `start` up to, not including, `stop` are gone."""
    return rearrange(minutes, Deed.DELETE, (*minutes.body[:start], *minutes.body[stop:]))


def move_item(minutes: Minutes, heading: int, to: int) -> Change:
    """The agenda item whose heading is at `heading` moves, with all under it, before the block that is at `to` now.

    ValueError where `to` lies inside the item. What was closed stays closed wherever it goes.
    """
    item = next(item for item in agenda_items(minutes.body) if item.start == heading)
    if item.start < to < item.end:
        raise ValueError("an agenda item cannot move into itself")
    body, moved = minutes.body, minutes.body[item.start : item.end]
    if to <= item.start:
        after = body[:to] + moved + body[to : item.start] + body[item.end :]
    else:
        after = body[: item.start] + body[item.end : to] + moved + body[to:]
    return rearrange(minutes, Deed.MOVE_ITEM, after)


def decide_use(minutes: Minutes, indices: Iterable[int], use: Use | None) -> Change:
    """These paragraphs are used in the summary as they are, or dropped; with None nothing is decided of them.

    ValueError for condensing: that needs words (`condense`).
    """
    if use is Use.CONDENSED:
        raise ValueError("what is condensed has words")
    decided = Summary(use) if use is not None else None
    return _summed_up(minutes, dict.fromkeys(indices, decided))


def condense(minutes: Minutes, indices: Sequence[int], words: str) -> Change:
    """In the summary these paragraphs of one turn read as `words`, one line, which stand in the place of the first.

    ValueError without words, or with an end of a line among them.
    """
    if not words.strip():
        raise ValueError("what is condensed has words")
    texts = (words, *("" for _ in indices[1:]))
    body = minutes.body
    decided = {
        at: Summary(Use.CONDENSED, text, fingerprint(body[at].text)) for at, text in zip(indices, texts, strict=True)
    }
    return _summed_up(minutes, decided)


def confirm_condensed(minutes: Minutes, indices: Iterable[int]) -> Change:
    """What these paragraphs were condensed to tells what they say now."""
    body = minutes.body
    said = {at: body[at].summary for at in indices}
    told = {at: replace(one, of=fingerprint(body[at].text)) for at, one in said.items() if one is not None}
    return _summed_up(minutes, told)


def _summed_up(minutes: Minutes, decided: Mapping[int, Summary | None]) -> Change:
    """What is decided of these paragraphs; headings, of which nothing is, stay as they are."""
    body = tuple(
        replace(block, summary=decided[at]) if at in decided and block.kind is not BlockKind.HEADING else block
        for at, block in enumerate(minutes.body)
    )
    return Change(Deed.SUMMARIZE, body=splice_between(minutes.body, body))


def mark_words(minutes: Minutes, places: Mapping[int, TextRange], mark: Mark, note: str = "") -> Change:
    """The words in these places bear a mark: a range of code points by the index of its block."""

    def marked(block: Block, start: int, end: int) -> Spans:
        return settle((*clear(block.spans, start, end, mark), Span(start, end, mark, note)))

    return _spanned(minutes, MARKING.get(mark, Deed.MARK), places, marked)


def unmark_words(minutes: Minutes, places: Mapping[int, TextRange], mark: Mark) -> Change:
    """The words in these places bear the mark no longer.

    But for this and `cursor.marks.remove_mark`, which takes away one mark, no command opens hidden words.
    """
    deed = Deed.RESTORE if mark in MARKING else Deed.UNMARK
    return _spanned(minutes, deed, places, lambda block, start, end: clear(block.spans, start, end, mark))


def _spanned(
    minutes: Minutes, deed: Deed, places: Mapping[int, TextRange], alter: Callable[[Block, int, int], Spans]
) -> Change:
    body = tuple(replace(b, spans=alter(b, *places[i])) if i in places else b for i, b in enumerate(minutes.body))
    return Change(deed, body=splice_between(minutes.body, body))


def _each(minutes: Minutes, deed: Deed, indices: Iterable[int], alter: Callable[[Block], Block]) -> Change:
    chosen = set(indices)
    body = tuple(alter(block) if index in chosen else block for index, block in enumerate(minutes.body))
    return body_change(minutes, deed, splice_between(minutes.body, body))
