"""How much of a name and a post a form writes, in lists and before turns."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.language.posts import presides
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.committee import NameStyle


class PostStyle(StrEnum):
    """How much of a post is written; by rank, 課長 and above keep it whole and others the rank alone."""

    NONE = "none"
    FULL = "full"
    BY_RANK = "by_rank"


class NamingPolicy(Struct, frozen=True):
    """How people of one side are named in a turn's label.

    `name`: ``none``, ``family``, ``full``, ``letter`` (委員A), ``number`` (委員1) or ``organisation``. `post`:
    ``none``, ``full`` or ``by_rank`` (課長 and above keep the full post, below it the rank alone). `pattern` has the
    places ``{name} {post} {seat}``; empty, the name stands before the post, and a letter or number behind it.
    `fallback` stands where all are empty. `open` is the sign before their labels where it is not that of all turns
    (◎ before the chair).
    """

    name: NameStyle = NameStyle.FAMILY
    post: PostStyle = PostStyle.FULL
    pattern: str = ""
    fallback: str = ""
    open: str = ""

    @property
    def is_shared(self) -> bool:
        """Whether the form means all these people to have one label (事務局)."""
        return self.name is NameStyle.NONE and self.post is PostStyle.NONE


class Naming(Struct, frozen=True):
    """The naming policies of the sides, and that of the member who leads the committee where it is another."""

    member: NamingPolicy = NamingPolicy(NameStyle.NONE, fallback="委員")
    staff: NamingPolicy = NamingPolicy(NameStyle.FAMILY, PostStyle.BY_RANK, fallback="事務局")
    guest: NamingPolicy = NamingPolicy()
    chair: NamingPolicy | None = None

    def of(self, side: Side) -> NamingPolicy:
        """The policy for people of this side."""
        return {Side.MEMBER: self.member, Side.STAFF: self.staff, Side.GUEST: self.guest}[side]

    def policy_for(self, person: Attendee) -> NamingPolicy:
        """The policy for this person; the member who leads the committee is known by the post."""
        if self.chair is not None and person.side is Side.MEMBER and presides(person.post):
            return self.chair
        return self.of(person.side)


USUAL_NAMING = Naming()
"""Members by their post alone, the others by name and post."""

HIDING = {NameStyle.NONE, NameStyle.LETTER, NameStyle.NUMBER, NameStyle.ORGANISATION}
"""Naming policies that show no person's name."""


def with_labels(naming: Naming, style: NameStyle) -> Naming:
    """The naming with the members called as their committee has it; the rest is as it was."""
    fallback = naming.member.fallback or USUAL_NAMING.member.fallback
    chair = _called(naming.chair, style) if naming.chair is not None else None
    member = replace(_called(naming.member, style), post=PostStyle.FULL, fallback=fallback)
    return replace(naming, member=member, chair=chair)


def _called(policy: NamingPolicy, style: NameStyle) -> NamingPolicy:
    """The policy with names in this style; what was put around names (氏名君) does not serve letters."""
    alike = policy.name.anonymous is style.anonymous
    return replace(policy, name=style, pattern=policy.pattern if alike else "")
