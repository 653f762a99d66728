"""The place where something is pasted: a paragraph divided by the cursor, and how paragraphs go into the gap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from minutesapp.editing.clipboard.clip import Clip, Piece
from minutesapp.editing.clipboard.positions import Spot
from minutesapp.editing.kept_attributes import Nature, natures_of
from minutesapp.model.attributes import as_closed, behind, join, part_of, rest_of
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.model.identity import fresh_id
from minutesapp.model.spans import Span, settle

FLOWING = (BlockKind.SPEECH, BlockKind.NARRATIVE)
"""Paragraphs that go on in the next one; a heading or a direction is one by itself."""
NOWHERE = Nature(None, closed=False, secret=False)


class Filled(NamedTuple):
    """The paragraphs that stand in the place of the divided one, and where the pasted words end, counted from there."""

    blocks: Body
    end: Spot


class Gap:
    """One paragraph, divided at a spot; in an empty body there is none. What stands behind may become `rest`."""

    def __init__(self, body: Body, at: Spot) -> None:
        self.block: Block | None = body[at.block] if body else None
        self.nature = natures_of(body, at.block, at.block + 1)[self.block.id] if self.block else NOWHERE
        self.rest = fresh_id()
        self._at, self._length = at.offset, len(self.block.text) if self.block else 0

    @property
    def blank(self) -> bool:
        """Whether the paragraph holds nothing and says nothing, so that what is pasted takes its place."""
        block = self.block
        if block is None or block.text or block.kind not in FLOWING:
            return block is None
        return block.speaker is None or not block.speaker.known

    def takes_words(self, clip: Clip) -> bool:
        """Whether the first words of a clip go into the paragraph, and are no paragraph of their own."""
        if self.block is None or (self.blank and clip.starts and clip.reaches):
            return False
        return clip.is_words or not clip.starts

    def keeps_closed(self, nature: Nature) -> bool:
        """Whether words of this nature may go into the paragraph without coming out open."""
        if not nature.secret or self.block is None:
            return True
        return self.block.kind is not BlockKind.HEADING and (self.nature.closed or not self.block.text)

    def fill(self, pieces: Sequence[Piece], clip: Clip, *, joins: bool) -> Filled:
        """The paragraph with the pieces in it; with `joins` the first one goes into its words."""
        head = self._joined(pieces[0]) if joins else self._head()
        own = [self._own(piece.block) for piece in pieces[joins:]]
        if joins and clip.is_words:
            return Filled((self._bridged(head[0]),), Spot(0, len(head[0].text)))
        front = (*head, *own)
        end = Spot(len(front) - 1, len(front[-1].text))
        if head and own and not clip.ends and self._has_rest and self._goes_on(pieces[-1]):
            return Filled((*front[:-1], join(front[-1], self._behind())), end)
        tail = self._tail(parted=bool(head))
        return Filled((*front, *tail), Spot(len(front), 0) if clip.ends and tail else end)

    def _head(self) -> Body:
        """The paragraph up to the gap, if it holds anything there."""
        return (self._before(self.block),) if self.block and self._at else ()

    def _joined(self, piece: Piece) -> Body:
        """The paragraph up to the gap, with these words; closed words close it where it holds nothing else."""
        assert self.block is not None
        closed = piece.nature.secret and not self.block.text
        before, words = self._before(self.block), piece.block
        joined = join(before, words)
        if words.summary is None or not words.summary.is_told:
            joined = replace(joined, summary=before.summary)  # what is decided of the paragraph holds for them
        return (as_closed(joined, piece.nature.reason) if closed or joined.closed else joined,)

    @property
    def _has_rest(self) -> bool:
        return self._at < self._length

    def _before(self, block: Block) -> Block:
        return part_of(block, 0, self._at)

    def _behind(self) -> Block:
        assert self.block is not None
        return behind(self.block, self._at)

    def _bridged(self, head: Block) -> Block:
        """The paragraph with words put into the gap; where that lies inside of a mark, they bear it too."""
        assert self.block is not None
        divided = [span for span in self.block.spans if span.start < self._at < span.end]
        bridges = [Span(self._at, len(head.text), span.mark, span.note) for span in divided]
        whole = join(head, self._behind())
        return replace(whole, spans=settle((*whole.spans, *bridges))) if bridges else whole

    def _own(self, block: Block) -> Block:
        """A paragraph that takes the place of one that was closed, is closed."""
        replaces_closed = self.blank and self.block is not None and self.block.closed
        return as_closed(block, self.block.reason) if replaces_closed and self.block is not None else block

    def _tail(self, *, parted: bool) -> Body:
        """What stands behind the gap: the paragraph itself, or the rest of it as a paragraph of the same nature."""
        block = self.block
        if block is None or (not self._has_rest if parted else self.blank):
            return ()
        if not parted:
            return (block,)
        return (rest_of(block, self._at, self.rest),)

    def _goes_on(self, last: Piece) -> bool:
        """Whether what is behind the gap may join the last piece: it is said by the same speaker, and as open."""
        same = self.block is not None and last.block.kind is self.block.kind and last.block.kind in FLOWING
        return same and (last.nature.speaker, last.nature.closed) == (self.nature.speaker, self.nature.closed)
