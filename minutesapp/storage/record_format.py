"""The `.minutes` document: a record as UTF-8 JSON, one line for each field, person and paragraph, and back.

The shape is described by `resources/schema/minutes-6.json`. What a document holds beyond it is kept and written back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from minutesapp.model.blocks import Absence, AbsenceReason, Block, BlockKind, Body, Speaker, Summary, Use
from minutesapp.model.facts import NO_FACTS
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span, fits, settle
from minutesapp.storage.facts_format import PARTS, read_facts, write_fact
from minutesapp.storage.json_parts import MalformedError, choose, expect, parse_json, take_parts, with_extra
from minutesapp.storage.typed_record import DEEPEST_LEVEL, TypedRecord, read_typed
from minutesapp.storage.upgrades import format_name, has_foreign_facts, lowest_version, upgrade

BLOCK_PARTS = {
    "id": str, "kind": str, "level": int, "number": str, "unnumbered": bool, "speaker": str, "label": str,
    "closed": bool, "spans": list, "time": int, "absences": list, "reason": str,
    "summary": dict, "text": str,
}  # fmt: skip
SPAN_PARTS = {"start": int, "end": int, "mark": str, "note": str}
ABSENCE_PARTS = {"attendee": str, "reason": str}
SUMMARY_PARTS = {"use": str, "text": str, "of": str}
MINUTES_PARTS = {"format": str, "template": str, "body": list} | {name: part.kind for name, part in PARTS.items()}

KINDS = {str(kind): kind for kind in BlockKind}
MARKS = {str(mark): mark for mark in Mark}
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False).encode
_encode_ascii = json.JSONEncoder(ensure_ascii=True, allow_nan=False, check_circular=False).encode


def write_minutes(minutes: Minutes) -> bytes:
    """The document of a record. Text that is no valid Unicode (half of a surrogate pair) is escaped, not lost."""
    try:
        return _document(minutes, _encode).encode("utf-8")
    except UnicodeEncodeError:
        return _document(minutes, _encode_ascii).encode("ascii")


def read_minutes(data: bytes) -> Minutes:
    """The record of a document as it stands there; MalformedError, or NewerError for a later version's document."""
    with suppress(MalformedError):  # below it is said with its place
        if (typed := read_typed(data)) and (minutes := _filled_in(typed)):
            return minutes
    return read_in_full(data)


def read_in_full(data: bytes) -> Minutes:
    """The same of any document, with what this version does not know and a place for each thing that does not fit."""
    table = expect(dict, parse_json(_decode(data)), "")
    parts, extra = take_parts(upgrade(table), MINUTES_PARTS, "")
    if "template" not in parts:
        raise MalformedError("template", "様式の指定がありません")
    body = read_blocks(parts.get("body", []), "body")
    return Minutes(parts["template"], read_facts(parts, NO_FACTS), body, extra)


def write_block(block: Block) -> dict[str, Any]:
    """One paragraph: only what it has. ``speaker`` is there exactly where a turn starts, empty while unknown."""
    table: dict[str, Any] = {"id": block.id, "kind": block.kind}
    if block.level:
        table["level"] = block.level
    if block.number:
        table["number"] = block.number
    if block.unnumbered:
        table["unnumbered"] = True
    if block.speaker is not None:
        table["speaker"] = block.speaker.attendee
        if block.speaker.label:
            table["label"] = block.speaker.label
    if block.closed:
        table["closed"] = True
    if block.spans:
        table["spans"] = [_write_span(span) for span in block.spans]
    if block.time is not None:
        table["time"] = block.time
    if block.absences:
        table["absences"] = [{"attendee": one.attendee, "reason": one.reason} for one in block.absences]
    if block.reason:
        table["reason"] = block.reason
    if block.summary is not None:
        table["summary"] = _write_summary(block.summary)
    table["text"] = block.text
    return with_extra(table, block.extra)


def read_blocks(tables: Sequence[Any], place: str) -> Body:
    """Paragraphs, in order."""
    return tuple(_read_block(table, f"{place}[{index}]") for index, table in enumerate(tables))


