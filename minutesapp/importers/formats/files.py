"""What a file holds, whatever kind of file it is: every kind is an entry of a table, known by what is in it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import PurePath
from typing import NamedTuple

from minutesapp.errors import UserFacingError
from minutesapp.importers.formats.foreign_text import kind_of_text
from minutesapp.importers.formats.tables import (
    BOOK_SUFFIXES,
    TEXT_SUFFIXES,
    heard_by,
    is_book,
    is_heard_table,
    is_table,
    read_book,
    read_table_of_turns,
    sheets_of_book,
    sheets_of_text,
)
from minutesapp.importers.formats.word_file import contents_in, is_word, words_in
from minutesapp.importers.formats.word_tables import heard_in_word, heard_in_word_by, sheets_of_word
from minutesapp.importers.source import Words
from minutesapp.importers.transcripts.cue import Transcript
from minutesapp.importers.transcripts.pages.anchored import is_anchored, read_anchored
from minutesapp.importers.transcripts.pages.otranscribe import is_typed_page, read_typed_page
from minutesapp.importers.transcripts.subtitles import is_subtitles, read_subtitles
from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.importers.transcripts.turn_heads import is_by_turns, read_by_turns
from minutesapp.importers.transcripts.whisper import (
    is_segments,
    is_table_of_times,
    read_segments,
    read_table_of_times,
)
from minutesapp.language.encoding import decode_text
from minutesapp.tables.sheet import Sheet

Contents = Words | Transcript
"""Words to be read as minutes, or speech that was heard."""


class FileFormat(NamedTuple):
    """A kind of file: how its names end, whether these bytes are one, and what reads them (bytes and name)."""

    suffixes: tuple[str, ...]
    is_one: Callable[[bytes], bool]
    read: Callable[[bytes, str], Contents]


class TextFormat(NamedTuple):
    """A kind of text: how names of its files end, whether this text is one, and what reads it (text and name)."""

    suffixes: tuple[str, ...]
    is_one: Callable[[str], bool]
    read: Callable[[str, str], Transcript]


def contents_of_word(data: bytes, name: str) -> Contents:
    """The words of a Word file, or the transcript that they or one of its tables are, each line with its place."""
    contents = contents_in(data, name)
    if (told := heard_in_word(contents, name)) is not None:
        return told
    words = words_in(contents, name)
    heard = contents_as_transcript(words.text, name)
    return words if heard is None else heard._replace(notes=(*words.notes, *heard.notes), places=words.places)


FILES = (FileFormat(BOOK_SUFFIXES, is_book, read_book), FileFormat((".docx",), is_word, contents_of_word))
TEXTS = (
    TextFormat((".vtt", ".srt"), is_subtitles, read_subtitles),
    TextFormat((".json",), is_segments, read_segments),
    TextFormat((".tsv",), is_table_of_times, read_table_of_times),
    TextFormat((".html", ".htm"), is_anchored, read_anchored),
    TextFormat((".otr",), is_typed_page, read_typed_page),
    TextFormat(TEXT_SUFFIXES, is_heard_table, read_table_of_turns),
    TextFormat((), is_by_turns, read_by_turns),
)
PROSE = (".txt", ".text", ".md")


def suffixes() -> tuple[str, ...]:
    """How the names of files end that can be read, each once."""
    known = (*(kind.suffixes for kind in FILES), PROSE, *(kind.suffixes for kind in TEXTS))
    return tuple(dict.fromkeys(chain.from_iterable(known)))


def contents_of_file(data: bytes, name: str) -> Contents:
    """What is in a file; UserFacingError ``import-…`` where that is nothing that anybody reads as it stands."""
    read = next((kind.read for kind in FILES if kind.is_one(data)), None)
    return read(data, name) if read else contents_of_text(decode_text(data, name), name)


def tables_in_file(data: bytes, name: str) -> tuple[Sheet, ...]:
    """The tables in a file of any kind, as text; UserFacingError ``import-…``, ``import-no-table`` for none."""
    if is_book(data):
        sheets = sheets_of_book(data, name)
    elif is_word(data):
        sheets = sheets_of_word(contents_in(data, name))
    else:
        sheets = sheets_of_text(decode_text(data, name))
    if not any(sheet.rows for sheet in sheets):
        raise UserFacingError("import-no-table", path=name)
    return sheets


def contents_by_columns(data: bytes, name: str, columns: Columns) -> Transcript:
    """The transcript in a file by these columns of its table; UserFacingError ``import-…``."""
    if is_word(data) and not is_book(data):
        return heard_in_word_by(contents_in(data, name), columns, name)
    return heard_by(tables_in_file(data, name), columns, name)


def contents_of_text(text: str, name: str) -> Contents:
    """The same for a text; `name` is that of its file."""
    known = contents_as_transcript(text, name)
    if known is None and name.lower().endswith(TEXT_SUFFIXES) and is_table(text):
        return read_table_of_turns(text, name)
    if known is None and (kind := kind_of_text(text)):
        raise UserFacingError("import-format", path=name, kind=kind, suffix=PurePath(name).suffix)
    return Words(text) if known is None else known


def contents_as_transcript(text: str, name: str = "") -> Transcript | None:
    """What a text of a known kind holds; None for prose. A pasted text has no name.

    UserFacingError ``import-no-speech`` where nothing was heard, and those of what reads it.
    """
    read = next((kind.read for kind in TEXTS if kind.is_one(text)), None)
    if read is None:
        return None
    heard = read(text, name)
    if not any(cue.text.strip() for cue in heard.cues):
        raise UserFacingError("import-no-speech", path=name)
    return heard
