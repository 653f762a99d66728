"""How the header of a finished file stands on paper: what is before its labels, behind them, and before the values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from minutesapp.language.pattern import pattern
from minutesapp.learning.counting import read_counted, usual
from minutesapp.learning.lines import LineKind, SeenLine
from minutesapp.model.header import BODY_HEADING, TITLE, Header
from minutesapp.templates.parts.header import HeaderForm, HeaderLayout, Separator

FRAMES = "【〔［[〈<＜《≪「（("
GAP = pattern(r"[\s　]*$")
BEHIND = pattern(r"(?P<close>[^\s　:：\w]*)(?P<gap>[\s　]*[:：]?[\s　]*)")
WHITE = r"[\s　]*"


class SeenField(NamedTuple):
    """A row of the header as it is printed: its label with what is around it, and the lines of its value.

    `label` is spread as on paper, `before` and `close` are the signs around it, `gap` what parts it from the value.
    """

    key: str
    lines: tuple[SeenLine, ...]
    before: str
    label: str
    close: str
    gap: str
    value: tuple[str, ...]

    @property
    def first(self) -> SeenLine:
        """The line with the label."""
        return self.lines[0]

    @property
    def text(self) -> str:
        """The value, line by line."""
        return "\n".join(self.value)


def seen_fields(lines: Iterable[SeenLine], header: Header) -> list[SeenField]:
    """The rows of the header in their order."""
    labels = {field.key: field.label for field in header if field.key not in (TITLE, BODY_HEADING)}
    found: dict[str, list[SeenLine]] = {}
    for line in lines:
        if line.key in labels and line.kind in (LineKind.FIELD, LineKind.FIELD_MORE, LineKind.SIGNER):
            found.setdefault(line.key, []).append(line)
    return [_seen_field(key, rows, labels[key]) for key, rows in found.items()]


def header_form(fields: Sequence[SeenField]) -> HeaderForm:
    """The header of a form, as most of the rows have it."""
    if not fields:
        return HeaderForm(HeaderLayout.PLAIN, "", "")
    framed = sum(field.first.framed for field in fields) * 2 > len(fields)
    befores = [_divided(field.before) for field in fields]
    mark, gap = usual(mark for mark, _ in befores), usual(gap for mark, gap in befores if mark)
    layout = HeaderLayout.TABLE if framed else _layout(mark)
    counts = {counted.number for field in fields if (counted := read_counted(field.before))}
    return HeaderForm(
        layout,
        mark,
        gap if mark else "",
        usual(field.close for field in fields),
        Separator.TAB if framed else _separator(fields),
        constant=len(counts) == 1 < len(fields),
    )


def _seen_field(key: str, lines: Sequence[SeenLine], label: str) -> SeenField:
    text = lines[0].text
    match = re.search(WHITE.join(map(re.escape, label)), text) if label else None
    start, end = match.span() if match else (0, 0)
    behind = BEHIND.match(text, end)
    close, gap = (behind["close"], behind["gap"]) if behind else ("", "")
    value = text[end + len(close) + len(gap) :]
    more = tuple(line.text for line in lines[1:])
    return SeenField(key, tuple(lines), text[:start], text[start:end], close, gap, (value, *more) if value else more)


def _divided(before: str) -> tuple[str, str]:
    """What stands before a label, as a form states it, and the gap behind that."""
    gap = GAP.search(before)
    bare = before[: gap.start()] if gap else before
    counted = read_counted(bare)
    return (counted.format if counted else bare), (gap[0] if gap else "")


def _layout(mark: str) -> HeaderLayout:
    if not mark:
        return HeaderLayout.PLAIN
    if read_counted(mark):
        return HeaderLayout.NUMBERED
    return HeaderLayout.BRACKET if mark[-1] in FRAMES else HeaderLayout.SYMBOL


def _separator(fields: Sequence[SeenField]) -> Separator:
    """What parts most labels from their values."""
    gaps = [field.gap if field.lines[0].text.rstrip() != _head(field) else "\n" for field in fields if field.value]
    commonest = usual(map(_kind_of_gap, gaps))
    return Separator(commonest) if commonest else Separator.TAB


def _head(field: SeenField) -> str:
    return f"{field.before}{field.label}{field.close}{field.gap}".rstrip()


def _kind_of_gap(gap: str) -> str:
    if "\n" in gap:
        return Separator.NEWLINE
    if ":" in gap or "：" in gap:
        return Separator.COLON
    return Separator.TAB if "\t" in gap else Separator.SPACE
