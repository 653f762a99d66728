"""How the rules of a page let its elements look: the sheets within the page, and what an element states of itself.

Selectors are read that name elements, classes and ids, also one within another. Others (``:hover``, ``[lang]``) are
not: those that would hide something are counted. Rules for paper or for narrow screens alone are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutesapp.language.pattern import pattern

REMARKS = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
BRACE = re.compile(r"[{}]")
SIMPLE = re.compile(r"(?P<tag>\*|[a-z][\w-]*)?(?P<rest>(?:[.#][\w-]+)*)")
NAMES = re.compile(r"([.#])([\w-]+)")
ON_SCREEN = pattern(r"@media\s+(?:only\s+)?(?:all|screen)")
IMPORTANT = "!important"
FAR_AWAY = re.compile(r"-\s*(?:\d{4,}(?:\.\d+)?(?:px|pt)|\d{3,}(?:\.\d+)?(?:em|rem|%|vw))")
NOTHING = re.compile(r"0(?:\.0+)?(?:px|pt|em|rem|%)?")
HIDING = {"display": ("none",), "visibility": ("hidden", "collapse")}
ASIDE = ("text-indent", "left", "top", "margin-left")
MOST_RULES = 5_000
MOST_COMPARED = 500_000
"""Rules held against elements of their tag, class or id; a large page of a city needs a tenth."""
DEEPEST = 50
"""Elements around one that are asked for."""
MOST_KEPT = 10_000
"""Looks that wait to be asked for again."""
Declared = dict[str, str]
"""What is stated, by property, in small letters."""


class Element(NamedTuple):
    """An element as selectors know it."""

    tag: str
    classes: frozenset[str] = frozenset()
    id: str = ""


class _Rule(NamedTuple):
    """`rank` tells which of several rules holds: the later of the most exact ones."""

    rank: tuple[int, int, int, int]
    compounds: tuple[Element, ...]
    declared: Declared


class Rules:
    """The rules of all sheets of a page. `unread` is how many of those that hide something could not be read."""

    def __init__(self) -> None:
        self.unread = 0
        self._count = 0
        self._rules: dict[str, list[_Rule]] = {}
        self._left = MOST_COMPARED
        self._known: dict[tuple[Element, ...], Declared] = {}

    def take(self, sheet: str) -> None:
        """Read a sheet; what is no sheet has no rules."""
        for selectors, declared in _blocks(REMARKS.sub(" ", sheet).lower()):
            for selector in selectors.split(","):
                compounds = _compounds(selector.strip())
                if compounds is None or self._count == MOST_RULES:
                    self.unread += hides(declared)
                    continue
                self._count += 1
                rule = _Rule(_rank(compounds, self._count), compounds, declared)
                self._rules.setdefault(next(_marks(compounds[-1])), []).append(rule)

    def of(self, path: Sequence[Element]) -> Declared:
        """What is stated of the last of these elements, each of which stands in the one before."""
        if not self._rules:
            return {}
        key = tuple(path[-DEEPEST:])
        if key not in self._known:
            if len(self._known) > MOST_KEPT:
                self._known.clear()
            self._known[key] = self._worked_out(key)
        return self._known[key]

    def _worked_out(self, path: tuple[Element, ...]) -> Declared:
        rules = [rule for mark in _marks(path[-1]) for rule in self._rules.get(mark, ())]
        self._left -= len(rules)
        if self._left < 0:
            self.unread += 1
            return {}
        fitting = sorted((rule for rule in rules if _fits(rule.compounds, path)), key=lambda rule: rule.rank)
        return {name: value for rule in fitting for name, value in rule.declared.items()}


def declared_in(style: str) -> Declared:
    """What a row of declarations states; of what is stated twice the last, or that which is important."""
    found: Declared = {}
    for row in style.lower().split(";"):
        name, _, value = map(str.strip, row.partition(":"))
        if IMPORTANT not in found.get(name, "") or IMPORTANT in value:
            found[name] = value
    return {name: value.replace(IMPORTANT, "").strip() for name, value in found.items()}


def hides(declared: Declared) -> bool:
    """Whether what is stated keeps letters from being seen, whatever their colour."""
    if any(declared.get(name, "").startswith(words) for name, words in HIDING.items()):
        return True
    if any(NOTHING.fullmatch(declared.get(name, "")) for name in ("font-size", "opacity")):
        return True
    cut = any(NOTHING.fullmatch(declared.get(name, "")) for name in ("height", "max-height", "width", "max-width"))
    return (cut and declared.get("overflow", "") == "hidden") or any(
        FAR_AWAY.fullmatch(declared.get(name, "")) for name in ASIDE
    )


def _blocks(sheet: str) -> Iterator[tuple[str, Declared]]:
    """Selectors with what is stated for them; of blocks in blocks those for the screen."""
    heads: list[str] = []
    begin = elsewhere = 0
    for brace in BRACE.finditer(sheet):
        words, begin = sheet[begin : brace.start()], brace.end()
        if brace[0] == "{":
            heads.append(words.rpartition(";")[2].strip())
            elsewhere += not ON_SCREEN.fullmatch(heads[-1])
        elif heads:
            head = heads.pop()
            elsewhere -= not ON_SCREEN.fullmatch(head)
            if not (elsewhere or head.startswith("@")):
                yield head, declared_in(words)


def _compounds(selector: str) -> tuple[Element, ...] | None:
    """The elements that a selector names, from outside; None where it says more of them than this reader knows."""
    found = []
    for piece in selector.replace(">", " ").split():
        simple = SIMPLE.fullmatch(piece)
        if simple is None:
            return None
        names = NAMES.findall(simple["rest"])
        classes = frozenset(name for sign, name in names if sign == ".")
        tag = (simple["tag"] or "*").replace("*", "")
        found.append(Element(tag, classes, next((name for sign, name in names if sign == "#"), "")))
    return tuple(found) or None


def _marks(element: Element) -> Iterator[str]:
    """By what the rules of an element are looked up: a rule by the first of these, an element by all."""
    yield from [f"#{element.id}"] if element.id else []
    yield from (f".{name}" for name in sorted(element.classes))
    yield from [element.tag] if element.tag else []
    yield ""


def _rank(compounds: Sequence[Element], number: int) -> tuple[int, int, int, int]:
    ids, classes = sum(bool(one.id) for one in compounds), sum(len(one.classes) for one in compounds)
    return ids, classes, sum(bool(one.tag) for one in compounds), number


def _fits(compounds: Sequence[Element], path: Sequence[Element]) -> bool:
    """Whether the last element is the last one that is named, and the others stand around it in their order."""
    if not _is(compounds[-1], path[-1]):
        return False
    wanted = list(compounds[:-1])
    for element in reversed(path[:-1]):
        if wanted and _is(wanted[-1], element):
            wanted.pop()
    return not wanted


def _is(named: Element, element: Element) -> bool:
    return (
        named.tag in ("", element.tag) and named.id in ("", element.id) and named.classes <= element.classes
    )  # fmt: skip
