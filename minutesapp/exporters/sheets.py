"""The pages of a Word file in plain terms, for painting them: what is on the paper, where, and in which letters.

Read from the finished file, not from what it was made of, so that what is shown is what is in it. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lxml.etree import QName, _Element

from minutesapp.word.package import RELATION_KINDS, Package, parse_part
from minutesapp.word.surroundings import DOCUMENT, WORDS

W = f"{{{WORDS}}}"
TWIPS = 20
PAGE_NUMBER = "\f"
"""Stands in the words of a footer for the number of the page."""
A4 = (11906, 16838)
USUAL_FACE, USUAL_SIZE = "ＭＳ 明朝", 21
MOST_DEFLATED = 1100
"""No part can be more than so many times as large as its file."""
ON = (None, "1", "true", "on")


class Letters(NamedTuple):
    """How letters look; `space` is what is added to each."""

    face: str
    points: float
    bold: bool
    space: float


class Run(NamedTuple):
    """Words in one look; tabs as tabs."""

    words: str
    letters: Letters


class Paragraph(NamedTuple):
    """A paragraph; `first` is how much its first line begins right of the others, `tabs` count from the margin.

    One that is `together` with the next does not stand alone at the foot of a page.
    """

    runs: tuple[Run, ...]
    left: float = 0
    first: float = 0
    before: float = 0
    after: float = 0
    align: str = "left"
    tabs: tuple[float, ...] = ()
    together: bool = False

    @property
    def words(self) -> str:
        """All of it."""
        return "".join(run.words for run in self.runs)


class Cell(NamedTuple):
    """One cell of a table."""

    width: float
    paragraphs: tuple[Paragraph, ...]


class Table(NamedTuple):
    """A table; its first `heads` rows are repeated on every page."""

    rows: tuple[tuple[Cell, ...], ...]
    heads: int


class Paper(NamedTuple):
    """The paper: its size, its margins, how far apart its lines are, and what stands on every page.

    That is the `header`, `above` its upper edge, and the `footer` likewise; the numbers of lines, if `numbered`, are in
    the usual `letters`.
    """

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    pitch: float
    above: float
    below: float
    header: tuple[Paragraph, ...]
    footer: tuple[Paragraph, ...]
    numbered: bool
    letters: Letters


class Sheets(NamedTuple):
    """All there is to paint."""

    paper: Paper
    blocks: tuple[Paragraph | Table, ...]


def read_sheets(data: bytes) -> Sheets:
    """The pages of a Word file of ours."""
    package = Package(data, largest=len(data) * MOST_DEFLATED)
    body = parse_part(package.read(DOCUMENT))[0]
    looks = _Looks(parse_part(package.read("word/styles.xml")))
    blocks = tuple(block for element in body if (block := _block(element, looks)) is not None)
    return Sheets(_paper(body.find(f"{W}sectPr"), package, looks), blocks)


def _block(element: _Element, looks: _Looks) -> Paragraph | Table | None:
    if element.tag == f"{W}p":
        return looks.paragraph(element)
    return _table(element, looks) if element.tag == f"{W}tbl" else None


def _table(element: _Element, looks: _Looks) -> Table:
    rows = element.findall(f"{W}tr")
    heads = sum(row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows)
    return Table(tuple(tuple(_cells(row, looks)) for row in rows), heads)


def _cells(row: _Element, looks: _Looks) -> Iterator[Cell]:
    for cell in row.findall(f"{W}tc"):
        width = _number(cell.find(f"{W}tcPr/{W}tcW"), "w")
        yield Cell(width, tuple(looks.paragraph(paragraph) for paragraph in cell.findall(f"{W}p")))


def _paper(section: _Element | None, package: Package, looks: _Looks) -> Paper:
    size, margins, grid = (None if section is None else section.find(W + n) for n in ("pgSz", "pgMar", "docGrid"))
    return Paper(
        _number(size, "w", A4[0]),
        _number(size, "h", A4[1]),
        _number(margins, "top"),
        _number(margins, "bottom"),
        _number(margins, "left"),
        _number(margins, "right"),
        pitch=_number(grid, "linePitch", 360),
        above=_number(margins, "header"),
        below=_number(margins, "footer"),
        header=_furniture("header", section, package, looks),
        footer=_furniture("footer", section, package, looks),
        numbered=section is not None and section.find(f"{W}lnNumType") is not None,
        letters=looks.usual_letters,
    )


def _furniture(kind: str, section: _Element | None, package: Package, looks: _Looks) -> tuple[Paragraph, ...]:
    """What stands at the head or the foot of all pages but special ones."""
    usual = f"{W}{kind}Reference[@{W}type='default']"
    reference = None if section is None else section.find(usual)
    id = "" if reference is None else reference.get(f"{{{RELATION_KINDS}}}id")
    names = [relation.target for relation in package.relations(DOCUMENT) if relation.id == id]
    roots = [parse_part(package.read(name)) for name in names]
    return tuple(looks.paragraph(paragraph) for root in roots for paragraph in root.iter(f"{W}p"))


class _Looks:
    """What paragraphs and letters look like by their styles and by their own properties, the nearest first."""

    def __init__(self, styles: _Element) -> None:
        self._styles = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}
        usual = styles.find(f"{W}style[@{W}type='paragraph'][@{W}default='1']")
        self._usual = "" if usual is None else usual.get(f"{W}styleId", "")
        self._defaults = styles.find(f"{W}docDefaults")
        self.chain = cache(self._chain)
        self._of_style = cache(self._look)
        self._letters_of_style = cache(lambda style: self._nearest_letters(self._places(style)))

    def paragraph(self, element: _Element) -> Paragraph:
        """The paragraph with all its words."""
        own = element.find(f"{W}pPr")
        style = "" if own is None else _text(own.find(f"{W}pStyle"))
        look = self._of_style(style or self._usual) if own is None or len(own) == 1 else self._look(style, own)
        return look._replace(runs=tuple(self._runs(element, style or self._usual)))

    def _look(self, style: str, own: _Element | None = None) -> Paragraph:
        places = [] if own is None else [own]
        places += [found for s in self.chain(style or self._usual) if (found := s.find(f"{W}pPr")) is not None]
        indent, spacing = _nearest(places, "ind"), _nearest(places, "spacing")
        hanging = _number(indent, "hanging")
        tabs = (_number(tab, "pos") for place in places[:2] for tab in place.iterfind(f"{W}tabs/{W}tab"))
        return Paragraph(
            (),
            _number(indent, "left"),
            -hanging if hanging else _number(indent, "firstLine"),
            _number(spacing, "before"),
            _number(spacing, "after"),
            _text(_nearest(places, "jc")) or "left",
            tuple(sorted(set(tabs))),
            _is_on(_nearest(places, "keepNext")),
        )

    def _runs(self, paragraph: _Element, style: str) -> Iterator[Run]:
        """The runs with words; a field that counts pages as the sign for it, any other as what it last showed."""
        field = _Field()
        for run in paragraph.iter(f"{W}r"):
            words = "".join(field.words(node) for node in run)
            if words:
                yield Run(words, self._letters(run.find(f"{W}rPr"), style))

    def _letters(self, own: _Element | None, style: str) -> Letters:
        if own is None or not len(own):
            return self._letters_of_style(style)
        return self._nearest_letters([own, *self._places(_text(own.find(f"{W}rStyle"))), *self._places(style)])

    @property
    def usual_letters(self) -> Letters:
        """The letters of a paragraph in no style."""
        return self._letters(None, self._usual)

    def _places(self, style: str) -> list[_Element]:
        return [found for s in self.chain(style) if (found := s.find(f"{W}rPr")) is not None]

    def _nearest_letters(self, places: list[_Element]) -> Letters:
        if self._defaults is not None:
            places = [*places, *self._defaults.iter(f"{W}rPr")]
        fonts, bold = _nearest(places, "rFonts"), _nearest(places, "b")
        face = "" if fonts is None else fonts.get(f"{W}eastAsia") or fonts.get(f"{W}ascii") or ""
        size = _number(_nearest(places, "sz"), "val", USUAL_SIZE) * TWIPS / 2
        return Letters(
            face or USUAL_FACE,
            size,
            _is_on(bold),
            _number(_nearest(places, "spacing"), "val"),
        )

    def _chain(self, style: str) -> tuple[_Element, ...]:
        """The style, the one it is based on, and so on."""
        found: list[_Element] = []
        while (element := self._styles.get(style)) is not None and element not in found:
            found.append(element)
            style = _text(element.find(f"{W}basedOn"))
        return tuple(found)


class _Field:
    """Where in a field the reading is: outside, in its code, or in what it last showed."""

    def __init__(self) -> None:
        self._code: str | None = None
        self._skipping = False

    def words(self, node: _Element) -> str:
        """What one piece of a run adds to the words on paper."""
        match QName(node).localname:
            case "t" | "tab" if not self._skipping:
                return (node.text or "") if node.tag == f"{W}t" else "\t"
            case "instrText":
                self._code = (self._code or "") + (node.text or "")
            case "fldChar":
                return self._turn(node.get(f"{W}fldCharType", ""))
        return ""

    def _turn(self, kind: str) -> str:
        counts = kind == "separate" and (self._code or "").split()[:1] == ["PAGE"]
        self._skipping = kind == "begin" or counts
        self._code = None
        return PAGE_NUMBER if counts else ""


def _nearest(places: list[_Element], name: str) -> _Element | None:
    return next((found for place in places if (found := place.find(W + name)) is not None), None)


def _is_on(element: _Element | None) -> bool:
    return element is not None and element.get(f"{W}val") in ON


def _text(element: _Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def _number(element: _Element | None, name: str, usual: float = 0) -> float:
    """An attribute in twips as points."""
    stated = "" if element is None else element.get(W + name, "")
    digits = stated.removeprefix("-")
    return (float(stated) if digits.isdecimal() and digits.isascii() and len(digits) < 9 else usual) / TWIPS
