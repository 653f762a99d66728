"""To whom somebody speaks who has just spoken: 渡辺委員のおっしゃる通り, いい質問だね、今野さん; and who is thanked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from minutesapp.attendance.voices.words.mention import Mention
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

HEAD = 40
"""Signs at the head of a turn in which somebody speaks to who spoke before."""
SHORT = 30
"""Signs behind a name in which it may be said that it was earlier."""
JUST = 8
"""Signs before a name in which it may be said that the words were the last ones."""
STOP_SIGNS = frozenset("。、！!？? ")
PARTICLE = pattern("[のがはをもにへとでや]|から|より|まで|って|という|宛|用|側|たち|ら(?![れしい])")
"""What stands behind the name of somebody who is spoken of, and not to."""
GAP = pattern(r"[、,\s]*\Z")


def thanked(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Who of those mentioned is thanked by the first words of a turn."""
    thanks = _thanks().search(text[:HEAD])
    if thanks is None:
        return None
    found = [one for one in mentions if one.end <= thanks.start()]
    return found[0] if len(found) == 1 and _before_thanks().fullmatch(text[found[0].end : thanks.start()]) else None


def replied(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Whose words were among the last ones before this turn, as its first words say."""
    for one in mentions:
        if one.end <= HEAD and _said().match(text, one.end) and not _earlier().search(text[: one.end + SHORT]):
            return one
    return None


def is_direct(text: str, mention: Mention) -> bool:
    """Whether a reply says that the words were the very last ones: 今の, ご質問にお答えします."""
    before, behind = text[max(0, mention.start - JUST) : mention.start], text[mention.end :]
    return _just_now().search(before) is not None or _answers().match(behind) is not None


def praised(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Who is praised or thanked by the first sentence of a turn, the name behind the praise."""
    first = mentions[0] if mentions else None
    if first is None or first.end > HEAD or (first.end < len(text) and text[first.end] not in STOP_SIGNS):
        return None
    before, goes_on = text[: first.start], bool(text[first.end :].strip("。、！!？? "))
    return first if _praise().search(before) or (goes_on and _thanks_before().search(before)) else None


def spoken_to(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The people of these who are spoken to by their names, and not spoken of."""
    return [one for one in mentions if one.is_named and not PARTICLE.match(text, one.end)]


@cache
def _said() -> re.Pattern[str]:
    """What stands behind the name of who has just said something."""
    said = any_of((*wordlist("voices")["just_said"], *wordlist("voices")["just_answered"]))
    return re.compile(
        f"(?:さん)?(?:の|が|から|より)?(?:今の|ただ今の|ただいまの)?(?:{said}"
        f"|(?<=から)[^。、]{{0,15}}?(?:{said}|お話|声|指摘|意見|質問|提案)が(?:あり|ござい|出|寄せ))"
    )


@cache
def _just_now() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["just_now"]))


@cache
def _answers() -> re.Pattern[str]:
    return re.compile(f"(?:さん)?の?{any_of(wordlist('voices')['just_answered'])}")


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["earlier"]))


@cache
def _praise() -> re.Pattern[str]:
    return _right_before("praise")


@cache
def _thanks_before() -> re.Pattern[str]:
    """Thanks before a name; behind them at the end of a turn whoever is next is called."""
    return _right_before("thanks")


def _right_before(name: str) -> re.Pattern[str]:
    words = wordlist("voices")
    return re.compile(f"{any_of(words[name])}(?:(?!{any_of(words['leads'])})[ぁ-ゖ])*[、\\s]*\\Z")


@cache
def _thanks() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["thanks"]))


@cache
def _before_thanks() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(wordlist('voices')['before_thanks'])}|[、,\\s])*")
