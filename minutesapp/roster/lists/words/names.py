"""What stands in a cell of names: a name, with marks, honorifics, readings and posts around it, or several names."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from minutesapp.language.kana import is_kana, to_hiragana
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.names import is_family_name, is_given_name
from minutesapp.language.plain import one_line
from minutesapp.language.posts import is_post, rank_of, role_of
from minutesapp.language.wordlists import any_of, wordlist

MARKS = frozenset("◎○●◇◆□■△▲☆★※＊*")
"""What stands before a name, or in a column of its own, and is explained in a note if at all."""
_MARKS = "".join(sorted(MARKS))
MARKED = re.compile(rf"([{_MARKS}])+\s*")
BRACKET = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*$")
AROUND = re.compile(rf"[\n、，,()（）{_MARKS}]")
"""What a name alone has none of."""
BETWEEN = re.compile(r"[\n、，,]+")
LEAST = 2
"""Signs of a name with an honorific taken away."""
FULL = 4
"""Signs from which a name is that of one person, and no part of one."""


class NameCell(Struct, frozen=True):
    """The names in a cell with their readings, as far as the cell has these; a mark before it and a post behind it.

    `honorific` and `aside` are what was left away: 君, words in brackets that are no reading and no post.
    """

    names: tuple[tuple[str, str], ...]
    mark: str = ""
    post: str = ""
    honorific: str = ""
    aside: str = ""


def read_names(cell: str, kana: str = "") -> NameCell:
    """What the cell says; `kana` is how the list says that it is read."""
    if AROUND.search(cell) is None:
        name, post = _without_post(_line(cell))
        name, honorific = _without_honorific(name, kana)
        return NameCell(((name, ""),), post=post, honorific=honorific)
    mark = MARKED.match(cell)
    text, post, aside, reading = (cell[mark.end() :] if mark else cell), "", "", ""
    while (found := BRACKET.search(text)) is not None and found.start():
        inner = _line(found[1])
        text = text[: found.start()]
        if _is_reading(inner):
            reading = inner
        elif role_of(inner) or rank_of(inner):
            post = inner
        else:
            aside = inner
    names, readings, behind = _people(text)
    bare = [_without_honorific(name, kana) for name in names]
    told = tuple((name, own or reading) for (name, _), own in zip(bare, readings, strict=True))
    honorific = next((honorific for _, honorific in bare if honorific), "")
    return NameCell(told, mark[1] if mark else "", post or behind, honorific, aside)


def read_reading(text: str) -> str:
    """A reading in hiragana, one space between its parts."""
    return to_hiragana(" ".join(nfkc(text).split()))


def _people(text: str) -> tuple[list[str], list[str], str]:
    """Everybody whom some lines name, their readings, and a post; one alone where the lines are parts of a name."""
    parts = list(filter(None, map(_line, BETWEEN.split(text))))
    readings = [part for part in parts if _is_reading(part)]
    names = [part for part in parts if part not in readings]
    if not names:  # a name in kana
        names, readings = [" ".join(dict.fromkeys(readings))] if readings else [], []
    if len(names) > 1 and not all(map(_is_full, names)):
        names = [" ".join(names)]
    if len(names) != 1:
        return names, readings if len(readings) == len(names) else [""] * len(names), ""
    name, post = _without_post(names[0])
    return [name], [" ".join(readings)], post


def _line(text: str) -> str:
    return " ".join(one_line(text).split())


def _without_post(name: str) -> tuple[str, str]:
    """The name, and the post before or behind it: 会長 杉原友則."""
    first, _, rest = name.partition(" ")
    if rest and is_post(first):
        return rest, first
    before, _, last = name.rpartition(" ")
    return (before, last) if before and is_post(last) else (name, "")


def _is_full(name: str) -> bool:
    signs = len("".join(name.split()))
    return " " in name or signs >= FULL or (signs > LEAST and not is_family_name(name) and not is_given_name(name))


def _is_reading(text: str) -> bool:
    """Whether this is kana, in any width."""
    return is_kana(nfkc(text)) and len(text) > 1


def _without_honorific(name: str, kana: str) -> tuple[str, str]:
    """The name, and the honorific behind it; one that the reading has, too, is a part of the name (昌君, まさきみ)."""
    found = _honorific().search(name)
    rest = name[: found.start()].rstrip() if found else ""
    if found is None or len("".join(rest.split())) < LEAST:
        return name, ""
    read = to_hiragana("".join(nfkc(kana).split()))
    last = name.split()[-1]
    is_given = last != found[0] and not is_kana(last) and is_given_name(last)
    is_own = is_given or read.endswith(tuple(wordlist("roster_columns")["names"]["own_ends"]))
    return (name, "") if is_own else (rest, found[0])


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile(f"{any_of(wordlist('roster_columns')['names']['honorifics'])}$")
