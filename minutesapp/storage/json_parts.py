"""Parts of a JSON document, taken out with their types checked and the place named where they do not fit."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from minutesapp.model.blocks import Extra

S = TypeVar("S", bound=StrEnum)

DEEPEST = 60
"""How deep unknown values may be nested; deeper ones could be read but not be written back."""

KINDS = {str: "文字", int: "整数", bool: "true か false", list: "並び", dict: "項目の集まり"}


class MalformedError(Exception):
    """The document is not as it should be: `place` is where (``body[3].text``), `reason` a Japanese phrase why."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


def parse_json(text: str) -> Any:
    """The value of a JSON text; MalformedError where it is none, or holds what could not be written back."""
    try:
        return json.loads(text, parse_constant=_refuse_constant, parse_float=_read_float)
    except RecursionError:
        raise MalformedError("", "入れ子が深すぎます") from None
    except json.JSONDecodeError as error:
        raise MalformedError(f"{error.lineno}行目", "書き方が正しくありません") from None
    except ValueError:  # a whole number of thousands of digits
        raise MalformedError("", "扱えない数があります") from None


def take_parts(table: Any, kinds: Mapping[str, type], place: str) -> tuple[dict[str, Any], Extra]:
    """The parts of `table` that `kinds` names, each of its type, and all others as they are."""
    known: dict[str, Any] = {}
    extra: list[tuple[str, Any]] = []
    for key, value in expect(dict, table, place).items():
        kind = kinds.get(key)
        if kind is None:
            extra.append((key, _shallow(value, f"{place}.{key}")))
        elif type(value) is kind:
            known[key] = value
        else:
            raise MalformedError(f"{place}.{key}", f"{KINDS[kind]}ではありません")
    return known, tuple(extra)


def with_extra(table: dict[str, Any], extra: Extra) -> dict[str, Any]:
    """`table` with what was found beside the known parts."""
    for key, value in extra:
        table.setdefault(key, value)
    return table


def expect(kind: type, value: Any, place: str) -> Any:
    """`value`, which is exactly of this kind."""
    if type(value) is not kind:
        raise MalformedError(place, f"{KINDS[kind]}ではありません")
    return value


def choose(kind: type[S], value: str, place: str) -> S:
    """The member of `kind` with this value."""
    try:
        return kind(value)
    except ValueError:
        raise MalformedError(place, f"「{value[:20]}」は知らない値です") from None


def texts(value: Any, place: str) -> tuple[str, ...]:
    """A list of texts."""
    return tuple(expect(str, item, f"{place}[{index}]") for index, item in enumerate(expect(list, value, place)))


def moment(value: Any, place: str) -> datetime | None:
    """A local time to the minute, as `write_moment` wrote it; None for null."""
    if value is None:
        return None
    try:
        time = datetime.fromisoformat(expect(str, value, place))
    except ValueError:
        raise MalformedError(place, "日時ではありません") from None
    if time.tzinfo is not None:
        raise MalformedError(place, "時差の付いた日時は使えません")
    return time


def clock(value: str, place: str) -> time:
    """A time of day, as `write_clock` wrote it."""
    try:
        at = time.fromisoformat(value)
    except ValueError:
        raise MalformedError(place, "時刻ではありません") from None
    if at.tzinfo is not None:
        raise MalformedError(place, "時差の付いた時刻は使えません")
    return at


def write_clock(at: time) -> str:
    """``14:10``; seconds only where there are some."""
    return at.isoformat(timespec="auto" if at.second or at.microsecond else "minutes")


def write_moment(time: datetime | None) -> str | None:
    """``2020-05-15T13:30``; seconds only where there are some."""
    if time is None:
        return None
    return time.isoformat(timespec="auto" if time.second or time.microsecond else "minutes")


def _shallow(value: Any, place: str, depth: int = 0) -> Any:
    """`value`, which is not nested beyond measure."""
    if isinstance(value, dict | list):
        if depth >= DEEPEST:
            raise MalformedError(place, "入れ子が深すぎます")
        for inner in value.values() if isinstance(value, dict) else value:
            _shallow(inner, place, depth + 1)
    return value


def _refuse_constant(name: str) -> Any:
    raise MalformedError("", f"{name} は使えません")


def _read_float(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise MalformedError("", "扱えない数があります")
    return number
