"""The pieces of a paragraph in order: words, and what is only marked in it (boxes, notes, comments, pictures)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from minutesapp.word.markup.known import PREFIXES
from minutesapp.word.markup.traces import COMPATIBILITY, is_on
from minutesapp.word.package import WORDS

W = f"{{{WORDS}}}"
RUN, BOX = f"{W}r", f"{W}txbxContent"
# The kinds of a part with notes, by what refers to one of them.
NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
COMMENT = f"{W}commentReference"
PICTURES = {f"{{{PREFIXES['pic']}}}pic", f"{{{PREFIXES['v']}}}imagedata", f"{W}object"}
TEXTS = {f"{W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
PAGE_ENDS = ("page", "column")
FIELD_MARK, MARK_KIND = f"{W}fldChar", f"{W}fldCharType"
MARKS = {BOX, COMMENT, *NOTES}
UNREAD = {f"{W}rt", f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText", f"{W}sdtPr"}
"""The reading over letters, properties, codes, deleted words."""
VANISH = f"{W}rPr/{W}vanish"
UNKNOWN_SIGN = "〓"
"""What printers put where a letter is missing: here one that is known by its place in a font of pictures alone."""


def drop_open_fields(root: _Element) -> None:
    """Take away the beginnings of fields that never end: all that follows would be taken for their codes."""
    begun: list[_Element] = []
    for mark in root.iter(FIELD_MARK):
        kind = mark.get(MARK_KIND)
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            begun.pop()
    for mark in begun:
        if (parent := mark.getparent()) is not None:
            parent.remove(mark)


class Pieces:
    """Walks through paragraphs; a field that began in one may end in another, so that one walker reads a whole text."""

    def __init__(self) -> None:
        self._in_code: list[bool] = []

    def walk(self, element: _Element) -> Iterator[tuple[_Element, str]]:
        """Each run, box, note, comment and picture in the element; runs with their words, of fields the result."""
        for child in element.iterchildren("{*}*"):
            tag = child.tag
            if tag in UNREAD:
                continue
            if tag in TEXTS:
                if child.text and not any(self._in_code):
                    yield child, child.text
            elif tag == RUN and is_on(child.find(VANISH)):
                yield from self._pass_by(child)
            elif tag in MARKS:
                yield child, ""
            elif tag == f"{COMPATIBILITY}AlternateContent":
                yield from self.walk(choice(child))
            else:
                yield from self._words(child)

    def _words(self, child: _Element) -> Iterator[tuple[_Element, str]]:
        if child.tag == FIELD_MARK:
            self._turn(child.get(MARK_KIND, ""))
        elif words := self._said(child):
            yield child, words
        elif child.tag in PICTURES:
            yield child, ""
        yield from self.walk(child)

    def _pass_by(self, hidden: _Element) -> Iterator[tuple[_Element, str]]:
        """A run that nobody sees is no words, but a field may begin or end in it."""
        for mark in hidden.iter(FIELD_MARK):
            self._turn(mark.get(MARK_KIND, ""))
        if hidden.find(f"{W}t") is not None:
            yield hidden, ""

    def _said(self, child: _Element) -> str:
        if any(self._in_code):
            return ""
        if child.tag == f"{W}sym":
            return _sign(child.get(f"{W}char", ""))
        return "" if child.get(f"{W}type") in PAGE_ENDS else SIGNS.get(str(child.tag), "")

    def _turn(self, kind: str) -> None:
        """Go into a field, from its code to what it shows, or out of it."""
        if kind == "begin":
            self._in_code.append(True)
        elif self._in_code and kind == "separate":
            self._in_code[-1] = False
        elif self._in_code and kind == "end":
            self._in_code.pop()


def choice(alternatives: _Element) -> _Element:
    """The first of several ways to say the same."""
    return next((child for child in alternatives.iterchildren("{*}Choice", "{*}Fallback")), alternatives)


def _sign(number: str) -> str:
    """The letter with this number, if it is one of Unicode's."""
    try:
        sign = chr(int(number, 16))
    except (ValueError, OverflowError):
        return UNKNOWN_SIGN
    return UNKNOWN_SIGN if "\ue000" <= sign <= "\uf8ff" or not sign.isprintable() else sign
