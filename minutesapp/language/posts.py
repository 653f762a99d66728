"""Ranks of city staff and roles of members: what a post is worth, told by the words at its end."""

from __future__ import annotations

from collections.abc import Container
from functools import cache, lru_cache

from msgspec import Struct

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.wordlists import wordlist

CHIEF = "課長"
LONGEST_WORD = 12
"""Signs; no rank and no role has a longer name."""


class Rank(Struct, frozen=True):
    """The rank at the end of a post: its `word`, its `order` (0 is the highest), and whether it is 課長 or above."""

    word: str
    order: int
    is_chief: bool


@lru_cache(maxsize=8192)
def rank_of(post: str) -> Rank | None:
    """The rank of a post by the longest rank word at its end (…担当主任 → 主任), or None."""
    word = _longest_end(post, _orders())
    if not word:
        return None
    order = _orders()[word]
    return Rank(word, order, order <= _orders()[CHIEF])


@lru_cache(maxsize=8192)
def role_of(post: str) -> str:
    """The member's role at the end of a post (審査会副会長 → 副会長), or nothing."""
    return _longest_end(post, _roles())


def order_in_committee(post: str) -> int:
    """Where a member stands by the role at the end of the post: who leads first, then the deputies, then all others."""
    words, role = wordlist("posts"), role_of(post)
    if role in words["chairs"]:
        return int(words["chairs"].index(role))
    return len(words["chairs"]) + (role not in words["deputies"])


@lru_cache(maxsize=8192)
def presides(post: str) -> bool:
    """Whether the post is that of whoever leads a committee, deputies aside (審査会会長)."""
    return role_of(post) in wordlist("posts")["chairs"]


@lru_cache(maxsize=8192)
def leads_committee(post: str) -> bool:
    """Whether the text is the role of whoever leads a committee or is a deputy there, and nothing else (副会長)."""
    words, role = wordlist("posts"), role_of(post)
    return role == squeeze(post) and (role in words["chairs"] or role in words["deputies"])


def order_in_office(post: str) -> int:
    """Where somebody of the staff stands by the rank at the end of the post: 0 is the highest, no rank the last."""
    rank = rank_of(post)
    return rank.order if rank else len(wordlist("posts")["ranks"])


@lru_cache(maxsize=8192)
def is_post(text: str) -> bool:
    """Whether the text is a rank or a role and nothing else (課長, 副会長)."""
    return squeeze(text) in _bare_posts()


def office_words() -> frozenset[str]:
    """Words of offices' names that a dictionary takes for given names (健幸政策係)."""
    return frozenset(wordlist("posts")["office_words"])


def rank_words() -> tuple[str, ...]:
    """All rank words, highest first."""
    return tuple(_orders())


def role_words() -> tuple[str, ...]:
    """All words for roles of members: chairs, their deputies, the others."""
    words = wordlist("posts")
    return (*words["chairs"], *words["deputies"], *words["members"])


def is_above(post: str, other: str) -> bool:
    """Whether a post is of a higher rank than another one; no where one of them has none."""
    one, another = rank_of(post), rank_of(other)
    return one is not None and another is not None and one.order < another.order


@cache
def _orders() -> dict[str, int]:
    return {squeeze(word): order for order, line in enumerate(wordlist("posts")["ranks"]) for word in line}


@cache
def _bare_posts() -> frozenset[str]:
    return frozenset((*rank_words(), *map(squeeze, role_words())))


@cache
def _roles() -> frozenset[str]:
    return frozenset(role_words())


def _longest_end(post: str, words: Container[str]) -> str:
    """The longest of the words at the end of a post; empty where there is none."""
    end = squeeze(post)[-LONGEST_WORD:]
    return next((end[place:] for place in range(len(end)) if end[place:] in words), "")
