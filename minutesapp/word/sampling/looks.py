"""What is wanted of a file whose looks are taken over: which of its paragraphs shows which style."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class ColumnLooks(Struct, frozen=True):
    """A table with columns of its own: the paragraphs that show how its heads look and what is under them, column by
    column, and the `words` of the heads.
    """

    heads: tuple[int, ...]
    cells: tuple[int, ...]
    words: tuple[str, ...]


class Looks(Struct, frozen=True):
    """The paragraphs that become samples.

    `samples` tells by the name of a style which paragraph of the file shows how it looks (in the order of reading, from
    0), `words` what is to stand in it instead of its own. Where a row of a table is `headed`, which the first paragraph
    of it tells, it is repeated on every page. `columns` are the tables of the header.
    """

    samples: Mapping[str, int]
    words: Mapping[str, str]
    headed: int | None = None
    columns: tuple[ColumnLooks, ...] = ()
