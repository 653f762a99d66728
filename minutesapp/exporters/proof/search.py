"""The search of a public Word file for what the office's layout may tell: hidden names, closed passages, this machine.

The text of the file need not be searched, as every word of it is accounted for. What remains comes from the layout,
which somebody may have saved with a name in its header, in a style or in a picture.
"""

from __future__ import annotations

import getpass
import platform
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache, cached_property
from html import unescape
from pathlib import Path

from minutesapp import paths
from minutesapp.editions.account import Account
from minutesapp.editions.fingerprints import reduce_text
from minutesapp.exporters.proof.printed import Printed
from minutesapp.exporters.proof.readings import (
    BETWEEN,
    codes_in,
    decoded_readings_of,
    guesses_of,
    readings_of,
    shown_in,
    strings_in,
    told_in,
)
from minutesapp.exporters.proof.refusal import LEAK, PICTURE, TRACE, refuse
from minutesapp.language.pattern import pattern
from minutesapp.templates.folder.catalog import LAYOUT_FILE
from minutesapp.word.identity import identity_parts
from minutesapp.word.layout.parts import TYPES_PART
from minutesapp.word.listings import CORE
from minutesapp.word.package import Package
from minutesapp.word.pictures import KINDS

TELLING_FIELDS = pattern(
    r"\b(?:ADDIN|AUTHOR|COMMENTS|CREATEDATE|DATABASE|DDE|DDEAUTO|DOCPROPERTY|DOCVARIABLE|EDITTIME|FILENAME|INCLUDEPICTURE"
    r"|INCLUDETEXT|INFO|KEYWORDS|LASTSAVEDBY|LINK|MERGEFIELD|PRINTDATE|REVNUM|SAVEDATE|SUBJECT|TEMPLATE|USERADDRESS"
    r"|USERINITIALS|USERNAME)\b",
    re.IGNORECASE,
)
"""Fields that put into a page who made a file, where it lies and when it was saved."""
NOBODY = {"admin", "administrator", "default", "guest", "localhost", "office", "owner", "root", "user", "users"}
SHORTEST_MACHINE_WORD = 3
SHORTEST_GUESS = 3
"""Signs. A shorter name stands in many words that are read backwards: 中野 in those of 野中."""
PICTURES = "word/media/"
OF_OURS = (CORE, TYPES_PART, *(part.name for part in identity_parts("")))
"""Parts that are written by us alone; of the last the hash could be taken for letters."""


def holds_secret(content: bytes, account: Account) -> bool:
    """Whether a part tells something closed or hidden, as it stands or with its markup taken out."""
    text = content.decode("utf-8", "replace")
    return any(_secrets_in(reading, account) for reading in (unescape(text), *readings_of(text)))


def names_machine(text: str) -> bool:
    """Whether text names this machine or its user."""
    return any(_names(word, text) for word in _machine_words())


class LayoutSearch:
    """Looks in what comes from the layout for what the public must not read and what is `printed` does not say.

    `authors` are those who saved the layout. The office may print at the head of its pages what it likes, but in what
    nobody sees they are not to be found.
    """

    def __init__(self, printed: Printed, account: Account, authors: Iterable[str]) -> None:
        self._printed = printed
        self._account = account
        self._authors = tuple(authors)

    def search(self, parts: Mapping[str, bytes]) -> None:
        """Refuse parts, by name, in which something is found."""
        for name, content in parts.items():
            if name in OF_OURS:
                continue
            if name.startswith(PICTURES) and not content.startswith(tuple(KINDS)):
                refuse(PICTURE, name)
            if name.startswith(PICTURES):
                continue
            xml = content.decode("utf-8")
            shown, told, codes = shown_in(xml), told_in(xml), codes_in(xml)
            if self._unexcused(self._secrets_of(xml)):
                refuse(LEAK, name)
            written = f"{shown}{BETWEEN}{told}"
            machine = (word for word in _machine_words() if _names(word, written))
            authors = (author for author in self._authors if _names(author, told))
            if TELLING_FIELDS.search(codes) or self._unexcused((*machine, *authors)):
                refuse(TRACE, name)

    def _secrets_of(self, xml: str) -> set[str]:
        """What a part says of the secrets, in whatever way; only the office's own strings can hold any in a code."""
        own = [words for words in strings_in(xml) if len(words) == 1 or words not in _strings_of_ours()]
        readings = BETWEEN.join((*readings_of(xml), *decoded_readings_of(own)))
        guessed = _secrets_in(BETWEEN.join(guesses_of(own)), self._account)
        return _secrets_in(readings, self._account) | {word for word in guessed if len(word) >= SHORTEST_GUESS}

    def _unexcused(self, found: Iterable[str]) -> bool:
        return any(reduce_text(word) not in self._open_words for word in found)

    @cached_property
    def _open_words(self) -> str:
        """What is open in any case: the words of the file, and those of the layout that comes with the program."""
        said = self._printed
        return reduce_text(BETWEEN.join((*(item.words for item in said.items), said.draft, *_words_of_ours())))


@cache
def _parts_of_ours() -> tuple[str, ...]:
    """The parts of the layout that comes with the program."""
    built_in = Package(paths.resource("templates", "ueda-gaiyo", LAYOUT_FILE).read_bytes())
    return tuple(built_in.read(name).decode("utf-8") for name in built_in.names)


@cache
def _words_of_ours() -> tuple[str, ...]:
    return tuple(words for xml in _parts_of_ours() for words in (xml, *readings_of(xml)))


@cache
def _strings_of_ours() -> frozenset[str]:
    return frozenset(words for xml in _parts_of_ours() for words in strings_in(xml))


def _secrets_in(text: str, account: Account) -> set[str]:
    return {*account.passages.pieces_in(text), *account.names.pieces_in(text)}


def _names(word: str, text: str) -> bool:
    """Whether the text has the word; in Latin letters not as a part of another."""
    if not word.isascii():
        return reduce_text(word) in reduce_text(text)
    return re.search(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])", text, re.IGNORECASE) is not None


@cache
def _machine_words() -> tuple[str, ...]:
    """By what this machine and its user would be known."""
    return tuple(
        word
        for word in dict.fromkeys((*_user(), platform.node().split(".")[0]))
        if len(word) >= SHORTEST_MACHINE_WORD and word.lower() not in NOBODY
    )


def _user() -> Iterator[str]:
    """The user's name and home; a user without them is not told by them."""
    with suppress(ImportError, KeyError, OSError):
        yield getpass.getuser()
    with suppress(RuntimeError):
        yield str(Path.home())
