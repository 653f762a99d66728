"""Tables in Word files that are transcripts."""

from __future__ import annotations

from collections.abc import Sequence

from minutesapp.importers.draft import Note, Place, PlaceKind
from minutesapp.importers.formats.tables import heard_by
from minutesapp.importers.formats.word_file import cell_words, paragraphs_of, words_in
from minutesapp.importers.transcripts.clock import read_moment
from minutesapp.importers.transcripts.cue import Transcript
from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.importers.transcripts.tables.guess import guess_sheets
from minutesapp.language.plain import one_line
from minutesapp.tables.sheet import Sheet, SheetRow, rows_of
from minutesapp.tables.worksheet import MOST_CELLS
from minutesapp.word.reading.contents import Block, WordContents, WordTable

LEAST = 0.5
"""Share of the signs of a file that its transcript has at least; in minutes there are tables too."""


def sheets_of_word(contents: WordContents) -> tuple[Sheet, ...]:
    """The tables of a Word file; those of one width are one where nothing is written between them.

    Their lines are numbered as the paragraphs of the file.
    """
    tables: list[list[SheetRow]] = []
    number, goes_on = 0, False
    for block in contents.blocks:
        if isinstance(block, WordTable):
            lines = enumerate(([cell_words(cell) for cell in row] for row in block.rows), number + 1)
            rows = list(rows_of(lines, MOST_CELLS))
            if goes_on and _width(tables[-1]) == _width(rows):
                tables[-1] += rows
            else:
                tables.append(rows)
            goes_on = True
        else:
            goes_on = goes_on and not block.words.strip()
        number += _length(block)
    return tuple(Sheet(tuple(rows)) for rows in tables)


def heard_in_word(contents: WordContents, name: str) -> Transcript | None:
    """The transcript that a Word file is, as one table; None where most of it is something else."""
    sheets = sheets_of_word(contents)
    told = guess_sheets(sheets)
    if told.columns is None or not (told.certain and told.heard):
        return None
    signs = sum(len(cell) for row in sheets[told.columns.sheet].rows for cell in row.cells)
    whole = sum(map(len, paragraphs_of(contents.blocks)))
    return heard_in_word_by(contents, told.columns, name) if signs >= LEAST * whole else None


def heard_in_word_by(contents: WordContents, columns: Columns, name: str) -> Transcript:
    """What was heard by these columns, all else of the file told; UserFacingError, as of `heard_by`."""
    sheets = sheets_of_word(contents)
    heard = heard_by(sheets, columns, name)
    there = {row.number for row in sheets[columns.sheet].rows}
    paragraphs = enumerate(paragraphs_of(contents.blocks), 1)
    others = [(number, one_line(words)) for number, words in paragraphs if number not in there and words.strip()]
    notes = (note for note in heard.notes if note.line or note.code not in ("transcript-sheet", "transcript-head"))
    told = (Note(number, "transcript-head", words.replace("\t", " ")) for number, words in others)
    last = max((*there, *(number for number, _ in others)), default=0)
    return heard._replace(
        notes=(*words_in(contents, name).notes, *told, *notes),
        held=heard.held or read_moment([words for _, words in others]),
        places=tuple(Place(PlaceKind.PARAGRAPH, number) for number in range(1, last + 1)),
    )


def _width(rows: Sequence[SheetRow]) -> int:
    return max((len(row.cells) for row in rows), default=0)


def _length(block: Block) -> int:
    return len(block.rows) if isinstance(block, WordTable) else 1
