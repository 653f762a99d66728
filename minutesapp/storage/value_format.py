"""Header values as parts of a JSON object, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from minutesapp.model.header import (
    ChoiceValue,
    CountValue,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    Value,
    WhenValue,
)
from minutesapp.storage.shape import MalformedError, expect, moment, texts, write_moment

TYPES: dict[type, str] = {
    TextValue: "text",
    WhenValue: "when",
    PeopleValue: "people",
    CountValue: "counts",
    ChoiceValue: "choice",
    ListValue: "list",
    TableValue: "table",
    SignatureValue: "signatures",
}

Parts = Mapping[str, Any]


def write_value(value: Value) -> dict[str, Any]:
    """``type`` and the parts of a value."""
    return {"type": TYPES[type(value)]} | _write_parts(value)


def read_value(table: Parts, place: str) -> tuple[Value, frozenset[str]]:
    """The value that a header field's object holds, and the keys that belong to it."""
    kind = expect(str, table.get("type"), f"{place}.type")
    if kind not in READERS:
        raise MalformedError(f"{place}.type", f"「{kind[:20]}」は知らない種類です")
    keys, read = READERS[kind]
    return read(table, place), keys | {"type"}


def _write_parts(value: Value) -> dict[str, Any]:
    match value:
        case TextValue(text):
            return {"text": text}
        case WhenValue(start, end, timed, verbatim):
            parts = {"start": write_moment(start), "end": write_moment(end), "timed": timed}
            return parts | _spoken(verbatim=verbatim)
        case PeopleValue(note, verbatim):
            return _spoken(note=note, verbatim=verbatim)
        case CountValue(counts, verbatim):
            return {"counts": [list(count) for count in counts]} | _spoken(verbatim=verbatim)
        case ChoiceValue(choice, reason, verbatim):
            return {"choice": choice, "reason": reason} | _spoken(verbatim=verbatim)
        case ListValue(items):
            return {"items": list(items)}
        case TableValue(rows):
            return {"rows": [list(row) for row in rows]}
        case SignatureValue(signers, oath):
            return {"signers": list(signers)} | _spoken(oath=oath)


def _spoken(**parts: str) -> dict[str, str]:
    """Those of the parts that say something."""
    return {key: text for key, text in parts.items() if text}


def _text(table: Parts, key: str, place: str) -> str:
    text: str = expect(str, table.get(key, ""), f"{place}.{key}")
    return text


def _read_when(table: Parts, place: str) -> WhenValue:
    start, end = (moment(table.get(key), f"{place}.{key}") for key in ("start", "end"))
    timed = expect(bool, table.get("timed", True), f"{place}.timed")
    return WhenValue(start, end, timed, _text(table, "verbatim", place))


def _read_counts(table: Parts, place: str) -> CountValue:
    pairs = expect(list, table.get("counts", []), f"{place}.counts")
    counts = tuple(_read_count(pair, f"{place}.counts[{index}]") for index, pair in enumerate(pairs))
    return CountValue(counts, _text(table, "verbatim", place))


def _read_count(pair: Any, place: str) -> tuple[str, int | None]:
    if len(expect(list, pair, place)) != 2:
        raise MalformedError(place, "名前と人数の組ではありません")
    part, number = pair
    return expect(str, part, place), None if number is None else expect(int, number, place)


def _read_table(table: Parts, place: str) -> TableValue:
    rows = expect(list, table.get("rows", []), f"{place}.rows")
    return TableValue(tuple(texts(row, f"{place}.rows[{index}]") for index, row in enumerate(rows)))


READERS: dict[str, tuple[frozenset[str], Callable[[Parts, str], Value]]] = {
    "text": (frozenset({"text"}), lambda table, place: TextValue(_text(table, "text", place))),
    "when": (frozenset({"start", "end", "timed", "verbatim"}), _read_when),
    "people": (
        frozenset({"note", "verbatim"}),
        lambda table, place: PeopleValue(_text(table, "note", place), _text(table, "verbatim", place)),
    ),
    "counts": (frozenset({"counts", "verbatim"}), _read_counts),
    "choice": (
        frozenset({"choice", "reason", "verbatim"}),
        lambda table, place: ChoiceValue(*(_text(table, key, place) for key in ("choice", "reason", "verbatim"))),
    ),
    "list": (frozenset({"items"}), lambda table, place: ListValue(texts(table.get("items", []), f"{place}.items"))),
    "table": (frozenset({"rows"}), _read_table),
    "signatures": (
        frozenset({"signers", "oath"}),
        lambda table, place: SignatureValue(
            texts(table.get("signers", []), f"{place}.signers"), _text(table, "oath", place)
        ),
    ),
}
