"""Replacing words in a record without a window: what would change, and the record in which it has."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from minutesapp.editing.finding.replacing import NewWords, replace_each
from minutesapp.editing.finding.search import Search
from minutesapp.language.plain import one_line
from minutesapp.model.minutes import Minutes
from minutesapp.services.replacing.lists import list_named, planned_by
from minutesapp.services.replacing.planned import PlannedRow, planned_rows
from minutesapp.templates.folder.catalog import form_of
from minutesapp.templates.rendering import Rendering

PATIENCE = 30.0
"""Seconds that an expression has for a record where nobody is kept from typing."""


class Asked(Struct, frozen=True):
    """What is to be replaced: the words of these lists, or else `words` by `others`."""

    lists: tuple[str, ...] = ()
    words: str = ""
    others: str = ""
    expression: bool = False
    as_written: bool = False


def plan(minutes: Minutes, asked: Asked) -> list[PlannedRow]:
    """What would change, row by row; UserFacingErrors of lists and expressions."""
    return planned_rows(Rendering(minutes, form_of(minutes)), _found(minutes, asked))


def carry_out(minutes: Minutes, rows: Sequence[PlannedRow]) -> Minutes:
    """The record with these replacements made."""
    return replace_each(minutes, [row.words for row in rows]).apply(minutes)


def _found(minutes: Minutes, asked: Asked) -> list[NewWords]:
    if asked.lists:
        return planned_by(minutes.body, [list_named(name) for name in dict.fromkeys(asked.lists)])
    search = Search(PATIENCE)
    search.look_for(one_line(asked.words), as_written=asked.as_written, expression=asked.expression)
    return search.replacement(minutes.body, one_line(asked.others))
