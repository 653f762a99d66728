"""Posts and 部署 by what they mean, whichever words of them stand where."""

from __future__ import annotations

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.attendance import Attendee


def same_post(one: Attendee, other: Attendee) -> bool:
    """Whether two people have the same post, whichever words of it stand with the 部署."""
    return bool(_posts(one) & _posts(other))


def _posts(person: Attendee) -> set[str]:
    """The post alone, and with the 部署 before it: 健康推進課 and 課長 are 健康推進課長."""
    post, group = fold_for_matching(person.post), fold_for_matching(person.group)
    joined = group[:-1] + post if group and post and group[-1] == post[0] else group + post
    return {post, joined}


def same_office(one: str, other: str) -> bool:
    """Whether these are one 部署: one name ends the other: 健康福祉部健康推進課 is 健康推進課."""
    first, second = fold_for_matching(one), fold_for_matching(other)
    return first.endswith(second) or second.endswith(first)
