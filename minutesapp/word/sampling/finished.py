"""A finished Word file as what others are to look like: its words, and how each paragraph looks."""

from __future__ import annotations

from functools import cache, cached_property

from lxml.etree import _Element, tostring

from minutesapp.word.layout.letters import cell_width, whole
from minutesapp.word.markup.traces import is_on
from minutesapp.word.package import WORDS, Package
from minutesapp.word.reading.contents import WordContents
from minutesapp.word.reading.foreign_file import ForeignFile
from minutesapp.word.reading.styles import VALUE, value_in
from minutesapp.word.sampling.properties import letters_of, look_of

W = f"{{{WORDS}}}"
BREAK, TEXT, TYPE = f"{W}br", f"{W}t", f"{W}type"


class FinishedFile:
    """A Word file, read; DamagedError where it is none. Paragraphs are counted in the order of reading, from 0.

    `look_of` tells how a paragraph looks, as a text: two that look alike have the same.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.file = ForeignFile(Package(data))
        self.contents: WordContents = self.file.read()
        self.look_of = cache(self._look_of)

    def _look_of(self, place: int) -> str:
        paragraph = self.file.paragraphs[place]
        style = value_in(paragraph.find(f"{W}pPr"), "pStyle")
        look = look_of(self.file, paragraph)
        return style + tostring(look, encoding="unicode") + tostring(letters_of(paragraph), encoding="unicode")

    def spread_of(self, place: int) -> int:
        """Into how many full-width characters the first words of a paragraph are fitted; 0 where they are not."""
        fitted = next(self.file.paragraphs[place].iter(f"{W}fitText"), None)
        if fitted is None or not self._cell:
            return 0
        return round(whole(fitted.get(VALUE)) / self._cell)

    def begins_page(self, place: int) -> bool:
        """Whether a page is begun by hand with this paragraph, or right before it."""
        paragraph = self.file.paragraphs[place]
        before = self.file.paragraphs[place - 1] if place else None
        own = is_on(paragraph.find(f"{W}pPr/{W}pageBreakBefore")) or _breaks(paragraph, behind=False)
        return own or (before is not None and _breaks(before, behind=True))

    @cached_property
    def _cell(self) -> float:
        """The width of one full-width character, in twips."""
        section = next(self.file.root.iter(f"{W}sectPr"), None)
        sheet: _Element | None = self.file.style_sheet
        return 0 if section is None or sheet is None else cell_width(sheet, section)


def _breaks(paragraph: _Element, *, behind: bool) -> bool:
    """Whether a page ends before the words of a paragraph, or `behind` them; a section that goes on ends none."""
    section = paragraph.find(f"{W}pPr/{W}sectPr")
    ends = behind and section is not None and value_in(section, "type") != "continuous"
    marks = [child.tag for child in paragraph.iter(BREAK, TEXT) if child.tag == TEXT or child.get(TYPE) == "page"]
    return ends or (bool(marks) and marks[-1 if behind else 0] == BREAK)
