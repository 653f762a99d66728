"""The words of a file, whatever kind of file it is: a kind known by its first bytes is an entry of a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple

from minutesapp.errors import UserFacingError
from minutesapp.importers.formats.foreign_text import kind_of_text
from minutesapp.importers.formats.word_file import MARK, words_of_word
from minutesapp.importers.source import Words
from minutesapp.language.encoding import decode_text


class Format(NamedTuple):
    """A kind of file: how it begins, and what reads the words in it (from its bytes and its name)."""

    begins: bytes
    read: Callable[[bytes, str], Words]


FORMATS = (Format(MARK, words_of_word),)


def words_of_file(data: bytes, name: str) -> Words:
    """The words of a file; UserFacingError ``import-…`` where there are none that anybody reads as they stand."""
    read = next((kind.read for kind in FORMATS if data.startswith(kind.begins)), _text)
    return read(data, name)


def _text(data: bytes, name: str) -> Words:
    text = decode_text(data, name)
    if kind := kind_of_text(text):
        raise UserFacingError("import-format", path=name, kind=kind, suffix=PurePath(name).suffix)
    return Words(text)
