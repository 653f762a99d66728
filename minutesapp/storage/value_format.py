"""Header values as parts of a JSON object, and back. What stands in the file follows from the class of a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from msgspec.structs import fields

from minutesapp.model.header import Value
from minutesapp.storage.json_parts import MalformedError, expect, moment, texts, write_moment
from minutesapp.templates.values.registry import BY_NAME, kind_of

Parts = Mapping[str, Any]
UNSAID: dict[str, str | None] = {"note": "", "oath": "", "verbatim": "", "instead_of": None}
"""Words beside the parts of a value, and what they are where there are none: then nothing is written of them."""


def write_value(value: Value) -> dict[str, Any]:
    """``type`` and the parts of a value."""
    table: dict[str, Any] = {"type": kind_of(value).name}
    for name in value.__struct_fields__:
        part = getattr(value, name)
        if name not in UNSAID or part != UNSAID[name]:
            table[name] = _plain(part)
    return table


def read_value(table: Parts, place: str) -> tuple[Value, frozenset[str]]:
    """The value that a header field's object holds, and the keys that belong to it."""
    name = expect(str, table.get("type"), f"{place}.type")
    if name not in BY_NAME:
        raise MalformedError(f"{place}.type", f"「{name[:20]}」は知らない種類です")
    kind = BY_NAME[name].value
    readers = _readers(name)
    parts = {key: read(table[key], f"{place}.{key}") for key, read in readers.items() if key in table}
    value: Value = kind(**parts)
    return value, frozenset(readers) | {"type"}


def _plain(part: Any) -> Any:
    """A part as JSON has it."""
    if isinstance(part, tuple):
        return [_plain(item) for item in part]
    return write_moment(part) if isinstance(part, datetime) else part


@cache
def _readers(name: str) -> dict[str, Callable[[Any, str], Any]]:
    """What takes out each part of the values of this name."""
    return {part.name: READERS[part.type] for part in fields(BY_NAME[name].value)}


def _text(value: Any, place: str) -> str:
    text: str = expect(str, value, place)
    return text


def _flag(value: Any, place: str) -> bool:
    flag: bool = expect(bool, value, place)
    return flag


def _rows(value: Any, place: str) -> tuple[tuple[str, ...], ...]:
    return tuple(texts(row, f"{place}[{index}]") for index, row in enumerate(expect(list, value, place)))


def _counts(value: Any, place: str) -> tuple[tuple[str, int | None], ...]:
    return tuple(_count(pair, f"{place}[{index}]") for index, pair in enumerate(expect(list, value, place)))


def _count(pair: Any, place: str) -> tuple[str, int | None]:
    if len(expect(list, pair, place)) != 2:
        raise MalformedError(place, "名前と人数の組ではありません")
    part, number = pair
    return expect(str, part, place), None if number is None else expect(int, number, place)


READERS: dict[Any, Callable[[Any, str], Any]] = {
    str: _text,
    str | None: _text,
    bool: _flag,
    datetime | None: moment,
    tuple[str, ...]: texts,
    tuple[tuple[str, ...], ...]: _rows,
    tuple[tuple[str, int | None], ...]: _counts,
}
"""By the type of a part, what takes it out of the document. A part of another type is a line here."""
