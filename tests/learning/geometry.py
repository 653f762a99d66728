"""What a reader sees of a Word file: its paragraphs, their words, how they stand, and the columns of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from minutesapp.word.reading.contents import Block, WordParagraph
from minutesapp.word.sampling.finished import FinishedFile
from tests.word_files import W

SIDES = ("left", "start", "right", "end", "firstLine", "hanging")
STATED = ("spacing", "jc")


class Stands(NamedTuple):
    """A paragraph: its words, and how it stands on the page, whatever says so."""

    words: str
    indents: tuple[int, int, int]
    stops: tuple[str, ...]
    spacing: tuple[str, ...]
    align: str
    columns: tuple[str, ...]


def paragraphs_of(data: bytes) -> list[Stands]:
    """Every paragraph with words in it, the numbers of Word's lists among them; those of tables included."""
    file = FinishedFile(data)
    assert file.file.style_sheet is not None
    sheet = _Sheet(file.file.style_sheet)
    words = _words(file.contents.blocks)
    pairs = zip(file.file.paragraphs, words, strict=True)
    return [sheet.stands(paragraph, said, file.file.list_level(paragraph)) for paragraph, said in pairs if said.strip()]


def _words(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block.words
        else:
            yield from (words for row in block.rows for cell in row for words in _words(cell.blocks))


class _Sheet:
    def __init__(self, root: etree._Element) -> None:
        self._styles = {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}
        usual = (s for s in root.iter(f"{W}style") if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default"))
        self._usual = next((style.get(f"{W}styleId") for style in usual), None)
        self._root = root

    def stands(self, paragraph: etree._Element, words: str, level: etree._Element | None) -> Stands:
        """How a paragraph stands that says these words, at this level of a list."""
        said = self._said(paragraph)
        listed = None if level is None else level.find(f"{W}pPr")
        if listed is not None:  # goes before what a style says, and behind what the paragraph does
            said.insert(len(said) - 1, listed)
        ind = {key: value for properties in said for key, value in _attributes(properties, "ind").items()}
        spacing = {key: value for properties in said for key, value in _attributes(properties, "spacing").items()}
        align = [_attributes(properties, "jc").get("val", "") for properties in said]
        table = next(paragraph.iterancestors(f"{W}tbl"), None)
        grid = [] if table is None else [_points(column) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        return Stands(
            words,
            (_number(ind, "left", "start"), _number(ind, "right", "end"), _first(said)),
            tuple(_stops(said)),
            tuple(f"{key}={value}" for key, value in sorted(spacing.items()) if value != "0"),
            next((one for one in reversed(align) if one), "left").replace("start", "left"),
            tuple(grid),
        )

    def _said(self, paragraph: etree._Element) -> list[etree._Element]:
        """The properties that hold for a paragraph, the commonest first."""
        own = paragraph.find(f"{W}pPr")
        named = None if own is None else own.find(f"{W}pStyle")
        id = self._usual if named is None else named.get(f"{W}val")
        chain = []
        while id in self._styles and len(chain) < 20:
            chain.insert(0, self._styles[id].find(f"{W}pPr"))
            base = self._styles[id].find(f"{W}basedOn")
            id = None if base is None else base.get(f"{W}val")
        defaults = self._root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        return [properties for properties in (defaults, *chain, own) if properties is not None]


def _points(column: etree._Element) -> str:
    """How wide a column is, in points: programs that divide a width evenly differ by a twentieth of one."""
    return str(round(float(column.get(f"{W}w", "0")) / 20))


def _attributes(properties: etree._Element, name: str) -> dict[str, str]:
    found = properties.find(f"{W}{name}")
    return {} if found is None else {etree.QName(key).localname: value for key, value in found.attrib.items()}


def _number(stated: dict[str, str], *names: str) -> int:
    return next((round(float(stated[name])) for name in names if name in stated), 0)


def _first(said: list[etree._Element]) -> int:
    """How far the first line stands in; less than 0 where it hangs out. What is said last holds."""
    first = 0
    for properties in said:
        ind = _attributes(properties, "ind")
        if "hanging" in ind:
            first = -round(float(ind["hanging"]))
        elif "firstLine" in ind:
            first = round(float(ind["firstLine"]))
    return first


def _stops(said: list[etree._Element]) -> list[str]:
    stops: dict[str, str] = {}
    for properties in said:
        for tab in properties.iterfind(f"{W}tabs/{W}tab"):
            stops[tab.get(f"{W}pos", "")] = f"{tab.get(f'{W}val')} {tab.get(f'{W}pos')} {tab.get(f'{W}leader', 'none')}"
    return [stop for _, stop in sorted(stops.items()) if not stop.startswith("clear")]
