"""Opening a stranger's Word file and telling all that it holds. Nothing is accepted, counted or left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from minutesapp.word.inspection.beside import attached_in, beside_in, told_of
from minutesapp.word.inspection.looks import PAPER, Look, Looks
from minutesapp.word.inspection.pieces import Note, WordInside, WordPiece, WordShape
from minutesapp.word.inspection.places import Places, drawn_shapes
from minutesapp.word.markup.traces import COMPATIBILITY
from minutesapp.word.package import WORDS, Package, parse_part
from minutesapp.word.reading.revisions import EARLIER
from minutesapp.word.reading.styles import value_in

W = f"{{{WORDS}}}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
RUN, PARAGRAPH, BOX = f"{W}r", f"{W}p", f"{W}txbxContent"
CHANGES = {f"{W}ins": "inserted", f"{W}moveTo": "inserted", f"{W}del": "deleted", f"{W}moveFrom": "deleted"}
AUTHOR = f"{W}author"
SAID = {f"{W}t", f"{W}delText", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
PARTS = {"header": "ヘッダー", "footer": "フッター", "footnotes": "脚注", "endnotes": "文末脚注"}
"""The parts with text beside the body, by what the body calls them."""


def inspect_word(data: bytes) -> WordInside:
    """All that a Word file holds; DamagedError where it is none, or one beyond all measure."""
    package = Package(data)
    relations = package.relations(package.document)
    one = {relation.kind: relation.target for relation in relations if relation.target in package.names}
    looks = Looks(_parsed(package, one["styles"]) if "styles" in one else None)
    parts = [("本文", package.document)]
    parts += [(PARTS[r.kind], r.target) for r in relations if r.kind in PARTS and r.target in package.names]
    readers = [_Part(label, _parsed(package, name), looks) for label, name in parts]
    comments = _parsed(package, one["comments"]) if "comments" in one else None
    return WordInside(
        tuple(piece for reader in readers for piece in reader.pieces()),
        tuple(shape for reader in readers for shape in reader.shapes()),
        tuple(_comments(comments)),
        tuple(change.get(AUTHOR, "") for reader in readers for change in reader.root.iter(*EARLIER)),
        tuple(told_of(package)),
        tuple(attached_in(package)),
        tuple((label, words) for reader, (label, _) in zip(readers, parts, strict=True) for words in reader.codes()),
    )


def _parsed(package: Package, name: str) -> _Element:
    root = parse_part(package.read(name).replace(STRICT, WORDS.encode()))
    for alternatives in [*root.iter(f"{COMPATIBILITY}AlternateContent")]:
        choices = alternatives.findall(f"{COMPATIBILITY}Choice")
        for fallback in alternatives.findall(f"{COMPATIBILITY}Fallback") if choices else ():
            alternatives.remove(fallback)  # the same once more
    return root


def _comments(root: _Element | None) -> Iterator[Note]:
    for comment in () if root is None else root.iter(f"{W}comment"):
        yield Note("コメント", comment.get(AUTHOR, ""), "".join(map(_words, comment.iter(RUN))))


class _Part:
    """Reads one part with text; its paragraphs that say something are counted."""

    def __init__(self, label: str, root: _Element, looks: Looks) -> None:
        self.root = root
        self._label = label
        self._looks = looks
        self._places = Places(root, looks)

    def pieces(self) -> Iterator[WordPiece]:
        """All text in order, a piece for each run."""
        for place, paragraph in self._numbered():
            runs = list(_runs(paragraph, ("", "")))
            if runs:
                yield from self._said(place, paragraph, runs)

    def shapes(self) -> Iterator[WordShape]:
        """Every filled shape without words."""
        for place, paragraph in self._numbered():
            if fills := list(drawn_shapes(paragraph)):
                words = "".join(map(_words, paragraph.iter(RUN)))
                yield from (WordShape(place, fill, words) for fill in fills)

    def codes(self) -> Iterator[str]:
        """What no page shows of it: the codes of fields, descriptions of pictures, tags of places to fill in."""
        yield "".join(code.text or "" for code in self.root.iter(f"{W}instrText"))
        yield from (field.get(f"{W}instr", "") for field in self.root.iter(f"{W}fldSimple"))
        yield from beside_in(self.root)

    def _numbered(self) -> Iterator[tuple[str, _Element]]:
        number = 0
        for paragraph in self.root.iter(PARAGRAPH):
            number += any(True for _ in paragraph.iter(*SAID))
            yield f"{self._label}の{number}段落目", paragraph

    def _said(
        self, place: str, paragraph: _Element, runs: Iterable[tuple[_Element, tuple[str, str]]]
    ) -> Iterator[WordPiece]:
        style = value_in(paragraph.find(f"{W}pPr"), "pStyle")
        under = self._places.of(paragraph)
        ground = self._looks.paragraph_ground(paragraph) or under.ground or PAPER
        for run, (change, who) in runs:
            look = self._looks.of_run(run, style, under.table)
            if words := _words(run):
                yield _piece(place, words, look, ground, change, who)


def _piece(place: str, words: str, look: Look, ground: str, change: str, who: str) -> WordPiece:
    return WordPiece(place, words, look.ink, look.ground or ground, look.size, look.marked, look.hidden, change, who)


def _runs(element: _Element, change: tuple[str, str]) -> Iterator[tuple[_Element, tuple[str, str]]]:
    """The runs of a paragraph, each with what became of it while changes were tracked, and by whom."""
    for child in element.iterchildren("{*}*"):
        if child.tag == RUN:
            yield child, change
        elif child.tag not in (PARAGRAPH, f"{W}pPr"):
            kind = CHANGES.get(str(child.tag))
            yield from _runs(child, (kind, child.get(AUTHOR, "")) if kind else change)


def _words(run: _Element) -> str:
    """What a run says; what stands in a box that hangs on it is said by the paragraphs of the box."""
    said: list[str] = []
    waiting = [run]
    while waiting:
        element = waiting.pop()
        if element.tag in SAID:
            said.append(element.text or "")
        elif element.tag in SIGNS:
            said.append(SIGNS[str(element.tag)])
        elif element.tag != BOX:
            waiting += reversed(element)
    return "".join(said)
