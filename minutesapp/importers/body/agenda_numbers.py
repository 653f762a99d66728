"""Numbers and marks of agenda items: left to the form where it would print the same, kept where it would not."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutesapp.language.matching.folding import squeeze
from minutesapp.model.blocks import Block, BlockKind, Body
from minutesapp.templates.numbering import format_number, level_format, read_number
from minutesapp.templates.parts.agenda import AgendaForm

CIRCLED = frozenset(chr(0x2460 + i) for i in range(20))


def settle_numbers(body: Sequence[Block], agenda: AgendaForm) -> Body:
    """The body with a number only where the form would number a heading otherwise, and without marks that it prints."""
    counts: list[int] = []
    settled = []
    for block in body:
        if block.kind is not BlockKind.HEADING or block.unnumbered:
            settled.append(_without_mark(block, agenda))
            continue
        del counts[block.level :]
        counts.extend([0] * (block.level - len(counts)))
        form = level_format(agenda, block.level)
        stated = read_count(form, block.number)
        number = ""
        if not block.number or stated == counts[-1] + 1:
            counts[-1] += 1
        elif stated is not None:
            counts[-1] = stated
            number = format_number(form, stated)
        else:
            number = block.number
        settled.append(_without_mark(replace(block, number=number), agenda))
    return tuple(settled)


def _without_mark(block: Block, agenda: AgendaForm) -> Block:
    """A heading without the mark at its end that the form prints there by itself, widths aside."""
    mark = agenda.closed_mark if block.closed else agenda.open_mark
    if not mark or block.kind is not BlockKind.HEADING:
        return block
    text = block.text[: -len(mark)].rstrip()
    return replace(block, text=text) if text and has_mark(block.text, mark) else block


def has_mark(text: str, mark: str) -> bool:
    """Whether words end with a mark of agenda items, widths aside; they do not with none."""
    return bool(mark) and squeeze(text[-len(mark) :]) == squeeze(mark)


def read_count(form: str, number: str) -> int | None:
    """Which count a number is in the manner of the form; a full stop behind it (``1.``) is nothing, a ring (①) is."""
    bare = number.rstrip(".．、")
    return None if bare[:1] in CIRCLED and form[:1] not in CIRCLED else read_number(form, bare)
