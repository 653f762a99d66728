"""Who sits on a committee and who works in an office on a day, in the order in which a record lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from minutesapp.language.matching.folding import fold_for_matching, nfkc
from minutesapp.language.numerals import seat_number
from minutesapp.language.posts import order_in_committee, order_in_office
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Side
from minutesapp.roster.people import Posting, RosterEntry, entry_on
from minutesapp.roster.sound import called
from minutesapp.roster.store import RosterReader, Somebody

Key = tuple[Any, ...]


def members_of(roster: RosterReader, committee: str, day: date) -> list[RosterEntry]:
    """The members of a committee on a day, each with the seat begun last, by role and then by seat.

    None of a committee that is not there.
    """
    known = called(committee, roster.committee_settings())
    name = known.committee.name if known else committee
    return sorted(_holding(roster.seated(name), lambda one: is_member(one, name), day), key=_rank)


def staff_of(roster: RosterReader, groups: Iterable[str], day: date) -> list[RosterEntry]:
    """Who works in these 部署 on a day, each once: 部署 by 部署, in each by rank and then by reading.

    総務課 is also the 総務部総務課, but no 部署 below it.
    """
    known = roster.groups()
    found: dict[str, RosterEntry] = {}
    for asked in groups:
        names = frozenset(group for group in known if is_office(group, asked))
        for entry in _working_in(names, roster, day):
            found.setdefault(entry.person.id, entry)
    return list(found.values())


def unconfirmed(roster: RosterReader, day: date) -> list[RosterEntry]:
    """Those whose reading is a guess or unknown, as of a day, by reading."""
    return sorted((entry_on(*one, day) for one in roster.unconfirmed()), key=_reading)


def history(postings: Iterable[Posting]) -> list[Posting]:
    """The postings of somebody, the one begun last first; those of which no day is known come last."""
    return sorted(postings, key=lambda one: (one.start or date.min, one.end or date.max, one.id), reverse=True)


def is_member(posting: Posting, committee: str) -> bool:
    """Whether the posting makes somebody a member of the committee: not its staff, and not who is heard there."""
    return posting.side is Side.MEMBER and posting.seat_on(committee)


def is_office(group: str, asked: str) -> bool:
    """Whether a 部署 of the roster is the one that is asked for, be it written with the larger ones before it."""
    name, wanted = fold_for_matching(group), fold_for_matching(asked)
    if not wanted or not name.endswith(wanted):
        return False
    before = name.removesuffix(wanted)
    return not before or before.endswith(_parts())


def seat_order(seat: str) -> Key:
    """Where a seat stands: by its number, else by its words, none at all last."""
    plain, number = nfkc(seat).strip(), seat_number(seat)
    return (number is None, not plain, number or 0, plain)


def _working_in(groups: frozenset[str], roster: RosterReader, day: date) -> list[RosterEntry]:
    people = roster.working_in(groups) if groups else ()
    there = _holding(people, lambda one: one.side is Side.STAFF and one.group in groups, day)
    return sorted(there, key=lambda one: (order_in_office(one.posting.post), *_reading(one)))


def _holding(people: Iterable[Somebody], held: Callable[[Posting], bool], day: date) -> Iterable[RosterEntry]:
    """Those who hold such a posting on the day, with the one begun last."""
    for person, postings in people:
        entry = entry_on(person, [posting for posting in postings if held(posting)], day)
        if entry.current:
            yield entry


def _rank(entry: RosterEntry) -> Key:
    return order_in_committee(entry.posting.post), seat_order(entry.posting.seat), *_reading(entry)


def _reading(entry: RosterEntry) -> Key:
    return *entry.person.order, entry.person.id


@cache
def _parts() -> tuple[str, ...]:
    parts: Sequence[str] = wordlist("offices")["endings"]["parts"]
    return tuple(map(fold_for_matching, parts))
