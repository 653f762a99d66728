"""Who tells their own name in what they say, with or without stops: 総務課長の小野沢です, 司会は池田が務めます."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from minutesapp.attendance.voices.names.bare import reads_as_name
from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.fitting import rank_or_role
from minutesapp.attendance.voices.names.index import NOBODY, Ids
from minutesapp.attendance.voices.words.mention import LONGEST_NAME, RUN, STOPS, About, given_before, named_before
from minutesapp.language.kana import is_kana
from minutesapp.language.names import is_family_name
from minutesapp.language.pattern import pattern
from minutesapp.language.tokens import tokenize
from minutesapp.language.wordlists import any_of, wordlist

TOPIC = pattern("[はがもをにへ][、,\\s]*\\Z")
SENTENCE_END = pattern(r"(?:\A|[。！？!?])[、,\s]*\Z")
NAME_OF_OFFICE = pattern(rf"(?P<office>[^{STOPS}]{{2,30}})の(?P<name>[^ぁ-ゖ{STOPS}]{{1,6}})\Z")
NEAR = 40
"""Signs before a name in which it may be said that somebody stands in for another, or leads the meeting."""
LEADING = 30
"""Signs before a name in which the same sentence may be about leading the meeting."""
GOES_ON = 8
"""Signs of what somebody says at least who has told the name; else another one begins."""


SOON, AT_LENGTH = 15, 30
"""The same for 「…から説明します」: at most so many signs before it, and at least so many behind it."""


LEAST_WHOLE = 3
ENDS_NAME = ("、", " ", "。")
"""What stands behind a whole name with which somebody begins."""
LONGEST_FAMILY = 4
KANJI_RUN = pattern("(?<![一-鿿々ァ-ヺー])[一-鿿々]{2,4}\\Z")
"""A family name that nobody we know has, with nothing written before it."""
LEAST_KANA = 3
"""Signs of a name in kana that stands alone."""


class Told(NamedTuple):
    """A name that somebody tells as the own one, from `start` (office included) to `end`, and whom it may mean.

    `is_bare` is whether it is told without post or office. `others` are people of this name who are not meant, as
    nobody of it has the office that is told. `is_alike` is whether they only sound so, and nothing tells who meets.
    """

    start: int
    end: int
    people: Ids
    is_bare: bool
    others: Ids = NOBODY
    is_alike: bool = False


class Named(NamedTuple):
    """Where a name begins, whom it may mean, and what stands before it."""

    start: int
    people: Ids
    about: About


class Stranger(NamedTuple):
    """Somebody of no list who told a name: the name, and the post or office before it."""

    name: str
    post: str


def told_names(text: str, people: People) -> Iterator[Told]:
    """The names that somebody tells as the own one in a text as of `mention.plain`, in their order."""
    for match in _own_ends(text):
        start, ids, about = named_before(text, match.start(), people)
        if start == match.start():
            yield from _without_family_name(text, match, people)
        elif about.words or not is_word(text[start : match.start()], is_name=people.is_written):
            yield from _with_name(text, match, people, Named(start, ids, about))
    if (whole := _whole_name_at_head(text, people)) is not None:
        yield whole
    for match in _acts().finditer(text):
        start, ids, about = named_before(text, match.start(), people)
        if ids and _acts_as_self(text, about, match):
            yield Told(about.start, match.end(), ids, not about.words)


def _whole_name_at_head(text: str, people: People) -> Told | None:
    """The whole name with which a turn begins, and nothing else is said with it: 平野茂、78歳です."""
    match = _opening().match(text)
    start = match.end() if match else 0
    for end in range(start + LEAST_WHOLE, min(len(text), start + LONGEST_NAME) + 1):
        ids = people.written(text[start:end]) if text[end : end + 1] in ENDS_NAME else NOBODY
        if whole := frozenset(id for id in ids if people.is_whole(text[start:end], id)):
            return Told(start, end, people.nearest(whole), is_bare=True)
    return None


def _with_name(text: str, match: re.Match[str], people: People, named: Named) -> Iterator[Told]:
    """What a name tells at whose end somebody says です, if it is about who speaks."""
    name, about = text[named.start : match.start()], named.about
    is_whole = any(people.is_whole(name, id) for id in named.people)
    if not _is_about_self(_before(text, about.start), has_office=bool(about.words) or is_whole):
        return
    if named.people:
        yield Told(about.start, match.end(), named.people, not about.words)
    elif alike := (NOBODY if about.words else people.named(name)):
        yield Told(about.start, match.end(), alike, is_bare=True, is_alike=True)
    elif len(name) > 1 or match["formal"] or _is_office(about.words):  # else 駅の東です
        yield Told(about.start, match.end(), NOBODY, not about.words, people.named(name))


def _without_family_name(text: str, match: re.Match[str], people: People) -> Iterator[Told]:
    """What is told without a family name of somebody we know: a given name, a post, or the name of nobody we know."""
    end = match.start()
    given, named = given_before(text, end, people)
    if named and _opens(text[:given]):
        yield Told(given, match.end(), named, is_bare=True)
    elif post := _post_before(text, end, people):
        yield Told(post.start, match.end(), people.in_post(post.words), is_bare=True)
    elif (unknown := _unknown_before(text, end)) is not None:
        alike = people.named(text[unknown:end])
        yield Told(unknown, match.end(), alike, is_bare=True, is_alike=bool(alike))


def _unknown_before(text: str, end: int) -> int | None:
    """Where a family name begins that nobody we know has; None where there is none."""
    run = KANJI_RUN.search(text, max(0, end - LONGEST_FAMILY - 1), end)
    if run is None or not _is_about_self(_before(text, run.start()), has_office=False):
        return None
    return run.start() if is_family_name(run[0]) and not is_word(run[0], is_name=lambda _: False) else None


def _post_before(text: str, end: int, people: People) -> About | None:
    """The post, without a name, that somebody tells at the head of a turn: 環境課長でございます."""
    run = RUN.search(text, max(0, end - NEAR), end)
    if run is None or run.start() > SOON or not _opens(text[: run.start()]) or not people.in_post(run[0]):
        return None
    return About(run[0], run.start())


def _opens(before: str) -> bool:
    """Whether there is nothing before some words but what a turn may begin with."""
    return _opening().fullmatch(before) is not None


def is_word(name: str, is_name: Callable[[str], bool]) -> bool:
    """Whether what sounds like a name, and is written as nobody's, is rather a word: そうです, 結構です."""
    if is_name(name):
        return False
    if is_kana(name) and len(name) < LEAST_KANA:
        return True
    [first, *others] = tokenize(name) or (None,)
    return first is not None and not others and not first.proper and not (is_kana(name) and first.word_class == "名詞")


