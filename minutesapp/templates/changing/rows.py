"""The parts of a form as a clerk sees them: pages with rows under them, in plain words, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import Any, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from minutesapp.language.wordlists import wordlist
from minutesapp.templates.changing.places import Path, part_at
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.tables import without_none

WORDLIST = "form_words"


class RowKind(StrEnum):
    """How a part is changed: a line, lines, a number, a tick, a choice, a part that may be missing, or a heading."""

    LINE = "line"
    LINES = "lines"
    NUMBER = "number"
    TICK = "tick"
    CHOICE = "choice"
    OPTIONAL = "optional"
    HEADING = "heading"


class Row(Struct, frozen=True):
    """One part on a page: its place, what it is called, a line that explains it, and what there is to choose from."""

    path: Path
    label: str
    hint: str
    kind: RowKind
    value: Any = None
    choices: tuple[tuple[Any, str], ...] = ()


class ItemList(Struct, frozen=True):
    """A list within a page, of which each item has a page of its own: its place, what it is called, what is in it."""

    path: Path
    label: str
    kind: type


def rows_of(form: Form, path: Path) -> tuple[Row, ...]:
    """The rows of the page about the part at this place; lists of parts have pages of their own (`lists_in`)."""
    return tuple(_rows(part_at(form, path), path))


def lists_in(form: Form, path: Path) -> tuple[ItemList, ...]:
    """The lists of parts within the part at this place."""
    part = part_at(form, path)
    named = ((name, label, _item_type(hint)) for name, label, _, hint in _shown(part))
    return tuple(ItemList((*path, name), label, kind) for name, label, kind in named if kind is not None)


def part_type(form: Form, path: Path) -> type:
    """The type of the part that may be missing at this place."""
    parent = part_at(form, path[:-1])
    kind: type = without_none(_types(type(parent))[str(path[-1])])
    return kind


def fresh_item(kind: type[Struct]) -> Any:
    """A new item for a list of such parts, as usual, its words still to be written."""
    return kind(**{field.name: "" for field in fields(kind) if field.required})


def title_of(form: Form, path: Path) -> str:
    """What the part at this place is called among others: the first of its words."""
    return next((str(row.value) for row in rows_of(form, path) if row.kind is RowKind.LINE and row.value), "")


def words_of(value: Enum) -> str:
    """What one of the things to choose from is called."""
    return str(wordlist(WORDLIST)["values"][type(value).__name__][value.value])


def label_of(kind: type, name: str) -> str:
    """What this part of a part of that type is called."""
    return str(wordlist(WORDLIST)["parts"][kind.__name__][name][0])


def in_words(pattern: str) -> str:
    """A pattern as somebody reads it: 「（会議体）会議録」 for ``{committee}会議録``."""
    for name, words in wordlist(WORDLIST)["places"].items():
        pattern = pattern.replace(f"{{{name}}}", f"（{words}）")
    return pattern


def _rows(part: Any, path: Path) -> Iterator[Row]:
    for name, label, hint, kind in _shown(part):
        value, place = getattr(part, name), (*path, name)
        inner = without_none(kind)
        if inner is not kind:
            yield Row(place, label, hint, RowKind.OPTIONAL, value)
        elif isinstance(value, Struct):
            yield Row(place, label, hint, RowKind.HEADING)
        if isinstance(value, Struct):
            yield from _rows(value, place)
        elif inner is kind and _item_type(kind) is None:
            yield _row(place, label, hint, kind, value)


def _row(path: Path, label: str, hint: str, kind: Any, value: Any) -> Row:
    if get_origin(kind) is tuple:
        return Row(path, label, hint, RowKind.LINES, value)
    if issubclass(kind, bool):
        return Row(path, label, hint, RowKind.TICK, value)
    if issubclass(kind, int):
        return Row(path, label, hint, RowKind.NUMBER, value)
    if issubclass(kind, Enum):
        return Row(path, label, hint, RowKind.CHOICE, value, tuple((one, words_of(one)) for one in kind))
    return Row(path, label, hint, RowKind.LINE, value)


def _shown(part: Any) -> Iterator[tuple[str, str, str, Any]]:
    """The parts of a part that have words: name, label, hint and type; of a field those that its type uses."""
    words = wordlist(WORDLIST)
    named: dict[str, list[str]] = words["parts"].get(type(part).__name__, {})
    used = [*words["shown"]["all"], *words["shown"][part.type.value]] if isinstance(part, FieldForm) else named
    types_ = _types(type(part))
    for name in named:
        if name in used:
            label, *hint = named[name]
            yield name, label, "".join(hint), types_[name]


def _types(kind: type[Struct]) -> dict[str, Any]:
    return {field.name: field.type for field in fields(kind)}


def _item_type(kind: Any) -> type | None:
    """The type of the items of a list of parts; None for all else."""
    item = get_args(kind)[0] if get_origin(kind) is tuple else None
    return item if isinstance(item, type) and issubclass(item, Struct) else None
