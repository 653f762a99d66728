"""What is said in a meeting of who speaks: people tell their names, are called upon, and are thanked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from minutesapp.attendance.voices.called import NOBODY, Ids, People
from minutesapp.attendance.voices.called_upon import Called, called_upon, thanked
from minutesapp.attendance.voices.introduced import Stranger, Told, strangers_in, told_names
from minutesapp.attendance.voices.mention import mentions_in, plain
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.blocks import Body
from minutesapp.model.outline import Turn, turns

ANSWER = 60
"""Signs at the head of an answer in which it may be said that somebody else gives it."""


class Kind(Enum):
    """How it came out who speaks, and what that weighs."""

    NAME = 6
    BARE_NAME = 5
    CALL = 4
    THANKS = 1


class Evidence(NamedTuple):
    """A turn, by the block at which it begins, that may be a person's, and the words that say so."""

    turn: int
    person: str
    kind: Kind
    words: str


class Heard(NamedTuple):
    """All that is said of who speaks.

    `away` are the ids of people of whom it is said that they are not there. By the blocks at which turns begin:
    `strangers` who of no list told a name, and `others`, the ids of people of the name that was told, with an office
    that is not theirs.
    """

    evidence: tuple[Evidence, ...]
    away: Ids
    strangers: dict[int, list[Stranger]]
    others: dict[int, Ids]


class Said(NamedTuple):
    """A turn with its words as they stand and as they are compared, and the names that are told in it."""

    turn: Turn
    text: str
    plain: str
    told: tuple[Told, ...]

    @property
    def block(self) -> int:
        """The block at which the turn begins."""
        return self.turn.paragraphs[0]

    def words(self, start: int, end: int) -> str:
        """The words from one sign to another, as they stand where the two texts are alike."""
        source = self.text if len(self.text) == len(self.plain) else self.plain
        return source[start:end].strip()


def listen(body: Body, people: People) -> Heard:
    """All that is said of who speaks. Only what can mean one person alone counts. O(signs)."""
    said = [_said(body, turn, people) for turn in turns(body)]
    evidence = [one for turn in said for one in _own_name(turn)]
    for before, after in pairwise(said):
        evidence += _calls(before, after, people)
        evidence += _thanks(before, after, people)
    unknown = ((turn.block, strangers_in(turn.plain)) for turn in said if not any(one.people for one in turn.told))
    strangers = {block: told for block, told in unknown if told}
    others = {turn.block: NOBODY.union(*(one.others for one in turn.told)) for turn in said if turn.told}
    return Heard(tuple(evidence), frozenset(_away(said, people)), strangers, others)


def _said(body: Body, turn: Turn, people: People) -> Said:
    text = " ".join(" ".join(body[index].text for index in turn.paragraphs).split())
    compared = plain(text)
    return Said(turn, text, compared, tuple(told_names(compared, people)))


def _own_name(said: Said) -> Iterator[Evidence]:
    """The name by which somebody introduces themselves; who names several people names others."""
    told = {one.people: one for one in said.told if one.people}
    if len(told) != 1:
        return
    [one] = told.values()
    if len(one.people) == 1:
        [person] = one.people
        kind = Kind.BARE_NAME if one.is_bare else Kind.NAME
        yield Evidence(said.block, person, kind, said.words(one.start, one.end))


def _calls(before: Said, after: Said, people: People) -> Iterator[Evidence]:
    """That whoever answers was called; not where somebody else answers for them, or only urges them on."""
    if before.turn.speaker == after.turn.speaker or _urges().fullmatch(after.plain):
        return
    called = called_upon(before.plain, people)
    if called is None or any(called.people & one.people for one in before.told):
        return
    if len(called.people) == 1 and _is_answered(called, after, people):
        [person] = called.people
        yield Evidence(after.block, person, Kind.CALL, before.words(called.start, called.end))


def _is_answered(called: Called, answer: Said, people: People) -> bool:
    """Whether the one who was called gives the answer, as far as its first words tell."""
    if any(not called.people & one.people for one in answer.told):
        return False
    head = answer.plain[:ANSWER]
    if _stands_in().search(head):
        return False
    [person] = called.people
    told = [one for one in answer.told if called.people & one.people]
    spoken_of = any(called.people <= one.people for one in mentions_in(head, people))
    return bool(told) or not (spoken_of or _is_topic(people[person].family, head))


def _is_topic(family: str, head: str) -> bool:
    """Whether the answer is about this person: 平林は別の会議に出ております."""
    name = plain(family)
    return bool(name) and any(f"{name}{particle}" in head for particle in wordlist("voices")["particles"])


def _thanks(before: Said, after: Said, people: People) -> Iterator[Evidence]:
    found = thanked(after.plain, people) if before.turn.speaker != after.turn.speaker else None
    if found is not None and len(found.people) == 1:
        [person] = found.people
        yield Evidence(before.block, person, Kind.THANKS, after.words(found.start, found.end))


def _away(said: Iterable[Said], people: People) -> Iterator[str]:
    """Who is said not to be there: 室賀課長は本日欠席."""
    for turn in said:
        if not _is_away().search(turn.plain):
            continue
        for one in mentions_in(turn.plain, people):
            if len(one.people) == 1 and _is_away().match(turn.plain, one.end):
                yield from one.people


@cache
def _is_away() -> re.Pattern[str]:
    return re.compile(f"[はが、]{{1,2}}[^。]{{0,10}}?{any_of(wordlist('voices')['away'])}")


@cache
def _urges() -> re.Pattern[str]:
    return re.compile(f"(?:はい|[、。,\\s])*(?:{any_of(wordlist('voices')['urges'])}[、。,\\s]*)+")


@cache
def _stands_in() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["stands_in"]))
