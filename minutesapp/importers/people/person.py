"""People as lists of records name them: marks, seats, roles before and behind, brackets, family names alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.importers.body.turn_labels import LETTERED, NAME
from minutesapp.importers.people.entries import (
    LONGEST_PERSON,
    MARK,
    close_up,
    divide_group,
    ends_in_role,
    names_nobody,
)
from minutesapp.importers.people.offices import is_office, is_own_office
from minutesapp.language.matching.folding import SELECTORS, squeeze
from minutesapp.language.names import is_family_name, split_name, split_staff
from minutesapp.language.posts import rank_of, role_of

SEAT = re.compile(r"第?([0-9０-９]{1,2})番?[\s.．:：]*(?=\D)")
LEADING = re.compile(r"[(（](?P<post>[^()（）]{1,20})[)）]\s*(?P<rest>\S.*)")
TRAILING = re.compile(r"(?P<rest>.*\S)\s*[(（](?P<inside>[^()（）]{1,30})[)）]")
HONORIFIC = re.compile(r"(?<=\S)\s*(?:君|氏|様|さん|殿)$")
NAME_OF_PERSON = re.compile(rf"(?:{NAME}{{1,5}}[ \u3000]{{0,3}}{NAME}{{1,5}}|{NAME}{{2,8}})")
LONGEST_UNSPACED, LONGEST_NAME, LONGEST_NAMED = 40, 12, 10
"""Signs of a name with its post and no space, of a name alone, and of one that stands behind a post."""
DITTO = re.compile(r"(?:同|〃)(?:[部課局室係所館](?!長))?\s*(?=\S)")
OFFICE_OF = re.compile(r".*[部課局室係所館園校](?=長|[^部課局室係所館園校]*$)")
NOT_A_PERSON = re.compile(r"株式会社|有限会社|[○〇◯]{2}|[0-9０-９]+[人名]$|職員$")
SEATED = re.compile(r"(?P<post>\D\S*)\s+(?P<seat>第?[0-9０-９]{1,2}番)\s+(?P<name>\S.*)")


class NamedPerson(Struct, frozen=True):
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


class NamedList(Struct, frozen=True):
    """The people of a value, and what it says beyond names."""

    people: tuple[NamedPerson, ...]
    note: str = ""


def read_people(text: str, *, staff: bool = False) -> NamedList:
    """The people of a header value, line by line; `staff` where posts, not roles of members, stand behind the names."""
    people: list[NamedPerson] = []
    notes: list[str] = []
    group = ditto = ""
    for line in filter(None, map(str.strip, close_up(text).split("\n"))):
        label, entries = divide_group(line)
        if label:
            group = label
        office = ""
        for entry in entries:
            if (is_office(entry) or is_own_office(entry)) and not ends_in_role(entry):
                office = entry
                continue
            person = _read_entry(entry, staff=staff or is_office(group))
            if person is None:
                notes.append(entry)
                continue
            post = _spell_out(person.post, ditto)
            ditto = person.post if post == person.post else ditto
            people.append(replace(person, post=post, group=group, organisation=office))
    return NamedList(tuple(_as_family_names(people)), "、".join(notes))


def _as_family_names(people: Sequence[NamedPerson]) -> list[NamedPerson]:
    """The same people, each name that has no space divided as most names of the list are: whole, or family alone."""
    bare = [person.name for person in people if _is_undivided(person)]
    short = sum(len(SELECTORS.sub("", name)) <= 2 or is_family_name(name) for name in bare)
    alone = short * 2 >= len(bare)
    return [
        _as_family_name(person) if _is_undivided(person) and _is_alone(person, alone) else person for person in people
    ]


def _spell_out(post: str, before: str) -> str:
    """A post with 同 or 〃 for the office of the post before (都市計画課長, 同主査 → 都市計画課主査)."""
    ditto = DITTO.match(post)
    office = OFFICE_OF.match(before)
    if not ditto or not office:
        return post
    return office[0] + post[ditto.end() :]


def _is_undivided(person: NamedPerson) -> bool:
    return bool(person.name) and not re.search(r"\s", person.name) and not LETTERED.fullmatch(squeeze(person.name))


def _is_alone(person: NamedPerson, alone: bool) -> bool:
    """Whether a name is a family name only; `alone` is what most of its list are."""
    signs = len(SELECTORS.sub("", person.name))
    if signs <= 2 or is_family_name(person.name):
        return alone or (signs > 2 and bool(person.post))
    return alone and signs == 3 and bool(person.post)


def _as_family_name(person: NamedPerson) -> NamedPerson:
    return replace(person, family=person.name, given="")


def _read_entry(entry: str, *, staff: bool) -> NamedPerson | None:
    """One person; None where an entry names nobody (ほか8名, 別紙のとおり)."""
    bare = entry.strip(" 　・･")
    if not bare or len(bare) > LONGEST_PERSON or names_nobody(bare.strip("()（）")) or NOT_A_PERSON.search(bare):
        return None
    mark = MARK.match(bare)
    text = bare[mark.end() :] if mark else bare
    if seated := SEATED.fullmatch(text):
        text = f"{seated['seat']} {seated['post']} {seated['name']}"
    seat = SEAT.match(text)
    text = text[seat.end() :] if seat else text
    person = _read_named(text, staff=staff)
    if person is None:
        return None
    return replace(person, mark=mark[0].strip() if mark else "", seat=seat[1] if seat else "")


def _read_named(text: str, *, staff: bool) -> NamedPerson | None:
    if match := LEADING.fullmatch(text):
        inner = _read_named(match["rest"], staff=staff)
        return inner and replace(inner, post=match["post"], note=inner.note)
    if match := TRAILING.fullmatch(text):
        if _is_post_alone(match["rest"]) and NAME_OF_PERSON.fullmatch(match["inside"]):
            return _named(match["inside"], post=match["rest"])
        inner = _read_named(match["rest"], staff=staff)
        if inner is None:
            return None
        is_role = ends_in_role(match["inside"]) and not inner.post
        return replace(inner, post=match["inside"]) if is_role else replace(inner, note=match["inside"])
    text = HONORIFIC.sub("", text)
    return _read_spaced(text, staff=staff) or _read_unspaced(text, staff=staff)


def _is_post_alone(text: str) -> bool:
    return " " not in text and bool(rank_of(text)) and split_staff(text)[0] in ("", "同")


def _read_spaced(text: str, *, staff: bool) -> NamedPerson | None:
    """Role and name parted by white space, in either order; or a family name and a given name."""
    words = text.split()
    if len(words) < 2:
        return None
    if ends_in_role(words[0]) and len(squeeze("".join(words[1:]))) <= LONGEST_NAMED:
        return _named(" ".join(words[1:]), post=words[0])
    if ends_in_role(words[-1]):
        name = " ".join(words[:-1])
        family, post = split_staff(squeeze(words[-1])) if len(words) == 2 and len(words[0]) <= 3 else ("", "")
        if post and family and len(family) <= 3 and not rank_of(words[-1]):
            return _named(f"{words[0]} {family}", post=post)
        return _named(name, post=words[-1])
    if len(words) >= 3 and ends_in_role("".join(words[:-2])):
        return _named(" ".join(words[-2:]), post=" ".join(words[:-2]))
    return _named(text) if len(squeeze(text)) <= LONGEST_NAME else None


def _read_unspaced(text: str, *, staff: bool) -> NamedPerson | None:
    plain = squeeze(text)
    if len(plain) > LONGEST_UNSPACED or re.search(r"[。「」:：]", plain):
        return None
    if staff:
        name, post = split_staff(text)
        return _named(name, post=post) if name or post else None
    role = role_of(plain)
    if role and len(role) < len(plain) and text.endswith(role):
        return _named(text[: -len(role)], post=role)
    if role == plain:
        return NamedPerson("", post=text)
    if rank_of(plain):
        name, post = split_staff(text)
        return _named(name, post=post)
    return _named(text) if NAME_OF_PERSON.fullmatch(text) and len(plain) <= LONGEST_NAME else None


def _named(name: str, post: str = "") -> NamedPerson:
    """A person with the name divided; a name of up to three signs before a post may be the family's alone."""
    name = name.strip()
    if LETTERED.fullmatch(squeeze(name)):
        return NamedPerson(name, post=post)
    parts = split_name(name) if name else None
    if parts is None or not parts.family or (post and rank_of(post) and len(squeeze(name)) <= 3 and " " not in name):
        return NamedPerson(name, family=name, post=post)
    return NamedPerson(name, parts.family, parts.given, post)
