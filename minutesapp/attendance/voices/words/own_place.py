"""Where somebody says to come from, without telling a name: うちの組合, 私ども保険年金課では, 商店会です."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from minutesapp.language.wordlists import any_of, wordlist

LONGEST = 12
"""Signs in which a place is told."""
WORD = r"[^ぁ-ゖ\s。、！？!?,.「」（）()…・]"
NAMED = r"[^\s。、！？!?,.「」（）()…・]"


class OwnPlace(NamedTuple):
    """Words in which somebody tells the own place, from `start` to `end` of the text, folded."""

    start: int
    end: int
    words: str


def own_places(text: str) -> Iterator[OwnPlace]:
    """The places that somebody tells as the own ones, in a text as of `mention.plain`.

    Not where others are asked in the same words: 消費者の立場からはいかがですか.
    """
    for frame in (_behind_we(), _before_as(), _at_head(), _of_ours()):
        for match in frame.finditer(text):
            if not _asks_others().match(text, match.end()):
                yield OwnPlace(match.start(), match.end(), match[match.lastgroup or 0])


@cache
def _behind_we() -> re.Pattern[str]:
    """私たちの読み聞かせの会, うちの区の役員."""
    return re.compile(f"(?<![一-鿿]){any_of(wordlist('voices')['we'])}(?:の|、)?(?P<words>{NAMED}{{2,{LONGEST}}})")


@cache
def _before_as() -> re.Pattern[str]:
    """ガス協会としては, 公募の委員になる."""
    return re.compile(f"(?P<words>{WORD}{{2,}}(?:の{WORD}+)*){any_of(wordlist('voices')['as_one_of'])}")


@cache
def _at_head() -> re.Pattern[str]:
    """At the head of a turn: はい、商店会です."""
    words = wordlist("voices")
    openings, ends = any_of(words["openings"]), any_of((*words["own_name_formally"], *words["own_name"]))
    return re.compile(f"(?:\\A|[。\\s])(?:{openings}|[、。,\\s])*(?P<words>{WORD}{{2,{LONGEST}}}){ends}")


@cache
def _of_ours() -> re.Pattern[str]:
    """What is done there, and not asked: 青年会議所の方でも手伝えます; at the head also ガイドの会では案内します."""
    words = wordlist("voices")
    openings, others = any_of(words["openings"]), any_of((*words["asks"], *words["done_by_others"]))
    head = f"\\A(?:{openings}|[、。,\\s])*"
    place = f"{WORD}{{2,}}(?:の{WORD}+)*"
    states = f"(?=(?:(?!{others})[^。]){{0,60}}?(?:ます|です|ました|ません|でした|ですが|ますが)(?!か|よね))"
    return re.compile(f"(?:{head}(?P<words>{place})で[はも]|(?P<side>{place})の(?:方|ほう)で[はも]){states}")


@cache
def _asks_others() -> re.Pattern[str]:
    return re.compile(f"、?(?:何か)?{any_of(wordlist('voices')['asks'])}")
