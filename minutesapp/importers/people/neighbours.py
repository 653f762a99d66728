"""What the people of a list tell of each other: posts that are shared or written out before, families' names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from minutesapp.importers.body.turns.turn_labels import LETTERED
from minutesapp.importers.people.name_costs import LONGEST_FAMILY
from minutesapp.importers.people.offices import is_office, is_own_office
from minutesapp.importers.people.parts import TOGETHER
from minutesapp.importers.people.person import DITTO_ALONE, NamedPerson
from minutesapp.importers.people.sides import status_told
from minutesapp.language.matching.folding import SELECTORS, squeeze
from minutesapp.language.names import is_family_name, split_name
from minutesapp.language.pattern import pattern
from minutesapp.language.posts import is_post, rank_of
from minutesapp.language.tokens import tokenize

DOT = pattern("[・･]")
DITTO = pattern(r"(?:同|〃)(?:[部課局室係班所館](?!長))?\s*")
OFFICE_OF = pattern(r".+[部課局室係所館園校](?=長|[^部課局室係所館園校]*$)")
SHORTEST_FULL = 3
"""Signs of a name that is somebody's whole name, and comes once."""

MOST_ALIKE = 8
"""People of one name with whom one more is compared; a list with more of them is none of a meeting."""


def with_names_before(people: Iterable[NamedPerson]) -> list[NamedPerson]:
    """The people of a list whose posts stand behind the names: what seems a post alone has a name before it."""
    return [_with_name_before(one) for person in people for one in _apart(person)]


def _apart(person: NamedPerson) -> Iterator[NamedPerson]:
    """The person, and behind them the next, where a second post is rather a name with its post (浜辺保険局長)."""
    other = NamedPerson("", post=person.organisation, group=person.group)
    if person.organisation and rank_of(person.organisation) and (next_one := _with_name_before(other)).name:
        yield replace(person, organisation="")
        yield next_one
    else:
        yield person


def _with_name_before(person: NamedPerson) -> NamedPerson:
    """Somebody without a name, in a list whose posts stand behind the names: the first word of the post is the name."""
    if person.name or not rank_of(person.post) or is_post(person.post):
        return person
    cut = len(tokenize(person.post)[0].surface)
    if not 0 < cut <= LONGEST_FAMILY or not is_post(_end_of_rank(person.post[cut:])):
        return person
    return replace(person, name=person.post[:cut], family=person.post[:cut], post=person.post[cut:])


def _end_of_rank(post: str) -> str:
    """The rank word at the end of a post; empty where there is none."""
    rank = rank_of(post)
    return rank.word if rank else ""


def told_once(people: Iterable[NamedPerson]) -> list[NamedPerson]:
    """The people, each once: below a table a line may tell the post of somebody in it (会長　12番　大貫喜久男).

    Two of one name who stand apart in some way are two people.
    """
    found: list[NamedPerson] = []
    places: dict[str, list[int]] = {}
    for person in people:
        alike = places.setdefault(squeeze(person.name), [])
        at = next((at for at in alike[:MOST_ALIKE] if _may_be_one(found[at], person)), None)
        if at is None:
            alike.append(len(found))
            found.append(person)
        else:
            found[at] = _as_one(found[at], person)
    return found


def _may_be_one(one: NamedPerson, other: NamedPerson) -> bool:
    """Whether two entries with the same name may tell of one person: nothing that both say is different.

    How somebody took part may stand in the note of one entry alone.
    """
    if len(squeeze(one.name)) < SHORTEST_FULL or (one.post and other.post):
        return False
    if is_office(one.group) != is_office(other.group):
        return False
    said = ((one.group, other.group), (one.organisation, other.organisation), (one.seat, other.seat))
    notes = (one.note, other.note)
    both = said if any(map(status_told, notes)) else (*said, notes)
    return not any(first and second and squeeze(first) != squeeze(second) for first, second in both)


def _as_one(one: NamedPerson, other: NamedPerson) -> NamedPerson:
    post, seat = one.post or other.post, one.seat or other.seat
    return replace(
        one,
        post=post,
        seat=seat,
        group=one.group or other.group,
        organisation=one.organisation or other.organisation,
        note="、".join(dict.fromkeys(filter(None, (one.note, other.note)))),
    )


def together(people: list[NamedPerson]) -> Iterator[NamedPerson]:
    """The people of a line, those before 各委員 with that post."""
    shared = ""
    found = []
    for person in reversed(people):
        if match := TOGETHER.fullmatch(person.post):
            shared = match["post"]
            person = replace(person, post=shared)
        elif shared and not person.post:
            person = replace(person, post=shared)
        else:
            shared = ""
        found.append(person)
    return reversed(found)


def spell_out(post: str, before: str) -> str:
    """A post with 同 or 〃 for the office of the post before (都市計画課長, 同主査 → 都市計画課主査).

    Without an office there (課長, 同係長) the rank alone is left, and 同係 is the office itself.
    """
    if DITTO_ALONE.fullmatch(post):
        return before
    ditto = DITTO.match(post)
    if not ditto or not before:
        return post
    office = OFFICE_OF.match(before)
    return (office[0] if office else "") + post[ditto.end() :] or post


def parted_by_office(person: NamedPerson, office: str) -> NamedPerson:
    """The person with the post beginning where the office above does (依田国保年金課長, of 国保年金課)."""
    whole = person.name + person.post
    cut = whole.find(squeeze(office)) if is_own_office(office) else 0
    if not 0 < cut <= LONGEST_FAMILY or cut == len(person.name):
        return person
    return replace(person, name=whole[:cut], family=whole[:cut], given="", post=whole[cut:])


def as_family_names(people: Sequence[NamedPerson]) -> list[NamedPerson]:
    """The same people, each name that has no space divided as most names of the list are: whole, or family alone."""
    bare = [person.name for person in people if _is_undivided(person)]
    short = sum(len(SELECTORS.sub("", name)) <= 2 or is_family_name(name) for name in bare)
    alone = short * 2 >= len(bare)
    return [_divided_as(person, alone=alone) if _is_undivided(person) else person for person in people]


def parted_names(person: NamedPerson) -> Iterator[NamedPerson]:
    """The person; two where a dot parts the names of two families with one post (係長　菊川・粟野)."""
    names = DOT.split(person.name)
    if len(names) > 1 and all(map(is_family_name, names)):
        yield from (replace(person, name=name, family=name, given="") for name in names)
    else:
        yield person


def _is_undivided(person: NamedPerson) -> bool:
    return bool(person.name) and not re.search(r"\s", person.name) and not LETTERED.fullmatch(squeeze(person.name))


def _divided_as(person: NamedPerson, *, alone: bool) -> NamedPerson:
    """The person with the name divided as those of the list are, which are family names `alone`, or whole."""
    if _is_alone(person, alone):
        return replace(person, family=person.name, given="")
    parts = split_name(person.name)
    undivided = not alone and person.family == person.name and not is_family_name(person.name)
    return replace(person, family=parts.family, given=parts.given) if undivided and parts.family else person


def _is_alone(person: NamedPerson, alone: bool) -> bool:
    """Whether a name is a family name only; `alone` is what most of its list are."""
    signs = len(SELECTORS.sub("", person.name))
    if signs <= 2 or is_family_name(person.name):
        return alone or (signs > 2 and bool(person.post))
    return alone and signs == 3 and bool(person.post)
