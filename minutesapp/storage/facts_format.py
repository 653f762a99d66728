"""The facts of a record as parts of a JSON object, and back: the one place that knows how each of them is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.facts import Facts
from minutesapp.model.header import Header, HeaderField
from minutesapp.storage.shape import MalformedError, choose, clock, expect, take_parts, with_extra, write_clock
from minutesapp.storage.value_format import read_value, write_value

ATTENDEE_TEXTS = (
    "name", "family", "given", "kana", "post", "group", "field", "label", "organisation", "seat", "mark", "note",
    "person",
)  # fmt: skip
ATTENDEE_TIMES = ("arrived", "left")
ATTENDEE_PARTS = {"id": str, "side": str, "status": str} | dict.fromkeys((*ATTENDEE_TEXTS, *ATTENDEE_TIMES), str)


class Part(Struct, frozen=True):
    """One of the facts as a list of objects: how each item is written, and how all of them are read."""

    write: Callable[[Any], dict[str, Any]]
    read: Callable[[Sequence[Any], str], Any]


def write_fact(facts: Facts, name: str) -> Iterable[dict[str, Any]]:
    """The items of the part of this name."""
    return map(PARTS[name].write, getattr(facts, name))


def read_facts(table: Mapping[str, Any], before: Facts) -> Facts:
    """The facts that stand in `table`, each under its name; those that do not are as before."""
    read = {name: part.read(expect(list, table[name], name), name) for name, part in PARTS.items() if name in table}
    return replace(before, **read) if read else before


def _write_attendee(person: Attendee) -> dict[str, Any]:
    """One person: id, name, side, status, and what else is known."""
    table: dict[str, Any] = {"id": person.id, "name": person.name, "side": person.side, "status": person.status}
    table |= {part: text for part in ATTENDEE_TEXTS if (text := getattr(person, part))}
    table |= {part: write_clock(at) for part in ATTENDEE_TIMES if (at := getattr(person, part)) is not None}
    return with_extra(table, person.extra)


def _read_attendees(tables: Sequence[Any], place: str) -> Attendance:
    return tuple(_read_attendee(table, f"{place}[{index}]") for index, table in enumerate(tables))


def _read_attendee(table: Any, place: str) -> Attendee:
    parts, extra = take_parts(table, ATTENDEE_PARTS, place)
    if "name" not in parts:
        raise MalformedError(place, "氏名がありません")
    side = choose(Side, parts.pop("side", Side.MEMBER), f"{place}.side")
    status = choose(Status, parts.pop("status", Status.PRESENT), f"{place}.status")
    told = parts.keys() & set(ATTENDEE_TIMES)
    times: dict[str, Any] = {part: clock(parts.pop(part), f"{place}.{part}") for part in told}
    return Attendee(parts.pop("id", ""), side=side, status=status, extra=extra, **times, **parts)


def _write_field(field: HeaderField) -> dict[str, Any]:
    """One header field: key, label, type and parts of its value."""
    return with_extra({"key": field.key, "label": field.label} | write_value(field.value), field.extra)


def _read_header(tables: Sequence[Any], place: str) -> Header:
    return tuple(_read_field(table, f"{place}[{index}]") for index, table in enumerate(tables))


def _read_field(table: Any, place: str) -> HeaderField:
    value, used = read_value(expect(dict, table, place), place)
    rest = {key: part for key, part in table.items() if key not in used}
    parts, extra = take_parts(rest, {"key": str, "label": str}, place)
    return HeaderField(parts.get("key", ""), parts.get("label", ""), value, extra)


PARTS: dict[str, Part] = {
    "header": Part(_write_field, _read_header),
    "attendees": Part(_write_attendee, _read_attendees),
}
"""By the name that a part has in `Facts`, in files and in the journal, in the order of files."""
