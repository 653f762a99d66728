"""The text of a Word file, as it would be pasted: a line for each paragraph, cells of a row with tabs between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from minutesapp.errors import UserFacingError
from minutesapp.files.kinds import kind_of_zip
from minutesapp.importers.draft import Note, Place, PlaceKind
from minutesapp.importers.formats.page_furniture import PAGE_NUMBER
from minutesapp.importers.source import LINE_END, Words
from minutesapp.word.reading.contents import Block, Extras, WordCell, WordContents, WordParagraph

KIND = "壊れているか、Word以外の文書"
MARGIN = "word-margins"
"""The note on what stands over and under the pages."""
MARK = b"PK\x03\x04"
"""How every zip begins, and so every Word file."""


def is_word(data: bytes) -> bool:
    """Whether these bytes begin as a Word file does."""
    return data.startswith(MARK)


def words_of_word(data: bytes, name: str) -> Words:
    """The words of a Word file, by paragraph; a row of a table counts as one. Notes on what else is in it have no line.

    Changes that were tracked are taken as accepted. UserFacingError ``import-format`` where the file is no Word file,
    or damaged, or beyond all measure; ``import-empty`` where nothing is written in it.
    """
    return words_in(contents_in(data, name), name)


def contents_in(data: bytes, name: str) -> WordContents:
    """All that a Word file says; UserFacingError ``import-format``."""
    # Imported late: who reads plain text does without the reader of XML.
    from minutesapp.word.package import DamagedError
    from minutesapp.word.reading.foreign_file import read_contents

    try:
        return read_contents(data)
    except DamagedError as error:
        kind = kind_of_zip(data) or KIND
        raise UserFacingError("import-format", path=name, kind=kind, suffix=PurePath(name).suffix) from error


def words_in(contents: WordContents, name: str) -> Words:
    """The words of a Word file that was read; UserFacingError ``import-empty``."""
    paragraphs = list(paragraphs_of(contents.blocks))
    text = "\n".join(paragraphs)
    if not text.strip():
        raise UserFacingError("import-empty", path=name)
    places = (
        Place(PlaceKind.PARAGRAPH, number) for number, words in enumerate(paragraphs, 1) for _ in LINE_END.split(words)
    )
    return Words(text, tuple(_notes(contents.extras)), tuple(places), tuple(_insets(contents.blocks)))


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The paragraphs in their order; a row of a table is one, in which every line stands in its column."""
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block.words
        else:
            yield from map(_row_words, block.rows)


def _row_words(row: Sequence[WordCell]) -> str:
    """The words of a row; lines of a cell below its first have as many tabs before them as it has cells."""
    cells = (cell_words(cell).rstrip("\n").replace("\n", "\n" + "\t" * at) for at, cell in enumerate(row))
    return "\t".join(cells)


def _insets(blocks: Iterable[Block]) -> Iterator[int]:
    """How far each line stands in; in rows of tables tabs set it in."""
    lines = ((block, LINE_END.split(words)) for block in blocks for words in paragraphs_of((block,)))
    yield from (block.inset if isinstance(block, WordParagraph) else 0 for block, split in lines for _ in split)


def cell_words(cell: WordCell) -> str:
    """The words of a cell, a line for each of its paragraphs."""
    return "\n".join(paragraphs_of(cell.blocks))


def _notes(extras: Extras) -> Iterator[Note]:
    if extras.inserted or extras.deleted:
        yield Note(0, "word-changes", f"挿入{extras.inserted}か所、削除{extras.deleted}か所")
    counts = {
        "word-comments": extras.comments,
        "word-pictures": extras.pictures,
        "word-hidden": extras.hidden,
        "word-formulas": extras.formulas,
        "word-embedded": extras.embedded,
    }
    yield from (Note(0, code, f"{count}か所") for code, count in counts.items() if count)
    if extras.readings:
        yield Note(0, "word-readings", "、".join(extras.readings))
    yield from (Note(0, MARGIN, words) for words in extras.margins if not PAGE_NUMBER.fullmatch(words))
