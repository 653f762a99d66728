"""Whom a label means: from the words before a turn to the attendee, wherever it can be one person alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from minutesapp.language.matching.folding import fold_for_matching, squeeze
from minutesapp.language.posts import rank_of, role_of
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Attendance, Attendee, Side
from minutesapp.templates.labels import shorten_post

WORDS = wordlist("speaker_labels")
ANYBODY = frozenset(WORDS["anybody"])
"""Labels of any of many, by which nobody is named."""
INSIDE = re.compile(r"(?P<outer>[^()]*)\((?P<inside>[^()]+)\)")
SEAT = re.compile(r"第?(\d+)番")
NEVER = {"委員": Side.STAFF, "議員": Side.STAFF, "職員": Side.MEMBER}
"""On which side nobody is called so, unless it is their post."""


class LabelIndex:
    """Finds the attendee behind a label; only where it can be one person alone."""

    def __init__(self, attendees: Attendance) -> None:
        self._names: dict[str, set[str]] = {}
        self._posts: dict[str, set[str]] = {}
        self._seats: dict[str, set[str]] = {}
        self._sides = {person.id: person.side for person in attendees}
        for person in attendees:
            for name in _names(person):
                self._names.setdefault(fold_for_matching(name), set()).add(person.id)
            if person.seat:
                self._seats.setdefault(squeeze(person.seat), set()).add(person.id)
            for post in {person.post, shorten_post(person.post), role_of(person.post)} - {""} if person.post else ():
                self._posts.setdefault(fold_for_matching(post), set()).add(person.id)

    def find(self, label: str) -> str:
        """The id of the attendee whom a label means; empty where nobody or more than one is meant."""
        plain = fold_for_matching(label)
        if match := INSIDE.fullmatch(plain):
            return self._find_plain(match["inside"]) or self._find_plain(match["outer"])
        return self._find_plain(plain)

    def _find_plain(self, plain: str) -> str:
        if seat := SEAT.match(plain):
            rest = plain[seat.end() :]
            return self._only(self._seats, seat[1]) if rest in ("", "委員", "議員") else self._find_plain(rest)
        if found := self._only(self._names, plain) or self._called(plain, _honorific(plain)):
            return found
        if plain in ANYBODY:
            return ""
        role = _role(plain)
        return self._only(self._posts, plain) or (self._called(plain, role) if role else "")

    def _called(self, plain: str, title: str) -> str:
        """Who is called by a name with this title behind it; 早乙女委員 is not the 早乙女 of the staff."""
        id = self._only(self._names, plain.removesuffix(title))
        return "" if title in NEVER and self._sides.get(id) is NEVER[title] else id

    @staticmethod
    def _only(index: dict[str, set[str]], name: str) -> str:
        found = index.get(name, set())
        return next(iter(found)) if name and len(found) == 1 else ""


def learned_labels(attendees: Iterable[Attendee]) -> list[str]:
    """The labels under which these people may speak: full names and family names, bare and with their posts."""
    return [name for person in attendees for name in _names(person)]


def _names(person: Attendee) -> set[str]:
    post, short = person.post, shorten_post(person.post)
    names = {person.family, person.name}
    posts = {post, short, role_of(post), post.rpartition("・")[2]} - {""}
    return (
        {name for name in names if name}
        | {f"{name}{one}" for name in names if name for one in posts}
        | {f"{one}{name}" for name in names if name for one in posts}
    )


def _honorific(plain: str) -> str:
    return next((title for title in WORDS["titles"] if plain.endswith(title)), "")


def _role(plain: str) -> str:
    """A role behind a name that the list does not give to the person (elected in this very meeting)."""
    rank = rank_of(plain)
    return role_of(plain) or (rank.word if rank else "")
