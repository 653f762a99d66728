"""What 備考 says of a post: when it ended or began (令和5年9月30日辞任), or which it is (会長)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

from msgspec import Struct

from minutesapp.language.dates.days import FoundDay, find_days
from minutesapp.language.matching.folding import nfkc, squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import role_of
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.roster.lists.words.terms import whole_days

PARTS = pattern(r"[\n、，,;；。]")
SPAN = pattern(r"\s*(?:から|[~〜-])\s*")
UNTIL = pattern(r"[~〜]\s*$")
"""What stands before a day that is the last one, where none stands before that."""
SIGN_OF_SPAN = pattern("[~〜]")
AROUND = pattern(r"付け?|(?:に|へ|を|として)\s*$|[()\[\]【】・:~〜]+")
"""What may stand between a role and its day."""
OF_ANOTHER = pattern("前任|後任[:は者]")
"""Somebody else's days follow."""


class Remark(Struct, frozen=True):
    """What a remark says: a post, the days on which it began and ended.

    `rest` is what of it nobody understood; `undated`: something ended, nobody says when.
    """

    post: str = ""
    start: date | None = None
    end: date | None = None
    rest: str = ""
    undated: bool = False


@lru_cache(maxsize=8192)
def read_remark(text: str) -> Remark:
    """What the cell says."""
    post, rest, undated = "", list[str](), False
    days: dict[str, date] = {}
    for written in filter(None, map(str.strip, PARTS.split(text))):
        part = nfkc(written)
        found = {} if OF_ANOTHER.search(part) else _days(part)
        bare = _bare(part)
        role = bare if bare == role_of(bare) and _may_hold(part, found) else ""
        post = role or post
        if not role and (not found or role_of(bare) or len(find_days(part)) > len(found)):
            rest.append(written)
        undated = undated or (not found and not OF_ANOTHER.search(part) and _words("end").search(part) is not None)
        days |= found
    start, end = days.get("start"), days.get("end")
    if start and end and end < start:  # when the next one began
        start, rest = None, [text]
    return Remark(post, start, end, "、".join(rest), undated)


def _bare(part: str) -> str:
    """The words without days and what says what these are: 会長 of R8.4.1 会長就任, of 会長（R8.4.1～)."""
    plain = whole_days(part)
    for day in reversed(find_days(plain)):
        plain = plain[: day.start] + plain[day.end :]
    return squeeze(AROUND.sub("", _any_word().sub("", plain)))


def _may_hold(part: str, found: Mapping[str, date]) -> bool:
    """Whether these words say that somebody holds a post: from a day on, or with nothing of an end."""
    return "start" in found or (not found and _words("end").search(part) is None and not OF_ANOTHER.search(part))


def _days(part: str) -> dict[str, date]:
    """The days of ``start`` and ``end`` that these words tell of, each by the word nearest to it."""
    found: dict[str, date] = {}
    for which in ("end", "start"):
        plain = whole_days(part, last=which == "end")
        days = find_days(plain)
        for said in _words(which).finditer(plain):
            day = _day_of(said, days, plain)
            if day is not None and which not in found:
                found[which] = day.day
        if which == "end" and "end" not in found and (day := _until(days, plain)):
            found["end"] = day.day
        if (
            which == "start"
            and "start" in found
            and len(days) == 2
            and SPAN.fullmatch(plain[days[0].end : days[1].start])
        ):
            found["end"] = days[1].day
    return found


def _until(days: list[FoundDay], text: str) -> FoundDay | None:
    """The day that has only the sign of a span before it: ～R6.3.31 is a last day."""
    for place, day in enumerate(days):
        between = text[days[place - 1].end if place else 0 : day.start]
        if UNTIL.search(between) and not (place and SPAN.fullmatch(between)):
            return day
    return None


def _day_of(said: re.Match[str], days: list[FoundDay], text: str) -> FoundDay | None:
    """The day before a word, with nothing of its own in between, else the one behind it."""
    before = [day for day in days if day.end <= said.start() and not _any_word().search(text[day.end : said.start()])]
    if before or SIGN_OF_SPAN.fullmatch(said[0]):
        return before[-1] if before else None
    behind = [day for day in days if day.start >= said.end() and not _any_word().search(text[said.end() : day.start])]
    return behind[0] if behind else None


@cache
def _words(which: str) -> re.Pattern[str]:
    return re.compile(any_of(wordlist("roster_columns")["remarks"][which]))


@cache
def _any_word() -> re.Pattern[str]:
    words = wordlist("roster_columns")["remarks"]
    return re.compile(any_of((*words["start"], *words["end"])))
