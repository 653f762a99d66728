"""Popolo files: objects by their kinds, in the order of the file, with every key that it has."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from minutesapp.language.plain import one_line

Raw = dict[str, Any]
"""An object as a file has it."""

PERSONS, ORGANIZATIONS, MEMBERSHIPS, POSTS = "persons", "organizations", "memberships", "posts"
KINDS = (PERSONS, ORGANIZATIONS, MEMBERSHIPS, POSTS, "areas", "events")
"""What a file has lists of."""
FRAME = "file"
"""The kind of what stands around the lists."""
SAYING = (PERSONS, ORGANIZATIONS, MEMBERSHIPS)
"""One of these lists makes a file one of Popolo."""
DEEPEST = 50
TELLS_APART = (
    "id", "person_id", "organization_id", "post_id", "role", "start_date", "legislative_period_id", "on_behalf_of_id",
    "area_id",
)  # fmt: skip
"""By what an object without an id is known again."""


class BrokenPopoloError(Exception):
    """Begins like JSON, and is none or damaged."""


class PopoloFile(Struct, frozen=True):
    """The objects of a file by kind, and what stands around them: the names at its top in order, other things there."""

    objects: dict[str, tuple[Raw, ...]]
    order: tuple[str, ...] = KINDS
    others: Raw = {}

    def of(self, kind: str) -> tuple[Raw, ...]:
        """The objects of a kind."""
        return self.objects.get(kind, ())


def begins_like_one(head: bytes) -> bool:
    """Whether a file with this beginning may be one."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def read_popolo(data: bytes) -> PopoloFile | None:
    """The file; None for JSON that is none of Popolo. BrokenPopoloError for what is no JSON."""
    try:
        whole = json.loads(data)
    except (RecursionError, ValueError) as error:
        raise BrokenPopoloError from error
    if _is_deep(whole):  # what is done with it takes its depth as well
        raise BrokenPopoloError
    if not isinstance(whole, dict) or not any(_is_list(whole.get(kind)) for kind in SAYING):
        return None
    objects = {kind: tuple(whole[kind]) for kind in KINDS if _is_list(whole.get(kind))}
    others = {key: value for key, value in whole.items() if key not in objects}
    return PopoloFile(objects, tuple(whole), others)


def write_popolo(file: PopoloFile) -> bytes:
    """The file; lists that it had not stand at its end."""
    lists = {kind: list(file.of(kind)) for kind in KINDS}
    order = dict.fromkeys((*file.order, *file.others, *lists))
    whole = {key: file.others[key] if key in file.others else lists.get(key, []) for key in order}
    try:
        return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n".encode()
    except UnicodeEncodeError:  # halves of pairs, which only stand in a file by their numbers
        return f"{json.dumps(whole, indent=2)}\n".encode()


def keyed(objects: Iterable[Raw]) -> Iterator[tuple[str, Raw]]:
    """The objects, each with a key of its own by which it is known again in another file."""
    seen: Counter[str] = Counter()
    for raw in objects:
        key = reference(raw, "id") or dump({key: raw[key] for key in TELLS_APART if key in raw})
        seen[key] += 1
        yield dump([key, seen[key]]), raw


def dump(value: object) -> str:
    """A value as JSON that holds every text."""
    return json.dumps(value)


def words(raw: Raw, key: str) -> str:
    """A text of an object on one line; nothing where there is none."""
    value = raw.get(key)
    return one_line(value).strip() if isinstance(value, str) else ""


def reference(raw: Raw, key: str) -> str:
    """What an object calls itself, or another; nothing where it does not."""
    value = raw.get(key)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _is_deep(value: object) -> bool:
    """Whether lists and objects stand in one another more often than in any file of people."""
    level = [value]
    for _ in range(DEEPEST):
        held = (one.values() if isinstance(one, dict) else one for one in level if isinstance(one, dict | list))
        level = [inner for some in held for inner in some if isinstance(inner, dict | list)]
        if not level:
            return False
    return True


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)
