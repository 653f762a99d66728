"""What stands among the people of a list and is none: totals, notes, posts that nobody holds, names of groups."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import split_staff
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post, rank_of
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.attendance import Side
from minutesapp.roster.lists.words.sides import is_category

TOTAL, NOTE, VACANT = "roster-line-total", "roster-line-note", "roster-line-vacant"
"""What is told of such a line."""
COUNT = pattern(r"[^\d]{0,10}\d{1,5}[名人](?:中\d{1,5}[名人])?")
NOTE_BEGINS = ("※", "*", "注1", "注2", "注3")
BRACKETS = "()（）[]【】〔〕<>＜＞《》「」"
SIGNS = "■□◆◇●○・ 　"
DECORATION = BRACKETS + SIGNS
HEAD = pattern(r"\s*[(（\[【〔<＜《「]([^()（）\[\]【】〔〕<>＜＞《》「」]*)[)）\]】〕>＞》」]\s*")
"""What stands in brackets at the head of a line."""
NUMBERED = pattern(r"^[(（]?[0-9０-９]{1,2}[)）]?[\s.．、:：]+")
KIND = pattern(r"第?[0-9]{1,2}号(?:委員)?(?:\(.*\))?")
SHORTEST_CATEGORY = 4
SHORTEST_POST, HEAD_OF = 5, "長"
BEHIND = pattern(r"(?:\([^()]*\)|:)$")
DASHES = pattern("[-‐‑–—―−ーｰ~〜/]+")
SENTENCE = "。"
LONGEST_GROUP = 30


@lru_cache(maxsize=8192)
def kind_of(text: str) -> str:
    """What a text is that stands in the place of a name and is none; empty for what may be one."""
    words = squeeze(text)
    inner = words.strip(BRACKETS)
    told = {inner, BEHIND.sub("", words)}
    if not told.isdisjoint(_lines()["vacant"]) or DASHES.fullmatch(words) or _is_filled(inner):
        return VACANT
    if not told.isdisjoint(_lines()["totals"]) or COUNT.fullmatch(inner):
        return TOTAL
    is_bracketed = words[:1] in BRACKETS and words[-1:] in BRACKETS
    if is_bracketed or words.startswith(NOTE_BEGINS) or SENTENCE in words or _note().search(words):
        return NOTE
    return ""


def _is_filled(words: str) -> bool:
    """Whether somebody is looked for: 後任調整中, 推薦待ち."""
    end = next((end for end in _lines()["going_on"] if words.endswith(end)), "")
    return bool(end) and words.removesuffix(end).endswith(tuple(_lines()["filling"]))


def is_post_alone(text: str) -> bool:
    """Whether a text in the place of a name is a post whose holder nobody names: 会長, 東野市消防団長."""
    if is_post(text):
        return True
    if len(text.split()) > 1 or len(words := squeeze(text)) < SHORTEST_POST:
        return False
    if rank_of(words):
        return not split_staff(words)[0]
    return words.endswith(HEAD_OF) and words.removesuffix(HEAD_OF).endswith(_parts_of_offices())


@lru_cache(maxsize=4096)
def is_nothing(text: str) -> bool:
    """Whether a cell only says that there is none: ―, なし."""
    words = squeeze(text).strip(BRACKETS)
    return DASHES.fullmatch(words) is not None or words in _lines()["none"]


@lru_cache(maxsize=1024)
def side_of_group(text: str) -> Side | None:
    """The side of those who stand below a line that says only who they are (【事務局】); None for any other line."""
    words = squeeze(text).strip(DECORATION)
    return next((Side(side) for side, known in _sides().items() if words in known), None)


def office_of_group(text: str) -> str:
    """The office or committee that a line of its own names (総務課); empty for any other line."""
    words = text.strip(DECORATION)
    is_office = len(words) <= LONGEST_GROUP and words.endswith(_offices()) and not kind_of(words)
    return words if is_office else ""


@lru_cache(maxsize=1024)
def group_of_line(text: str) -> tuple[Side | None, str]:
    """The side and the office of those below a line of its own: 【事務局】教育委員会 生涯学習課 tells of both."""
    head = HEAD.match(text)
    side = side_of_group(head[1]) if head else None
    office = office_of_group(text[head.end() :]) if head else ""
    if side is None or not office:
        return side_of_group(text), office_of_group(text)
    return side, " ".join(office.split())


def category_of_line(text: str) -> str:
    """For whom those stand who are below a line of its own (１　学識経験者), without its number; else empty."""
    words, rest = _numbered(text)
    return rest if is_category(rest) else words if is_category(words) else ""


def is_surely_category(text: str) -> bool:
    """Whether a text in the place of a name says for whom those below it stand: numbered, or by how it ends."""
    words, rest = _numbered(text)
    if not category_of_line(text):
        return False
    ends = (*wordlist("offices")["endings"]["stands_for"], "職員")
    is_long = len(rest) >= SHORTEST_CATEGORY and " " not in rest
    return KIND.fullmatch(squeeze(words)) is not None or (is_long and rest.endswith(ends))


def _numbered(text: str) -> tuple[str, str]:
    """The words of a line of its own, and these without a number before them."""
    words = " ".join(text.strip(DECORATION if text[:1] in BRACKETS else SIGNS).split())
    return words, NUMBERED.sub("", words)


@cache
def _note() -> re.Pattern[str]:
    return re.compile(any_of(squeeze(word) for word in (*_lines()["notes"], *_lines()["titles"])))


@cache
def _lines() -> dict[str, Any]:
    found: dict[str, Any] = wordlist("roster_columns")["lines"]
    return found


@cache
def _sides() -> dict[str, frozenset[str]]:
    words = wordlist("roster_columns")
    both = {side: frozenset((*words["sides"][side], *words["titles"].get(side, ()))) for side in Side}
    return {str(side): known for side, known in both.items()}


@cache
def _parts_of_offices() -> tuple[str, ...]:
    return tuple(wordlist("offices")["endings"]["parts"])


@cache
def _offices() -> tuple[str, ...]:
    endings = wordlist("offices")["endings"]
    return (*endings["named"], *endings["committees"], *_lines()["groups"])
