"""Whom somebody asks to speak, in the last words of a turn, and whom somebody thanks in the first ones."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from minutesapp.attendance.voices.names.called import NOBODY, Ids, People
from minutesapp.attendance.voices.words.mention import Mention, is_titled, mentions_in, named_before
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

TAIL, HEAD = 90, 40
"""Signs at the end of a turn in which somebody is called upon, and at the head of one in which somebody is thanked."""
BETWEEN = 3
"""Signs at most between two people who are called together."""
JUST_BEFORE = 25
"""Signs before a name in which it may be said that the person is only appointed."""
ABOUT_OTHERS = r"[がをや]|と(?!し)|の(?!方|ほう|[^、。\s]{1,6}を(?:許|求|お願い|伺|聞))|も(?!どうぞ|いかが|お願い|、)"
"""What stands behind the name of somebody who is only spoken of."""
STATED = "ます(?!か|けど|けれど)|です(?!か|けど|けれど)|ません(?!か)"
"""The end of what is said and not asked."""
ELLIPSIS = pattern(r"[、\s]*(?![がをのもはにでと])[^。、がはも]{1,12}を")
"""What somebody is to do, without the word that says so: 次の日程を。"""
SPOKEN_TO = pattern(r"(?:[、\s]+|(?![ぁ-ゖ宅家邸側分用案宛]))[^。]{1,40}(?:か|かね|かな|っけ|ください|下さい|でしょう)")
"""A question or a request behind a name without a particle, so that it is the name of whoever is spoken to."""
NEXT = pattern("です|ですね|になります")
"""What stands behind the name of whoever is said to be next."""
TO_SOMEBODY = pattern("、[^。、?]{1,30}")
"""What somebody is asked behind the name, where it is a question."""
ENDS = pattern(r"[。、！？!?\s]+\Z")


class Called(NamedTuple):
    """Who is asked to speak, and the words that do so, from `start` to `end` of the text.

    `others` are people of the name that is called who are not meant, as their post or office is another one. `is_sure`
    is false where somebody is only spoken to, and another one may answer: 宮本さん資料はできましたか.
    """

    start: int
    end: int
    people: Ids
    others: Ids = NOBODY
    is_sure: bool = True


def called_upon(text: str, people: People) -> Called | None:
    """Who is asked to speak by the end of a turn, in a text as of `mention.plain`; None for nobody, or for several."""
    stop = _trail(text)
    begin = max(0, stop - TAIL)
    tail = text[begin:stop]
    found = list(mentions_in(tail, people))
    last = found[-1] if found else None
    if last is not None and not _with_another(found, last):
        asked = _asks(tail, last, is_question="?" in text[stop:])
        if asked or _speaks_to(tail, last):
            return Called(begin + last.start, stop, last.people, last.others, asked)
    return _announced(text, begin, stop, people)


def thanked(text: str, people: People) -> Mention | None:
    """Who is thanked by the first words of a turn."""
    thanks = _thanks().search(text[:HEAD])
    if thanks is None:
        return None
    found = list(mentions_in(text[: thanks.start()], people))
    return found[0] if len(found) == 1 and _before_thanks().fullmatch(text[found[0].end : thanks.start()]) else None


def _trail(text: str) -> int:
    """Where the last words of a turn end, without stops and what means nothing."""
    bare = ENDS.sub("", text)
    return len(ENDS.sub("", _fillers().sub("", bare)))


def _asks(tail: str, last: Mention, *, is_question: bool) -> bool:
    """Whether what stands behind the last name asks its owner; nothing behind it asks as well."""
    if _no_call_behind().search(tail[max(0, last.start - JUST_BEFORE) : last.start]):
        return False
    behind = tail[last.end :]
    if NEXT.fullmatch(behind):
        return _next().search(tail[: last.start]) is not None
    shapes = (_gives_the_word(), _asked(), _announces(), ELLIPSIS, *([TO_SOMEBODY] if is_question else []))
    return any(shape.fullmatch(behind) for shape in shapes) and not is_titled(behind)


def _speaks_to(tail: str, last: Mention) -> bool:
    """Whether what stands behind the last name is a question or a request to its owner, in whatever words."""
    behind = tail[last.end :]
    return SPOKEN_TO.fullmatch(behind) is not None and not is_titled(behind)


def _with_another(found: list[Mention], last: Mention) -> bool:
    return len(found) > 1 and last.start - found[-2].end <= BETWEEN and found[-2].people != last.people


def _announced(text: str, begin: int, stop: int, people: People) -> Called | None:
    """Whom one of their own house says to speak next, without a title: 課長の小山からご説明します."""
    for match in _announces().finditer(text, begin, stop):
        start, ids, about = named_before(text, match.start(), people)
        others = NOBODY if ids or start == match.start() else people.named(text[start : match.start()])
        if (ids or others) and not _own().search(text, begin, start) and not _own().search(text, begin, about.start):
            return Called(about.start, stop, ids, others)
    return None


@cache
def _gives_the_word() -> re.Pattern[str]:
    """What may stand behind a name at the end of a turn, without any word that asks."""
    return re.compile(f"(?:{any_of(wordlist('voices')['first'])})?")


@cache
def _asked() -> re.Pattern[str]:
    """What may stand behind a name up to the end of the turn, that asks."""
    words = wordlist("voices")
    trails, asks, ends = (any_of(words[name]) for name in ("trails", "asks", "statement_ends"))
    return re.compile(
        f"(?!{ABOUT_OTHERS})(?:{trails}|[、,\\s])*(?:(?!{ends}|{STATED}).){{0,30}}?{asks}.{{0,15}}", re.DOTALL
    )


@cache
def _announces() -> re.Pattern[str]:
    says = any_of(wordlist("voices")["announced"])
    return re.compile(f"(?:から|より|が)(?:(?!から|より|が)[^。\\s]){{0,20}}?{says}[^。\\s]{{0,16}}\\Z")


@cache
def _no_call_behind() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["no_call_behind"]))


@cache
def _own() -> re.Pattern[str]:
    return re.compile(f"{any_of(wordlist('voices')['first_person'])}[、,\\s]*\\Z")


@cache
def _next() -> re.Pattern[str]:
    return re.compile(f"{any_of(wordlist('voices')['next'])}[はが、\\s]*\\Z")


@cache
def _thanks() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["thanks"]))


@cache
def _before_thanks() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(wordlist('voices')['before_thanks'])}|[、,\\s])*")


@cache
def _fillers() -> re.Pattern[str]:
    return re.compile(f"[。、\\s](?:{any_of(wordlist('voices')['fillers'])})\\Z")
