"""Putting a clip into a record. Paragraphs stay what they are: who says them, heading or direction, closed or not.

Words of one paragraph go into the paragraph where they are pasted, as in any text. A clip of paragraphs goes between
paragraphs, and what stood behind the cursor goes on after it as what it was. No paragraph that stood there gets another
speaker, and nothing that was closed comes out open: closed words that cannot take their mark along, because they
would stand inside an open paragraph or in a title that the public reads, become a closed paragraph of their own, unless
the clerk is asked and wants them open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.editing.change import Change
from minutesapp.editing.clipboard.clip import Clip, Piece, clip_of
from minutesapp.editing.clipboard.gap import Gap
from minutesapp.editing.clipboard.positions import Spot, marks_between, only_secret_between, spot_in, words_between
from minutesapp.editing.clipboard.removing import Edited, end_to_replace, take_out
from minutesapp.editing.commands import rearrange
from minutesapp.editing.deeds import Deed
from minutesapp.editing.kept_attributes import BodyWalk, Nature, natures_of
from minutesapp.editing.reconcile import follower
from minutesapp.editing.splice import Splice, splice_between
from minutesapp.language.matching.folded_text import TextRange
from minutesapp.model.attributes import as_closed, as_open, as_paragraph, part_of, rest_of, with_words
from minutesapp.model.blocks import Block, BlockKind, Body, Speaker
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Marking, bearing

OPEN = Nature(None, closed=False, secret=False)
CLOSED = Nature(None, closed=True, secret=True)


class Landing(NamedTuple):
    """What pasting comes to: with all that is closed `kept` closed, and with what cannot take its mark along `opened`.

    `opened` is None where every mark goes along, and there is nothing to ask.
    """

    kept: Edited
    opened: Edited | None = None


class Cleared(NamedTuple):
    """A record without the words that give way, where they stood, and the marks that they bore and what comes bears."""

    minutes: Minutes
    at: Spot
    borne: frozenset[Marking]


def paste(minutes: Minutes, start: Spot, end: Spot, clip: Clip) -> Landing:
    """The clip, which is of this record, in the place of what is from `start` to `end`."""
    if start == end and (back := _put_back(minutes, start, clip)):
        return Landing(back)
    place = _cleared(minutes, start, end if clip.ends else end_to_replace(minutes.body, start, end))
    # Only what was cut and is nowhere now is the same paragraph again.
    copied = [piece.block for piece in clip.pieces] if clip.taken is None else []
    return _landing(minutes, Deed.PASTE, place, clip, _ids((*minutes.body, *copied)))


def move_words(minutes: Minutes, start: Spot, end: Spot, to: Spot) -> Landing:
    """What is from `start` to `end`, at `to` instead, which lies outside of it."""
    cleared = _cleared(minutes, start, end).minutes
    behind = (len(minutes.body) - to.block, len(minutes.body[to.block].text) - to.offset)
    at = to if to < start else _from_behind(cleared.body, *behind)
    place = Cleared(cleared, at, frozenset())
    return _landing(minutes, Deed.MOVE, place, clip_of(minutes, start, end), _ids(cleared.body))


def paste_lines(minutes: Minutes, start: Spot, end: Spot, lines: Sequence[str], *, closed: bool = False) -> Edited:
    """Lines from elsewhere in the place of what is from `start` to `end`; they go on as the paragraph there does.

    With `closed` they become closed paragraphs of their own, and so they do where only closed words give way.
    """
    kept = end_to_replace(minutes.body, start, end)
    if kept != end and len(lines) > 1 and not lines[-1]:
        lines = lines[:-1]  # the line end behind them is that of the paragraph in whose place they go
    place = _cleared(minutes, start, kept)
    cleared, at, _ = place
    body = cleared.body
    if closed or (only_secret_between(minutes.body, start, kept) and not _is_closed_at(body, at)):
        above = body[at.block] if body else None
        pieces = tuple(Piece(as_closed(follower(above, line, fresh_id())), CLOSED) for line in lines)
        return _landing(minutes, Deed.PASTE, place, Clip("", pieces, True, True, True), set()).kept
    pasted = _with_lines(body, at, lines) if body else tuple(follower(None, line, fresh_id()) for line in lines)
    after = rearrange(cleared, Deed.PASTE, (*body[: at.block], *pasted, *body[at.block + 1 :])).apply(cleared)
    if body:
        place = place._replace(borne=place.borne | _marks_around(body[at.block], at.offset))
    offset = len(lines[-1]) + (at.offset if len(lines) == 1 else 0)
    return _whole(minutes, Deed.PASTE, place, after, Spot(at.block + len(lines) - 1, offset))


def _is_closed_at(body: Body, at: Spot) -> bool:
    return natures_of(body)[body[at.block].id].secret


def _marks_around(block: Block, offset: int) -> frozenset[Marking]:
    """The marks within which a place is; what is put there bears them."""
    return frozenset((span.mark, span.note) for span in block.spans if span.start < offset < span.end)


def _with_lines(body: Body, at: Spot, lines: Sequence[str]) -> Body:
    """What stands in the place of the paragraph at this spot when lines come into it there.

    Which words are whose is known, and not guessed from what they read like: a line may read like one that is there.
    """
    block = body[at.block]
    if len(lines) == 1:
        return (with_words(block, [(at.offset, at.offset)], lines[0]),)
    if at.offset == 0 and not lines[-1]:
        above = body[at.block - 1] if at.block else None
        closes = block.closed and block.kind is not BlockKind.HEADING
        made = _followers(above, lines[:-1])
        return (*(as_closed(new, block.reason) if closes else new for new in made), block)
    head = with_words(part_of(block, 0, at.offset), [(at.offset, at.offset)], lines[0])
    between = _followers(head, lines[1:-1])
    if at.offset == len(block.text):
        return (head, *between, *_followers((head, *between)[-1], lines[-1:]))
    return (head, *between, with_words(rest_of(block, at.offset, fresh_id()), [(0, 0)], lines[-1]))


def _followers(above: Block | None, lines: Sequence[str]) -> Body:
    """Paragraphs of these lines, each going on as the one above it does."""
    made: list[Block] = []
    for line in lines:
        made.append(follower(made[-1] if made else above, line, fresh_id()))
    return tuple(made)


def paste_blocks(minutes: Minutes, start: Spot, end: Spot, blocks: Body, *, closed: bool = False) -> Edited:
    """Blocks from elsewhere, as what they are, in the place of what is from `start` to `end`.

    Words before the first speaker go on the turn into which they are pasted. All are closed with `closed`, where the
    paragraph there is, or where only closed words give way.
    """
    place = _cleared(minutes, start, end)
    if not blocks:
        return _whole(minutes, Deed.PASTE, place, place.minutes, place.at)
    gap, natures = Gap(place.minutes.body, place.at), natures_of(blocks)
    closed = closed or gap.nature.closed or only_secret_between(minutes.body, start, end)
    pieces, speaking = [], gap.nature.speaker
    for block in blocks:
        nature = natures[block.id]
        speaking = speaking if block.kind in (BlockKind.NARRATIVE, BlockKind.DIRECTION) else None
        if block.kind is BlockKind.NARRATIVE and speaking is not None:
            block, nature = replace(block, kind=BlockKind.SPEECH), nature._replace(speaker=speaking)
        reason = nature.reason or gap.nature.reason
        pieces.append(Piece(block, _closing(nature, reason) if closed else nature))
    clip = Clip("", tuple(pieces), starts=True, reaches=True, ends=True)
    return _landing(minutes, Deed.PASTE, place, clip, set()).kept


def _put_back(minutes: Minutes, at: Spot, clip: Clip) -> Edited | None:
    """The cut that made the clip taken back, where it is pasted there and nothing there has changed since.

    What has changed above it may have said whose words they are, or that they are closed: they say so themselves then.
    """
    if clip.taken is None:
        return None
    body, (splice, cut_at) = minutes.body, clip.taken
    ids = [block.id for block in body]
    start = splice.start if not splice.inserted else _index(ids, splice.inserted[0].id)
    stands = start is not None and body[start : start + len(splice.inserted)] == splice.inserted
    gone = {block.id for block in splice.removed} - {block.id for block in splice.inserted}
    if start is None or not stands or gone & set(ids) or at != Spot(cut_at.block + start - splice.start, cut_at.offset):
        return None
    last = clip.pieces[-1]
    caret = Spot(at.block + len(clip.pieces) - 1 + clip.ends, 0 if clip.ends else len(last.block.text))
    if len(clip.pieces) == 1 and not clip.ends:
        caret = Spot(at.block, at.offset + len(last.block.text))
    ours = gone | {block.id for block in splice.inserted}  # a paragraph that was joined has the other one's reason
    natures = {piece.block.id: piece.nature for piece in clip.pieces if piece.block.id in ours}
    back = Splice(start, splice.inserted, splice.removed).apply(body)
    return Edited(rearrange(minutes, Deed.PASTE, back, natures), caret)


def _index(ids: list[str], id: str) -> int | None:
    return ids.index(id) if id in ids else None


def _cleared(minutes: Minutes, start: Spot, end: Spot) -> Cleared:
    """The record without what is from `start` to `end`."""
    if not minutes.body:
        return Cleared(minutes, Spot(0, 0), frozenset())
    change = take_out(minutes, start, end).change if start != end else None
    cleared = change.apply(minutes) if change else minutes
    borne = marks_between(minutes.body, spot_in(minutes.body, start), spot_in(minutes.body, end))
    return Cleared(cleared, spot_in(cleared.body, start), borne)


def _from_behind(body: Body, blocks: int, signs: int) -> Spot:
    """The spot that lies so many blocks before the end of the body, and so many signs before the end of its words."""
    block = len(body) - blocks
    return Spot(block, len(body[block].text) - signs)


def _whole(minutes: Minutes, deed: Deed, place: Cleared, after: Minutes, caret: Spot) -> Edited:
    """All from `minutes` to `after` as one step; what has come to the place bears the marks of what was there."""
    if place.borne:
        after = _bearing(after, words_between(after.body, place.at, caret), place.borne)
    change = Change(deed, splice_between(minutes.body, after.body))
    return Edited(None if change.changes_nothing else change, caret)


def _bearing(minutes: Minutes, places: Mapping[int, TextRange], borne: frozenset[Marking]) -> Minutes:
    body = tuple(
        replace(block, spans=bearing(block.spans, *places[index], borne)) if index in places else block
        for index, block in enumerate(minutes.body)
    )
    return replace(minutes, body=body)


def _ids(body: Sequence[Block]) -> set[str]:
    return {block.id for block in body}


def _landing(minutes: Minutes, deed: Deed, place: Cleared, clip: Clip, used: set[str]) -> Landing:
    """The clip at a place that was cleared for it; ids in `used` are not given to its paragraphs."""
    pieces = _settled(clip, minutes, used)
    after, caret, doubtful = _land(place.minutes, place.at, clip, pieces, openly=False)
    kept = _whole(minutes, deed, place, after, caret)
    if not doubtful:
        return Landing(kept)
    after, caret, _ = _land(place.minutes, place.at, clip, pieces, openly=True)
    return Landing(kept, _whole(minutes, deed, place, after, caret))


def _land(minutes: Minutes, at: Spot, clip: Clip, pieces: list[Piece], *, openly: bool) -> tuple[Minutes, Spot, bool]:
    """The record with the clip in it, where the pasted words end, and whether a mark could not go along."""
    gap = Gap(minutes.body, at)
    joins = gap.takes_words(clip)
    stuck = joins and not gap.keeps_closed(pieces[0].nature)
    if stuck and openly:
        pieces = [_opened(pieces[0]), *pieces[1:]]
    blocks, end = gap.fill(pieces, clip, joins=joins and (openly or not stuck))
    natures = {piece.block.id: piece.nature for piece in pieces} | {gap.rest: gap.nature}
    after = (*minutes.body[: at.block], *blocks, *minutes.body[at.block + 1 :])
    bare = set(_bare_titles(after, natures))
    if bare:
        after = tuple(
            _in_text(block, natures[block.id].reason, openly=openly) if block.id in bare else block for block in after
        )
        natures |= {id: OPEN if openly else CLOSED._replace(reason=natures[id].reason) for id in bare}
    change = rearrange(minutes, Deed.PASTE, after, natures)
    return change.apply(minutes), Spot(at.block + end.block, end.offset), stuck or bool(bare)


def _settled(clip: Clip, minutes: Minutes, used: set[str]) -> list[Piece]:
    """The pieces under ids that are free, said by people who are there."""
    people = {person.id for person in minutes.attendees}
    pieces = []
    for block, nature in clip.pieces:
        copied = block.id in used
        speaker, said_by = (_present(who, people, clip.labels) for who in (block.speaker, nature.speaker))
        absences = tuple(one for one in block.absences if one.attendee in people and not copied)
        id = fresh_id() if copied else block.id
        summary = None if copied else block.summary
        settled = replace(block, id=id, speaker=speaker, absences=absences, summary=summary)
        pieces.append(Piece(settled, nature._replace(speaker=said_by)))
    return pieces


def _present(speaker: Speaker | None, people: set[str], labels: Mapping[str, str]) -> Speaker | None:
    """The speaker; one who has left the attendance meanwhile is known by the label alone."""
    if speaker is None or speaker.attendee in people or speaker.attendee not in labels:
        return speaker
    return Speaker(label=speaker.label or labels[speaker.attendee])


def _closing(nature: Nature, reason: str) -> Nature:
    return nature._replace(closed=True, secret=True, reason=reason)


def _opened(piece: Piece) -> Piece:
    return Piece(as_open(piece.block), piece.nature._replace(closed=False, secret=False, reason=""))


def _bare_titles(body: Body, natures: Mapping[str, Nature]) -> Iterator[str]:
    """The headings that lay under a closed one and no longer do: as closed items their titles would be read."""
    walk = BodyWalk()
    for block in body:
        nature = natures.get(block.id)
        if block.kind is not BlockKind.HEADING or nature is None or not nature.secret:
            walk.take(block)
        elif not walk.lies_below(block):
            yield block.id


def _in_text(block: Block, reason: str, *, openly: bool) -> Block:
    """A heading whose title is closed words: as a closed paragraph, or open."""
    if openly:
        return as_open(block)
    return as_closed(as_paragraph(block, BlockKind.NARRATIVE), reason)
