"""On which side of the table somebody of a list sits: by what the line says, else by whose list it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import rank_of, role_of
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Side

COMMITTEES = tuple(wordlist("offices")["endings"]["committees"])
"""What a group that is a committee ends with."""
BRACKETED = pattern(r"\([^()]*\)")
IN_ORDER = (Side.GUEST, Side.STAFF, Side.MEMBER)
OF_MEMBERS = ("category", "seat", "party")
"""Columns that only lists of members have."""


class Seat(NamedTuple):
    """What a line says of where somebody sits: its 区分, post, group and committee, and the group of lines it is in."""

    word: str = ""
    post: str = ""
    group: str = ""
    committee: str = ""
    section: Side | None = None


def side_of_list(titles: Side | None, columns: Mapping[str, object], words: Iterable[str]) -> Side | None:
    """The side of everybody in a list where nothing else is said: by its title, its columns, its 区分 (公募)."""
    if titles is not None:
        return titles
    told = any(key in columns for key in OF_MEMBERS) or any(map(is_category, words))
    return Side.MEMBER if told else None


def side_of_seat(seat: Seat, listed: Side | None = None) -> Side | None:
    """The side of somebody in a list of people of this side; None where nothing tells."""
    said = seat.section or side_of_word(seat.word)
    if said is not None:
        return said
    post = BRACKETED.sub("", squeeze(seat.post))
    if role_of(post):
        return _exact(post) or Side.MEMBER
    if listed is Side.MEMBER:
        return Side.STAFF if side_of_word(seat.group) is Side.STAFF else Side.MEMBER
    if rank_of(post):
        return Side.STAFF
    if listed is None and squeeze(seat.group + seat.committee).endswith(COMMITTEES):
        return Side.MEMBER
    return listed


def committee_of_group(group: str, side: Side) -> str:
    """The committee that a group of members is; empty where it is none."""
    return group if side is Side.MEMBER and squeeze(group).endswith(COMMITTEES) else ""


def the_only_side(sides: Iterable[Side | None]) -> Side | None:
    """The side of everybody of whom it is known; None where they sit on several, or none is known."""
    known = {side for side in sides if side is not None}
    return known.pop() if len(known) == 1 else None


@lru_cache(maxsize=4096)
def side_of_word(word: str) -> Side | None:
    """The side that a word of the 区分 column means; None for others, such as for whom a member stands."""
    plain = squeeze(word).lower()
    if not plain:
        return None
    words = _words()
    own = next((plain.removeprefix(before) for before in words["own"] if plain.startswith(before)), plain)
    if (exact := _exact(plain) or _exact(own)) is not None:
        return exact
    if is_category(word):
        return Side.MEMBER if any(known in plain for known in words[Side.MEMBER]) else None
    return next((side for side in IN_ORDER if any(known in plain for known in words[side])), None)


@lru_cache(maxsize=4096)
def is_category(word: str) -> bool:
    """Whether a word says for whom a member stands: 学識経験者, 関係行政機関の職員, 第1号."""
    plain = squeeze(word).lower()
    words = _words()
    return _exact(plain) is None and any(known in plain for known in words["stands_for"])


def _exact(plain: str) -> Side | None:
    return next((side for side in IN_ORDER if plain in _words()[side]), None)


def _words() -> dict[str, Any]:
    found: dict[str, Any] = wordlist("roster_columns")["sides"]
    return found
