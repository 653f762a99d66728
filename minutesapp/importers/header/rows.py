"""Header rows: a label, what sets it apart, and its value, whichever way an office writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.signs import read_sign
from minutesapp.importers.source import Line
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.templates.parts.field import FieldForm
from minutesapp.templates.roles import Role

FRAMED = pattern(
    r"[【<＜〈\[［〔《≪](?P<label>[^】>＞〉\]］〕》≫。]{1,30})[】>＞〉\]］〕》≫]\s*[:：]?\s*(?P<value>.*)", re.DOTALL
)
END_OF_LABEL = pattern(r"\s*[:：]\s*|\s*(?:[・･]{2,}|[…‥]+)\s*|\s+|$")
UNSPACED = pattern(r"(?P<label>(?:開催)?日時|開催日|と\s*き)(?P<value>(?:令和|平成|昭和|西暦|20\d\d年).*)", re.DOTALL)
UNKNOWN = pattern(r"(?P<label>[^。、:：\t]{1,24}?)\s*(?:\t|[:：]|[ \u3000]{2,}|\u3000)\s*(?P<value>.*)", re.DOTALL)
TABBED = pattern(r"(?P<label>[^。:：\t]{1,24}?)\s*\t\s*(?P<value>.*)", re.DOTALL)
"""A label in a cell of its own, which may name two things (会議録の公表、非公表の別)."""
SPACES = pattern(r"\s+")
GAP = pattern(r"[ \u3000\t]+")
LEAST_WIDE = 2
"""Spaces between a label without any and its value."""
APART = pattern(r"\s[(（【〔]")
FRAMED_FAMILY = "【"
"""The family of labels in brackets of any kind."""
LABELS_IN_ROW = 8
"""Gaps in a line at which a label may end: 日　時 and 会 議 の 名 称 have their own."""
LONGEST_LABEL, LONGEST_UNKNOWN = 48, 30
"""Signs of a label with its gaps, and of one that nobody knows and whose value stands below."""
LONGEST_PAIR = 200
"""Signs of a line in which a second label is looked for; a value that is longer has none behind it."""
SENTENCE = pattern(r"(?P<label>[^は、。\s]{2,40})は、?(?P<value>.*?)(?:次|以下|下記)のとおり(?:である|です)?。?")
SHORT_SENTENCE = pattern(r"(?P<label>[^は、。\s]{4,40})は、(?P<value>[^。]*)。?")
COUNTED = pattern(r"[0-9０-９]+[)）]?$")
"""How words end that name one of several items: a sentence about it is no row."""
GLUED = pattern(
    r"(?P<label>(?:会議の?)?開催(?:日時|場所|日(?!時))|会議名称?|次回開催予定日?)(?P<value>(?![のはをにがとで:：…・.．、日場年月の])\S.*)",
    re.DOTALL,
)
IN_BRACKETS = pattern(r"(?<=.)[(（][^()（）]*[)）]$")
HOUR = pattern("[0-9０-９一二三四五六七八九十]|正午")
BOXES = "□☐■☑☒"
"""Before what may be chosen in a form."""
INLINE = frozenset(
    (Role.HELD, Role.OPENED, Role.ADJOURNED, Role.VENUE, Role.MODE, Role.DISCLOSURE, Role.ABSENT, Role.OBSERVERS)
)
"""What a line may state behind another field."""


class Row(Struct, frozen=True):
    """A row of the header: its line, its label as written, the field it fills, what stands before it, its value.

    `kind` is None where nobody knows the label. `family` is the kind of sign (``1``, ``(1)``, ``○``, ``【``; empty:
    none), `number` its count where it has one.
    """

    line: Line
    label: str
    kind: FieldForm | None = None
    family: str = ""
    number: int | None = None
    parted: bool = False
    value: tuple[Line, ...] = ()

    @property
    def role(self) -> Role:
        """What the field is for."""
        return Role.NONE if self.kind is None else self.kind.role

    @property
    def tabbed(self) -> bool:
        """Whether a tab parts label and value: then the source is a table."""
        return bool(self.value) and "\t" in self.line.text

    @property
    def lists_people(self) -> bool:
        """Whether people are named here."""
        return self.kind is not None and self.kind.lists_people

    def with_more(self, lines: Sequence[Line]) -> Row:
        """The row with more lines of its value."""
        return replace(self, value=(*self.value, *lines)) if lines else self

    @property
    def text(self) -> str:
        """The value as the source writes it, line by line."""
        return "\n".join(line.text for line in self.value)

    @property
    def empty(self) -> bool:
        """Whether the label stands alone."""
        return not self.value


def read_rows(line: Line, labels: FieldLabels) -> list[Row]:
    """The rows that stand on a line whose label is known: mostly none or one, sometimes two (日時 … 場所 …)."""
    row = read_row(line, labels)
    if row is None:
        return []
    text = row.value[0].text if row.value and row.role is not Role.AGENDA else ""
    for gap in SPACES.finditer(text, 0, LONGEST_PAIR):
        label, value = _second_label(text[gap.end() : gap.end() + LONGEST_PAIR], labels)
        kind = labels.find(label) if value else None
        if kind is not None and kind.role in INLINE - {row.role}:
            _, value = _second_label(text[gap.end() :], labels)
            second = Row(line, label, kind, row.family, None, True, (_part(line, value),))
            return [replace(row, value=(_part(line, text[: gap.start()]),)), second]
    return [row]


def _second_label(text: str, labels: FieldLabels) -> tuple[str, str]:
    """A known label within a line, bare or in a frame as the first may be, and its value."""
    framed = FRAMED.match(text)
    return (framed["label"].strip(), framed["value"]) if framed else divide_label(text, labels)


def read_row(line: Line, labels: FieldLabels) -> Row | None:
    """The row of a known label at the head of a line."""
    family, number, text = read_sign(line.text)
    framed = FRAMED.match(text)
    if framed and labels.find(framed["label"]):
        label, value, family = framed["label"].strip(), framed["value"], family or FRAMED_FAMILY
    else:
        label, value = divide_label(text, labels)
    kind = labels.find(label) if label else None
    if not label or (kind and (_is_choice(label, value, kind) or _is_item(value, kind))):
        return None
    parted = bool(value) and text[len(label) :][:1] in "\t:：…・"
    return Row(line, label, kind, family, number, parted, _value(line, value))


def _is_item(value: str, kind: FieldForm) -> bool:
    """Whether what reads as a label is an item with whoever it falls to (開会　副会長), and no hour."""
    return kind.role in (Role.OPENED, Role.ADJOURNED) and bool(value) and not HOUR.search(value)


def _is_choice(label: str, value: str, kind: FieldForm) -> bool:
    """Whether what reads as a label is the value chosen for it: 公開, 公開（傍聴者0名）, ■公開　□非公開."""
    plain = squeeze(IN_BRACKETS.sub("", label))
    return plain in {option.label for option in kind.options} and (not value or value[0] in BOXES)


def read_unknown_row(line: Line, *, signed: bool = False) -> Row | None:
    """The row of a label that nothing is known of: there must be a number, a tab, a colon or a wide gap beside it.

    Where labels are `signed` and stand over their values any sign will do.
    """
    family, number, text = read_sign(line.text)
    framed = FRAMED.match(text)
    match = framed or UNKNOWN.match(text) or TABBED.match(text)
    if match and match["label"].strip():
        value = match["value"].strip()
        sign = family or (FRAMED_FAMILY if framed else "")
        return Row(line, match["label"].strip(), None, sign, number, not framed, _value(line, value))
    if (number is not None or (signed and family)) and "。" not in text and len(text) <= LONGEST_UNKNOWN:
        return Row(line, text, None, family, number)
    return None


def divide_label(text: str, labels: FieldLabels) -> tuple[str, str]:
    """The longest known label at the head of a text and the value behind it; two empty strings where there is none."""
    if match := UNSPACED.match(text) or GLUED.match(text):
        return match["label"], match["value"]
    told = SENTENCE.fullmatch(text) or SHORT_SENTENCE.fullmatch(text)
    if told and labels.find(told["label"]) and not COUNTED.search(told["label"]):
        return told["label"], told["value"].strip("、 \u3000")
    best = ("", "")
    for count, gap in enumerate(END_OF_LABEL.finditer(text[:LONGEST_LABEL])):
        if count > LABELS_IN_ROW or (gap.start() == LONGEST_LABEL and len(text) > LONGEST_LABEL):
            break
        label = text[: gap.start()]
        if label.count("（") + label.count("(") > label.count("）") + label.count(")"):
            continue
        if best[0] and label.rstrip(":： \t\u3000") == best[0]:
            continue
        if best[0] and _is_parted_from(label, len(best[0])):
            break
        if label and not APART.search(label) and labels.find(label):
            best = label, text[gap.end() :].strip()
    return best


def _is_parted_from(label: str, end: int) -> bool:
    """Whether behind a known label, which ends here, the gap is wider than those that spread it: a value begins."""
    gap = GAP.match(label, end)
    spread = max((len(inner[0]) for inner in GAP.finditer(label, 0, end)), default=LEAST_WIDE - 1)
    return gap is not None and ("\t" in gap[0] or len(gap[0]) > spread)


def _value(line: Line, text: str) -> tuple[Line, ...]:
    return (_part(line, text),) if text else ()


def _part(line: Line, text: str) -> Line:
    return line._replace(text=text.strip(), item="")
