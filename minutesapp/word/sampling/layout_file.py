"""A layout out of a finished Word file: a sample for every style, and nothing else of what the file says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from typing import NamedTuple

from lxml.etree import Element, SubElement, _Element

from minutesapp.word.layout.layout import Layout
from minutesapp.word.layout.sections import join_sections
from minutesapp.word.layout.style_names import CELL_STYLE, FIELD_LABEL_STYLE, HEAD_STYLE, TURN_LABEL_STYLE
from minutesapp.word.package import WORDS, DamagedError, Package, write_part
from minutesapp.word.reading.foreign_file import ForeignFile
from minutesapp.word.reading.styles import VALUE, value_in
from minutesapp.word.sampling.finished import FinishedFile
from minutesapp.word.sampling.heads import cleared_heads
from minutesapp.word.sampling.looks import ColumnLooks, Looks
from minutesapp.word.sampling.properties import label_letters_of, letters_of, look_of, put_in_order, take_off
from minutesapp.word.sampling.style_sheet import StyleSheet
from minutesapp.word.sampling.tables import columns_like, plain_table, table_like

W = f"{{{WORDS}}}"
PARAGRAPH_STYLE = f"{W}pStyle"
IN_TABLES = {
    FIELD_LABEL_STYLE: (FIELD_LABEL_STYLE, "表の内容"),
    TURN_LABEL_STYLE: (TURN_LABEL_STYLE, "発言欄", "決定欄"),
}
"""By the style of the left cells of a table, the styles of its cells."""
OTHERS_IN_TABLES = {FIELD_LABEL_STYLE: ("表の部署",), TURN_LABEL_STYLE: ()}
"""What may follow in the right cell."""
CELL_WORDS = "内容"
SPOKEN = ("発言", "発言者")
NEAREST = {
    "項目（続き）": "項目", "部署": "項目（続き）", "見出し 2": "見出し 1", "見出し 3": "見出し 2",
    "見出し 4": "見出し 3", "発言": "発言欄", "発言者": "発言", "発言（続き）": "発言", "ト書き": "発言（続き）",
    "表の内容": "表の項目", "表の部署": "表の内容", "表の見出し": "表の項目", "発言者欄": "表の項目",
    "発言欄": "表の内容", "決定欄": "発言欄",
}  # fmt: skip
"""Which style one looks like that nothing in a file shows."""


class LikeFile(NamedTuple):
    """A layout that looks like a file, and what stood at the head or foot of its pages and was left out."""

    layout: bytes
    left_out: tuple[str, ...]


def layout_like(finished: FinishedFile, looks: Looks, is_of_meeting: Callable[[str], bool]) -> LikeFile:
    """A layout whose samples look like paragraphs of this file; DamagedError where it has no styles.

    Of what stands at the heads and feet of pages that which `is_of_meeting` is left out. The file is not to be read any
    more.
    """
    file = finished.file
    sheet = file.style_sheet
    body = file.root.find(f"{W}body")
    if sheet is None or body is None:
        raise DamagedError
    join_sections(body)
    section = body.find(f"{W}sectPr")
    body[:] = [*_Samples(file, StyleSheet(sheet), looks).all(), *(() if section is None else (section,))]
    heads, left_out = cleared_heads(file.package, is_of_meeting)
    changed = {file.package.document: write_part(file.root), _styles_part(file.package): write_part(sheet), **heads}
    return LikeFile(Layout(_Changed(finished.data, changed), "").cleaned(), left_out)


class _Changed(Package):
    """A file with other parts in the place of some."""

    def __init__(self, data: bytes, parts: Mapping[str, bytes]) -> None:
        super().__init__(data)
        self._parts = parts

    def read(self, name: str) -> bytes:
        """One part, that which is in its place if one is."""
        return self._parts[name] if name in self._parts else super().read(name)


class _Samples:
    """Makes the samples of one layout."""

    def __init__(self, file: ForeignFile, sheet: StyleSheet, looks: Looks) -> None:
        self._file = file
        self._sheet = sheet
        self._looks = looks
        self._made = {name: self._sample(name) for name in looks.words}
        self._style_labels()

    def all(self) -> Iterator[_Element]:
        """Every sample, those of tables in their table, and a blank line behind each table."""
        framed = {name for names in (*IN_TABLES.values(), *OTHERS_IN_TABLES.values()) for name in names}
        yield from (paragraph for name, paragraph in self._made.items() if name not in framed)
        for label in IN_TABLES:
            yield self._table(label)
            yield Element(f"{W}p")
        for columns in self._looks.columns:
            if (table := self._columns(columns)) is not None:
                yield table
                yield Element(f"{W}p")

    def _columns(self, columns: ColumnLooks) -> _Element | None:
        heads = [self._cell(HEAD_STYLE, *shown) for shown in zip(columns.heads, columns.words, strict=True)]
        cells = [self._cell(CELL_STYLE, place, CELL_WORDS) for place in columns.cells]
        paragraphs = self._file.paragraphs
        return columns_like(paragraphs[columns.heads[0]], heads, paragraphs[columns.cells[0]], cells)

    def _cell(self, name: str, place: int, words: str) -> _Element:
        """The paragraph of a column, in the style of all, with what it has otherwise than the sample of that."""
        shown = self._file.paragraphs[place]
        look, letters = look_of(self._file, shown), letters_of(shown)
        sample = self._looks.samples.get(name)
        if sample is not None and not self._sheet.is_called(value_in(shown.find(f"{W}pPr"), "pStyle"), name):
            usual = self._file.paragraphs[sample]
            take_off(look, look_of(self._file, usual))
            take_off(letters, letters_of(usual))
        return _paragraph(self._sheet.id_of(name), look, letters, words)

    def _sample(self, name: str) -> _Element:
        """The paragraph of the file that shows this style, its looks said by a style, with neutral words in it."""
        place = self._place_of(name)
        shown = Element(f"{W}p") if place is None else self._file.paragraphs[place]
        style = value_in(shown.find(f"{W}pPr"), "pStyle")
        look, letters = look_of(self._file, shown), letters_of(shown)
        if place is None and (known := self._sheet.id_of(name)):
            style = known
        elif not self._sheet.is_called(style, name):
            style, look, letters = self._sheet.add(name, style, look, letters), Element(f"{W}pPr"), Element(f"{W}rPr")
        return _paragraph(style, look, letters, self._looks.words[name])

    def _place_of(self, name: str) -> int | None:
        """The paragraph that shows a style, or the nearest one where the file has no such style either."""
        place = self._looks.samples.get(name)
        if place is not None or self._sheet.id_of(name):
            return place
        return self._place_of(NEAREST[name]) if name in NEAREST else None

    def _style_labels(self) -> None:
        """Let labels of speakers have the letters with which the paragraphs begin that show them."""
        shown = next((place for name in SPOKEN if (place := self._looks.samples.get(name)) is not None), None)
        if shown is None:
            return
        paragraph = self._file.paragraphs[shown]
        usual = {(str(child.tag), child.get(VALUE)) for child in letters_of(paragraph)}
        letters = label_letters_of(paragraph)
        letters[:] = [child for child in letters if (str(child.tag), child.get(VALUE)) not in usual]
        self._sheet.add_label(letters)

    def _table(self, label: str) -> _Element:
        names = [name for name in IN_TABLES[label] if name in self._made]
        shown = self._looks.samples.get(label)
        cells = [[deepcopy(self._made[name])] for name in names]
        cells[1] += [deepcopy(self._made[name]) for name in OTHERS_IN_TABLES[label] if name in self._made]
        if shown is None:
            return plain_table(self._file.root, cells)
        headed = self._looks.headed if label == TURN_LABEL_STYLE else None
        return table_like(
            self._file.paragraphs[shown], cells, None if headed is None else self._file.paragraphs[headed]
        )


def _paragraph(style: str, look: _Element, letters: _Element, words: str) -> _Element:
    paragraph = Element(f"{W}p")
    SubElement(look, PARAGRAPH_STYLE).set(VALUE, style)
    put_in_order(look)
    paragraph.append(look)
    run = SubElement(paragraph, f"{W}r")
    if len(letters):
        run.append(letters)
    for number, part in enumerate(words.split("\t")):
        if number:
            SubElement(run, f"{W}tab")
        SubElement(run, f"{W}t").text = part
    return paragraph


def _styles_part(package: Package) -> str:
    return next(relation.target for relation in package.relations(package.document) if relation.kind == "styles")
