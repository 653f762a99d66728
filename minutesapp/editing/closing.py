"""No edit opens what is closed: only 公開にする does.

A closed heading closes what lies under it. Were the heading deleted, moved or turned into a paragraph, that text
would be open without anybody having said so, and would stand in the next public copy. Whatever would lose its cover
that way is closed by itself instead.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from minutesapp.editing.kept_attributes import BodyWalk, natures_of
from minutesapp.editing.splice import Splice, splice_between
from minutesapp.model.attributes import as_closed
from minutesapp.model.blocks import Block, BlockKind, Body


def keep_closed(body: Body, splice: Splice) -> Splice:
    """The splice, widened so that no block that stays is open afterwards and was closed before.

    Nor does the public read the title of a heading that it did not read before, as it lay below a closed one: where it
    would, it is a closed paragraph from then on.
    """
    if not any(block.kind is BlockKind.HEADING for block in (*splice.removed, *splice.inserted)):
        return splice
    natures = natures_of(body)
    covered = {block.id: natures[block.id].reason for block in body if natures[block.id].closed}
    titles = {block.id for block in body if block.kind is BlockKind.HEADING and natures[block.id].secret}
    after = splice.apply(body)
    kept = cover(after, covered, titles)
    return splice if kept == after else splice_between(body, kept)


def cover(body: Body, covered: Mapping[str, str], titles: Container[str]) -> Body:
    """The body with the blocks of these ids closed for these reasons, by themselves where nothing above closes them.

    Headings among `titles` become paragraphs where the public would read them.
    """
    return tuple(_covered(body, covered, titles))


def _covered(body: Body, covered: Mapping[str, str], titles: Container[str]) -> Iterator[Block]:
    walk = BodyWalk()
    for block in body:
        if block.id in covered and not walk.lies_below(block):
            reason = covered[block.id]
            block = walk.hidden(block, reason) if block.id in titles else as_closed(block, reason)
        walk.take(block)
        yield block
