"""Of which office or body somebody is asked to speak, without a name: では環境課さん, 学校ではどうですか."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.index import Ids
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

TAIL = 45
"""Signs at the end of a turn in which somebody is asked."""
SENTENCES = 3
"""Sentences of them at most."""
WORD = r"[^ぁ-ゖ\s。、！？!?,.「」（）()…・]"
ENDS = pattern(r"[。！？!?\s]+")
STATED = "ます(?!か|けど|けれど|よね)|です(?!か|けど|けれど|よね|ね)|ました(?!か|よね)|ません(?!か|よね)"
STATES = pattern(STATED)
REQUEST = "ください|下さい|もらえ|ほしい(?!人)|願います"
QUESTION = pattern(r"(?:か|かね|かな|でしょう|よね)[。？?\s]*\Z")
GIVES_THE_WORD = pattern(r"(?:ですね|は|で|から|より)?[、。？?！\s]*")
"""What may stand behind a place at the end of a turn without any word that asks."""


class Asked(NamedTuple):
    """Who may be asked, and the words that do so, from `start` to the end of the text.

    `is_sure` is whether they name the whole place, and not only some of it.
    """

    start: int
    people: Ids
    is_sure: bool


def asked_of(text: str, people: People) -> Asked | None:
    """Of which places somebody is asked by the end of a turn, in a text as of `mention.plain`."""
    start = _last_sentences(text)
    tail = text[start:]
    named = [(match, *people.places.of(match["words"])) for match in _asked_by(_places(), tail)]
    found = [Asked(start + match.start(), ids, sure) for match, ids, sure in named if ids]
    if not found:
        fields = [(match, people.places.of_field(match["words"])) for match in _asked_by(_fields(), tail)]
        found = [Asked(start + match.start(), ids, is_sure=False) for match, ids in fields if ids]
    return max(found, key=lambda one: (one.is_sure, -len(one.people), one.start), default=None)


def places_asked(text: str) -> tuple[str, ...]:
    """All words that may be places of which somebody is asked by the end of a turn."""
    tail = text[_last_sentences(text) :]
    return tuple(match["words"] for match in _asked_by(_places(), tail))


def _asked_by(shape: re.Pattern[str], tail: str) -> list[re.Match[str]]:
    """Places of this shape in the last words of a turn, behind which somebody is asked; not one's own: 漁協としては."""
    is_question = QUESTION.search(tail) is not None
    found = (match for match in shape.finditer(tail) if is_question or "として" not in match[0])
    return [match for match in found if _asks(tail[match.end() :], is_question=is_question)]


def _last_sentences(text: str) -> int:
    """Where the last words of a turn begin."""
    ends = [end.end() for end in ENDS.finditer(text) if end.end() < len(text)]
    return max(0, len(text) - TAIL, ends[-SENTENCES] if len(ends) >= SENTENCES else 0)


def _asks(behind: str, *, is_question: bool) -> bool:
    """Whether what stands behind a place up to the end asks somebody of it; nothing behind it asks as well."""
    if GIVES_THE_WORD.fullmatch(behind) or _asked().fullmatch(behind):
        return True
    return is_question and STATES.search(behind) is None


@cache
def _places() -> re.Pattern[str]:
    """Words that may be a place which is asked, by what stands behind them."""
    words = wordlist("voices")
    polite, side, asks = (any_of(words[name]) for name in ("of_those", "in_place", "asks"))
    ends = f"{side}|(?=[、。？?\\s]|{asks})|\\Z"
    return re.compile(f"(?P<words>{WORD}{{2,}}(?:の{WORD}{{2,}})*){polite}*(?:{side})*(?:{ends}|で(?![すしご]))")


@cache
def _fields() -> re.Pattern[str]:
    """Words that may be the field of whoever is asked: 医療の面では, 経済界では, 本屋さんの立場から."""
    words = wordlist("voices")
    polite, side = any_of(words["of_those"]), any_of(words["in_field"])
    field = any_of(word for one in wordlist("fields").values() for word in one["words"])
    return re.compile(f"(?P<words>{field}{WORD}{{0,4}}?(?:{polite})?(?:{side}))")


@cache
def _asked() -> re.Pattern[str]:
    asks = any_of(wordlist("voices")["asks"])
    return re.compile(f"(?:(?!{STATED}).)*?(?:{asks}.{{0,25}}|(?:{REQUEST}).{{0,6}})", re.DOTALL)
