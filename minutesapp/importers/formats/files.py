"""What a file holds, whatever kind of file it is: every kind is an entry of a table, known by what is in it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import PurePath
from typing import NamedTuple

from minutesapp.errors import UserFacingError
from minutesapp.importers.formats.foreign_text import kind_of_text
from minutesapp.importers.formats.word_file import is_word, words_of_word
from minutesapp.importers.source import Words
from minutesapp.importers.transcripts.cue import Transcript
from minutesapp.importers.transcripts.pages.anchored import is_anchored, read_anchored
from minutesapp.importers.transcripts.pages.otranscribe import is_typed_page, read_typed_page
from minutesapp.importers.transcripts.subtitles import is_subtitles, read_subtitles
from minutesapp.importers.transcripts.turn_heads import is_by_turns, read_by_turns
from minutesapp.importers.transcripts.whisper import (
    is_segments,
    is_table_of_times,
    read_segments,
    read_table_of_times,
)
from minutesapp.language.encoding import decode_text

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
    """The words of a Word file, or the transcript that they are, each line with its place."""
    words = words_of_word(data, name)
    heard = contents_as_transcript(words.text, name)
    return words if heard is None else heard._replace(notes=(*words.notes, *heard.notes), places=words.places)


FILES = (FileFormat((".docx",), is_word, contents_of_word),)
TEXTS = (
    TextFormat((".vtt", ".srt"), is_subtitles, read_subtitles),
    TextFormat((".json",), is_segments, read_segments),
    TextFormat((".tsv",), is_table_of_times, read_table_of_times),
    TextFormat((".html", ".htm"), is_anchored, read_anchored),
    TextFormat((".otr",), is_typed_page, read_typed_page),
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


def contents_of_text(text: str, name: str) -> Contents:
    """The same for a text; `name` is that of its file."""
    known = contents_as_transcript(text, name)
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
