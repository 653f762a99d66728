"""What a Word file says, in plain values: paragraphs with their style and number, tables, and what else is in it."""

from __future__ import annotations

from msgspec import Struct


class WordRun(Struct, frozen=True):
    """Words in one formatting; a tab is ``\\t``, a line break inside the paragraph ``\\n``."""

    words: str
    bold: bool = False
    style: str = ""


class WordParagraph(Struct, frozen=True):
    """A paragraph: the name of its style, what Word's lists count before it, its level in the outline (0: text).

    `inset` is how many full-width signs its first line stands in.
    """

    runs: tuple[WordRun, ...]
    style: str = ""
    number: str = ""
    outline: int = 0
    inset: int = 0

    @property
    def words(self) -> str:
        """What is read of it: the number first, as on the page."""
        return self.number + "".join(run.words for run in self.runs)


class WordCell(Struct, frozen=True):
    """A cell of a table."""

    blocks: tuple[Block, ...]


class WordTable(Struct, frozen=True):
    """A table, row by row."""

    rows: tuple[tuple[WordCell, ...], ...]


Block = WordParagraph | WordTable


class Extras(Struct, frozen=True):
    """What there is beside the words: changes that were tracked and are taken as accepted, and what is left out.

    `readings` are words with what stands over them, `margins` the words over and under the pages, each once.
    """

    inserted: int = 0
    deleted: int = 0
    comments: int = 0
    pictures: int = 0
    hidden: int = 0
    formulas: int = 0
    embedded: int = 0
    readings: tuple[str, ...] = ()
    margins: tuple[str, ...] = ()


class WordContents(Struct, frozen=True):
    """All that a file says, in order. What stands in a text box or a note follows the paragraph that has it."""

    blocks: tuple[Block, ...]
    extras: Extras = Extras()