def _read_block(table: Any, place: str) -> Block:
    parts, extra = take_parts(table, BLOCK_PARTS, place)
    speaker, label = parts.pop("speaker", None), parts.pop("label", "")
    if label or speaker is not None:
        parts["speaker"] = Speaker(speaker or "", label)
    kind = parts.pop("kind", "")
    if kind not in KINDS:
        raise MalformedError(f"{place}.kind", f"「{kind[:20]}」は知らない種類です")
    if parts.get("level", 0) > DEEPEST_LEVEL:
        raise MalformedError(f"{place}.level", f"{DEEPEST_LEVEL}を超えています")
    if "spans" in parts:
        parts["spans"] = settle(_read_span(span, f"{place}.spans[{at}]") for at, span in enumerate(parts["spans"]))
        if not fits(parts["spans"], len(parts.get("text", ""))):
            raise MalformedError(f"{place}.spans", "印の位置が文章と合いません")
    if "absences" in parts:
        parts["absences"] = tuple(_read_absence(t, f"{place}.absences[{n}]") for n, t in enumerate(parts["absences"]))
    if "summary" in parts:
        parts["summary"] = _read_summary(parts["summary"], f"{place}.summary")
    try:
        return Block(parts.pop("id", ""), KINDS[kind], extra=extra, **parts)
    except ValueError:
        raise MalformedError(place, "段落として成り立ちません") from None


def _write_span(span: Span) -> dict[str, Any]:
    table = {"start": span.start, "end": span.end, "mark": span.mark}
    return table | {"note": span.note} if span.note else table


def _read_span(table: Any, place: str) -> Span:
    """A mark; what says more than we understand might withhold more."""
    parts, extra = take_parts(table, SPAN_PARTS, place)
    if extra or not {"start", "end"} <= parts.keys():
        raise MalformedError(f"{place}.{extra[0][0]}" if extra else place, "印として成り立ちません")
    if (mark := parts.get("mark", "")) not in MARKS:
        raise MalformedError(f"{place}.mark", f"「{mark[:20]}」は、この版では分からない印です")
    if not 0 <= parts["start"] < parts["end"]:
        raise MalformedError(place, "印の位置が正しくありません")
    return Span(parts["start"], parts["end"], MARKS[mark], parts.get("note", ""))


def _read_absence(table: Any, place: str) -> Absence:
    """Who was not there for an item; what says more than we understand is refused."""
    parts, extra = take_parts(table, ABSENCE_PARTS, place)
    if extra or "attendee" not in parts:
        raise MalformedError(f"{place}.{extra[0][0]}" if extra else place, "席を外した人として成り立ちません")
    reason = choose(AbsenceReason, parts.get("reason", AbsenceReason.LEFT), f"{place}.reason")
    return Absence(parts["attendee"], reason)


def _write_summary(summary: Summary) -> dict[str, Any]:
    table = {"use": str(summary.use), "text": summary.text, "of": summary.of}
    return {key: words for key, words in table.items() if words}


def _read_summary(table: Any, place: str) -> Summary:
    """What was decided for the summary; what says more than we understand is refused."""
    parts, extra = take_parts(table, SUMMARY_PARTS, place)
    if extra:
        raise MalformedError(f"{place}.{extra[0][0]}", "概要についての決定として成り立ちません")
    return Summary(choose(Use, parts.get("use", ""), f"{place}.use"), parts.get("text", ""), parts.get("of", ""))


def _filled_in(typed: TypedRecord) -> Minutes | None:
    """The record; None where its facts hold what another program put under our names."""
    facts = {name: parse_json(text) for name, text in typed.facts.items()}
    if has_foreign_facts(facts, typed.version):
        return None
    return Minutes(typed.template, read_facts(facts, NO_FACTS), typed.body)


def _document(minutes: Minutes, encode: Any) -> str:
    """One line for each item: as easy to compare by line as to read, and as fast to write as in one piece."""
    facts = {name: fact for name in PARTS if (fact := write_fact(minutes.facts, name)) is not None}
    named = format_name(lowest_version(minutes))
    parts = [f'"format": {encode(named)}', f'"template": {encode(minutes.template)}']
    parts += [f"{encode(name)}: {_part(fact, encode)}" for name, fact in facts.items()]
    parts.append(f'"body": {_rows(map(write_block, minutes.body), encode)}')
    parts += [f"{encode(key)}: {encode(value)}" for key, value in minutes.extra]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _part(fact: list[dict[str, Any]] | dict[str, Any], encode: Any) -> str:
    return _rows(fact, encode) if isinstance(fact, list) else str(encode(fact))


def _rows(tables: Iterable[dict[str, Any]], encode: Any) -> str:
    lines = ",\n  ".join([encode(table) for table in tables])
    return f"[\n  {lines}\n]" if lines else "[]"


def _decode(data: bytes) -> str:
    if not data.strip():
        raise MalformedError("", "中身がありません")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise MalformedError("", "文字コードが UTF-8 ではありません") from None
