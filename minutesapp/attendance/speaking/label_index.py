"""Whom a label means: from the words before a turn to the attendee, wherever it can be one person alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from minutesapp.language.matching.folding import fold_for_matching, squeeze
from minutesapp.language.numerals import NUMBER_PATTERN, seat_number
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import rank_of, role_of
from minutesapp.language.wordlists import wordlist
from minutesapp.model.attendance import Attendance, Attendee, Side
from minutesapp.templates.labels import shorten_post

WORDS = wordlist("speaker_labels")
ANYBODY = frozenset(WORDS["anybody"])
"""Labels of any of many, by which nobody is named."""
INSIDE = pattern(r"(?P<outer>[^()]*)\((?P<inside>[^()]+)\)(?P<title>[^()]*)")
SEAT = pattern(rf"第?({NUMBER_PATTERN})番")
NEVER = {"委員": Side.STAFF, "議員": Side.STAFF, "職員": Side.MEMBER}
"""On which side nobody is called so, unless it is their post."""
END_OF_OFFICE = pattern(r"[部課局室係班館所園校会兼・]|センター|グループ|チーム")
"""Behind what a post may be called by the rest of it alone (介護保険課給付係長)."""
LONGEST_POST = 60
"""Signs; a post that is longer is a list by mistake, and has no ends of its own."""
FOREIGN = pattern(r"[ァ-ヴーｦ-ﾟ]{2,}|[A-Za-z]{2,}")
"""A word of a foreign name, by each of which its bearer may be called (サントス・ジュリア)."""


class LabelIndex:
    """Finds the attendee behind a label; only where it can be one person alone."""

    def __init__(self, attendees: Attendance) -> None:
        self._names: dict[str, set[str]] = {}
        self._posts: dict[str, set[str]] = {}
        self._seats: dict[str, set[str]] = {}
        self._sides = {person.id: person.side for person in attendees}
        self._begun = [(fold_for_matching(person.name), _shortest(person), person.id) for person in attendees]
        for person in attendees:
            for name in _names(person):
                self._names.setdefault(fold_for_matching(name), set()).add(person.id)
            if (seat := seat_number(person.seat)) is not None:
                self._seats.setdefault(str(seat), set()).add(person.id)
            for post in _posts(person) | _ends_of_post(person.post):
                self._posts.setdefault(fold_for_matching(post), set()).add(person.id)

    def find(self, label: str) -> str:
        """The id of the attendee whom a label means; empty where nobody or more than one is meant."""
        plain = fold_for_matching(label)
        match = INSIDE.fullmatch(plain)
        if match is None:
            return self._find_plain(plain)
        outer, inside, title = match.groups()
        if title:
            return self._find_plain(f"{outer}{inside}{title}")
        honorific = _honorific(outer)
        told_apart = f"{outer.removesuffix(honorific)}{inside}{honorific}"
        return self._find_plain(inside) or self._find_plain(outer) or self._find_begun(told_apart)

    def _find_plain(self, plain: str) -> str:
        if seat := SEAT.match(plain):
            rest = plain[seat.end() :]
            if rest in ("", "委員", "議員"):
                return self._only(self._seats, str(seat_number(seat[0])))
            if found := self._find_plain(rest):
                return found
        if found := self._only(self._names, plain) or self._called(plain, _honorific(plain)):
            return found
        if plain in ANYBODY:
            return ""
        role = _role(plain)
        found = self._only(self._posts, plain) or (self._called(plain, role) if role else "")
        return found or self._find_begun(plain) or self._find_behind_office(plain)

    def _find_begun(self, plain: str) -> str:
        """Who is called by the beginning of their name, the family's and more than that: 渋谷彰委員, 中村(俊)委員."""
        title = _honorific(plain)
        called = plain.removesuffix(title)
        if not title or called == plain:
            return ""
        found = [id for name, least, id in self._begun if len(called) >= least and name.startswith(called)]
        return found[0] if len(found) == 1 and NEVER.get(title) != self._sides[found[0]] else ""

    def _find_behind_office(self, plain: str) -> str:
        """Who is called by their name and post behind their office (支援課木暮副課長)."""
        for office in END_OF_OFFICE.finditer(plain):
            called = plain[office.end() :]
            if found := self._only(self._names, called) if len(called) > 1 else "":
                return found
        return ""

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
    posts = _posts(person) | ({person.post.rpartition("・")[2]} - {""})
    names = {name for name in (person.family, person.name, *_foreign_names(person.name)) if name}
    return (
        names
        | {f"{name}{one}" for name in names for one in posts}
        | {f"{one}{name}" for name in names for one in posts}
    )


def _foreign_names(name: str) -> tuple[str, ...]:
    """The words of a foreign name of several."""
    words = re.split(r"[\s・･]+", name)
    return tuple(words) if len(words) > 1 and FOREIGN.fullmatch(words[0]) else ()


def _shortest(person: Attendee) -> int:
    """How many signs of a name mean its bearer; where no space parts it, the family's may be any two."""
    divided = bool(person.family) and any(map(str.isspace, person.name))
    return len(fold_for_matching(person.family)) + 1 if divided else 2


def _posts(person: Attendee) -> set[str]:
    """What somebody's post may be called: whole, by its rank, by its role; with the office that a list has above it."""
    post, group = person.post, squeeze(person.group)
    if not post:
        return set()
    found = {post, shorten_post(post), role_of(post)} - {""}
    if person.side is Side.STAFF and group:
        found |= {group + post} | ({group + post[1:]} if group[-1:] == post[:1] else set())
    return found


def _ends_of_post(post: str) -> set[str]:
    """The ends of a post that name the rank without the office, or a part of the office."""
    rank = rank_of(post)
    if rank is None or len(post) > LONGEST_POST:
        return set()
    ends = {post[office.end() :] for office in END_OF_OFFICE.finditer(post)}
    return {rank.word} | {end for end in ends if end.endswith(rank.word)}


def _honorific(plain: str) -> str:
    return next((title for title in WORDS["titles"] if plain.endswith(title)), "")


def _role(plain: str) -> str:
    """A role behind a name that the list does not give to the person (elected in this very meeting)."""
    rank = rank_of(plain)
    return role_of(plain) or (rank.word if rank else "")
