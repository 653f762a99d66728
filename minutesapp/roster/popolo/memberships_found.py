"""Which postings of a roster the memberships of a Popolo file are, and which of them are new."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.roster.foreign import ForeignObject
from minutesapp.roster.people import Posting
from minutesapp.roster.popolo.files import MEMBERSHIPS, Raw
from minutesapp.roster.popolo.memberships import posting_of, update_posting
from minutesapp.roster.popolo.places import Places

Words = tuple[object, ...]


class TermReversedError(Exception):
    """The membership ends before it begins."""


class MembershipsFound:
    """Takes in the memberships of a file one by one; what is new is begun once, however often it is said."""

    def __init__(
        self, postings: Iterable[Posting], known: Sequence[ForeignObject], places: Places, before: Places
    ) -> None:
        """`known` is what is kept of other files, `before` the places of theirs, `places` those of this file, too."""
        self.changed: dict[str, Posting] = {}
        self.begun: dict[Posting, list[str]] = {}
        self.own: dict[str, str] = {}
        self._places, self._before = places, before
        self._postings = {str(posting.id): posting for posting in postings}
        self._known = {one.key: one for one in known if one.kind == MEMBERSHIPS}
        told = {one.own for one in self._known.values()}
        self._untold: dict[Words, str] = {}
        for number, posting in self._postings.items():
            if number not in told:
                self._untold.setdefault(_words(posting), number)

    def take(self, key: str, raw: Raw, person: str) -> bool:
        """Take in a membership of somebody; whether it changes anything. TermReversedError."""
        now = posting_of(raw, person, self._places)
        if _is_reversed(now):
            raise TermReversedError
        old = self._known.get(key)
        known = self._postings.get(old.own) if old else None
        number = str(known.id) if known and known.person == person else self._untold.get(_words(now), "")
        if not number:
            return self._begin(key, now)
        before = posting_of(json.loads(old.json), person, self._before) if old and old.own == number else None
        standing = self.changed.get(number, self._postings[number])
        posting = update_posting(standing, before, now) if before else _filled(standing, now)
        if _is_reversed(posting):  # the roster has it over by then
            return self._begin(key, now)
        self.own[key] = number
        if posting == standing:
            return False
        self.changed[number] = posting
        return True

    def _begin(self, key: str, posting: Posting) -> bool:
        self.begun.setdefault(posting, []).append(key)
        return True

    def settle(self, stored: Iterable[Posting]) -> None:
        """Everything was written: what was begun has the numbers that came since, in their order."""
        numbers = sorted(posting.id for posting in stored if str(posting.id) not in self._postings)
        for number, keys in zip(numbers, self.begun.values(), strict=True):
            self.own |= dict.fromkeys(keys, str(number))


def _is_reversed(posting: Posting) -> bool:
    return bool(posting.start and posting.end and posting.end < posting.start)


def _filled(known: Posting, stated: Posting) -> Posting:
    """A posting that the roster has already, with what a file knows besides."""
    return replace(
        known,
        end=known.end or stated.end,
        seat=known.seat or stated.seat,
        category=known.category or stated.category,
    )


def _words(posting: Posting) -> Words:
    return (
        posting.person,
        posting.post,
        posting.group,
        fold_for_matching(posting.committee),
        posting.side,
        posting.start,
    )
