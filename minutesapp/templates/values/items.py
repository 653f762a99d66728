"""Items, one a line."""

from __future__ import annotations

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.numerals import parse_number
from minutesapp.language.pattern import pattern
from minutesapp.model.header import ListValue
from minutesapp.templates.form import FieldType
from minutesapp.templates.values.kind import ValueKind

ITEM = pattern(r"(?:^|(?<=\s))([0-9０-９]{1,2})[.．、]?[ \u3000]+(?=\S)")


def read_items(text: str) -> ListValue:
    """The items line by line; those of one line, where they are counted on it (１　開会　２　議題)."""
    if not text:
        return ListValue()
    starts = list(ITEM.finditer(text)) if "\n" not in text else []
    counted = [parse_number(squeeze(match[1])) for match in starts] == list(range(1, len(starts) + 1))
    if len(starts) < 2 or starts[0].start() or not counted:
        return ListValue(tuple(text.split("\n")))
    ends = [*(match.start() for match in starts[1:]), len(text)]
    return ListValue(tuple(text[match.start() : end].strip() for match, end in zip(starts, ends, strict=True)))


ITEMS = ValueKind(
    "list",
    ListValue,
    (FieldType.LIST,),
    words=lambda kind, value, people: "\n".join(value.items),
    read=lambda kind, text, note: read_items(text),
    blank=lambda kind: ListValue(),
    shown=lambda value: {"items": list(value.items)},
)
