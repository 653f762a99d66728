"""The agenda as a list: every item with its number and the form's mark where it is closed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from minutesapp.editing.change import Change
from minutesapp.model.blocks import Block, BlockKind
from minutesapp.model.outline import agenda_items
from minutesapp.model.spans import Mark
from minutesapp.templates.rendering import Rendering


class AgendaRow(Struct, frozen=True):
    """One agenda item: the index of its heading, its level, and what to read; `title` is that without the mark.

    `reason` is why it is closed, if anybody said so.
    """

    index: int
    level: int
    words: str
    closed: bool
    title: str = ""
    reason: str = ""

    @property
    def about(self) -> str:
        """All that there is to tell of it."""
        return f"{self.words}\n非公開の理由：{self.reason}" if self.reason else self.words


class ItemCounts(Struct, frozen=True):
    """What lies under an item, that under its own items included: turns, those of whom nobody knows, and queries."""

    turns: int
    unknown: int
    queries: int


def agenda_rows(rendering: Rendering) -> tuple[AgendaRow, ...]:
    """Every agenda item with its number and, where it is closed, the form's mark for that. O(n)."""
    body, closed_mark = rendering.minutes.body, rendering.form.agenda.closed_mark
    rows = []
    for item in agenda_items(body):
        block, closed = body[item.start], rendering.is_closed(item.start)
        text = block.text.strip() or "（見出しなし）"
        mark = closed_mark if closed and closed_mark not in text else ""
        title = f"{rendering.numbers[item.start]} {text}".strip()
        rows.append(AgendaRow(item.start, item.level, f"{title}{mark}", closed, title, block.reason))
    return tuple(rows)


def row_at(rows: tuple[AgendaRow, ...], index: int) -> int:
    """Which row the block at `index` belongs to; -1 before the first heading."""
    return bisect_right([row.index for row in rows], index) - 1


def item_counts(body: Sequence[Block], rows: Sequence[AgendaRow]) -> tuple[ItemCounts, ...]:
    """What lies under each of the items, by one walk. O(n)."""
    sums, counted = [(0, 0, 0)], [0, 0, 0]
    for block in body:
        if block.speaker is not None:
            counted[0] += 1
            counted[1] += not block.speaker.known
        if block.spans:
            counted[2] += sum(span.mark is Mark.QUERY for span in block.spans)
        sums.append((counted[0], counted[1], counted[2]))
    ends = _ends(rows, len(body))
    return tuple(
        ItemCounts(*(last - first for first, last in zip(sums[row.index], sums[end], strict=True)))
        for row, end in zip(rows, ends, strict=True)
    )


def _ends(rows: Sequence[AgendaRow], stop: int) -> list[int]:
    """Where each item ends: at the next one that is no deeper."""
    ends, waiting = [stop] * len(rows), list[int]()
    for number, row in enumerate(rows):
        while waiting and rows[waiting[-1]].level >= row.level:
            ends[waiting.pop()] = row.index
        waiting.append(number)
    return ends


def touches_counts(change: Change) -> bool:
    """Whether a change can alter what is counted under the items, or the list itself; typing alone does not."""
    splice = change.body
    if splice is None or touches_agenda(change):
        return splice is not None
    pairs = zip(splice.removed, splice.inserted, strict=True)
    return any(a.speaker != b.speaker or len(a.spans) != len(b.spans) for a, b in pairs)


def touches_agenda(change: Change) -> bool:
    """Whether a change can alter the list: headings, or the number of blocks before them."""
    splice = change.body
    if splice is None:
        return False
    if len(splice.removed) != len(splice.inserted):
        return True
    return any(block.kind is BlockKind.HEADING for block in (*splice.removed, *splice.inserted))
