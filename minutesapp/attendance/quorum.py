"""Whether enough members were there (定足数)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from minutesapp.attendance.presence.at_place import Missing
from minutesapp.model.attendance import Attendance, Attendee, Side, Status
from minutesapp.model.committee import RULE_WORDS, Quorum, QuorumRule


class Headcount(NamedTuple):
    """The members, how many of them count as there, and how many must be."""

    members: int
    there: int
    needed: int

    @property
    def suffices(self) -> bool:
        """Whether the quorum is reached; also where none is laid down, or nobody is on the committee yet."""
        return not self.members or self.there >= self.needed


def count_heads(attendees: Attendance, quorum: Quorum, missing: Mapping[str, Missing] | None = None) -> Headcount:
    """The members against the quorum; staff and guests do not count.

    `missing` are those who are not there at one place of the body. Who is excluded there (除斥) is no member for it,
    and a quorum is not missed for want of them alone, as the law has it (地方自治法113条ただし書,
    地教行法14条3項ただし書).
    """
    away = missing or {}
    members = [person for person in attendees if person.side is Side.MEMBER]
    excluded = [person for person in members if away.get(person.id) is Missing.EXCLUDED]
    there = sum(counts(person, quorum) and person.id not in away for person in members)
    needed = quorum.needed_of(len(members))
    left = max(needed - sum(counts(person, quorum) for person in excluded), min(needed, 1))
    return Headcount(len(members) - len(excluded), there, left)


def headcount_words(heads: Headcount, quorum: Quorum) -> str:
    """委員14人中11人出席、定足数（過半数 8人）を満たす; empty where there are no members."""
    if not heads.members:
        return ""
    words = f"委員{heads.members}人中{heads.there}人出席"
    if quorum.rule is QuorumRule.NONE:
        return words
    rule = "" if quorum.rule is QuorumRule.NUMBER else f"{RULE_WORDS[quorum.rule]} "
    held = "を満たす" if heads.suffices else "に足りない"
    return f"{words}、定足数（{rule}{heads.needed}人）{held}"


def counts(member: Attendee, quorum: Quorum) -> bool:
    """Whether a member counts as there. Who came late or left early does, as it is not known when the quorum was."""
    match member.status:
        case Status.ABSENT:
            return False
        case Status.PROXY:
            return quorum.proxies
        case Status.REMOTE:
            return quorum.remote
    return True
