"""Whom somebody asks to speak, in the last words of a turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.index import NOBODY, Ids
from minutesapp.attendance.voices.words.mention import Mention, named_before, names_somebody
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

TAIL = 90
"""Signs at the end of a turn in which somebody is called upon."""
BETWEEN = 3
"""Signs at most between two people who are called together."""
JUST_BEFORE = 25
"""Signs before a name in which it may be said that the person is only appointed."""
ABOUT_OTHERS = r"[がをや]|と(?!し)|の(?!方|ほう|[^、。\s]{1,6}を(?:許|求|お願い|伺|聞))|も(?!どうぞ|いかが|お願い|、)"
"""What stands behind the name of somebody who is only spoken of."""
STATED = "ます(?!か|けど|けれど)|です(?!か|けど|けれど)|ません(?!か)"
"""The end of what is said and not asked."""
LETS_HAVE = "(?<!させ)(?:てい?ただ(?:きます|きたい|きましょう|けます|く)|ても[らお](?:います|いましょう|う))"
"""What somebody has others do: 副村長に見ていただきます, and not 説明させていただきます."""
ELLIPSIS = pattern(
    r"[、\s]*(?![がをのもはにでと])[^。、がはも]{1,12}を|、[^。、]{1,15}は"
    r"|(?:から|より)[^。]{1,20}?(?:を|について|の方|のほう|を?少し|を?簡単に|を?一言|を?手短に|を?まず)"
)
"""What somebody is to do, without the word that says so: 次の日程を。"""
SPOKEN_TO = pattern(
    r"(?:[、\s]+|(?![ぁ-ゖ宅家邸側分用案宛]))[^。]{1,40}(?:か|かね|かな|っけ|ください|下さい|でしょう|[てで]|といて|くれ|ちょうだい)"
)
"""A question or a request behind a name without a particle, so that it is the name of whoever is spoken to."""
WHETHER = pattern("です(?:か|かね|かな|よね|ね)(?:。[^。]{2,20}の)?")
"""What asks whether somebody is it."""
QUESTION = pattern(r"[、 ]?[^。]*(?:か|かね|かな|っけ|でしょう)")
"""A whole sentence that is a question to whose name stands before it."""
NEXT = pattern("です|ですね|になります")
"""What stands behind the name of whoever is said to be next."""
TO_SOMEBODY = pattern("、[^。、?]{1,30}")
"""What somebody is asked behind the name, where it is a question."""
ENDS = pattern(r"[。、！？!?\s]+\Z")


class Called(NamedTuple):
    """Who is asked to speak, and the words that do so, from `start` to `end` of the text.

    `others` are people of the name that is called who are not meant, as their post or office is another one. `is_sure`
    is false where another one may answer: 宮本さん資料はできましたか, and `is_spoken_to` where somebody is spoken to,
    and not spoken of: 観光は宮本さんですかね. `is_named` is false where it is the post alone,
    `are_several` true where two are called together.
    """

    start: int
    end: int
    people: Ids
    others: Ids = NOBODY
    is_sure: bool = True
    is_spoken_to: bool = False
    is_named: bool = True
    are_several: bool = False


def called_upon(text: str, mentions: Sequence[Mention], people: People) -> Called | None:
    """Who is asked to speak by the end of a turn, in a text as of `mention.plain` and of those mentioned in it."""
    stop = _trail(text)
    found = [one for one in mentions if one.start >= stop - TAIL and one.end <= stop]
    last = found[-1] if found else None
    called = _last_called(text, last, stop) if last is not None else None
    if called is None or last is None:
        return _announced(text, max(0, stop - TAIL), stop, people)
    both = last.people | found[-2].people if _with_another(found, last) else NOBODY
    return called._replace(people=both, are_several=True) if both else called


def _trail(text: str) -> int:
    """Where the last words of a turn end, without stops and what means nothing."""
    bare = ENDS.sub("", text)
    return len(ENDS.sub("", _fillers().sub("", bare)))


def _last_called(text: str, last: Mention, stop: int) -> Called | None:
    """The last one who is named, if what stands behind the name, up to `stop`, asks for words."""
    behind, is_question = text[last.end : stop], "?" in text[stop:]
    if names_somebody(behind):
        return None
    called = Called(last.start, stop, last.people, last.others, is_sure=last.is_sure, is_named=last.is_named)
    if _asks(text[: last.start], behind, is_question=is_question):
        return called
    if SPOKEN_TO.fullmatch(behind):
        asked = _is_asked(behind, is_question=is_question)
        return called._replace(is_sure=last.is_sure and asked, is_spoken_to=last.is_sure)
    is_topic = _topic().fullmatch(behind) is not None
    return called._replace(is_sure=False, is_spoken_to=is_topic) if is_topic or WHETHER.fullmatch(behind) else None


def _asks(before: str, behind: str, *, is_question: bool) -> bool:
    """Whether what stands behind a name asks its owner; nothing behind it asks as well."""
    if _no_call_behind().search(before[-JUST_BEFORE:]):
        return False
    if NEXT.fullmatch(behind):
        return _next().search(before[-JUST_BEFORE:]) is not None
    shapes = (_gives_the_word(), _asked(), _announces(), ELLIPSIS, *([TO_SOMEBODY] if is_question else []))
    return any(shape.fullmatch(behind) for shape in shapes)


def _is_asked(behind: str, *, is_question: bool) -> bool:
    """Whether a whole sentence is a question to whose name stands before it: 内海さん、どうご覧になりますか."""
    return QUESTION.fullmatch(behind) is not None or (is_question and TO_SOMEBODY.match(behind) is not None)


def _with_another(found: Sequence[Mention], last: Mention) -> bool:
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
        f"(?!{ABOUT_OTHERS})(?:{trails}|[、,\\s])*(?:(?!{ends}|{STATED}).){{0,30}}?(?:{asks}|{LETS_HAVE}).{{0,25}}",
        re.DOTALL,
    )


@cache
def _topic() -> re.Pattern[str]:
    """What somebody is asked of whom something is said first."""
    words = wordlist("voices")
    asks, all_of_us = any_of(words["asks"]), any_of(words["everybody"])
    everybody = any_of((*words["everybody"], *words["hearsay"]))
    return re.compile(
        f"のところ(?:(?!{everybody}).){{1,60}}?(?:か|かね|かな|でしょう)"
        f"|は、?(?:(?!{everybody})[^。]){{2,40}}?(?:が|けど|けども|けれど|けれども)、?"
        f"(?:(?:(?!{everybody})[^。]){{0,10}}?{asks}.{{0,10}})?"
        f"|は、?(?:(?!{all_of_us})[^。]){{2,40}}?よね"
        "|[がに](?:お願い|選|決|推薦|就)[^。]{0,25}。?[^。]{0,30}。?[^。]{0,20}(?:挨拶|あいさつ|一言)[^。]{0,15}"
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
def _fillers() -> re.Pattern[str]:
    return re.compile(f"[。、\\s](?:{any_of(wordlist('voices')['fillers'])})\\Z")
