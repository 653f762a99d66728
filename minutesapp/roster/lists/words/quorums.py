"""How lists write a quorum: 過半数, 半数以上, 委員の2分の1以上, 5人以上, なし; (代理を除く), (オンラインを除く)."""

from __future__ import annotations

import re

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.numerals import NUMBER_PATTERN, parse_number
from minutesapp.model.committee import NO_QUORUM, Quorum, QuorumRule

RULES = {
    QuorumRule.NONE: "なし",
    QuorumRule.MAJORITY: "過半数",
    QuorumRule.HALF: "半数以上",
    QuorumRule.NUMBER: "{}人以上",
}
NONE = ("なし", "無し", "定めなし", "-", "―")
MAJORITY = re.compile("過半数|(?:2分の1|1/2)(?:を超|超)")
HALF = re.compile("半数以上|(?:2分の1|1/2)以上|半数")
NUMBER = re.compile(rf"({NUMBER_PATTERN})[人名]?(?:以上)?")
WITHOUT = re.compile(r"\(([^()]*)(?:を除く|は除く|除く|を含まない|は含まない)\)")
PROXIES, REMOTE = re.compile("代理"), re.compile("オンライン|リモート|ウェブ|web", re.IGNORECASE)
LARGEST = 9_999


class UnreadableQuorumError(Exception):
    """The text is no quorum."""


def read_quorum(text: str) -> Quorum | None:
    """The quorum; None for an empty cell, UnreadableQuorumError for what is none."""
    plain = squeeze(text)
    if not plain:
        return None
    left_out = "".join(WITHOUT.findall(plain))
    rule, number = _rule(WITHOUT.sub("", plain), text)
    return Quorum(rule, number, proxies=not PROXIES.search(left_out), remote=not REMOTE.search(left_out))


def quorum_words(quorum: Quorum) -> str:
    """The quorum as it is read again: 過半数（代理を除く）."""
    without = ((quorum.proxies, "（代理を除く）"), (quorum.remote, "（オンラインを除く）"))
    return RULES[quorum.rule].format(quorum.number) + "".join(words for counts, words in without if not counts)


def _rule(plain: str, text: str) -> tuple[QuorumRule, int]:
    if plain in NONE:
        return NO_QUORUM.rule, 0
    if MAJORITY.search(plain):
        return QuorumRule.MAJORITY, 0
    if HALF.search(plain):
        return QuorumRule.HALF, 0
    found = NUMBER.fullmatch(plain)
    number = parse_number(found[1]) if found else None
    if not number or number > LARGEST:
        raise UnreadableQuorumError(text)
    return QuorumRule.NUMBER, number
