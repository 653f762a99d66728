"""Where people are: the organizations, posts and periods to which the memberships of a file refer."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

from msgspec.structs import replace

from minutesapp.language.matching.folding import squeeze
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Side
from minutesapp.roster.people import Posting
from minutesapp.roster.popolo.files import ORGANIZATIONS, POSTS, Raw, reference, words

EVENTS = "events"


class Sort(Enum):
    """What an organization is to us: people have seats on it, work there, or belong to it."""

    COMMITTEE = auto()
    OFFICE = auto()
    GROUP = auto()


class Places:
    """The organizations, posts and periods of a file by their ids."""

    def __init__(self, objects: Iterable[tuple[str, Raw]]) -> None:
        self._by_kind: dict[str, dict[str, Raw]] = {}
        for kind, raw in objects:
            if kind in (ORGANIZATIONS, POSTS, EVENTS):
                self._by_kind.setdefault(kind, {}).setdefault(reference(raw, "id"), raw)

    def organization(self, membership: Raw, key: str = "organization_id") -> Raw | None:
        """That of a membership, else that of its post."""
        post = self.post(membership) if key == "organization_id" else None
        place = reference(membership, key) or (reference(post, key) if post else "")
        return self._found(ORGANIZATIONS, place)

    def post(self, membership: Raw) -> Raw | None:
        """The post of a membership, where it names one."""
        return self._found(POSTS, reference(membership, "post_id"))

    def period(self, membership: Raw) -> Raw | None:
        """The legislative period of a membership; it says from when to when where the membership does not."""
        return self._found(EVENTS, reference(membership, "legislative_period_id"))

    def _found(self, kind: str, id: str) -> Raw | None:
        return self._by_kind.get(kind, {}).get(id) if id else None


def sort_of(organization: Raw) -> Sort:
    """What an organization is, by its classification, else by the end of its name."""
    known = wordlist("popolo")["classifications"]
    said = words(organization, "classification").casefold()
    if said in known["committees"]:
        return Sort.COMMITTEE
    if said in known["offices"]:
        return Sort.OFFICE
    endings = tuple(wordlist("offices")["endings"]["committees"])
    return Sort.COMMITTEE if not said and squeeze(words(organization, "name")).endswith(endings) else Sort.GROUP


def put_posting(posting: Posting, membership: Raw, places: Places) -> Posting:
    """The posting where the membership has it: the committee, the group, the side of the table."""
    at = places.organization(membership)
    behind = places.organization(membership, "on_behalf_of_id")
    side = {Sort.COMMITTEE: Side.MEMBER, Sort.OFFICE: Side.STAFF}.get(sort_of(at) if at else Sort.GROUP, Side.GUEST)
    stated = words(membership, "side")
    side = next((known for known in Side if known.value == stated), side)
    group = words(behind, "name") if behind else ""
    place = words(at, "name") if at else ""
    seat = at is not None and sort_of(at) is Sort.COMMITTEE
    return replace(posting, group=group if seat else place or group, committee=place if seat else "", side=side)
