"""Reading a public file again before it gets its name: nothing closed may stand in it, nor who made it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from zipfile import ZipFile, is_zipfile

from minutesapp.editions.edition import PublicEdition
from minutesapp.errors import UserFacingError
from minutesapp.exporters.web import STYLE

DOCUMENT = "word/document.xml"
TAG = re.compile(r"<!--(.*?)-->|<[^<>]*>", re.DOTALL)
ENDS_OF_LINES = re.compile(r"</(?:w:p|p|h\d|td|th|tr|title|style)>|\n")
BETWEEN_LINES = "\0"
"""Keeps the end of one line and the beginning of the next from being read as one text."""
ATTRIBUTE = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)')""")
# What Word leaves in a file about those who worked on it.
TELLING_PARTS = re.compile(r"comments|people|customXml|docProps/(?!core\.xml)|thumbnail|vbaProject|glossary", re.I)
TELLING_MARKS = re.compile(
    rb"<[^<>]*\s(?:w:rsid\w*|w:author|w14:paraId)=|<(?:dc:creator|cp:lastModifiedBy)[^<>/]*>[^<]|<dcterms:"
)


def prove_public(edition: PublicEdition, data: bytes) -> None:
    """Nothing, if the file is clean; else UserFacingError ``public-leak`` or ``public-trace`` with the `part` it is in.

    `data` is the whole file as it was written: a Word file is searched part by part, in its text as a reader sees it,
    in comments and in attributes; any other file as text and as markup.
    """
    for name, content in _parts(data):
        if name and (TELLING_PARTS.search(name) or TELLING_MARKS.search(content)):
            raise UserFacingError("public-trace", part=name)
        if _leaks(edition, content.decode("utf-8", "replace"), document=name in ("", DOCUMENT)):
            raise UserFacingError("public-leak", part=name or "本文")


def _parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Every part of a Word file by its name; any other file is one part without a name."""
    if not is_zipfile(BytesIO(data)):
        yield "", data
        return
    with ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            yield name, package.read(name)


def _leaks(edition: PublicEdition, content: str, *, document: bool) -> bool:
    hidden = {"".join(found) for found in ATTRIBUTE.findall(content)} | set(TAG.findall(content))
    text = TAG.sub("", ENDS_OF_LINES.sub(BETWEEN_LINES, content.replace(STYLE, "", 1)))
    leaks = edition.leaks  # our own style sheet is left out: a short secret (10, em) may well stand in it
    return leaks.found_in(unescape(text), short=document) or leaks.found_in(
        unescape(BETWEEN_LINES.join(sorted(hidden))), short=False
    )
