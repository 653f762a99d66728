"""People as lists of records name them: marks, seats, roles before and behind, brackets, family names alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from minutesapp.importers.people_lists import MARK, ROLE_END, close_up, divide_group, is_office, names_nobody
from minutesapp.importers.turn_labels import LETTERED, NAME
from minutesapp.language.folding import SELECTORS, squeeze
from minutesapp.language.names import split_name, split_staff
from minutesapp.language.posts import rank_of, role_of

SEAT = re.compile(r"第?([0-9０-９]{1,2})番?[\s.．:：]*(?=\D)")
LEADING = re.compile(r"[(（](?P<post>[^()（）]{1,20})[)）]\s*(?P<rest>\S.*)")
TRAILING = re.compile(r"(?P<rest>.*\S)\s*[(（](?P<inside>[^()（）]{1,30})[)）]")
HONORIFIC = re.compile(r"(?<=\S)\s*(?:君|氏|様|さん|殿)$")
NAME_OF_PERSON = re.compile(rf"(?:{NAME}{{1,5}}[ \u3000]{{0,3}}{NAME}{{1,5}}|{NAME}{{2,8}})")
LONGEST_ENTRY = 40


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as a list writes them, in parts; `name` as written."""

    name: str
    family: str = ""
    given: str = ""
    post: str = ""
    group: str = ""
    organisation: str = ""
    seat: str = ""
    mark: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PeopleList:
    """The people of a value, and what it says beyond names."""

    people: tuple[Person, ...]
    note: str = ""


def read_people(text: str, *, staff: bool = False) -> PeopleList:
    """The people of a header value, line by line; `staff` where posts, not roles of members, stand behind the names."""
    people: list[Person] = []
    notes: list[str] = []
    group = ""
    for line in filter(None, map(str.strip, close_up(text).split("\n"))):
        label, entries = divide_group(line)
        if label:
            group = label
        office = ""
        for entry in entries:
            if is_office(entry) and not ROLE_END.search(squeeze(entry)):
                office = entry
                continue
            person = _read_entry(entry, staff=staff or is_office(group))
            if person is None:
                notes.append(entry)
            else:
                people.append(replace(person, group=group, organisation=office))
    return PeopleList(tuple(_as_family_names(people)), "、".join(notes))


def _as_family_names(people: Sequence[Person]) -> list[Person]:
    """The same people; where most names of a list are one or two signs with a role (奈良会長), all are family names."""
    result: list[Person] = []
    for _, members in groupby(people, key=lambda person: person.group):
        group = list(members)
        short = sum(bool(person.post) and len(SELECTORS.sub("", person.name)) <= 2 for person in group)
        result.extend(_as_family_name(person) if short * 2 >= len(group) else person for person in group)
    return result


def _as_family_name(person: Person) -> Person:
    bare = bool(person.post) and len(person.name) <= 4 and " " not in person.name
    return replace(person, family=person.name, given="") if bare else person


def _read_entry(entry: str, *, staff: bool) -> Person | None:
    """One person; None where an entry names nobody (ほか8名, 別紙のとおり)."""
    bare = entry.strip(" 　・･")
    if not bare or names_nobody(bare.strip("()（）")):
        return None
    mark = MARK.match(bare)
    text = bare[mark.end() :] if mark else bare
    seat = SEAT.match(text)
    text = text[seat.end() :] if seat else text
    person = _read_named(text, staff=staff)
    if person is None:
        return None
    return replace(person, mark=mark[0].strip() if mark else "", seat=seat[1] if seat else "")


def _read_named(text: str, *, staff: bool) -> Person | None:
    if match := LEADING.fullmatch(text):
        inner = _read_named(match["rest"], staff=staff)
        return inner and replace(inner, post=match["post"], note=inner.note)
    if match := TRAILING.fullmatch(text):
        inner = _read_named(match["rest"], staff=staff)
        if inner is None:
            return None
        is_role = ROLE_END.search(squeeze(match["inside"])) and not inner.post
        return replace(inner, post=match["inside"]) if is_role else replace(inner, note=match["inside"])
    text = HONORIFIC.sub("", text)
    return _read_spaced(text, staff=staff) or _read_unspaced(text, staff=staff)


def _read_spaced(text: str, *, staff: bool) -> Person | None:
    """Role and name parted by white space, in either order; or a family name and a given name."""
    words = text.split()
    if len(words) < 2:
        return None
    if ROLE_END.search(squeeze(words[0])) and len(squeeze("".join(words[1:]))) <= 10:
        return _named(" ".join(words[1:]), post=words[0])
    if ROLE_END.search(squeeze(words[-1])):
        name = " ".join(words[:-1])
        family, post = split_staff(squeeze(words[-1])) if len(words) == 2 and len(words[0]) <= 3 else ("", "")
        if post and family and len(family) <= 3 and not rank_of(words[-1]):
            return _named(f"{words[0]} {family}", post=post)
        return _named(name, post=words[-1])
    if len(words) >= 3 and ROLE_END.search(squeeze("".join(words[:-2]))):
        return _named(" ".join(words[-2:]), post=" ".join(words[:-2]))
    return _named(text) if len(squeeze(text)) <= 12 else None


def _read_unspaced(text: str, *, staff: bool) -> Person | None:
    plain = squeeze(text)
    if len(plain) > LONGEST_ENTRY or re.search(r"[。「」:：]", plain):
        return None
    if staff:
        name, post = split_staff(text)
        return _named(name, post=post) if name or post else None
    role = role_of(plain)
    if role and len(role) < len(plain) and text.endswith(role):
        return _named(text[: -len(role)], post=role)
    if role == plain:
        return Person("", post=text)
    if rank_of(plain):
        name, post = split_staff(text)
        return _named(name, post=post)
    return _named(text) if NAME_OF_PERSON.fullmatch(text) and len(plain) <= 12 else None


def _named(name: str, post: str = "") -> Person:
    """A person with the name divided; a name of up to three signs before a post may be the family's alone."""
    name = name.strip()
    if LETTERED.fullmatch(squeeze(name)):
        return Person(name, post=post)
    parts = split_name(name) if name else None
    if parts is None or not parts.family or (post and rank_of(post) and len(squeeze(name)) <= 3 and " " not in name):
        return Person(name, family=name, post=post)
    return Person(name, parts.family, parts.given, post)
