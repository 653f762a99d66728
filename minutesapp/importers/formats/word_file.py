"""The text of a Word file, as it would be pasted: a line for each paragraph, cells of a row with tabs between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from minutesapp.errors import UserFacingError
from minutesapp.importers.draft import Note
from minutesapp.word.reading.contents import Block, Extras, WordParagraph

KIND = "壊れているか、Word以外の文書"
MARK = b"PK\x03\x04"
"""How every zip begins, and so every Word file."""


def text_of_word(data: bytes, name: str) -> tuple[str, tuple[Note, ...]]:
    """The text of a Word file, and notes on what is in it beside the text, which belong to no line.

    Changes that were tracked are taken as accepted. UserFacingError ``import-format`` where the file is no Word file,
    or damaged, or beyond all measure; ``import-empty`` where nothing is written in it.
    """
    # Imported late: who reads plain text does without the reader of XML.
    from minutesapp.word.package import DamagedError
    from minutesapp.word.reading.reading import read_contents

    try:
        contents = read_contents(data)
    except DamagedError as error:
        raise UserFacingError("import-format", path=name, kind=KIND, suffix=PurePath(name).suffix) from error
    text = "\n".join(_lines(contents.blocks))
    if not text.strip():
        raise UserFacingError("import-empty", path=name)
    return text, tuple(_notes(contents.extras))


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block.words
        else:
            yield from ("\t".join("\n".join(_lines(cell.blocks)) for cell in row) for row in block.rows)


def _notes(extras: Extras) -> Iterator[Note]:
    if extras.inserted or extras.deleted:
        yield Note(0, "word-changes", f"挿入{extras.inserted}か所、削除{extras.deleted}か所")
    counts = {"word-comments": extras.comments, "word-pictures": extras.pictures, "word-hidden": extras.hidden}
    yield from (Note(0, code, f"{count}か所") for code, count in counts.items() if count)
