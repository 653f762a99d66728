"""The marks of a web page one after another, in time that grows with its length: Python's own reader takes hours for
pages that somebody made to that end, and gives up some that are only wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from html import unescape
from typing import NamedTuple

MARK = re.compile(
    r"""<!--(?P<comment>.*?)(?:-->|\Z)
    | <[!?][^>]*>?
    | </(?P<end>[a-z][^\s/>]*)[^>]*>?
    | <(?P<begin>[a-z][^\s/>]*)(?P<stated>(?>[^>"']|"[^"]*"|'[^']*')*)["']?>?""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
STATED = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+("[^"]*"|'[^']*'|[^\s"'=<>`]++))?""")
RAW = {"script", "style", "textarea", "title"}
"""Elements in which nothing but their end is a mark."""


class MarkKind(StrEnum):
    """What stands at a place of a page."""

    BEGIN = "begin"
    END = "end"
    TEXT = "text"
    COMMENT = "comment"


class WebMark(NamedTuple):
    """A mark or a text in its `line`: `words` are its name in small letters or what it says, `stated` attributes."""

    kind: MarkKind
    line: int
    words: str
    stated: dict[str, str]


def marks_in(page: str) -> Iterator[WebMark]:
    """All marks and texts of a page, in order; texts without their signs for letters."""
    at, counted, line = 0, 0, 1
    while at < len(page):
        found = MARK.search(page, at)
        begin = found.start() if found else len(page)
        if begin > at:
            line, counted = line + page.count("\n", counted, at), at
            yield WebMark(MarkKind.TEXT, line, unescape(page[at:begin]), {})
        if found is None:
            return
        line, counted = line + page.count("\n", counted, begin), begin
        at = found.end()
        if mark := _mark(found, line):
            yield mark
            if mark.kind is MarkKind.BEGIN and mark.words in RAW:
                end = re.compile(f"</{mark.words}", re.IGNORECASE).search(page, at)
                stop = end.start() if end else len(page)
                yield WebMark(MarkKind.TEXT, line, page[at:stop], {})
                at = stop


def _mark(found: re.Match[str], line: int) -> WebMark | None:
    if found["comment"] is not None:
        return WebMark(MarkKind.COMMENT, line, found["comment"], {})
    if found["end"]:
        return WebMark(MarkKind.END, line, found["end"].lower(), {})
    if not found["begin"]:
        return None
    stated: dict[str, str] = {}
    for key, value in STATED.findall(found["stated"]):
        stated.setdefault(key.lower(), unescape(value.strip("\"'")))
    return WebMark(MarkKind.BEGIN, line, found["begin"].lower(), stated)