def strangers_in(text: str) -> list[Stranger]:
    """Who tells a name with a post or an office before it, whoever that is."""
    found = []
    for match in _own_ends(text):
        named = NAME_OF_OFFICE.search(text, max(0, match.start() - NEAR), match.start())
        about = RUN.search(named["office"]) if named else None
        if named is None or about is None or not (rank_or_role(about[0]) or _is_office(about[0])):
            continue
        if reads_as_name(named["name"]) and _is_about_self(
            _before(text, named.start() + about.start()), has_office=True
        ):
            found.append(Stranger(named["name"], about[0]))
    return found


def _own_ends(text: str) -> Iterator[re.Match[str]]:
    """Where 「です」 may end the own name: nothing behind words that introduce others, and nothing that is quoted."""
    others = _introduces().search(text)
    for match in _ends().finditer(text, 0, others.start() if others else len(text)):
        if not _quotes().match(text, match.end()):
            yield match


def _before(text: str, start: int) -> str:
    return text[max(0, start - NEAR) : start]


def _is_about_self(before: str, *, has_office: bool) -> bool:
    """Whether a sentence 「…です」 behind these words is about who speaks, and not about another subject: 隣は…"""
    if _myself().search(before) or _clause_ends().search(before):
        return True
    if TOPIC.search(before):
        return False
    return has_office or SENTENCE_END.search(before) is not None


def _acts_as_self(text: str, about: About, act: re.Match[str]) -> bool:
    """Whether somebody says what they do themselves: leading the meeting, standing in for another, or at it at once."""
    before = _before(text, about.start)
    if (act["by"] == "が" and _leads_meeting().search(before[-LEADING:] + act[0])) or _stands_in().search(before):
        return True
    if act["at_once"] is not None and _first_person().search(before):
        return True
    if act["at_once"] is None or not _is_about_self(before, has_office=bool(about.words)):
        return False
    if act["by"] == "が":
        return len(text) - act.end() >= GOES_ON
    return about.start <= SOON and len(text) - act.end() >= AT_LENGTH


def _is_office(about: str) -> bool:
    return about.endswith(tuple(wordlist("voices")["offices"]))


@cache
def _ends() -> re.Pattern[str]:
    formal, plain = (any_of(wordlist("voices")[name]) for name in ("own_name_formally", "own_name"))
    return re.compile(f"(?P<formal>{formal})|{plain}")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(wordlist('voices')['openings'])}|私|わたくし|[、。,\\s])*")


@cache
def _acts() -> re.Pattern[str]:
    at_once, others = (any_of(wordlist("voices")[name]) for name in ("acts_at_once", "acts"))
    by = "(?P<by>が|(?:の方|のほう)?(?:から|より))"
    return re.compile(f"{by}(?:本日|今日)?の?ご?(?:(?P<at_once>{at_once})|{others})[^。\\s]{{0,8}}?ます")


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(f"(?:が|けど|けれども)?{any_of(wordlist('voices')['quotes'])}")


@cache
def _introduces() -> re.Pattern[str]:
    of_me = "い?ただ|にあずか|して(?:い?ただ|もら)|され|があ|のあ"
    return re.compile(f"(?<!自己){any_of(wordlist('voices')['introduces'])}(?!{of_me})")


@cache
def _myself() -> re.Pattern[str]:
    return re.compile(f"{any_of(wordlist('voices')['myself'])}[、,\\s]*\\Z")


@cache
def _clause_ends() -> re.Pattern[str]:
    words = wordlist("voices")
    return re.compile(f"{any_of((*words['clause_ends'], *words['openings']))}[、,。\\s]*\\Z")


@cache
def _leads_meeting() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["leads_meeting"]))


@cache
def _first_person() -> re.Pattern[str]:
    return re.compile(f"{any_of(wordlist('voices')['first_person'])}[、,\\s]*\\Z")


@cache
def _stands_in() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["stands_in"]))
