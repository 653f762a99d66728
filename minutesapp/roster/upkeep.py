"""Changing a roster by hand: people, their posts, committees. Each function is one change, which can be undone.

What is to be changed is given as a function of what is there now, so that whatever somebody else has changed besides
stays. UserFacingError: ``roster-person-unknown``, ``roster-posting-unknown``, ``committee-unknown`` where it is
gone, and others for what no roster can hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.model.identity import fresh_id
from minutesapp.roster.changes import ChangeCode
from minutesapp.roster.people import CommitteeSettings, Person, Posting
from minutesapp.roster.popolo.files import MEMBERSHIPS
from minutesapp.roster.sound import called, sound_committee, sound_person, sound_posting, unknown_committee
from minutesapp.roster.store import RosterReader, RosterStore, Somebody


def add_person(roster: RosterStore, person: Person, postings: Iterable[Posting] = ()) -> Somebody:
    """Add somebody under a new id, with these posts; gives them as stored."""
    (new,) = add_people(roster, [(person, tuple(postings))])
    return new


def add_people(roster: RosterStore, people: Iterable[Somebody]) -> list[Somebody]:
    """Add all these in one change, or none of them where one is nobody whom a roster can hold."""
    new = [(sound_person(replace(person, id=fresh_id())), postings) for person, postings in people]
    held = [sound_posting(replace(one, person=person.id, id=0)) for person, postings in new for one in postings]
    with roster.changing(ChangeCode.ADD_PERSON) as writer:
        writer.put_all([person for person, _ in new], held)
    return [roster.person(person.id) for person, _ in new]


def change_person(roster: RosterStore, id: str, edit: Callable[[Person], Person]) -> Person:
    """Change somebody's name or reading; gives the person as stored."""
    with roster.changing(ChangeCode.EDIT_PERSON) as writer:
        person, _ = find_person(roster, id)
        changed = sound_person(replace(edit(person), id=person.id))
        writer.put_all([changed])
    return changed


def change_somebody(roster: RosterStore, id: str, edit: Callable[[Somebody], Somebody]) -> Somebody:
    """Change somebody with all posts in one step: a post whose id is 0 is new, one that is left out is gone."""
    with roster.changing(ChangeCode.EDIT_PERSON) as writer:
        person, postings = find_person(roster, id)
        changed, held = edit((person, postings))
        put = [sound_posting(replace(one, person=person.id)) for one in held if one not in postings]
        writer.put_all([sound_person(replace(changed, id=person.id))], put)
        writer.remove_postings({one.id for one in postings} - {one.id for one in held})
    return roster.person(person.id)


def confirm_reading(roster: RosterStore, id: str, kana: str = "") -> Person:
    """Record how somebody's name is read, or that the guess is right; gives the person as stored."""
    with roster.changing(ChangeCode.CONFIRM_READING) as writer:
        person, _ = find_person(roster, id)
        known = sound_person(replace(person, kana=kana or person.kana, kana_confirmed=True))
        if not known.kana:
            raise UserFacingError("roster-reading-missing", person=person.name)
        writer.put_all([known])
    return known


def delete_person(roster: RosterStore, id: str) -> Person:
    """Somebody is gone with all posts; records keep them as they have them."""
    with roster.changing(ChangeCode.DELETE_PERSON) as writer:
        person, _ = find_person(roster, id)
        writer.remove_person(person.id)
    return person


def merge_people(roster: RosterStore, old: str, into: str) -> Somebody:
    """Two entries are one person: `into` as they are registered, with the posts of both; gives them as stored.

    A reading that is confirmed for `old` alone is kept. Records that hold the number of `old` find the person.
    """
    with roster.changing(ChangeCode.MERGE) as writer:
        gone, their_postings = find_person(roster, old)
        kept, postings = find_person(roster, into)
        if gone.id == kept.id:
            raise UserFacingError("roster-same-person")
        if gone.kana_confirmed and not kept.kana_confirmed:
            writer.put_all([replace(kept, kana=gone.kana, kana_confirmed=True)])
        writer.join(gone.id, kept.id)
        filled, doubled = _joined(postings, their_postings)
        writer.put_all(postings=filled)
        writer.remove_postings(doubled)
        own = {str(number): str(place) for number, place in doubled.items()}
        said = (one for one in roster.foreign() if one.kind == MEMBERSHIPS and one.own in own)
        writer.put_foreign([replace(one, own=own[one.own]) for one in said])
    return roster.person(kept.id)


def add_posting(roster: RosterStore, posting: Posting) -> Somebody:
    """Give a person one more post; gives the person as stored."""
    with roster.changing(ChangeCode.ADD_POSTING) as writer:
        person, _ = find_person(roster, posting.person)
        writer.put_all(postings=[sound_posting(replace(posting, person=person.id, id=0))])
    return roster.person(person.id)


