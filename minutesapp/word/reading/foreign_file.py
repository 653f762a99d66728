"""Opening a stranger's Word file and reading it: within limits, with changes accepted and lists counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml.etree import _Element
from msgspec.structs import replace

from minutesapp.word.markup.definitions import hide_unseen
from minutesapp.word.markup.traces import COMPATIBILITY, is_on
from minutesapp.word.package import WORDS, DamagedError, Package, parse_part
from minutesapp.word.reading.contents import Block, Extras, WordCell, WordContents, WordParagraph, WordRun, WordTable
from minutesapp.word.reading.indents import inset_of, stated_indents
from minutesapp.word.reading.list_numbers import ListNumbers
from minutesapp.word.reading.notes import NOTES, Notes
from minutesapp.word.reading.revisions import accept_revisions
from minutesapp.word.reading.runs import BOX, COMMENT, FORMULA, PICTURES, RUBY, RUN, Pieces, choice, drop_open_fields
from minutesapp.word.reading.styles import ListPlace, Styles, outline_level, place_in, value_in

W = f"{{{WORDS}}}"
PROPERTIES, RUN_PROPERTIES, BOLD = f"{W}pPr", f"{W}rPr", f"{W}b"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""How the namespace is called in files that are saved as strictly standard."""
TOLD = {COMMENT: "comments", FORMULA: "formulas"}
WRAPPINGS = {f"{W}{name}" for name in ("customXml", "ins", "moveTo", "sdt", "sdtContent", "smartTag")}
MARGINS = ("header", "footer")
EMBEDDED = {f"{W}altChunk", f"{W}subDoc"}
"""Where the words of another file are put in."""


def read_contents(data: bytes) -> WordContents:
    """All that a Word file says; DamagedError where it is none, or one beyond all measure."""
    return ForeignFile(Package(data)).read()


