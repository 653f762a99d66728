"""The agenda as a list: every item with its number and the form's mark where it is closed."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct

from minutesapp.editing.change import Change
from minutesapp.model.blocks import BlockKind
from minutesapp.model.outline import agenda_items
from minutesapp.templates.rendering import Rendering


class AgendaRow(Struct, frozen=True):
    """One agenda item: the index of its heading, its level, what to read, and why it is closed, if anybody said so."""

    index: int
    level: int
    words: str
    closed: bool
    reason: str = ""

    @property
    def about(self) -> str:
        """All that there is to tell of it."""
        return f"{self.words}\n非公開の理由：{self.reason}" if self.reason else self.words


def agenda_rows(rendering: Rendering) -> tuple[AgendaRow, ...]:
    """Every agenda item with its number and, where it is closed, the form's mark for that. O(n)."""
    body, closed_mark = rendering.minutes.body, rendering.form.agenda.closed_mark
    rows = []
    for item in agenda_items(body):
        block, closed = body[item.start], rendering.is_closed(item.start)
        text = block.text.strip() or "（見出しなし）"
        mark = closed_mark if closed and closed_mark not in text else ""
        words = f"{rendering.numbers[item.start]} {text}{mark}".strip()
        rows.append(AgendaRow(item.start, item.level, words, closed, block.reason))
    return tuple(rows)


def row_at(rows: tuple[AgendaRow, ...], index: int) -> int:
    """Which row the block at `index` belongs to; -1 before the first heading."""
    return bisect_right([row.index for row in rows], index) - 1


def touches_agenda(change: Change) -> bool:
    """Whether a change can alter the list: headings, or the number of blocks before them."""
    splice = change.body
    if splice is None:
        return False
    if len(splice.removed) != len(splice.inserted):
        return True
    return any(block.kind is BlockKind.HEADING for block in (*splice.removed, *splice.inserted))
