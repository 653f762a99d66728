"""The pieces of a paragraph in order: words, and what is only marked in it (boxes, notes, comments, pictures)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from minutesapp.language.pattern import pattern
from minutesapp.word.markup.known import PREFIXES
from minutesapp.word.markup.traces import COMPATIBILITY, is_on
from minutesapp.word.package import WORDS
from minutesapp.word.reading.notes import NOTES
from minutesapp.word.reading.signs import in_letters, letter_of
from minutesapp.word.reading.styles import value_in, whole_number

W = f"{{{WORDS}}}"
RUN, BOX = f"{W}r", f"{W}txbxContent"
COMMENT = f"{W}commentReference"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/"
CHARTS = {f"{DRAWN}chart}}chart", f"{DRAWN}diagram}}relIds"}
PICTURES = {f"{{{PREFIXES['pic']}}}pic", f"{{{PREFIXES['v']}}}imagedata", f"{W}object", *CHARTS}
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FORMULA, RUBY = f"{MATH}oMath", f"{W}ruby"
TEXTS = {f"{W}t", f"{MATH}t"}
ART, NEW_SIGN = f"{{{PREFIXES['v']}}}textpath", "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
PAGE_ENDS = ("page", "column")
FIELD_MARK, MARK_KIND = f"{W}fldChar", f"{W}fldCharType"
MARKS = {BOX, COMMENT, *NOTES}
TOLD = {*PICTURES, FORMULA, RUBY}
"""What is told of beside the words in it."""
UNREAD = {f"{W}rt", f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText", f"{W}sdtPr"}
"""The reading over letters, properties, codes, deleted words."""
VANISH = f"{W}rPr/{W}vanish"
CHECKED, VALUE = f"{W}checked", f"{W}val"
OWN_PLACES = pattern("[\uf000-\uf0ff]")
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
                    yield child, _letters(child)
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
            if chosen := self._chosen(child):
                yield child, chosen
            self._turn(child.get(MARK_KIND, ""))
        elif words := self._said(child):
            yield child, words
        elif child.tag in TOLD:
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
            return _sign(child.get(f"{W}char", ""), child.get(f"{W}font", ""))
        if child.tag == f"{NEW_SIGN}symEx":
            return _sign(child.get(f"{NEW_SIGN}char", ""), child.get(f"{NEW_SIGN}font", ""))
        if child.tag == ART:
            return child.get("string", "")
        return "" if child.get(f"{W}type") in PAGE_ENDS else SIGNS.get(str(child.tag), "")

    def _chosen(self, mark: _Element) -> str:
        """What the box or the list of a form shows that begins with this mark; it stands nowhere in the text."""
        box, choices = mark.find(f"{W}ffData/{W}checkBox"), mark.find(f"{W}ffData/{W}ddList")
        if any(self._in_code):
            return ""
        if box is not None:
            return "☑" if is_on(box.find(f"{W}default" if box.find(CHECKED) is None else CHECKED)) else "☐"
        entries = [] if choices is None else [entry.get(VALUE, "") for entry in choices.iter(f"{W}listEntry")]
        place = whole_number(value_in(choices, "result") or value_in(choices, "default"), 0)
        return entries[place] if place < len(entries) else ""

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


def _letters(text: _Element) -> str:
    """The words of a text; what stands there by its place in a font of pictures as letters, where they are known."""
    words, run = text.text or "", text.getparent()
    if run is None or not OWN_PLACES.search(words):
        return words
    fonts = run.find(f"{W}rPr/{W}rFonts")
    return words if fonts is None else in_letters(words, fonts.get(f"{W}ascii", ""))


def _sign(number: str, font: str) -> str:
    """The letter with this number, if it is one of Unicode's or one that a font of pictures draws."""
    try:
        place = int(number, 16)
        sign = letter_of(font, place) or chr(place)
    except (ValueError, OverflowError):
        return UNKNOWN_SIGN
    return UNKNOWN_SIGN if "\ue000" <= sign <= "\uf8ff" or not sign.isprintable() else sign
