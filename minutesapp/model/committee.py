"""The committee that meets (会議体): a board, council or commission, and how many of its members must be there."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from minutesapp.model.blocks import Extra


class QuorumRule(StrEnum):
    """How a quorum is stated: 定めなし, 過半数, 半数以上, 人数."""

    NONE = "none"
    MAJORITY = "majority"
    HALF = "half"
    NUMBER = "number"


RULE_WORDS = {
    QuorumRule.NONE: "定めなし",
    QuorumRule.MAJORITY: "過半数",
    QuorumRule.HALF: "半数以上",
    QuorumRule.NUMBER: "人数",
}
LARGEST_QUORUM = 9_999
"""Members of whom a number says that they must be there."""


class Quorum(Struct, frozen=True):
    """How many members must be there: more than half of them, at least half, or `number` of them.

    `proxies` and `remote` are whether those count for whom somebody else came (代理出席), and those who took part
    online.
    """

    rule: QuorumRule = QuorumRule.NONE
    number: int = 0
    proxies: bool = True
    remote: bool = True

    def needed_of(self, members: int) -> int:
        """How many of so many members must be there; 0 where nothing is laid down."""
        match self.rule:
            case QuorumRule.MAJORITY:
                return members // 2 + 1
            case QuorumRule.HALF:
                return (members + 1) // 2
            case QuorumRule.NUMBER:
                return self.number
        return 0


NO_QUORUM = Quorum()


class NameStyle(StrEnum):
    """How much of a name is written, or what stands in its place: 委員A, 委員1, the organisation."""

    NONE = "none"
    FAMILY = "family"
    FULL = "full"
    LETTER = "letter"
    NUMBER = "number"
    ORGANISATION = "organisation"

    @property
    def anonymous(self) -> bool:
        """Whether a sign stands in the place of the name."""
        return self in (NameStyle.LETTER, NameStyle.NUMBER)


class Committee(Struct, frozen=True):
    """A committee as the roster knows it, or as a record keeps it as of its day; `id` is the roster's.

    `labels` is how its members are named before their turns; None where the form decides.
    """

    id: str
    name: str
    quorum: Quorum = NO_QUORUM
    labels: NameStyle | None = None
    extra: Extra = ()
