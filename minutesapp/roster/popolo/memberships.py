"""Memberships of Popolo files as postings of a roster, and back."""

from __future__ import annotations

from typing import Protocol

from msgspec.structs import replace

from minutesapp.roster.people import Posting
from minutesapp.roster.popolo.files import Raw, reference, words
from minutesapp.roster.popolo.partial_dates import first_day, last_day
from minutesapp.roster.popolo.places import Places, put_posting


class Identities(Protocol):
    """What a file calls people and places of the roster."""

    def person(self, id: str) -> str:
        """Somebody by the id in the roster."""

    def committee(self, name: str) -> str:
        """A committee by its name."""

    def group(self, name: str) -> str:
        """An office or a group by its name."""


def posting_of(raw: Raw, person: str, places: Places) -> Posting:
    """A membership of somebody. Days that are not stated are those of the period; what is no day is none."""
    post, period = places.post(raw) or {}, places.period(raw) or {}
    start = first_day(words(raw, "start_date") or words(period, "start_date"))
    end = last_day(words(raw, "end_date") or words(period, "end_date"))
    role = words(raw, "role") or words(post, "label") or words(post, "role")
    posting = Posting(person, role, start=start, end=end, seat=words(raw, "seat"), category=words(raw, "category"))
    return put_posting(posting, raw, places)


def update_posting(posting: Posting, before: Posting, now: Posting) -> Posting:
    """The posting with what a file says otherwise than it said before."""
    fields = ("post", "group", "committee", "side", "start", "end", "seat", "category")
    said = {field: getattr(now, field) for field in fields if getattr(now, field) != getattr(before, field)}
    return replace(posting, **said)


def written_membership(posting: Posting, ids: Identities) -> Raw:
    """A posting of ours."""
    said = {"person_id": ids.person(posting.person), "role": posting.post} | _where(posting, ids) | _when(posting)
    said |= {"seat": posting.seat, "category": posting.category}
    return {key: value for key, value in said.items() if value}


def rewrite_membership(raw: Raw, posting: Posting, ids: Identities, places: Places) -> Raw:
    """A membership as a file has it, with what is otherwise in the roster; days are as they were written."""
    said = posting_of(raw, posting.person, places)
    changed = dict(raw)
    if ids.person(posting.person) != reference(raw, "person_id"):
        changed["person_id"] = ids.person(posting.person)
    if posting.post != said.post:
        changed = _without(changed, "post_id") | {"role": posting.post}
    if (posting.committee, posting.group, posting.side) != (said.committee, said.group, said.side):
        changed = _without(changed, "post_id") | _where(posting, ids)
    dates = {"start_date": posting.start != said.start, "end_date": posting.end != said.end}
    changed |= {key: day for key, day in _when(posting).items() if dates[key]}
    for key in ("seat", "category"):
        if getattr(posting, key) != getattr(said, key):
            changed[key] = getattr(posting, key)
    return {key: value for key, value in changed.items() if value != "" or raw.get(key) == ""}


def _where(posting: Posting, ids: Identities) -> Raw:
    """The organization, and on behalf of whom somebody is there; the side, which a file of others does not tell."""
    group = ids.group(posting.group) if posting.group else ""
    at = ids.committee(posting.committee) if posting.committee else group
    return {
        "organization_id": at,
        "on_behalf_of_id": group if posting.committee else "",
        "side": posting.side.value,
    }


def _when(posting: Posting) -> dict[str, str]:
    return {
        "start_date": posting.start.isoformat() if posting.start else "",
        "end_date": posting.end.isoformat() if posting.end else "",
    }


def _without(raw: Raw, key: str) -> Raw:
    return {name: value for name, value in raw.items() if name != key}
