"""Names in what is said: where one may begin, and what stands beside it. Recognisers write few stops, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from minutesapp.attendance.voices.names.called import LONGEST_ABOUT, People
from minutesapp.attendance.voices.names.fitting import any_member, rank_or_role
from minutesapp.attendance.voices.names.index import NOBODY, Ids
from minutesapp.language.matching.folding import fold_variants, nfkc
from minutesapp.language.names import is_family_name
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import rank_words, role_words
from minutesapp.language.wordlists import any_of, wordlist

LONGEST_NAME, LONGEST_OFFICE, LONGEST_GIVEN = 8, 8, 4
"""Signs of a name, and of an office between it and its post."""
STOPS = r"\s。、！？!?,.「」（）()…・"
STOP_SIGNS = frozenset(" \u3000。、！？!?,.「」（）()…・")
APART = ("、", " ")
"""What a recogniser may put between an office and a name."""
HIRAGANA = pattern("[ぁ-ゖー]")
HEARD = pattern(rf"[ぁ-ゖァ-ヺー]+|[^ぁ-ゖー{STOPS}]+")
"""Signs of a name that is heard: kana alone, or no hiragana."""
KANJI = pattern("[一-鿿]")
RUN = pattern(rf"[^ぁ-ゖ{STOPS}]+(?:の[^ぁ-ゖ{STOPS}]+)*\Z")
"""Words in kanji, katakana and figures at the end of a text, の between them included."""
LEAST_KANA = 3
BEFORE_KANA = tuple("がはもとで")
"""Particles behind which a name in kana may begin."""
JOINED = pattern(
    "(?:(?:の方|のほう|さん|の?代表|の皆さん)の|の|(?:をして|を(?:務め|つとめ|担当し|やっ)て)(?:おります|おりまして、?|います|いる)|を(?:務め|担当す)る)\\Z"
)
"""What stands between an office and a name."""
LONGEST_JOINT = 12
COUNTED = pattern(r"[0-9一二三四五六七八九十][号番目条項点件款]\Z")
"""What is counted, so that another word begins behind it: 議案第32号健康福祉課長."""
NUMBER = pattern(r"\d番\Z")


class Mention(NamedTuple):
    """A name in a text from `start` to `end`, the post or title behind it included, and whom it may mean.

    `others` are people of this name who are not meant, as their post or office is another one. `is_named` is false
    where it is the post alone, `is_sure` where a member is said to come from where nobody does.
    """

    start: int
    end: int
    people: Ids
    others: Ids = NOBODY
    is_named: bool = True
    is_sure: bool = True


class About(NamedTuple):
    """What is said of somebody right before the name (empty: nothing), and where it begins."""

    words: str
    start: int


def plain(text: str) -> str:
    """The text as it is compared: widths, case and variant kanji alike, white space and stops kept."""
    return " ".join(fold_variants(nfkc(text).lower()).split())


def mentions_in(text: str, people: People) -> Iterator[Mention]:
    """Everybody who is called by a name with a post or a title, or by a post that one person holds, in their order."""
    before = None
    for match in _titles(people.odd_posts).finditer(text):
        title = "" if match["title"] in _honorifics() else match["title"]
        start, ids, others, is_named = _titled(text, match.start(), title, people)
        of_board = NOBODY if ids or title not in ("", *any_member()) else _of_board(text, start, others, people)
        if not ids and not others:
            continue
        if before is not None and text[before.end : start] not in ("", "の"):
            yield before  # else it is only the post of the one who is named: 副会長の林委員
        before = Mention(start, match.end(), ids or of_board, NOBODY if of_board else others, is_named, not of_board)
    if before is not None:
        yield before


def _of_board(text: str, start: int, others: Ids, people: People) -> Ids:
    """Members of the board of this name, if they may well come from what is said before it: nobody else does."""
    about = about_before(text, start, people).words
    return (
        NOBODY
        if people.knows(about) or people.places.of(about)[0] or rank_or_role(about)
        else others & people.places.board
    )


def named_before(text: str, end: int, people: People) -> tuple[int, Ids, About]:
    """Who is named by a name that ends here, where it begins, and what is said of them before it; else nobody.

    The longest name counts, and one that is written so before one that only sounds so.
    """
    starts = range(max(0, end - LONGEST_NAME), end)
    for start in starts:
        if people.may_begin_with(text[start]) and people.is_written(text[start:end]) and may_begin(text, start, people):
            about = about_before(text, start, people)
            return start, people.who(text[start:end], "", about.words), about
    for start in starts:
        if _may_be_heard(text[start:end]) and may_begin(text, start, people):
            about = about_before(text, start, people)
            if ids := people.who(text[start:end], "", about.words):
                return start, ids, about
    return end, NOBODY, About("", end)


def about_before(text: str, start: int, people: People) -> About:
    """The post or office of whoever is named here: 総務課長の, 公募委員, 事務局の."""
    joined = JOINED.search(text, max(0, start - LONGEST_JOINT), start)
    end = joined.start() if joined else start
    if text[max(0, end - 1) : end] in APART and (found := _known_before(text, end - 1, people)):
        return found
    if text[max(0, end - 1) : end] in APART and (staff := _of_staff_before(text, end - 1)):
        return staff
    if NUMBER.search(text, max(0, end - 4), end):
        return About("", start)
    if found := _known_before(text, end, people):
        return found
    run = RUN.search(text, max(0, end - LONGEST_ABOUT), end)
    if run is None or (end == start and not rank_or_role(run[0])):
        return About("", start)
    tells_nothing = run[0] in _neutral() or run[0].endswith(_states())
    return About("", start) if tells_nothing else About(run[0], run.start())


def _of_staff_before(text: str, end: int) -> About | None:
    """What those of the office call themselves, set apart from the name: 事務局、田口でございます."""
    run = RUN.search(text, max(0, end - LONGEST_ABOUT), end)
    return About(run[0], run.start()) if run is not None and run[0] in wordlist("voices")["of_office"] else None


def _known_before(text: str, end: int, people: People) -> About | None:
    """The longest post or office of the lists that ends here."""
    for first in range(max(0, end - LONGEST_ABOUT), end - 1):
        if people.knows(text[first:end]) and not _is_torn(text, first):
            return About(text[first:end], first)
    return None


def may_begin(text: str, start: int, people: People) -> bool:
    """Whether a name may begin here: 林 does not within 小林."""
    first = text[start]
    if not start or text[start - 1] in STOP_SIGNS:
        return first not in STOP_SIGNS
    before = text[max(0, start - LONGEST_ABOUT) : start]
    if not _is_hiragana(before[-1]):
        return not _is_hiragana(first) and _ends_with_post(before, people)
    return not _is_hiragana(first) or _leads().search(before) is not None


def names_somebody(words: str) -> bool:
    """Whether there is a name with a title among these words, whoever has it."""
    return any(_ends_with_name(words[: match.start()]) for match in _titles(frozenset()).finditer(words))


def _ends_with_name(words: str) -> bool:
    """Whether words end as a name does, known or not, or with the rest of a post: 田中, 総務."""
    run = RUN.search(words[-LONGEST_NAME:])
    return run is not None and any(is_family_name(run[0][start:]) for start in range(len(run[0])))


def _titled(text: str, end: int, title: str, people: People) -> tuple[int, Ids, Ids, bool]:
    """Who is called by what ends with a title: the name before it, or the post itself; and who only has the name."""
    start, ids, others = _named_with(text, end, title, people)
    if ids or others or not title:
        return start, ids, others, True
    stop = end + len(title)
    for first in range(max(0, stop - LONGEST_ABOUT), end + 1):
        if (held := people.in_post(text[first:stop])) and not _is_torn(text, first):
            return first, held, NOBODY, False
    return end, NOBODY, NOBODY, False


def _named_with(text: str, end: int, title: str, people: People) -> tuple[int, Ids, Ids]:
    """The name before a title; what stands between them belongs to the title: 小野沢総務課長."""
    found, others = end, NOBODY
    for start in range(max(0, end - LONGEST_NAME - LONGEST_OFFICE), end):
        for stop in range(min(end, start + LONGEST_NAME), start, -1) if people.may_begin_with(text[start]) else ():
            name = text[start:stop]
            if people.is_written(name) and may_begin(text, start, people):
                about = about_before(text, start, people)
                if ids := people.who(name, text[stop:end] + title, about.words):
                    return start, ids, NOBODY
                if stop == end and not others:
                    found, others = start, people.named(name)
    for start in range(max(0, end - LONGEST_NAME), end):
        heard = _may_be_heard(text[start:end], is_titled=bool(title))
        if heard and (may_begin(text, start, people) or _may_begin_in_kana(text, start, end)):
            about = about_before(text, start, people)
            if ids := people.who(text[start:end], title, about.words):
                return start, ids, NOBODY
    if not others and not title:
        found, ids = given_before(text, end, people)
        return found, ids, NOBODY
    return found, NOBODY, others


def _may_begin_in_kana(text: str, start: int, end: int) -> bool:
    """Whether a name of several kana may begin behind a particle, as a title stands behind it: 次がひろせ委員."""
    return end - start >= LEAST_KANA and text[start - 1 : start] in BEFORE_KANA


def given_before(text: str, end: int, people: People) -> tuple[int, Ids]:
    """Who has the given name that ends here, and where it begins: 健人君."""
    for start in range(max(0, end - LONGEST_GIVEN), end - 1):
        if (ids := people.given(text[start:end])) and may_begin(text, start, people):
            return start, ids
    return end, NOBODY


def _may_be_heard(name: str, *, is_titled: bool = False) -> bool:
    """Whether a name that nobody is written with may be one that was heard; a single kanji only before a title."""
    if len(name) > 1:
        return HEARD.fullmatch(name) is not None
    return is_titled and KANJI.fullmatch(name) is not None and name not in wordlist("voices")["no_names"]


def _is_hiragana(sign: str) -> bool:
    return "ぁ" <= sign <= "ゖ" or sign == "ー"


def _ends_with_post(before: str, people: People) -> bool:
    """Whether a post, an office or a seat's number stands right before a name."""
    if NUMBER.search(before) or rank_or_role(before):
        return True
    return any(people.knows(before[first:]) for first in range(len(before) - 1))


