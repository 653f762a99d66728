"""Which columns of a table are the transcript, as one says and keeps it: 開始=1,話者=3,発言=4."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from minutesapp.language.matching.folding import nfkc
from minutesapp.language.pattern import pattern


class ColumnKind(StrEnum):
    """What a column of a transcript holds, in the order in which columns are usually written."""

    START = "start"
    END = "end"
    SPEAKER = "speaker"
    WORDS = "words"


class Columns(Struct, frozen=True):
    """The columns of a transcript by their places (from 0), None for what the table does not tell.

    The first `above` lines of the table stand over it, the last of them are its headings. `sheet` is the place of the
    table among those of the file.
    """

    words: int
    start: int | None = None
    end: int | None = None
    speaker: int | None = None
    above: int = 0
    sheet: int = 0

    def place_of(self, kind: ColumnKind) -> int | None:
        """The column of this kind."""
        return {
            ColumnKind.START: self.start,
            ColumnKind.END: self.end,
            ColumnKind.SPEAKER: self.speaker,
            ColumnKind.WORDS: self.words,
        }[kind]

    @property
    def last(self) -> int:
        """The place of the last column that is used."""
        return max(place for kind in ColumnKind if (place := self.place_of(kind)) is not None)

    def kind_of(self, place: int) -> ColumnKind | None:
        """What the column at this place holds; None where it is not used."""
        return next((kind for kind in ColumnKind if self.place_of(kind) == place), None)


class UnreadableColumnsError(Exception):
    """The text does not say which columns there are."""


SAID = {
    ColumnKind.START: "開始",
    ColumnKind.END: "終了",
    ColumnKind.SPEAKER: "話者",
    ColumnKind.WORDS: "発言",
}
ABOVE, SHEET = "見出し", "表"
"""How many lines stand over the first turn, and which table of the file it is."""
NAMES = {word: kind.value for kind, word in SAID.items()} | {ABOVE: "above", SHEET: "sheet"}
FROM_ONE = frozenset((*ColumnKind, "sheet"))
PART = pattern(r"\s*(\w+)\s*=\s*(\d{1,6})\s*")


def columns_text(columns: Columns) -> str:
    """The columns as `read_columns` reads them."""
    known = [(word, columns.place_of(kind)) for kind, word in SAID.items()]
    parts = [f"{word}={place + 1}" for word, place in known if place is not None]
    parts += [f"{ABOVE}={columns.above}"] if columns.above else []
    parts += [f"{SHEET}={columns.sheet + 1}"] if columns.sheet else []
    return ",".join(parts)


def read_columns(text: str) -> tuple[Columns, bool]:
    """The columns that a text names, and whether it says how many lines stand above; UnreadableColumnsError.

    Full-width signs will do, and 、 for a comma.
    """
    told: dict[str, int] = {}
    for part in nfkc(text).replace("、", ",").split(","):
        found = PART.fullmatch(part)
        name = NAMES.get(found[1], "") if found else ""
        if found is None or not name or name in told:
            raise UnreadableColumnsError(text)
        told[name] = int(found[2]) - (name in FROM_ONE)
    places = [told[kind] for kind in ColumnKind if kind in told]
    if "words" not in told or min(told.values()) < 0 or len(set(places)) < len(places):
        raise UnreadableColumnsError(text)
    return Columns(**told), "above" in told