class ForeignFile:
    """Reads one file from its beginning to its end; styles, lists and fields are followed on the way.

    `paragraphs` are the elements that were read, in the order in which `read` gives them, those of cells among them;
    `root`, `style_sheet` and `numbering` are the roots of its parts.
    """

    def __init__(self, package: Package) -> None:
        """DamagedError where the package is no Word file."""
        self.paragraphs: list[_Element] = []
        self.package = package
        relations = package.relations(package.document)
        self._related = {relation.kind: relation.target for relation in relations}
        self._margin_parts = dict.fromkeys(one.target for one in relations if one.kind in MARGINS)
        self.root = self._parse(package.document)
        self.style_sheet, self.numbering = self._part("styles"), self._part("numbering")
        self._styles, self._lists = Styles(self.style_sheet), ListNumbers(self.numbering)
        notes = {kind: self._part(kind) for kind in NOTES.values()}
        self._notes = Notes(notes, self.root, self._part("settings"))
        self._pieces = Pieces()
        self._counts: Counter[str] = Counter()
        self._readings: dict[str, None] = {}
        for root in (self.root, *notes.values()):
            self._accept(root, self.style_sheet)

    def read(self) -> WordContents:
        """The body in order, and what was met on the way."""
        bodies = self.root.findall(f"{W}body")
        if not bodies:
            raise DamagedError
        blocks = tuple(block for body in bodies for block in self._blocks(body))
        margins = tuple(dict.fromkeys(filter(None, map(self._margin, self._margin_parts))))
        return WordContents(blocks, Extras(**self._counts, readings=tuple(self._readings), margins=margins))

    def list_level(self, paragraph: _Element) -> _Element | None:
        """What the file says of the level of a list at which a paragraph stands; None where it is in none."""
        return self._lists.level(self._list_of(paragraph))

    def _list_of(self, paragraph: _Element) -> ListPlace:
        """To which list a paragraph belongs: what it does not say itself, its style says."""
        properties = paragraph.find(PROPERTIES)
        by_style = self._styles.numbering(value_in(properties, "pStyle"))
        list, level = place_in(properties)
        return ListPlace(list or by_style.list, level or by_style.level, by_style.style)

    def _accept(self, root: _Element | None, styles: _Element | None) -> None:
        """Leave in a part what is seen: no changes, nothing that a style hides."""
        if root is None:
            return
        inserted, deleted = accept_revisions(root)
        drop_open_fields(root)
        self._counts.update(inserted=inserted, deleted=deleted)
        if styles is not None:
            before = sum(1 for _ in root.iter(RUN))
            hide_unseen(root, styles)
            self._counts["hidden"] += before - sum(1 for _ in root.iter(RUN))

    def _parse(self, name: str) -> _Element:
        return parse_part(self.package.read(name).replace(STRICT, WORDS.encode()))

    def _part(self, kind: str) -> _Element | None:
        name = self._related.get(kind, "")
        return self._parse(name) if name in self.package.names else None

    def _blocks(self, container: _Element) -> Iterator[Block]:
        for element in container.iterchildren("{*}*"):
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield self._table(element)
            elif element.tag in WRAPPINGS:
                yield from self._blocks(element)
            elif element.tag in EMBEDDED:
                self._counts["embedded"] += 1
            elif element.tag == f"{COMPATIBILITY}AlternateContent":
                yield from self._blocks(choice(element))

    def _table(self, table: _Element) -> WordTable:
        return WordTable(tuple(tuple(map(self._cell, _inside(row, "tc"))) for row in _inside(table, "tr")))

    def _cell(self, cell: _Element) -> WordCell:
        return WordCell(tuple(self._blocks(cell)))

    def _paragraph(self, element: _Element) -> Iterator[Block]:
        """The paragraph, and behind it what stands in its boxes and notes."""
        self.paragraphs.append(element)
        properties = element.find(PROPERTIES)
        place = self._list_of(element)
        number = self._lists.number(place)
        runs, behind = self._runs(element)
        level = outline_level(value_in(properties, "outlineLvl") or self._styles.outline(place.style))
        inset = self._inset(element, place.style)
        yield WordParagraph(runs, self._styles.name(place.style), number, level, inset)
        yield from behind

    def _inset(self, paragraph: _Element, style: str) -> int:
        """How many full-width signs the first line of a paragraph stands in."""
        own, level = paragraph.find(PROPERTIES), self.list_level(paragraph)
        if own is None and level is None:
            return inset_of(self._styles.indents(style))
        listed = None if level is None else level.find(PROPERTIES)
        return inset_of({**self._styles.indents(style), **stated_indents((listed, own))})

    def _runs(self, paragraph: _Element) -> tuple[tuple[WordRun, ...], list[Block]]:
        runs: list[WordRun] = []
        behind: list[Block] = []
        for piece, words in self._pieces.walk(paragraph):
            if words:
                _add(runs, self._run(piece, words))
            elif piece.tag == BOX:
                behind += self._blocks(piece)
            elif piece.tag in NOTES:
                if mark := self._notes.mark(piece):
                    _add(runs, WordRun(mark))
                behind += self._note(piece)
            else:
                self._tell(piece)
        return tuple(runs), behind

    def _run(self, piece: _Element, words: str) -> WordRun:
        run = next(piece.iterancestors(RUN), None)
        properties = None if run is None else run.find(RUN_PROPERTIES)
        if properties is None:
            return WordRun(words)
        return WordRun(words, is_on(properties.find(BOLD)), self._styles.name(value_in(properties, "rStyle")))

    def _note(self, reference: _Element) -> Iterator[Block]:
        """What a note says, behind its mark; nothing where it was referred to before."""
        note = self._notes.take(reference)
        mark = self._notes.mark(reference)
        for block in self._blocks(note) if note is not None else ():
            if mark and isinstance(block, WordParagraph):
                block, mark = replace(block, runs=(WordRun(mark), *block.runs)), ""
            yield block

    def _tell(self, piece: _Element) -> None:
        """Note what is beside the words."""
        if piece.tag == RUBY:
            base, over = (_text_in(piece.find(f"{W}{part}")) for part in ("rubyBase", "rt"))
            self._readings[f"{base}（{over}）"] = None
        else:
            self._counts["pictures" if piece.tag in PICTURES else TOLD.get(str(piece.tag), "hidden")] += 1

    def _margin(self, name: str) -> str:
        """The words over or under a page, in one line; none where it has a number and nothing else."""
        if name not in self.package.names:
            return ""
        root = self._parse(name)
        self._accept(root, self.style_sheet)
        lines = dict.fromkeys(_text_in(paragraph).strip() for paragraph in root.iter(f"{W}p"))
        words = " ".join(filter(None, lines))
        return words if any(map(str.isalpha, words)) else ""


def _text_in(element: _Element | None) -> str:
    return "" if element is None else "".join(words for _, words in Pieces().walk(element))


def _inside(element: _Element, name: str) -> Iterator[_Element]:
    """The rows of a table, or the cells of a row, those in wrappings included."""
    for child in element.iterchildren("{*}*"):
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in WRAPPINGS:
            yield from _inside(child, name)


def _add(runs: list[WordRun], run: WordRun) -> None:
    """Put a run behind the others; joined to the last one where it looks like that."""
    last = runs[-1] if runs else None
    if last is not None and (last.bold, last.style) == (run.bold, run.style):
        runs[-1] = WordRun(last.words + run.words, run.bold, run.style)
    else:
        runs.append(run)
