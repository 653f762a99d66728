"""How what a list says of somebody's old post agrees with a posting of the roster, however either divides its words."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from msgspec.structs import replace

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.roster.people import Posting
from minutesapp.roster.transfers.words import is_bare, offices_in, without_grade


class Agreement(IntEnum):
    """Whether words are of a posting: they say another one, nothing that could be compared, or the same."""

    OTHER = 0
    OPEN = 1
    SAME = 2


def agreement(group: str, post: str, posting: Posting) -> Agreement:
    """How an old office and post, each of which may be empty, agree with a posting.

    税務課／課長, 税務課長, 市民部税務課／税務課長 are one post; 課長 alone may be any.
    """
    post, posting = without_grade(post), replace(posting, post=without_grade(posting.post))
    stated, known = whole_post(group, post), whole_post(posting.group, posting.post)
    if not stated or not known:
        return Agreement.OPEN
    if stated == known or _within(posting, stated) or _ends(stated, known):
        return Agreement.SAME
    if is_bare(stated) or is_bare(known):
        short, long = sorted((stated, known), key=len)
        return Agreement.OPEN if long.endswith(short) else Agreement.OTHER
    if not post or not posting.post:  # an office alone
        return Agreement.SAME if stated in known or known in stated else Agreement.OTHER
    return Agreement.OTHER


def says_same(group: str, post: str, posting: Posting) -> bool:
    """Whether an office and a post are, word for word, those of a posting."""
    return whole_post(group, post) == whole_post(posting.group, posting.post)


@lru_cache(maxsize=65536)
def whole_post(group: str, post: str) -> str:
    """An office and a post as one text to compare: 税務課 and 課長 or 税務課長 are 税務課長."""
    office, name = fold_for_matching(group), fold_for_matching(post)
    longest = min(len(office), len(name))
    shared = next((size for size in range(longest, 0, -1) if office.endswith(name[:size])), 0)
    return office + name[shared:]


def _ends(one: str, other: str) -> bool:
    """Whether one says the end of the other, and more than a rank."""
    short, long = sorted((one, other), key=len)
    return long.endswith(short) and not is_bare(short)


def _within(posting: Posting, stated: str) -> bool:
    """Whether stated words begin with the office of a posting, or with a part of it, and end with its post.

    総務課文書係主任 is 主任 of 総務課, and of 総務部総務課.
    """
    group, post = fold_for_matching(posting.group), fold_for_matching(posting.post)
    return bool(group and post) and stated.endswith(post) and stated.startswith(offices_in(group))
