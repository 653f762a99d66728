"""What a web page tells beside what is read on it, and names in text that is nothing but text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from minutesapp.sweep.contrast import BLACK, WHITE, is_dark, is_seen
from minutesapp.sweep.finding import Finding, Kind, Unlooked, cut, joined
from minutesapp.sweep.names import Names
from minutesapp.sweep.properties import property_findings
from minutesapp.sweep.web.marks import MarkKind, WebMark, marks_in
from minutesapp.sweep.web.rules import Declared, Element, Rules, declared_in, hides

WORD = re.compile(r"[#\w]+")
UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\U000e0020-\U000e007e]")
"""Signs that turn the order of letters round, and letters without a look; those that only join or part are usual."""
LOCAL = re.compile(r"file:|[a-z]:[\\/]|\\\\", re.IGNORECASE)
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
BESIDE = "ページに見えない部分"
DEEPEST = 1_000
"""Elements one in another; what lies deeper looks as what is around it."""


class _Look(NamedTuple):
    element: Element
    ink: str = BLACK
    ground: str = WHITE
    hidden: bool = False
    silent: bool = False


def find_in_page(text: str, names: Names) -> Iterator[Finding | Unlooked]:
    """All findings in an HTML page, by its lines. Sheets that lie elsewhere are not looked for, and told."""
    rules = _rules_in(text)
    reader = _Reader(rules)
    for mark in marks_in(text):
        reader.take(mark)
    yield from joined(reader.findings)
    yield from property_findings(reader.told)
    found = set[str]()
    for place, words in reader.texts():
        for name in names.found_in(words):
            found.add(name)
            yield Finding(Kind.NAME, place, name)
    whole = unquote(unescape(text)) if len(names) else ""
    yield from (Finding(Kind.NAME, BESIDE, name) for name in names.found_in(whole) if name not in found)
    yield from [Unlooked("sheets", {"count": reader.sheets})] if reader.sheets else []
    yield from [Unlooked("rules", {"count": rules.unread})] if rules.unread else []


def find_in_text(text: str, names: Names) -> Iterator[Finding]:
    """Signs in a text that nobody sees, and the names of the list, by its lines."""
    is_strange = UNSEEN.search(text) is not None
    for number, line in enumerate(text.splitlines() if is_strange or len(names) else (), 1):
        if signs := list(dict.fromkeys(UNSEEN.findall(line))):
            told = "、".join(f"U+{ord(sign):04X}" for sign in signs)
            yield Finding(Kind.UNSEEN, f"{number}行目", cut(told))
        yield from (Finding(Kind.NAME, f"{number}行目", name) for name in names.found_in(line))


def _rules_in(text: str) -> Rules:
    """The rules of all sheets within a page; they hold for what stands before them as well."""
    rules, in_sheet = Rules(), False
    for mark in marks_in(text):
        if mark.kind is MarkKind.TEXT and in_sheet:
            rules.take(mark.words)
        in_sheet = mark.kind is MarkKind.BEGIN and mark.words == "style"
    return rules


class _Reader:
    """Goes through the page with the look of every element that is open; `sheets` counts those that lie elsewhere."""

    def __init__(self, rules: Rules) -> None:
        self.sheets = 0
        self._rules = rules
        self.findings: list[Finding] = []
        self.told: list[tuple[str, str]] = []
        self._place = ""
        self._open = [_Look(Element(""))]
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
        last = self._open[-1].element.tag
        if (last == "p" and tag in ENDING) or last in PEERS.get(tag, ()):
            self._open.pop()  # pages may leave out such ends
        if tag in ENDING:
            self._paragraphs.append((self._place, []))
        self._paragraphs[-1][1].extend(f"\0{stated[key]}\0" for key in TELLING if stated.get(key))
        if tag == "meta" and stated.get("name", "").lower() in ABOUT_PEOPLE:
            self.told.append((stated["name"], stated.get("content", "")))
        self.told += [("elsewhere", stated[key]) for key in ("href", "src") if LOCAL.match(stated.get(key, ""))]
        self.sheets += tag == "link" and "stylesheet" in stated.get("rel", "").lower()
        if tag not in EMPTY and len(self._open) < DEEPEST:
            self._open.append(self._look(tag, stated))

    def _end(self, tag: str) -> None:
        """An end closes what is open inside; one that opens nothing is no end."""
        place = next((at for at in range(len(self._open) - 1, 0, -1) if self._open[at].element.tag == tag), 0)
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

    def _look(self, tag: str, stated: dict[str, str]) -> _Look:
        """How an element looks in those around it: what is stated of it, and what it takes over."""
        outer = self._open[-1]
        element = Element(tag, frozenset(stated.get("class", "").lower().split()), stated.get("id", "").lower())
        path = [look.element for look in self._open[1:]]
        declared = self._rules.of([*path, element]) | declared_in(stated.get("style", ""))
        return _Look(
            element,
            _colour(_word(declared, "color") or stated.get("color", ""), outer.ink),
            _colour(_word(declared, "background-color", "background") or stated.get("bgcolor", ""), outer.ground),
            outer.hidden or "hidden" in stated or hides(declared),
            outer.silent or tag in SILENT,
        )


def _word(declared: Declared, *names: str) -> str:
    """The first word of the first of these that is stated: a colour, if it is one."""
    stated = next((declared[name] for name in names if name in declared), "")
    found = WORD.match(stated)
    return found[0] if found else ""


def _colour(stated: str, otherwise: str) -> str:
    """A colour as RRGGBB; one of those that have a name and are neither black nor white is told as it is written."""
    word = stated.lower()
    if len(word) == 4 and word.startswith("#") and word not in NAMED:
        return "".join(2 * digit for digit in word[1:]).upper()
    return NAMED.get(word, word.removeprefix("#").upper()) or otherwise
