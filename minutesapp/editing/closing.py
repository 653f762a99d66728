"""No edit opens what is closed: only 公開にする does.

A closed heading closes what lies under it. Were the heading deleted, moved or turned into a paragraph, that text
would be open without anybody having said so, and would stand in the next public copy. Whatever would lose its cover
that way is closed by itself instead.
"""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.editing.splice import Splice, splice_between
from minutesapp.model.blocks import BlockKind, Body
from minutesapp.model.outline import closed_flags


def keep_closed(body: Body, splice: Splice) -> Splice:
    """The splice, widened so that no block that stays is open afterwards and was closed before."""
    if not any(block.kind is BlockKind.HEADING for block in (*splice.removed, *splice.inserted)):
        return splice
    covered = {block.id for block, closed in zip(body, closed_flags(body), strict=True) if closed}
    after = splice.apply(body)
    flags = closed_flags(after)
    kept = tuple(
        replace(block, closed=True) if block.id in covered and not closed else block
        for block, closed in zip(after, flags, strict=True)
    )
    return splice if kept == after else splice_between(body, kept)
