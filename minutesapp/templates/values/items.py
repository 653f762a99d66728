"""Items, one a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.numerals import parse_number
from minutesapp.language.pattern import pattern
from minutesapp.model.header import ListValue
from minutesapp.templates.parts.field import FieldType
from minutesapp.templates.roles import Role
from minutesapp.templates.values.kind import ValueKind

ITEM = pattern(r"(?:^|(?<=\s))(?:([0-9０-９]{1,2})[.．、]?[ \u3000]+|[(（]([0-9０-９]{1,2})[)）][ \u3000]?)(?=\S)")

NUMBERED_PAPER = pattern(r"(?:^|(?<=\s))(?:参考)?資料[ \u3000]?(?:[0-9０-９]|[№Ｎ])")
COMMA = pattern(r"[、，,](?![^(（]*[)）])")
"""A comma that stands in no brackets."""
PAPER = pattern("資料|次第|名簿|別紙|別添|席次")
TITLED = pattern(r"(?:参考)?資料[\s　]*(?:[0-9０-９]|[№Ｎ])[^、，,]*?[\s　]")
LEAST_PAPERS = 3
"""Papers in a line, whatever they are called."""


def read_items(text: str, role: Role = Role.NONE) -> ListValue:
    """The items line by line; those of one line, where they are counted on it (１　開会　２　議題).

    Papers may also stand in one line with commas between them (次第、委員名簿、資料１).
    """
    if not text:
        return ListValue()
    if role is Role.MATERIALS and (papers := _parted_by_commas(text)):
        return ListValue(papers)
    if role is Role.MATERIALS and "\n" not in text and len(starts := list(NUMBERED_PAPER.finditer(text))) > 1:
        return ListValue(_cut(text, starts))
    starts = list(ITEM.finditer(text)) if "\n" not in text else []
    counted = [parse_number(squeeze(match[1] or match[2])) for match in starts] == list(range(1, len(starts) + 1))
    if len(starts) < 2 or starts[0].start() or not counted:
        return ListValue(tuple(text.split("\n")))
    return ListValue(_cut(text, starts))


def _cut(text: str, starts: Sequence[re.Match[str]]) -> tuple[str, ...]:
    """The text cut where its items begin; what stands before the first is of it."""
    places = [0, *(match.start() for match in starts[1:]), len(text)]
    return tuple(text[start:end].strip() for start, end in pairwise(places))


def _parted_by_commas(text: str) -> tuple[str, ...]:
    """The papers named in one line; nothing where a comma is within the title of one (資料１　歩道、車道の幅)."""
    if "\n" in text or "。" in text:
        return ()
    papers = tuple(map(str.strip, COMMA.split(text)))
    named = all(map(PAPER.search, papers))
    several = len(papers) >= LEAST_PAPERS and not TITLED.match(text)
    return papers if len(papers) > 1 and all(papers) and (named or several) else ()


ITEMS = ValueKind(
    "list",
    ListValue,
    (FieldType.LIST,),
    words=lambda kind, value, people: "\n".join(value.items),
    read=lambda kind, text, note: read_items(text, kind.role),
    blank=lambda kind: ListValue(),
    shown=lambda value: {"items": list(value.items)},
)
