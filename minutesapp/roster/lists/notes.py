"""What is told of a list that was read: each with its place, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from minutesapp.language.plain import one_line
from minutesapp.wording import describe_note

LONGEST_QUOTE = 40
"""Signs that are quoted of a cell."""
MOST_QUOTED = 3
"""Cells of which the same is told that are quoted; of the others, how many there are."""
NOT_TAKEN = frozenset((
    "roster-row-no-name", "roster-row-namesakes", "roster-row-name-too-long", "roster-row-formula",
    "roster-name-uncalculated", "roster-name-error", "roster-rows-hidden", "roster-columns-hidden",
    "roster-sheet-hidden", "roster-sheet-no-names", "roster-sheet-not-chosen",
))  # fmt: skip
"""What is told where somebody may be missing."""


class ListNote(Struct, frozen=True):
    """One thing to tell: the code of its sentence, the words it is about, and where that is.

    `sheet` is empty in a file without sheets, `row` (from 1) 0 for what is of no line, `column` as the clerk calls it.
    """

    code: str
    text: str = ""
    sheet: str = ""
    row: int = 0
    column: str = ""


def quote(text: str) -> str:
    """So much of the words as can be read at a glance."""
    words = one_line(text[: LONGEST_QUOTE + 1])
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…"


def column_name(place: int, heading: str = "") -> str:
    """What the clerk calls the column at this place (from 0): C列「職」."""
    letters, number = "", place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}列「{quote(heading)}」" if heading else f"{letters}列"


def describe_notes(notes: Iterable[ListNote]) -> list[str]:
    """A sentence for everything that is told; what is the same of many lines of a column is told in one.

    First where somebody may be missing.
    """
    alike: dict[tuple[str, str, str], list[ListNote]] = {}
    for note in notes:
        alike.setdefault((note.code, note.sheet, note.column), []).append(note)
    ordered = sorted(alike.values(), key=lambda some: some[0].code not in NOT_TAKEN)
    return [_sentence(some) for some in ordered]


def _sentence(notes: Sequence[ListNote]) -> str:
    words = list(dict.fromkeys(note.text for note in notes if note.text))
    more = "など" if len(words) > MOST_QUOTED else ""
    said = describe_note(notes[0].code, text="」「".join(words[:MOST_QUOTED]), more=more)
    place = _place(notes)
    return f"{place}：{said}" if place else said


def _place(notes: Sequence[ListNote]) -> str:
    first = notes[0]
    numbers = list(dict.fromkeys(note.row for note in notes if note.row))
    told = "、".join(map(str, numbers[:MOST_QUOTED]))
    rows = f"{told}行目" + (f"など{len(numbers)}行" if len(numbers) > MOST_QUOTED else "") if numbers else ""
    sheet = f"シート「{first.sheet}」" if first.sheet else ""
    return " ".join(filter(None, (sheet, rows, first.column)))
