"""What paragraphs and letters of a Word file look like by their styles and by their own properties."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lxml.etree import QName, _Element, tostring

from minutesapp.word.package import WORDS
from minutesapp.word.pages.page import PAGE_COUNT, PAGE_NUMBER, Letters, Paragraph, Run

W = f"{{{WORDS}}}"
TWIPS = 20
USUAL_FACE, USUAL_SIZE = "ＭＳ 明朝", 21
ON = (None, "1", "true", "on")
COUNTED = {"PAGE": PAGE_NUMBER, "NUMPAGES": PAGE_COUNT}
LEADERS = {"dot": ".", "middleDot": "·", "hyphen": "-", "underscore": "_", "heavy": "_"}
"""With what programs fill the room of a tab, as a PDF says it."""
TWO_LINES = 2
"""Word leaves no single line of a paragraph on a page unless it is told otherwise."""


class Formatting:
    """What paragraphs and letters look like by their styles and by their own properties, the nearest first."""

    def __init__(self, styles: _Element) -> None:
        self._styles = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}
        usual = styles.find(f"{W}style[@{W}type='paragraph'][@{W}default='1']")
        self._usual = "" if usual is None else usual.get(f"{W}styleId", "")
        self._defaults = styles.find(f"{W}docDefaults")
        self._own_letters: dict[tuple[bytes, str], Letters] = {}
        self.chain = cache(self._chain)
        self._of_style = cache(self._format)
        self._letters_of_style = cache(lambda style: self._nearest_letters(self._places(style)))

    def paragraph(self, element: _Element) -> Paragraph:
        """The paragraph with all its words."""
        own = element.find(f"{W}pPr")
        style = "" if own is None else _text(own.find(f"{W}pStyle"))
        bare = own is None or len(own) == bool(style)
        formatted = self._of_style(style or self._usual) if bare else self._format(style, own)
        return formatted._replace(runs=tuple(self._runs(element, style or self._usual)))

    def _format(self, style: str, own: _Element | None = None) -> Paragraph:
        places = [] if own is None else [own]
        places += [found for s in self.chain(style or self._usual) if (found := s.find(f"{W}pPr")) is not None]
        indent, spacing = _nearest(places, "ind"), _nearest(places, "spacing")
        control = _nearest(places, "widowControl")
        hanging = number(indent, "hanging")
        stated = [tab for place in places[:2] for tab in place.iterfind(f"{W}tabs/{W}tab")]
        cleared = {tab.get(f"{W}pos") for tab in stated if tab.get(f"{W}val") == "clear"}
        tabs = [tab for tab in stated if tab.get(f"{W}pos") not in cleared]
        return Paragraph(
            (),
            number(indent, "left"),
            -hanging if hanging else number(indent, "firstLine"),
            number(spacing, "before"),
            number(spacing, "after"),
            _text(_nearest(places, "jc")) or "left",
            tuple(sorted({number(tab, "pos") for tab in tabs})),
            _is_on(_nearest(places, "keepNext")),
            TWO_LINES if control is None or _is_on(control) else 1,
            "".join(sorted({LEADERS.get(tab.get(f"{W}leader", ""), "") for tab in tabs})),
            _is_on(_nearest(places, "pageBreakBefore")),
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
        key = (tostring(own), style)
        if key not in self._own_letters:
            places = [own, *self._places(_text(own.find(f"{W}rStyle"))), *self._places(style)]
            self._own_letters[key] = self._nearest_letters(places)
        return self._own_letters[key]

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
        size = number(_nearest(places, "sz"), "val", USUAL_SIZE) * TWIPS / 2
        return Letters(
            face or USUAL_FACE,
            size,
            _is_on(bold),
            number(_nearest(places, "spacing"), "val"),
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
        code = (self._code or "").split() if kind == "separate" else []
        counted = COUNTED.get(code[0], "") if code else ""
        self._skipping = kind == "begin" or bool(counted)
        self._code = None
        return counted


def _nearest(places: list[_Element], name: str) -> _Element | None:
    return next((found for place in places if (found := place.find(W + name)) is not None), None)


def _is_on(element: _Element | None) -> bool:
    return element is not None and element.get(f"{W}val") in ON


def _text(element: _Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")


def number(element: _Element | None, name: str, usual: float = 0) -> float:
    """An attribute in twips as points."""
    stated = "" if element is None else element.get(W + name, "")
    digits = stated.removeprefix("-")
    return (float(stated) if digits.isdecimal() and digits.isascii() and len(digits) < 9 else usual) / TWIPS