def change_posting(
    roster: RosterStore,
    person: str,
    number: int,
    edit: Callable[[Posting], Posting],
    code: ChangeCode = ChangeCode.EDIT_POSTING,
) -> Somebody:
    """Change a post of a person; gives the person as stored."""
    with roster.changing(code) as writer:
        posting = _find_posting(roster, person, number)
        changed = replace(edit(posting), person=posting.person, id=number)
        writer.put_all(postings=[sound_posting(changed)])
    return roster.person(posting.person)


def delete_posting(roster: RosterStore, person: str, number: int) -> Somebody:
    """A post that never was is gone; gives the person as stored."""
    with roster.changing(ChangeCode.DELETE_POSTING) as writer:
        posting = _find_posting(roster, person, number)
        writer.remove_postings([number])
    return roster.person(posting.person)


def add_committee(roster: RosterStore, settings: CommitteeSettings) -> CommitteeSettings:
    """Add a committee; gives it as stored."""
    with roster.changing(ChangeCode.EDIT_COMMITTEE) as writer:
        new = sound_committee(
            replace(settings, committee=replace(settings.committee, id="")), roster.committee_settings()
        )
        writer.put_committee(new)
    return find_committee(roster, new.committee.name)


def change_committee(
    roster: RosterStore, name: str, edit: Callable[[CommitteeSettings], CommitteeSettings]
) -> CommitteeSettings:
    """Change the committee of this name, its name included; gives it as stored."""
    with roster.changing(ChangeCode.EDIT_COMMITTEE) as writer:
        known = find_committee(roster, name)
        changed = edit(known)
        committee = replace(changed.committee, id=known.committee.id)
        changed = sound_committee(replace(changed, committee=committee), roster.committee_settings())
        writer.put_committee(changed)
    return changed


def delete_committee(roster: RosterStore, name: str) -> CommitteeSettings:
    """A committee that never was is gone with all seats on it; gives what it was."""
    with roster.changing(ChangeCode.DELETE_COMMITTEE) as writer:
        known = find_committee(roster, name)
        writer.remove_committee(known.committee.id)
    return known


def find_person(roster: RosterReader, id: str) -> Somebody:
    """Who has this id, or had it before two entries were joined; UserFacingError ``roster-person-unknown``."""
    try:
        return roster.person(id)
    except KeyError:
        raise UserFacingError("roster-person-unknown", person=id) from None


def find_committee(roster: RosterReader, name: str) -> CommitteeSettings:
    """The committee of this name, widths and variant kanji aside, or id; UserFacingError ``committee-unknown``."""
    every = roster.committee_settings()
    found = next((one for one in every if one.committee.id == name), None) or called(name, every)
    if found is None:
        raise unknown_committee(name, every)
    return found


def _find_posting(roster: RosterReader, person: str, number: int) -> Posting:
    _, postings = find_person(roster, person)
    for posting in postings:
        if posting.id == number:
            return posting
    raise UserFacingError("roster-posting-unknown", number=number)


def _joined(postings: Iterable[Posting], theirs: Iterable[Posting]) -> tuple[list[Posting], dict[int, int]]:
    """The first postings with what the others tell of the same posts, and the numbers of those others, with whose."""
    known = {posting.id: posting for posting in postings}
    places: dict[tuple[object, ...], list[int]] = {}
    for posting in known.values():
        places.setdefault(_words(posting), []).append(posting.id)
    doubled: dict[int, int] = {}
    for posting in theirs:
        fitting = (id for id in places.get(_words(posting), ()) if _may_be_one(known[id], posting))
        place = next(fitting, None)
        if place is not None:
            known[place] = _filled(known[place], posting)
            doubled[posting.id] = place
    return list(known.values()), doubled


def _words(posting: Posting) -> tuple[object, ...]:
    return posting.post, posting.group, fold_for_matching(posting.committee), posting.side


def _may_be_one(one: Posting, other: Posting) -> bool:
    """Whether two postings of the same words are one: no day, seat or category of theirs differs or contradicts."""
    pairs = ((one.start, other.start), (one.end, other.end), (one.seat, other.seat), (one.category, other.category))
    filled = _filled(one, other)
    is_term = not (filled.start and filled.end and filled.end < filled.start)
    return is_term and all(first == second or not (first and second) for first, second in pairs)


def _filled(one: Posting, other: Posting) -> Posting:
    return replace(
        one,
        start=one.start or other.start,
        end=one.end or other.end,
        seat=one.seat or other.seat,
        category=one.category or other.category,
    )
