"""What stands in a cell of names: a name, with marks, honorifics, readings and posts around it, or several names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from minutesapp.language.kana import is_kana, to_hiragana
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.names import closed_up, is_family_name, is_given_name
from minutesapp.language.pattern import pattern
from minutesapp.language.plain import one_line
from minutesapp.language.posts import is_post, rank_of, role_of
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.roster.lists.words.readings import fits

MARKS = frozenset("◎○●◇◆□■△▲☆★※＊*")
"""What stands before a name, or in a column of its own, and is explained in a note if at all."""
_MARKS = "".join(sorted(MARKS))
MARKED = pattern(rf"([{_MARKS}])+\s*")
BRACKET = pattern(r"[(（]([^()（）]*)[)）]$")
BRACKET_BEFORE = pattern(r"[(（]([^()（）]*)[)）](?=.)", re.DOTALL)
FOOTNOTE = pattern(r"([①-⑳]|[*＊※]+\s?[0-9０-９]{0,2}|注\s?[0-9０-９]{1,2})$")
AROUND = pattern(rf"[\n、，,()（）・/／①-⑳故注{_MARKS}]")
"""What a name alone has none of."""
BETWEEN = pattern(r"[\n、，,]+")
BETWEEN_PEOPLE = pattern("[・/／]")
LEAST = 2
"""Signs of a name with an honorific taken away."""
FULL = 4
"""Signs from which a name is that of one person, and no part of one."""
PARTS = 2
"""Of a name."""
SHORTEST_POST = 3
"""Signs of a post with its office (環境課長), which no name is."""


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
        name, post = _without_post(one_line(cell))
        name, honorific = _without_honorific(name, kana)
        return NameCell(((closed_up(name), ""),), post=post, honorific=honorific)
    mark = MARKED.match(cell)
    text, beside = _without_words_beside(cell[mark.end() :] if mark else cell)
    if beside and is_post(text):  # 会長（甲野 一）
        text, beside = beside[0], [*beside[1:], text]
    names, readings, post = _people(text)
    bare = [_without_honorific(name, kana) for name in names]
    told = [(closed_up(name), own) for (name, _), own in zip(bare, readings, strict=True)]
    asides = [reading for (name, reading) in told if reading and not fits(reading, name)]
    for words in beside:
        if len(told) == 1 and _is_reading(words) and fits(words, told[0][0]):
            told = [(told[0][0], words.replace("・", " "))]
        elif not post and (role_of(words) or rank_of(words)):
            post = words
        else:
            asides.append(words)
    people = tuple((name, "" if reading in asides else reading) for name, reading in told)
    honorific = next((honorific for _, honorific in bare if honorific), "")
    return NameCell(people, mark[1] if mark else "", post, honorific, "、".join(asides))


def read_reading(text: str) -> str:
    """A reading in hiragana, one space between its parts."""
    return to_hiragana(" ".join(nfkc(text).split()))


def _without_words_beside(cell: str) -> tuple[str, list[str]]:
    """The text without what stands in brackets before and behind it, 故, and signs of notes; and these."""
    text, beside = cell.strip(), list[str]()
    while True:
        found = BRACKET.search(text) or FOOTNOTE.search(text)
        if found is None or not found.start():
            found = _before().match(text) or BRACKET_BEFORE.match(text)
            if found is None or found[1] in wordlist("roster_columns")["names"]["bodies"]:
                return text, [words for words in beside if words]
        beside.append(_line(found[1]))
        text = (text[: found.start()] + text[found.end() :]).strip()


def _people(text: str) -> tuple[list[str], list[str], str]:
    """Everybody whom some lines name, their readings, and a post; one alone where the lines are parts of a name."""
    parts = [part for part in map(str.strip, map(one_line, _pieces(text))) if part]
    readings = [part for part in parts if _is_reading(part)]
    names = [part for part in parts if part not in readings]
    if not names:  # a name in kana
        names, readings = [" ".join(dict.fromkeys(map(_line, readings)))] if readings else [], []
    if len(names) > 1 and not all(map(_is_full, names)):
        names = [" ".join(names)]
    if len(names) != 1:
        return names, readings if len(readings) == len(names) else [""] * len(names), ""
    name, post = _without_post(names[0])
    return [name], [" ".join(map(_line, readings))], post


def _pieces(text: str) -> Sequence[str]:
    """The lines of a text; those whom a dot parts are people by themselves where each has two parts."""
    people = BETWEEN_PEOPLE.split(text)
    if len(people) > 1 and all(len(one.split()) == PARTS for one in people):
        return people
    return BETWEEN.split(text)


def _line(text: str) -> str:
    return " ".join(one_line(text).split())


def _without_post(name: str) -> tuple[str, str]:
    """The name, and the post before or behind it: 会長 杉原友則, 環境課長 西 実."""
    first, *rest = name.split(maxsplit=1) or [""]
    is_long = len(first) >= SHORTEST_POST and not is_family_name(first)
    if rest and (is_post(first) or (is_long and (rank_of(first) or role_of(first)))):
        return rest[0], first
    *before, last = name.rsplit(maxsplit=1) or [""]
    return (before[0], last) if before and is_post(last) else (name, "")


def _is_full(name: str) -> bool:
    signs = len("".join(name.split()))
    has_parts = len(closed_up(name).split()) > 1
    return has_parts or signs >= FULL or (signs > LEAST and not is_family_name(name) and not is_given_name(name))


def _is_reading(text: str) -> bool:
    """Whether this is kana, in any width."""
    return is_kana(nfkc(text).replace("・", " ")) and len(text) > 1


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


@cache
def _before() -> re.Pattern[str]:
    """故 before a name, with a space between them."""
    return re.compile(rf"({any_of(wordlist('roster_columns')['names']['before'])})\s")
