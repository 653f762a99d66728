"""A `.minutes` document as this version writes it, read in one pass by its types; most files are just so.

What is otherwise in any way (unknown keys, an older version, damage) is left to `record_format`, which keeps what it
does not know and says what does not fit and where. Whatever this reader takes, that one would read alike.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Literal

from msgspec import NODEFAULT, UNSET, Raw, Struct, UnsetType, defstruct
from msgspec.json import Decoder
from msgspec.structs import replace

from minutesapp.model.blocks import Absence, AbsenceReason, Block, BlockKind, Body, Speaker, Summary, Use
from minutesapp.model.spans import Mark, Span, settle
from minutesapp.storage.facts_format import PARTS
from minutesapp.storage.upgrades import format_name

DEEPEST_LEVEL = 99
"""Of agenda items; no agenda goes deeper, and counting up to whatever a document states could take for ever."""


class TypedRecord(Struct, frozen=True):
    """The parts of a document: its version, the form's id, each of the facts as a JSON text by its name, the body."""

    version: int
    template: str
    facts: dict[str, str]
    body: Body


class _Paragraph(Struct, forbid_unknown_fields=True):
    kind: BlockKind
    id: str = ""
    text: str = ""
    level: int = 0
    number: str = ""
    unnumbered: bool = False
    speaker: str | UnsetType = UNSET
    label: str = ""
    closed: bool = False


class _Mark(Struct, forbid_unknown_fields=True):
    start: int
    end: int
    mark: Mark
    note: str = ""


class _MarkedParagraph(_Paragraph):
    spans: tuple[_Mark, ...] = ()
    time: int | UnsetType = UNSET


class _Absence(Struct, forbid_unknown_fields=True):
    attendee: str
    reason: AbsenceReason = AbsenceReason.LEFT


class _Item(_MarkedParagraph):
    absences: tuple[_Absence, ...] = ()


class _ClosedItem(_Item):
    reason: str = ""


class _Decision(Struct, forbid_unknown_fields=True):
    use: Use
    text: str = ""
    of: str = ""


class _SummedUpItem(_ClosedItem):
    summary: _Decision | None = None


def read_typed(data: bytes) -> TypedRecord | None:
    """The parts of a document; None where it is not wholly as this version writes it."""
    return next((typed for version in READERS if (typed := _read_version(data, version))), None)


def _read_version(data: bytes, version: int) -> TypedRecord | None:
    try:
        document = _decoder(version).decode(data)  # another version's is refused at its first line
        facts = {name: text for name in PARTS if (text := bytes(getattr(document, name)).decode())}
        return TypedRecord(version, document.template, facts, tuple(map(READERS[version][1], document.body)))
    except (ValueError, RecursionError):  # msgspec's own errors are ValueErrors
        return None


def _block(found: _Paragraph) -> Block:
    if found.level > DEEPEST_LEVEL:
        raise ValueError("too deep")
    starts_turn = found.speaker is not UNSET or found.label
    speaker = Speaker(found.speaker or "", found.label) if starts_turn else None
    return Block(found.id, found.kind, found.text, found.level, found.number, found.unnumbered, speaker, found.closed)


def _marked_block(found: _MarkedParagraph) -> Block:
    block = _block(found)
    if not found.spans and found.time is UNSET:
        return block
    if any(mark.start >= mark.end for mark in found.spans):
        raise ValueError("a mark on nothing")
    spans = settle(Span(mark.start, mark.end, mark.mark, mark.note) for mark in found.spans)
    return replace(block, spans=spans, time=None if found.time is UNSET else found.time)


def _item(found: _Item) -> Block:
    block = _marked_block(found)
    if not found.absences:
        return block
    return replace(block, absences=tuple(Absence(one.attendee, one.reason) for one in found.absences))


def _closed_item(found: _ClosedItem) -> Block:
    block = _item(found)
    return replace(block, reason=found.reason) if found.reason else block


def _summed_up_item(found: _SummedUpItem) -> Block:
    block, decided = _closed_item(found), found.summary
    return block if decided is None else replace(block, summary=Summary(decided.use, decided.text, decided.of))


READERS: dict[int, tuple[type[_Paragraph], Callable[[Any], Block]]] = {
    1: (_Paragraph, _block),
    2: (_MarkedParagraph, _marked_block),
    3: (_Item, _item),
    4: (_ClosedItem, _closed_item),
    5: (_ClosedItem, _closed_item),
    6: (_SummedUpItem, _summed_up_item),
}
"""What the body of each version consists of, and what makes a block of it."""


@cache
def _decoder(version: int) -> Decoder[Any]:
    """Reads the body by its types, and leaves the facts as they are written."""
    facts: list[tuple[str, Any, Any]] = [(name, Raw, Raw(b"")) for name in PARTS]
    named = Literal[format_name(version)]  # type: ignore[valid-type]
    paragraph, _ = READERS[version]
    body = tuple[paragraph, ...]  # type: ignore[valid-type]
    parts = [("format", named, NODEFAULT), ("template", str, NODEFAULT), *facts, ("body", body, ())]
    return Decoder(defstruct("Document", parts, forbid_unknown_fields=True))