def _is_torn(text: str, start: int) -> bool:
    """Whether words begin in the middle of others: 総務課長 within 企画総務課長, 課長 behind the name 阿部."""
    if not start or text[start - 1] in STOP_SIGNS or _is_hiragana(text[start - 1]):
        return False
    before = RUN.search(text, max(0, start - LONGEST_ABOUT), start)
    if before is not None and COUNTED.search(before[0]):
        return False
    return before is None or not before[0].endswith(_ends_of_offices()) or is_family_name(before[0])


@lru_cache(maxsize=32)
def _titles(odd_posts: frozenset[str]) -> re.Pattern[str]:
    """A title, and what makes it polite; not where it is part of another word, or means many."""
    words = wordlist("voices")
    every = any_of((*words["honorifics"], *words["any_member"], *rank_words(), *role_words(), *odd_posts))
    after = any_of(words["no_title_before"])
    return re.compile(f"(?P<title>{every})(?:さん|様|殿|先生)?(?!{after})")


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(wordlist("voices")["honorifics"])


@cache
def _neutral() -> frozenset[str]:
    return frozenset(wordlist("voices")["neutral"])


@cache
def _states() -> tuple[str, ...]:
    return tuple(wordlist("voices")["states"])


@cache
def _ends_of_offices() -> tuple[str, ...]:
    return tuple(wordlist("voices")["offices"])


@cache
def _leads() -> re.Pattern[str]:
    """What may stand before a name that is written in kana."""
    words = wordlist("voices")
    return re.compile(
        f"(?:の|{any_of((*words['leads'], *words['openings'], *words['clause_ends'], *words['myself']))})\\Z"
    )
