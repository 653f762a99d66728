"""From the words of a header row to its typed value; the words are kept where the parts would not give them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from minutesapp.language.folding import squeeze
from minutesapp.language.numerals import GAP, NUMBER_PATTERN, parse_number
from minutesapp.language.wareki import read_when
from minutesapp.model.attendance import Attendee
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
from minutesapp.templates.form import FieldForm, FieldType
from minutesapp.templates.roles import Meaning
from minutesapp.templates.wording import value_text

Worded = TypeVar("Worded", WhenValue, PeopleValue, CountValue, ChoiceValue)
COUNT = re.compile(rf"({NUMBER_PATTERN}){GAP}(?:人|名|社|者)|(なし|無し|無|0|ゼロ)(?!し)")
ORDINARY = ("", "傍聴者", "傍聴人", "一般", "一般傍聴", "傍聴")
ITEM = re.compile(r"(?:^|(?<=\s))([0-9０-９]{1,2})[.．、]?[ \u3000]+(?=\S)")
SAYS_OPEN = re.compile("可|公開")
WORD = re.compile(r"[^\s\d、,()（）:：・]+")


def read_value(kind: FieldForm, text: str, people: Sequence[Attendee] = (), note: str = "") -> Value:
    """The value of a field of this kind; `people` and `note` are what was read from the text of a list of people."""
    match kind.type:
        case FieldType.WHEN:
            return _read_when(kind, text)
        case FieldType.PEOPLE | FieldType.GROUPED_PEOPLE | FieldType.SEATS:
            return _worded(kind, PeopleValue(note), text, people)
        case FieldType.COUNT:
            return _worded(kind, CountValue(_read_counts(kind, text)), text)
        case FieldType.CHOICE:
            return _read_choice(kind, text)
        case FieldType.LIST:
            return ListValue(_read_items(text))
        case FieldType.TABLE:
            return _read_table(kind, text)
        case FieldType.SIGNATURE:
            return _read_signature(text)
    return TextValue(text)


def _worded(kind: FieldForm, value: Worded, text: str, people: Sequence[Attendee] = ()) -> Worded:
    """The value, with the source's words wherever its parts would be worded otherwise."""
    same = squeeze(value_text(kind, value, people)) == squeeze(text)
    return value if same else replace(value, verbatim=text)


def _read_items(text: str) -> tuple[str, ...]:
    """The items line by line; those of one line, where they are counted on it (１　開会　２　議題)."""
    if not text:
        return ()
    starts = list(ITEM.finditer(text)) if "\n" not in text else []
    counted = [parse_number(squeeze(match[1])) for match in starts] == list(range(1, len(starts) + 1))
    if len(starts) < 2 or starts[0].start() or not counted:
        return tuple(text.split("\n"))
    ends = [*(match.start() for match in starts[1:]), len(text)]
    return tuple(text[match.start() : end].strip() for match, end in zip(starts, ends, strict=True))


def _read_when(kind: FieldForm, text: str) -> WhenValue:
    when = read_when(text)
    value = WhenValue(when.start, when.end, when.timed) if when else WhenValue(timed=False)
    return _worded(kind, value, text)


def _read_counts(kind: FieldForm, text: str) -> tuple[tuple[str, int | None], ...]:
    """Each number with the word before it; a number without one counts the first part of the form."""
    first = kind.parts[0].key if kind.parts else ""
    counts: dict[str, int | None] = {}
    plain = text.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    end = 0
    for match in COUNT.finditer(plain):
        words = WORD.findall(plain[end : match.start()])
        word = words[-1] if words else ""
        key = first if word in ORDINARY else next((part.key for part in kind.parts if part.key in word), word)
        if word not in ("定員", "先着") and key not in counts:
            counts[key] = parse_number(match[1]) if match[1] else 0
        end = match.end()
    return tuple(counts.items())


def _read_choice(kind: FieldForm, text: str) -> ChoiceValue:
    plain = text.lstrip("■☑☒✓レ ")
    labels = _labels(kind)
    plain = squeeze(plain) if squeeze(plain) in labels else plain
    choice = next((label for label in labels if plain.startswith(label)), "")
    if not choice:
        return _worded(kind, ChoiceValue(*_find_choice(kind, text)), text)
    rest = plain[len(choice) :].strip()
    close = kind.reason_close.strip()
    reason = rest
    if rest[:1] in ("(", "（") and rest[-1:] in (")", "）"):
        reason = rest[1:-1].strip()
        behind = close.strip("()（）")
        reason = reason[: -len(behind)] if behind and reason.endswith(behind) else reason
    return _worded(kind, ChoiceValue(choice, reason), text)


def _find_choice(kind: FieldForm, text: str) -> tuple[str, str]:
    """The option that a filled box marks (■公開 □非公開), else the only one the text names; no reason."""
    ticked = re.search(r"[■☑☒✓●]\s*(\S+)", text)
    where = ticked[1] if ticked else text
    named = [label for label in _labels(kind) if label in where]
    if named and (ticked or len(named) == 1 or kind.meaning_of(named[0]) is not Meaning.OPEN):
        return named[0], ""
    opening = (option.label for option in kind.options if option.meaning is Meaning.OPEN)
    return (next(opening, "") if SAYS_OPEN.match(where) else ""), ""


def _labels(kind: FieldForm) -> list[str]:
    """What there is to choose from, the longest first: 一部非公開 is not 非公開."""
    return sorted((option.label for option in kind.options), key=len, reverse=True)


def _read_signature(text: str) -> SignatureValue:
    """The sentences above the names, and the names."""
    lines = [line for line in text.split("\n") if line]
    names = next((place for place, line in enumerate(lines) if "。" not in line), len(lines))
    return SignatureValue(tuple(lines[names:]), "".join(lines[:names]))


def _read_table(kind: FieldForm, text: str) -> TableValue:
    across = max(len(kind.columns), 1)
    rows = [re.split(r"\t", line) for line in text.split("\n") if line]
    return TableValue(tuple((*row, *[""] * (across - len(row))) for row in rows))
