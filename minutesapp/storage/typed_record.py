"""A `.minutes` document as this version writes it, read in one pass by its types; most files are just so.

What is otherwise in any way (unknown keys, an older version, damage) is left to `record_format`, which keeps what it
does not know and says what does not fit and where. Whatever this reader takes, that one would read alike.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from msgspec import NODEFAULT, UNSET, Raw, Struct, UnsetType, defstruct
from msgspec.json import Decoder

from minutesapp.model.blocks import Block, BlockKind, Body, Speaker
from minutesapp.model.spans import Mark, Span, Spans, settle
from minutesapp.storage.facts_format import PARTS
from minutesapp.storage.upgrades import format_name

DEEPEST_LEVEL = 99
"""Of agenda items; no agenda goes deeper, and counting up to whatever a document states could take for ever."""


class TypedRecord(Struct, frozen=True):
    """The parts of a document: the form's id, each of the facts as a JSON text by its name, and the body."""

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


PARAGRAPHS = {1: _Paragraph, 2: _MarkedParagraph}
"""What the body of each version consists of."""


def read_typed(data: bytes) -> TypedRecord | None:
    """The parts of a document; None where it is not wholly as this version writes it."""
    return next((typed for version in PARAGRAPHS if (typed := _read_version(data, version))), None)


def _read_version(data: bytes, version: int) -> TypedRecord | None:
    try:
        document = _decoder(version).decode(data)  # another version's is refused at its first line
        facts = {name: text for name in PARTS if (text := bytes(getattr(document, name)).decode())}
        return TypedRecord(document.template, facts, tuple(map(_block, document.body)))
    except (ValueError, RecursionError):  # msgspec's own errors are ValueErrors
        return None


def _block(found: _Paragraph) -> Block:
    if found.level > DEEPEST_LEVEL:
        raise ValueError("too deep")
    starts_turn = found.speaker is not UNSET or found.label
    speaker = Speaker(found.speaker or "", found.label) if starts_turn else None
    spans, time = (_spans(found), found.time) if isinstance(found, _MarkedParagraph) else ((), UNSET)
    return Block(
        found.id,
        found.kind,
        found.text,
        found.level,
        found.number,
        found.unnumbered,
        speaker,
        found.closed,
        spans,
        None if time is UNSET else time,
    )


def _spans(found: _MarkedParagraph) -> Spans:
    return settle(Span(mark.start, mark.end, mark.mark, mark.note) for mark in found.spans) if found.spans else ()


@cache
def _decoder(version: int) -> Decoder[Any]:
    """Reads the body by its types, and leaves the facts as they are written."""
    facts: list[tuple[str, Any, Any]] = [(name, Raw, Raw(b"")) for name in PARTS]
    named = Literal[format_name(version)]  # type: ignore[valid-type]
    body = tuple[PARAGRAPHS[version], ...]  # type: ignore[valid-type]
    parts = [("format", named, NODEFAULT), ("template", str, NODEFAULT), *facts, ("body", body, ())]
    return Decoder(defstruct("Document", parts, forbid_unknown_fields=True))
