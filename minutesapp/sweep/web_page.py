"""What a web page tells beside what is read on it, and names in text that is nothing but text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutesapp.sweep.contrast import BLACK, WHITE, is_dark, is_seen
from minutesapp.sweep.finding import Finding, Kind, joined
from minutesapp.sweep.names import Names
from minutesapp.sweep.properties import property_findings
from minutesapp.sweep.web_marks import MarkKind, WebMark, marks_in

UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])"
)
INK = re.compile(r"(?<![-\w])color\s*:\s*([#\w]+)")
GROUND = re.compile(r"background(?:-color)?\s*:\s*([#\w]+)")
NAMED = {"black": BLACK, "white": WHITE, "#000": BLACK, "#fff": WHITE}
EMPTY = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
}  # fmt: skip
"""Elements that hold nothing and have no end."""
SILENT = {"script", "style", "template", "noscript", "head", "title"}
"""Elements whose text is no text of the page."""
ABOUT_PEOPLE = ("author", "creator", "manager", "company")
"""What a page says of itself that a reader does not ask for; programs and search engines read the rest."""
TELLING = ("alt", "title", "aria-label", "placeholder", "value", "content")
ENDING = {"p", "div", "li", "tr", "td", "th", "br", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "option", "table"}
"""Elements at which a paragraph ends."""
PEERS = {"td": ("td", "th"), "th": ("td", "th"), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "li": ("li",), "tr": ("tr",)}
"""By an element those that end where it begins, if nobody said so before."""
DEEPEST = 1_000
"""Elements one in another; what lies deeper looks as what is around it."""


class _Look(NamedTuple):
    tag: str
    ink: str = BLACK
    ground: str = WHITE
    hidden: bool = False
    silent: bool = False


def find_in_page(text: str, names: Names) -> Iterator[Finding]:
    """All findings in an HTML page, by its lines. Looks that rules beside its elements give them are not known."""
    reader = _Reader()
    for mark in marks_in(text):
        reader.take(mark)
    yield from joined(reader.findings)
    yield from property_findings(reader.told)
    for place, words in reader.texts():
        yield from (Finding(Kind.NAME, place, name) for name in names.found_in(words))


def find_in_text(text: str, names: Names) -> Iterator[Finding]:
    """The names of the list in a text, by its lines."""
    for number, line in enumerate(text.splitlines() if len(names) else (), 1):
        yield from (Finding(Kind.NAME, f"{number}行目", name) for name in names.found_in(line))


class _Reader:
    """Goes through the page with the look of every element that is open."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.told: list[tuple[str, str]] = []
        self._place = ""
        self._open = [_Look("")]
        self._paragraphs: list[tuple[str, list[str]]] = [("1行目", [])]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every paragraph with its place, and what elements in it state."""
        yield from ((place, "".join(words)) for place, words in self._paragraphs)

    def take(self, mark: WebMark) -> None:
        """The next mark, or text, of the page."""
        self._place = f"{mark.line}行目"
        match mark.kind:
            case MarkKind.BEGIN:
                self._begin(mark.words, mark.stated)
            case MarkKind.END:
                self._end(mark.words)
            case MarkKind.TEXT:
                self._say(mark.words)
            case MarkKind.COMMENT:
                self._paragraphs[-1][1].append(f"\0{mark.words}\0")
                self.findings.append(Finding(Kind.COMMENT, self._place, mark.words))

    def _begin(self, tag: str, stated: dict[str, str]) -> None:
        last = self._open[-1].tag
        if (last == "p" and tag in ENDING) or last in PEERS.get(tag, ()):
            self._open.pop()  # pages may leave out such ends
        if tag in ENDING:
            self._paragraphs.append((self._place, []))
        self._paragraphs[-1][1].extend(f"\0{stated[key]}\0" for key in TELLING if stated.get(key))
        if tag == "meta" and stated.get("name", "").lower() in ABOUT_PEOPLE:
            self.told.append((stated["name"], stated.get("content", "")))
        if tag not in EMPTY and len(self._open) < DEEPEST:
            self._open.append(_look(tag, stated, self._open[-1]))

    def _end(self, tag: str) -> None:
        """An end closes what is open inside; one that opens nothing is no end."""
        place = next((at for at in range(len(self._open) - 1, 0, -1) if self._open[at].tag == tag), 0)
        if place:
            del self._open[place:]

    def _say(self, data: str) -> None:
        look = self._open[-1]
        self._paragraphs[-1][1].append(data)
        if look.silent or not data.strip():
            return
        if look.hidden:
            self.findings.append(Finding(Kind.HIDDEN, self._place, data))
        elif not is_seen(look.ink, look.ground):
            self.findings.append(Finding(Kind.COVERED if is_dark(look.ground) else Kind.UNSEEN, self._place, data))


def _look(tag: str, stated: dict[str, str], outer: _Look) -> _Look:
    """How an element looks in another: what its own style says, and what it takes over."""
    style = stated.get("style", "").lower()
    ink, ground = INK.search(style), GROUND.search(style)
    hidden = outer.hidden or "hidden" in stated or UNSEEN.search(style) is not None
    return _Look(
        tag,
        _colour(ink[1] if ink else stated.get("color", ""), outer.ink),
        _colour(ground[1] if ground else stated.get("bgcolor", ""), outer.ground),
        hidden,
        outer.silent or tag in SILENT,
    )


def _colour(stated: str, otherwise: str) -> str:
    """A colour as RRGGBB; one of those that have a name and are neither black nor white is told as it is written."""
    word = stated.lower()
    if len(word) == 4 and word.startswith("#") and word not in NAMED:
        return "".join(2 * digit for digit in word[1:]).upper()
    return NAMED.get(word, word.removeprefix("#").upper()) or otherwise
