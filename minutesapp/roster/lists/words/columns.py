"""What the headings of a list say of its columns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

Columns = Mapping[str, tuple[int, ...]]
"""From ``name``, ``kana``, ``post`` … to the places of the columns that hold it, several where they belong together."""

NAMES = ("name", "family")
"""What a list of people has at least."""
READINGS = {"family": "family_kana", "given": "given_kana"}
LONGEST_HEADING = 40
MARKS = "*＊※◎○●◇◆□■☆★・:：.．"
BRACKETED = pattern(r"[(\[【〔<《]([^()\[\]【】〔〕<>《》]*)[)\]】〕>》]")
LATIN = pattern("[a-z/ ]+")
PARTICLES = pattern("[の・/,、]|全角|半角")


@lru_cache(maxsize=8192)
def key_of(heading: str) -> str:
    """What stands below a heading; empty where nobody knows."""
    if not heading or len(heading) > LONGEST_HEADING:
        return ""
    words = squeeze(heading).lower()
    bare = BRACKETED.sub("", words).strip(MARKS)
    inner = [part.strip(MARKS) for part in BRACKETED.findall(words)]
    if _kana().search(words):
        return _known(words) or _reading(words)
    return _known(words) or _term(bare, inner) or _known(bare) or _by_words(bare) or _known(LATIN.sub("", bare))


@lru_cache(maxsize=8192)
def key_below(top: str, heading: str) -> str:
    """What stands below a heading that is itself below another one: 姓 below 氏名, 自 below 任期."""
    above, own = key_of(top), key_of(heading)
    if not heading or squeeze(top) == squeeze(heading):
        return above
    if above in ("name", "kana", "post"):
        words = squeeze(heading).strip(MARKS + "()")
        if words in _words()["below"]["kana"]:
            return "kana"
        if words in _words()["below"]["name"]:
            return "name"
    return READINGS.get(own, own) if above == "kana" else own


def names_somebody(heading: str) -> bool:
    """Whether names stand below a heading, be it with their readings (氏名（ふりがな）)."""
    key = key_of(heading)
    return key in NAMES or (key == "kana" and _name_in(squeeze(heading).lower()) is not None)


def belong_together(heading: str) -> bool:
    """Whether a column with this heading goes on with what the one before it says of the office: 部, 課, 係."""
    return squeeze(heading) in _words()["office_parts"]["words"]


def goes_with_body(heading: str) -> bool:
    """Whether a column with this heading has bodies that send somebody (機関名, 団体名): posts behind it are theirs."""
    words = squeeze(heading)
    return key_of(heading) == "group" and any(word in words for word in _words()["bodies"]["words"])


def _known(words: str) -> str:
    found = _keys().get(words, "")
    if found:
        return found
    end = next((end for end in _words()["heading_ends"]["words"] if words.endswith(end) and words != end), "")
    return _keys().get(words.removesuffix(end), "") if end else ""


def _reading(words: str) -> str:
    """氏名のふりがな, 姓（カナ）; not 所属（カナ）."""
    rest = PARTICLES.sub("", _kana().sub("", BRACKETED.sub(lambda found: found[1], words))).strip(MARKS + "()")
    key = _keys().get(rest, "") if rest else "name"
    return READINGS.get(key, "kana" if key in ("name", "kana") else "")


def _name_in(words: str) -> re.Match[str] | None:
    return re.search(any_of(word for word in _words()["headings"]["name"]), words)


def _term(bare: str, inner: list[str]) -> str:
    """任期（始期）: the words in brackets say which day."""
    days = [key for part in inner if (key := _keys().get(part, "")) in ("start", "end")]
    return days[0] if days and _known(bare) == "term" else ""


def _by_words(words: str) -> str:
    """委嘱の年月日, 任期満了予定日: what no list has, by its words."""
    told = _words()["heading_words"]
    if not any(word in words for word in told["days"]):
        return ""
    return next((key for key in ("end", "start") if any(word in words for word in told[key])), "")


@cache
def _kana() -> re.Pattern[str]:
    return re.compile(any_of(squeeze(word).lower() for word in _words()["heading_words"]["kana"]))


@cache
def _keys() -> dict[str, str]:
    return {squeeze(word).lower(): key for key, words in _words()["headings"].items() for word in words}


@cache
def _words() -> dict[str, Any]:
    return wordlist("roster_columns")
