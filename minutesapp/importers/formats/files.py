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
    read: Callable[[str, str], Contents]


FILES = (FileFormat((".docx",), is_word, words_of_word),)
TEXTS: tuple[TextFormat, ...] = ()
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


def contents_as_transcript(text: str, name: str = "") -> Contents | None:
    """What a text of a known kind holds; None for prose. A pasted text has no name."""
    read = next((kind.read for kind in TEXTS if kind.is_one(text)), None)
    return read(text, name) if read else None
