"""A finished Word file as what others are to look like: its words, and how each paragraph looks."""

from __future__ import annotations

from functools import cache, cached_property

from lxml.etree import _Element, tostring

from minutesapp.word.layout.letters import cell_width, whole
from minutesapp.word.package import WORDS, Package
from minutesapp.word.reading.contents import WordContents
from minutesapp.word.reading.foreign_file import ForeignFile
from minutesapp.word.reading.styles import VALUE, value_in
from minutesapp.word.sampling.properties import letters_of, look_of

W = f"{{{WORDS}}}"


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

    @cached_property
    def _cell(self) -> float:
        """The width of one full-width character, in twips."""
        section = next(self.file.root.iter(f"{W}sectPr"), None)
        sheet: _Element | None = self.file.style_sheet
        return 0 if section is None or sheet is None else cell_width(sheet, section)
