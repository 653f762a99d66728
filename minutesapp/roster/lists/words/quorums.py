"""How lists write a quorum: 過半数, 半数以上, 2分の1以上, 5人以上, 定めなし; (代理を除く), (オンラインは数えない)."""

from __future__ import annotations

import re

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.numerals import NUMBER_PATTERN, parse_number
from minutesapp.language.pattern import pattern
from minutesapp.model.committee import LARGEST_QUORUM, NO_QUORUM, RULE_WORDS, Quorum, QuorumRule

NONE = ("なし", "無し", RULE_WORDS[QuorumRule.NONE], "-", "―")
MAJORITY = pattern("過半数|(?:2分の1|1/2|半数)(?:を超|超)")
HALF = pattern("半数以上|(?:2分の1|1/2)以上|半数")
NUMBER = pattern(rf"({NUMBER_PATTERN})[人名]?(?:以上)?")
BRACKET = pattern(r"\(([^()]*)\)")
LEFT_OUT = pattern("(?:除く|除き|含まない|含めない|数えない)$")
COUNTED = pattern("(?:含む|含める|数える)$")
PROXIES, REMOTE = re.compile("代理"), re.compile("オンライン|リモート|ウェブ|web", re.IGNORECASE)


class UnreadableQuorumError(Exception):
    """The text is no quorum."""


def read_quorum(text: str) -> Quorum | None:
    """The quorum; None for an empty cell, UnreadableQuorumError for what is none."""
    plain = squeeze(text)
    if not plain:
        return None
    left_out = "".join(words for words in BRACKET.findall(plain) if not _counts(words, text))
    rule, number = _rule(BRACKET.sub("", plain), text)
    return Quorum(rule, number, proxies=not PROXIES.search(left_out), remote=not REMOTE.search(left_out))


def quorum_words(quorum: Quorum) -> str:
    """The quorum as it is read again: 過半数（代理を除く）."""
    without = ((quorum.proxies, "（代理を除く）"), (quorum.remote, "（オンラインを除く）"))
    rule = f"{quorum.number}人以上" if quorum.rule is QuorumRule.NUMBER else RULE_WORDS[quorum.rule]
    return rule + "".join(words for counts, words in without if not counts)


def _counts(words: str, text: str) -> bool:
    """Whether those of whom words in brackets tell count as there; UnreadableQuorumError for other words."""
    told = LEFT_OUT.search(words) or COUNTED.search(words)
    if told is None or not (PROXIES.search(words) or REMOTE.search(words)):
        raise UnreadableQuorumError(text)
    return LEFT_OUT.search(words) is None


def _rule(plain: str, text: str) -> tuple[QuorumRule, int]:
    if plain in NONE:
        return NO_QUORUM.rule, 0
    if MAJORITY.search(plain):
        return QuorumRule.MAJORITY, 0
    if HALF.search(plain):
        return QuorumRule.HALF, 0
    found = NUMBER.fullmatch(plain)
    number = parse_number(found[1]) if found else None
    if not number or number > LARGEST_QUORUM:
        raise UnreadableQuorumError(text)
    return QuorumRule.NUMBER, number
