"""Offices and groups at the head of a list of people: what tells them from the people themselves."""

from __future__ import annotations

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.names import is_family_name
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist

ENDINGS = wordlist("offices")["endings"]
OFFICE = pattern(rf"(?!\d|開会|閉会|散会)\S*{any_of(ENDINGS['parts'] + ENDINGS['groups'])}$")
CALLED = pattern(r".{2,16}を(?:代表する|有する|代表した).{1,3}")
STANDS_FOR = pattern(f"{any_of(ENDINGS['stands_for'])}$")
OWN_OFFICE = pattern(rf"\S{{2,}}{any_of(ENDINGS['named'])}")
NO_OFFICE = tuple(ENDINGS["no_office"])
LONGEST_OFFICE = 60
"""Signs; no office has a longer name."""


def names_office(text: str) -> bool:
    """Whether a text reads as an office or a group of people by the word at its end."""
    plain = squeeze(text)
    return len(plain) <= LONGEST_OFFICE and OFFICE.fullmatch(plain) is not None


def is_office(group: str) -> bool:
    """Whether this is a part of the office (総務課), or its side of the table (事務局)."""
    return names_office(group) and not squeeze(group).endswith(NO_OFFICE)


def is_side(label: str) -> bool:
    """Whether a label names one side of the table by itself: the authority, an institution, an office (病院側, 市)."""
    plain = squeeze(label)
    own = wordlist("people_lists")["own_office"]
    return plain in own or (plain.endswith("側") and not plain.startswith("委員")) or is_own_office(plain)


def is_own_office(word: str) -> bool:
    """Whether a word is the name of an office (環境課), and no family name that ends alike (渡部)."""
    plain = squeeze(word)
    return len(plain) <= LONGEST_OFFICE and bool(OWN_OFFICE.fullmatch(plain)) and not is_family_name(plain)
