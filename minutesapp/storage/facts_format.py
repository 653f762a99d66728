"""The facts of a record as parts of a JSON object, and back: the one place that knows how each of them is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct, structs
from msgspec.structs import replace

from minutesapp.model.attendance import Attendance, Attendee, Proxy, Side, Status
from minutesapp.model.committee import Committee, NameStyle, Quorum, QuorumRule
from minutesapp.model.facts import Facts
from minutesapp.model.header import Header, HeaderField
from minutesapp.model.release import LARGEST_VERSION, Release, ReleaseStep, Stage
from minutesapp.storage.json_parts import (
    MalformedError,
    choose,
    clock,
    expect,
    moment,
    take_parts,
    with_extra,
    write_clock,
    write_moment,
)
from minutesapp.storage.value_format import read_value, write_value

ATTENDEE_TEXTS = (
    "name", "family", "given", "kana", "post", "group", "field", "label", "organisation", "seat", "mark", "note",
    "person",
)  # fmt: skip
ATTENDEE_TIMES = ("arrived", "left")
ATTENDEE_PARTS: dict[str, type] = {
    **dict.fromkeys(("id", "side", "status", *ATTENDEE_TEXTS, *ATTENDEE_TIMES), str),
    "proxy": dict,
}
PROXY_PARTS = dict.fromkeys(Proxy.__struct_fields__, str)

COMMITTEE_PARTS = {"id": str, "name": str, "quorum": str, "number": int, "proxies": bool, "remote": bool, "labels": str}
"""The quorum lies flat beside the name: its rule, and what belongs to the rule."""

RELEASE_PARTS = {"steps": list}
STEP_PARTS = {"stage": str, "version": int, "at": str, "reason": str}


class FactPart(Struct, frozen=True):
    """One of the facts: how it is written and read, and what it is in JSON: a list of objects, or one object."""

    write: Callable[[Any], list[dict[str, Any]] | dict[str, Any]]
    read: Callable[[Any, str], Any]
    kind: type = list


def write_fact(facts: Facts, name: str) -> list[dict[str, Any]] | dict[str, Any] | None:
    """The part of this name; None for one that a record can do without and has not."""
    value = getattr(facts, name)
    return None if value is None else PARTS[name].write(value)


def read_facts(table: Mapping[str, Any], before: Facts) -> Facts:
    """The facts that stand in `table`, each under its name; those that do not are as before."""
    read = {name: _read_part(part, table[name], name) for name, part in PARTS.items() if name in table}
    return replace(before, **read) if read else before


def _read_part(part: FactPart, value: Any, name: str) -> Any:
    if value is None and part.kind is dict:  # a step of the journal that takes it away
        return None
    return part.read(expect(part.kind, value, name), name)


def _write_attendee(person: Attendee) -> dict[str, Any]:
    """One person: id, name, side, status, and what else is known."""
    table: dict[str, Any] = {"id": person.id, "name": person.name, "side": person.side, "status": person.status}
    table |= {part: text for part in ATTENDEE_TEXTS if (text := getattr(person, part))}
    table |= {part: write_clock(at) for part in ATTENDEE_TIMES if (at := getattr(person, part)) is not None}
    if person.proxy is not None:
        table["proxy"] = {part: text for part in PROXY_PARTS if (text := getattr(person.proxy, part))}
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
    proxy = _read_proxy(parts.pop("proxy"), f"{place}.proxy") if "proxy" in parts else None
    return Attendee(parts.pop("id", ""), side=side, status=status, proxy=proxy, extra=extra, **times, **parts)


def _read_proxy(table: Any, place: str) -> Proxy:
    """Who came in somebody's place; what says more than we understand is refused."""
    parts, extra = take_parts(table, PROXY_PARTS, place)
    if extra or not parts.get("name"):
        raise MalformedError(f"{place}.{extra[0][0]}" if extra else place, "代理の人として成り立ちません")
    return Proxy(**parts)


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


def _write_committee(committee: Committee) -> dict[str, Any]:
    """Id and name, and of the quorum and the labels what is not as usual."""
    rule, number, proxies, remote = structs.astuple(committee.quorum)
    table: dict[str, Any] = {"id": committee.id, "name": committee.name}
    if rule is not QuorumRule.NONE:
        table["quorum"] = rule
    table |= {"number": number} if number else {}
    table |= {part: False for part, counts in (("proxies", proxies), ("remote", remote)) if not counts}
    table |= {"labels": committee.labels} if committee.labels is not None else {}
    return with_extra(table, committee.extra)


def _read_committee(table: Any, place: str) -> Committee:
    parts, extra = take_parts(table, COMMITTEE_PARTS, place)
    rule = choose(QuorumRule, parts.pop("quorum", QuorumRule.NONE), f"{place}.quorum")
    labels = choose(NameStyle, parts.pop("labels"), f"{place}.labels") if "labels" in parts else None
    id, name = parts.pop("id", ""), parts.pop("name", "")
    return Committee(id, name, Quorum(rule, **parts), labels, extra)


def _write_release(release: Release) -> dict[str, Any]:
    """The stages that the record has come to, oldest first."""
    return with_extra({"steps": list(map(_write_step, release.steps))}, release.extra)


def _write_step(step: ReleaseStep) -> dict[str, Any]:
    table: dict[str, Any] = {"stage": step.stage, "version": step.version}
    table |= {"at": write_moment(step.at)} if step.at is not None else {}
    table |= {"reason": step.reason} if step.reason else {}
    return with_extra(table, step.extra)


def _read_release(table: Any, place: str) -> Release:
    parts, extra = take_parts(table, RELEASE_PARTS, place)
    steps = (_read_step(step, f"{place}.steps[{index}]") for index, step in enumerate(parts.get("steps", ())))
    return Release(tuple(steps), extra)


def _read_step(table: Any, place: str) -> ReleaseStep:
    """A stage; one that is not known here might say that nothing may be changed, and is refused."""
    parts, extra = take_parts(table, STEP_PARTS, place)
    stage = choose(Stage, parts.get("stage", ""), f"{place}.stage")
    version = parts.get("version", 1)
    if not 1 <= version <= LARGEST_VERSION:
        raise MalformedError(f"{place}.version", f"版は1から{LARGEST_VERSION}までです")
    return ReleaseStep(stage, version, moment(parts.get("at"), f"{place}.at"), parts.get("reason", ""), extra)


PARTS: dict[str, FactPart] = {
    "header": FactPart(lambda header: list(map(_write_field, header)), _read_header),
    "attendees": FactPart(lambda people: list(map(_write_attendee, people)), _read_attendees),
    "committee": FactPart(_write_committee, _read_committee, dict),
    "release": FactPart(_write_release, _read_release, dict),
}
"""By the name that a part has in `Facts`, in files and in the journal, in the order of files."""
