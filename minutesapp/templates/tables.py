"""From tables of a TOML file to typed values, with a clear word where the two do not fit."""

from __future__ import annotations

import types
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin

from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from minutesapp.language.plain import one_line

T = TypeVar("T")

LONGEST_TEXT = 2_000
"""Signs; no word or sentence of a form fills more than a page."""
LONGEST_KEY = 40
MOST_ITEMS = 500
"""Of a list; no form has so many fields, and no field so many other names."""
MOST = 9_999
"""The largest number that a form states is the version of itself."""


class MisfitError(Exception):
    """A table says something its type has no place for; `place` is where, `reason` a Japanese phrase why."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


def build(kind: type[T], table: Mapping[str, Any], place: str = "") -> T:
    """A value of the `Struct` `kind` from a table; MisfitError for unknown, missing or ill-typed keys."""
    hints = _hints_of(kind)  # type: ignore[arg-type]
    if unknown := sorted(set(table) - set(hints)):
        raise MisfitError(_at(place, unknown[0][:LONGEST_KEY]), "知らない項目です")
    for name in _required(kind):  # type: ignore[arg-type]
        if name not in table:
            raise MisfitError(_at(place, name), "必要な項目がありません")
    return kind(**{key: _convert(hints[key], value, _at(place, key)) for key, value in table.items()})


# What types say of themselves takes long to find out, and a form has hundreds of values.
@cache
def _hints_of(kind: Any) -> dict[str, Any]:
    return {field.name: without_none(field.type) for field in _fields_of(kind)}


@cache
def _required(kind: type[Struct]) -> tuple[str, ...]:
    return tuple(field.name for field in _fields_of(kind) if field.required)


@cache
def _fields_of(kind: type[Struct]) -> tuple[FieldInfo, ...]:
    return fields(kind)


def without_none(hint: Any) -> Any:
    """The type itself where a hint is of what may also be missing."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(arg for arg in get_args(hint) if arg is not type(None))
    return hint


@cache
def _item_of(hint: Any) -> Any:
    """The type of the items of a tuple; None for any other type."""
    return get_args(hint)[0] if get_origin(hint) is tuple else None


def _convert(hint: Any, value: Any, place: str) -> Any:
    inner = _item_of(hint)
    if inner is not None:
        return tuple(_convert(inner, v, f"{place}[{i}]") for i, v in enumerate(_expect(list, value, place)))
    if issubclass(hint, Struct):
        return build(hint, _expect(dict, value, place), place)
    if issubclass(hint, Enum):
        return _choose(hint, value, place)
    return _expect(hint, value, place)


def _choose(hint: type[Enum], value: Any, place: str) -> Enum:
    try:
        return hint(value)
    except ValueError:
        known = "、".join(str(member.value) for member in hint)
        raise MisfitError(place, f"次のどれかにしてください（{known}）") from None


def _expect(kind: type[T], value: Any, place: str) -> T:
    if type(value) is not kind:
        raise MisfitError(place, "値の種類が違います")
    if isinstance(value, str):
        expect_line(value, place)
    elif isinstance(value, list) and len(value) > MOST_ITEMS:
        raise MisfitError(place, f"多すぎます（{MOST_ITEMS}個までです）")
    elif isinstance(value, int) and not 0 <= value <= MOST:
        raise MisfitError(place, f"0から{MOST}までにしてください")
    return value


def expect_line(text: str, place: str) -> None:
    """MisfitError for what no text of a form may be: they are printed into lines, and stand in lists and menus."""
    if one_line(text) != text:
        raise MisfitError(place, "改行や制御文字は使えません")
    if len(text) > LONGEST_TEXT:
        raise MisfitError(place, f"長すぎます（{LONGEST_TEXT}字までです）")


def _at(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
