"""What each row of a header is for, and how it writes what it says: tried out until its own words come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from msgspec.structs import replace

from minutesapp.language.dates.wareki import Clock, Era, SpanStyle, Weekday, WhenStyle, ZeroMinutes
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.numerals import Digits
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import wordlist
from minutesapp.learning.headers import FRAMES, SeenField
from minutesapp.learning.lines import LineKind, SeenLine
from minutesapp.learning.lists.people import person_styles
from minutesapp.model.attendance import Attendee
from minutesapp.model.header import (
    BODY_HEADING,
    EXTRA,
    TITLE,
    ChoiceValue,
    CountValue,
    HeaderField,
    PeopleValue,
    SignatureValue,
    Value,
    WhenValue,
)
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import field_text
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import CountPart, FieldForm, FieldType
from minutesapp.templates.people import without_total
from minutesapp.templates.roles import FieldPlace, Role
from minutesapp.templates.values.choice import EMPTY_BOXES, FILLED_BOXES
from minutesapp.templates.values.registry import kind_of, read_value
from minutesapp.templates.vocabulary import known_field

WOVEN = (LineKind.COVER, LineKind.TITLE, LineKind.SENTENCE)
OWN_KEY = "field{}"
NUMBER = pattern(r"(?P<before>[^0-9０-９]*?)[\s　]*(?P<count>[0-9０-９]+)[\s　]*(?P<unit>人|名|社|者)")
NOBODY = pattern(r"(?:特に)?(?:なし|無し|無)|[―－ー\-]+")
"""What a list of people says that has nobody; other words are of the meeting."""
BETWEEN = " 　、，・（("
IN_BRACKETS = pattern(r"(?P<open>[\s　]*[(（])(?P<inner>.*)(?P<close>[)）])")


def learn_fields(
    seen: Sequence[SeenField], minutes: Minutes, spreads: Sequence[int], told: Mapping[str, FieldForm]
) -> list[FieldForm]:
    """The fields of the rows, in their order; `spreads` are the widths into which their labels are fitted, or 0.

    Of lists and tables `told` says by their keys how they count, and what their columns are.
    """
    found: list[FieldForm] = []
    for row, spread in zip(seen, spreads, strict=True):
        field = minutes.field(row.key)
        if field is not None:
            kind = told.get(field.key) or _base(field)
            found.append(_fitted(replace(kind, cells=_cells(row, spread)), row.text, field, minutes))
    return found


def woven_fields(lines: Sequence[SeenLine], minutes: Minutes) -> list[FieldForm]:
    """The fields that no row states: a title tells them, or what stands behind the items of the agenda."""
    stated = {line.key for line in lines if line.kind not in WOVEN} | {TITLE, BODY_HEADING}
    woven = [field for field in minutes.header if field.key not in stated and not _is_beside(field, lines)]
    return [
        replace(_fitted(_base(field), _own_words(field), field, minutes), place=FieldPlace.WOVEN) for field in woven
    ]


def _is_beside(field: HeaderField, lines: Iterable[SeenLine]) -> bool:
    """Whether the label of a field stands behind another on its row, and apart from that."""
    texts = (line.text for line in lines if field.key in line.beside)
    return any(word.lstrip(FRAMES).startswith(field.label) for text in texts for word in text.split())


def _own_words(field: HeaderField) -> str:
    """What the line says that tells a field, where its usual words are others; the body may tell more of it."""
    return next(iter(str(getattr(field.value, "verbatim", "")).splitlines()), "")


def _base(field: HeaderField) -> FieldForm:
    """The field of the shared vocabulary, or one of its own, under the label of the file."""
    known = known_field(field.key)
    if known is not None:
        return replace(known, label=field.label, synonyms=())
    own = kind_of(field.value).types[0]
    return FieldForm(OWN_KEY.format(field.key.removeprefix(EXTRA)), field.label, own, multiline=own is FieldType.TEXT)


def _cells(row: SeenField, spread: int) -> int:
    """Over how many full-width characters a label is spread; 0 where it is not."""
    if spread:
        return spread
    bare = "".join(row.label.split())
    return len(row.label) if len(row.label) > len(bare) > 1 else 0


def _fitted(kind: FieldForm, text: str, field: HeaderField, minutes: Minutes) -> FieldForm:
    """The field in the manner in which these words come of it, or the nearest."""
    people = minutes.listed(field.key)
    if kind.columns:
        return kind
    tried = list(_manners(kind, text, field.value, people))
    for exact in (str, squeeze):
        for manner in tried:
            if exact(_written(manner, text, field, minutes)) == exact(text):
                return manner
    return tried[0]


def _written(kind: FieldForm, text: str, field: HeaderField, minutes: Minutes) -> str:
    """What a record prints in this field, in the manner of the form alone."""
    people = minutes.listed(field.key)
    note = field.value.note if isinstance(field.value, PeopleValue) else ""
    value = read_value(kind, text, people, note)
    bare: Value = replace(value, verbatim="") if hasattr(value, "verbatim") else value
    form = Form("", "", "", (replace(kind, key=field.key),))
    return field_text(form, minutes, replace(field, value=bare))


def _manners(kind: FieldForm, text: str, value: Value, people: Sequence[Attendee]) -> Iterator[FieldForm]:
    """The field as it may be written, the likeliest first."""
    match value:
        case WhenValue(start) if start is not None:
            yield from _when_manners(kind)
        case CountValue():
            yield from _count_manners(kind, text)
        case ChoiceValue():
            yield _choice_manner(kind, text)
        case PeopleValue() if people:
            yield from person_styles(kind, without_total(kind, text), people)
        case PeopleValue():
            yield replace(kind, empty=text) if NOBODY.fullmatch(text) else kind
        case SignatureValue(_, oath):
            yield replace(kind, oath=oath)
        case _:
            yield replace(kind, multiline=True) if "\n" in text and kind.type is FieldType.TEXT else kind


def _when_manners(kind: FieldForm) -> Iterator[FieldForm]:
    clocks = dict.fromkeys((kind.when.clock, *Clock))
    zeros = reversed(ZeroMinutes)  # without them is the commoner way
    for digits, era, clock, zero, range, weekday in product(Digits, Era, clocks, zeros, SpanStyle, Weekday):
        yield replace(kind, digits=digits, when=WhenStyle(era, weekday, clock, range, zero))


def _count_manners(kind: FieldForm, text: str) -> Iterator[FieldForm]:
    """The numbers as the row has them, with the words before and behind each."""
    parts, joiner = [], ""
    for at, match in enumerate(NUMBER.finditer(text)):
        before = text[match.start("before") : match.start("count")]
        if at:
            joiner = before[: len(before) - len(before.lstrip(BETWEEN))]
            before = before[len(joiner) :]
        parts.append(_part(kind, before.strip(BETWEEN), before, match["unit"]))
    if not parts:
        yield kind
        return
    for digits in Digits:
        yield replace(kind, parts=_keyed(parts), joiner=joiner or kind.joiner, digits=digits)


def _part(kind: FieldForm, word: str, before: str, unit: str) -> CountPart:
    """The part of a count that a word names, or the first where it names nobody in particular."""
    first = kind.parts[0].key if kind.parts else kind.label
    if not word or word in wordlist("people_lists")["counts"]["anybody"]:
        key = first
    else:
        key = next((part.key for part in kind.parts if part.key in word), word)
    counts = next((part.counts for part in kind.parts if part.key == key), Role.NONE)
    return CountPart(key, before, unit, counts)


def _keyed(parts: Iterable[CountPart]) -> tuple[CountPart, ...]:
    """The parts, each key once."""
    return tuple({part.key: part for part in parts}.values())


def _choice_manner(kind: FieldForm, text: str) -> FieldForm:
    """The choice with its boxes, or with what stands around the reason."""
    boxes = any(sign in text for sign in FILLED_BOXES.strip() + EMPTY_BOXES)
    if boxes:
        return replace(kind, boxes=True)
    labels = sorted((option.label for option in kind.options), key=len, reverse=True)
    chosen = next((label for label in labels if text.startswith(label)), "")
    match = IN_BRACKETS.fullmatch(text, len(chosen)) if chosen else None
    return replace(kind, reason_open=match["open"], reason_close=match["close"]) if match else kind
