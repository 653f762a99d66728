"""Lists of replacements: many words, each with others to stand in their place, found together in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from time import perf_counter
from typing import NamedTuple

from msgspec import Struct

from minutesapp.editing.finding.replacing import NewWords
from minutesapp.editing.finding.search import whole
from minutesapp.errors import UserFacingError
from minutesapp.language.matching.expressions import Expression, SlowError
from minutesapp.language.matching.folded_text import FoldedText, TextRange
from minutesapp.language.matching.similarity import fold_as_written
from minutesapp.model.blocks import Body

WHOLE_BODY = 10.0
"""Seconds that all expressions of the lists have for a record."""


class ListRow(Struct, frozen=True):
    r"""Words, and what is to stand in their place; of an `expression` with \1 for its groups. Used if `on`.

    Words are found as they are written: a list says 下さい and means that.
    """

    before: str
    after: str = ""
    note: str = ""
    expression: bool = False
    on: bool = True

    @property
    def trouble(self) -> UserFacingError | None:
        """What keeps the row from being used."""
        try:
            if not self.before:
                return UserFacingError("list-row-empty")
            if self.expression:
                Expression(self.before).check_template(self.after)
        except UserFacingError as error:
            return error
        return None


class _Place(NamedTuple):
    """Where a row fits. In order: from left to right, the longest first, then the first row."""

    start: int
    shorter: int
    row: int
    end: int
    words: str


def replacements(body: Body, rows: Iterable[ListRow], seconds: float = WHOLE_BODY) -> list[NewWords]:
    """What the rows that are on put where, in reading order; no two overlap, and none reads what another made.

    Where the text reads already as a row wants it (中央図書館, where 図書館 becomes that) it is left alone. Words
    that a row leaves as they are, are kept from all other rows.
    UserFacingError ``list-row-wrong`` where a row cannot be used, ``list-slow``.
    """
    used = [row for row in rows if row.on]
    for row in used:
        if (trouble := row.trouble) is not None:
            raise UserFacingError("list-row-wrong", before=row.before or "（空）") from trouble
    finders = _Finders(body, used, seconds)
    found: list[NewWords] = []
    for index, block in enumerate(body):
        at = 0
        for place in sorted(finders.places(block.text)):
            if place.start >= at:
                at = place.end
                if block.text[place.start : place.end] != place.words:
                    found.append(NewWords(index, place.start, place.end, place.words, note=used[place.row].note))
    return found


class _Finders:
    """The rows ready to be looked for. Words that are nowhere in the body are not looked for in every paragraph."""

    def __init__(self, body: Body, rows: Sequence[ListRow], seconds: float) -> None:
        whole_text = fold_as_written("\n".join(block.text for block in body))
        self._end = perf_counter() + seconds
        folded = ((n, row, fold_as_written(row.before)) for n, row in enumerate(rows) if not row.expression)
        self._words = [(n, row, sought) for n, row, sought in folded if sought and sought in whole_text]
        self._expressions = [(n, row, Expression(row.before)) for n, row in enumerate(rows) if row.expression]

    def places(self, text: str) -> Iterator[_Place]:
        """Where any row fits into a text."""
        folded = FoldedText(text, fold_as_written) if self._words else None
        for number, row, sought in self._words if folded is not None else ():
            after = whole(row.after)
            for span in folded.spans(sought) if folded else ():
                if not _reads_so_already(text, span, row.before, after):
                    yield _Place(span.start, span.start - span.end, number, span.end, after)
        for number, row, expression in self._expressions:
            try:
                for match in expression.matches(text, self._end - perf_counter()):
                    start, end = match.range
                    yield _Place(start, start - end, number, end, whole(match.fill(row.after)))
            except SlowError:
                raise UserFacingError("list-slow", before=row.before) from None


def _reads_so_already(text: str, span: TextRange, before: str, after: str) -> bool:
    """Whether the words found are part of the very words that would come."""
    at = after.find(before) if after != before else -1
    while at >= 0:
        start = span.start - at
        if start >= 0 and text.startswith(after, start):
            return True
        at = after.find(before, at + 1)
    return False
