"""Keeping a roster by hand, for the window and the shell: what is written is read as people write it.

Every function is one change, which `services.rosters.changes` takes back. UserFacingErrors of `roster.upkeep`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.language.matching.folding import fold_name
from minutesapp.language.names import PersonName, readings_of, split_name
from minutesapp.model.attendance import Side
from minutesapp.roster import members, upkeep
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.lists.words.sides import Seat, committee_of_group, side_of_seat
from minutesapp.roster.lists.words.terms import UnreadableDayError, read_day
from minutesapp.roster.people import Person, Posting, RosterEntry
from minutesapp.roster.source import OWN, RosterSource, change_what_is_there
from minutesapp.roster.store import Somebody

Words = Mapping[str, str]
"""What somebody has written, by the names of the fields of a person or a posting; what is not there stays."""
DAYS = ("start", "end")


def person(id: str, roster: RosterSource = OWN) -> Somebody:
    """Somebody with all their posts, the one begun last first."""
    with roster.reading() as opened:
        found, postings = upkeep.find_person(opened, id)
    return found, tuple(members.history(postings))


def unconfirmed(on: date | None = None, roster: RosterSource = OWN) -> list[RosterEntry]:
    """Those whose reading is a guess or unknown, as of a day (today), in the order of the readings."""
    with roster.reading() as opened:
        return members.unconfirmed(opened, on or date.today())


def proposals(who: Person) -> tuple[str, ...]:
    """Up to three readings of a name, the likeliest first."""
    return readings_of(who.name, PersonName(who.family, who.given))


def add_person(person: Words, posting: Words, roster: RosterSource = OWN) -> Somebody:
    """Add somebody, with a post if anything is written of one; a reading that is not written is guessed."""
    (new,) = add_people([(person, posting)], roster)
    return new


def add_people(people: Iterable[tuple[Words, Words]], roster: RosterSource = OWN) -> list[Somebody]:
    """Add all these, each with a post, in one change; or none of them where one cannot be."""
    new = [
        (
            _rewritten(Person("", ""), person),
            (_rewritten_posting(Posting(""), posting),) if any(posting.values()) else (),
        )
        for person, posting in people
    ]
    return roster.change(lambda store: upkeep.add_people(store, new))


def change_person(id: str, words: Words, roster: RosterSource = OWN) -> Somebody:
    """Change somebody's name or reading; a reading that is written is a confirmed one."""
    changed = change_what_is_there(
        roster, lambda store: upkeep.change_person(store, id, lambda one: _rewritten(one, words))
    )
    return person(changed.id, roster)


def confirm_reading(id: str, kana: str = "", roster: RosterSource = OWN) -> Somebody:
    """Somebody's name is read so, or as it is guessed."""
    return person(change_what_is_there(roster, lambda store: upkeep.confirm_reading(store, id, kana)).id, roster)


def delete_person(id: str, roster: RosterSource = OWN) -> Person:
    """Somebody is gone with all posts."""
    return change_what_is_there(roster, lambda store: upkeep.delete_person(store, id))


def merge_people(old: str, into: str, roster: RosterSource = OWN) -> Somebody:
    """Two entries are one person, as `into` is registered."""
    return change_what_is_there(roster, lambda store: upkeep.merge_people(store, old, into))


def add_posting(person: str, words: Words, roster: RosterSource = OWN) -> Somebody:
    """Give somebody one more post."""
    posting = _rewritten_posting(Posting(person), words)
    return change_what_is_there(roster, lambda store: upkeep.add_posting(store, posting))


def change_posting(person: str, number: int, words: Words, roster: RosterSource = OWN) -> Somebody:
    """Change a post of somebody; where an end is all that is written, it ends."""
    code = ChangeCode.END_POSTING if set(words) == {"end"} else ChangeCode.EDIT_POSTING
    return change_what_is_there(
        roster,
        lambda store: upkeep.change_posting(store, person, number, lambda one: _rewritten_posting(one, words), code),
    )


def delete_posting(person: str, number: int, roster: RosterSource = OWN) -> Somebody:
    """A post that never was is gone."""
    return change_what_is_there(roster, lambda store: upkeep.delete_posting(store, person, number))


def person_json(found: Somebody) -> dict[str, Any]:
    """What the shell tells of somebody."""
    who, postings = found
    return {
        "person": who.id,
        "name": who.name,
        "family": who.family,
        "given": who.given,
        "kana": who.kana,
        "confirmed": who.kana_confirmed,
        "proposals": [] if who.kana_confirmed else list(proposals(who)),
        "postings": [posting_json(posting) for posting in members.history(postings)],
    }


def posting_json(posting: Posting) -> dict[str, Any]:
    """What the shell tells of a post; days as ISO, None where one is not known."""
    return {
        "number": posting.id,
        "post": posting.post,
        "group": posting.group,
        "committee": posting.committee,
        "side": str(posting.side),
        "seat": posting.seat,
        "category": posting.category,
        "start": posting.start.isoformat() if posting.start else None,
        "end": posting.end.isoformat() if posting.end else None,
    }


def _rewritten(who: Person, words: Words) -> Person:
    """The person with what is written; parts of a name and its reading that are not are made of the name.

    The reading of another name is none of this one, be it confirmed; of a part of it that stays it stays.
    """
    name = words.get("name", who.name)
    parts = split_name(name) if name != who.name else PersonName(who.family, who.given)
    family, given = words.get("family", parts.family), words.get("given", parts.given)
    changed = replace(who, name=name or f"{family} {given}".strip(), family=family, given=given)
    if words.get("kana") or (who.id and "kana" in words):
        return replace(changed, kana=words["kana"], kana_confirmed=bool(words["kana"]))
    same = fold_name(changed.name) == fold_name(who.name)
    if same and (who.kana_confirmed or (changed.name, family, given) == (who.name, who.family, who.given)):
        return changed
    guess = next(iter(readings_of(changed.name, PersonName(family, given))), "")
    return replace(changed, kana=_kept_reading(who, changed, guess), kana_confirmed=False)


def _kept_reading(before: Person, now: Person, guess: str) -> str:
    """The guess of a new name's reading, with what was known of the part of it that is as it was."""
    parts, new = before.kana.split(), guess.split()
    if not before.kana_confirmed or len(parts) != len(new) or len(new) != len((now.family, now.given)):
        return guess
    names = ((before.family, now.family), (before.given, now.given))
    return " ".join(
        known if fold_name(old) == fold_name(name) else guessed
        for (old, name), known, guessed in zip(names, parts, new, strict=True)
    )


def _rewritten_posting(posting: Posting, words: Words) -> Posting:
    """The posting with what is written; of a new one post, 部署 or committee tell the side, of another it stays."""
    parts: dict[str, Any] = {key: _day(text) if key in DAYS else text for key, text in words.items()}
    changed = replace(posting, **parts | {"side": Side(words["side"]) if "side" in words else posting.side})
    if posting.id:
        return changed
    side = changed.side if "side" in words else likely_side(changed)
    return replace(changed, side=side, committee=changed.committee or committee_of_group(changed.group, side))


def likely_side(posting: Posting) -> Side:
    """On which side of the table somebody sits who has this post, where nobody says so: as in a list of them alone."""
    listed = Side.MEMBER if posting.seat or posting.category else None
    told = side_of_seat(Seat("", posting.post, posting.group, posting.committee), listed)
    return told or (Side.MEMBER if posting.committee else Side.GUEST)


def _day(text: str) -> date | None:
    try:
        return read_day(text)
    except UnreadableDayError:
        raise UserFacingError("date-unreadable", text=text) from None
