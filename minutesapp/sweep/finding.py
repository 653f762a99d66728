"""What a sweep tells: of each file what was found in it, and what could not be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import Any

from msgspec import Struct

from minutesapp.words.sweeping import KIND_WORDS, UNLOOKED

MOST_OF_FILE = 500
"""Findings of one file that are told one by one; a sweep shows that something is wrong, and the first of it."""
LONGEST_WORDS = 200
"""Signs of the words of one finding."""


class Kind(StrEnum):
    """What may be in a file beside what is read on its pages."""

    COVERED = "covered"
    UNSEEN = "unseen"
    HIDDEN = "hidden"
    INSERTED = "inserted"
    DELETED = "deleted"
    RESTYLED = "restyled"
    COMMENT = "comment"
    METADATA = "metadata"
    ATTACHED = "attached"
    EARLIER = "earlier"
    NAME = "name"

    @property
    def label(self) -> str:
        """As it is called on the screen."""
        return KIND_WORDS[self.value]


class Finding(Struct, frozen=True):
    """Something in a file: its kind, where (a page, a cell, a paragraph, in words), and the words themselves."""

    kind: Kind
    place: str
    words: str


class Unlooked(Struct, frozen=True):
    """Something not looked at: the code of the reason (`words.sweeping.UNLOOKED`), and facts for its sentence."""

    code: str
    facts: dict[str, object] = {}

    @property
    def sentence(self) -> str:
        """As it is told."""
        return UNLOOKED[self.code].format_map(self.facts)


class UnlookedError(Exception):
    """Nothing of a file is looked at; arguments as for `Unlooked`."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.why = Unlooked(code, facts)


class Looked(Struct, frozen=True):
    """One file by its `name` below the folder, parts parted by ``/``: what was found, and what was not looked at.

    `unlooked` are sentences; a file with one was not, or not wholly, looked through.
    """

    name: str
    findings: tuple[Finding, ...] = ()
    unlooked: tuple[str, ...] = ()


class Swept(Struct, frozen=True):
    """All files of a folder, in the order of their names."""

    folder: str
    files: tuple[Looked, ...]

    @property
    def count(self) -> int:
        """How many findings there are."""
        return sum(len(file.findings) for file in self.files)

    @property
    def unlooked(self) -> int:
        """How many files were not, or not wholly, looked through."""
        return sum(bool(file.unlooked) for file in self.files)


def joined(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings with those in a row that are of one kind and place as one; those without a word are none."""
    for (kind, place), some in groupby(findings, key=lambda found: (found.kind, found.place)):
        words = cut("".join(found.words for found in some))
        if words:
            yield Finding(kind, place, words)


def cut(words: str) -> str:
    """Words as they are told: one line, and no longer than one bears."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_WORDS else f"{line[:LONGEST_WORDS]}…"


def swept_json(swept: Swept) -> dict[str, Any]:
    """What ``sweep --json`` tells."""
    return {
        "folder": swept.folder,
        "files": len(swept.files),
        "findings": [
            {"file": file.name, "kind": str(found.kind), "place": found.place, "words": found.words}
            for file in swept.files
            for found in file.findings
        ],
        "unlooked": [{"file": file.name, "reason": reason} for file in swept.files for reason in file.unlooked],
    }
