"""What is said in a meeting of who speaks: people tell their names, are called upon, and are thanked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from minutesapp.attendance.voices.names.called import NOBODY, Ids, People
from minutesapp.attendance.voices.words.called_upon import Called, called_upon, thanked
from minutesapp.attendance.voices.words.introduced import Stranger, Told, strangers_in, told_names
from minutesapp.attendance.voices.words.mention import Mention, mentions_in, plain
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.blocks import Body
from minutesapp.model.outline import Turn, turns

ANSWER = 60
"""Signs at the head of an answer in which it may be said that somebody else gives it."""

SEVERAL = 6
"""People at most whom the same words may mean, for each of them to be offered."""


class Kind(Enum):
    """How it came out who speaks, and what that weighs."""

    NAME = 6
    BARE_NAME = 5
    CALL = 4
    ADDRESS = 2
    THANKS = 1


class Evidence(NamedTuple):
    """A turn, by the block at which it begins, that may be a person's, and the words that say so.

    `is_clear` is whether they can mean this person alone.
    """

    turn: int
    person: str
    kind: Kind
    words: str
    is_clear: bool = True


class Heard(NamedTuple):
    """All that is said of who speaks.

    `away` are the ids of people of whom it is said that they are not there. By the blocks at which turns begin:
    `strangers` who of no list told a name; `told` for each name that was told the ids of all who may be meant (none:
    nobody we know); `others` those of people of this name with an office that is not theirs.
    """

    evidence: tuple[Evidence, ...]
    away: Ids
    strangers: Mapping[int, Sequence[Stranger]]
    told: Mapping[int, Sequence[Ids]]
    others: Mapping[int, Sequence[Ids]]


class Words(NamedTuple):
    """What somebody says, as it stands and as it is compared, and all that is found in it alone.

    `told` are the names that are told as the own one, `called` is who is asked to speak next, `thanked` who is thanked,
    `spoken_of` are the people in the first words, `away` those who are said not to be there.
    """

    text: str
    plain: str
    told: tuple[Told, ...]
    called: Called | None
    thanked: Mention | None
    spoken_of: Ids
    away: Ids
    strangers: tuple[Stranger, ...]

    def part(self, start: int, end: int) -> str:
        """The words from one sign to another, as they stand where the two texts are alike."""
        source = self.text if len(self.text) == len(self.plain) else self.plain
        return source[start:end].strip()


class Said(NamedTuple):
    """A turn and its words."""

    turn: Turn
    words: Words

    @property
    def block(self) -> int:
        """The block at which the turn begins."""
        return self.turn.paragraphs[0]


Memory = dict[str, Words]
"""Texts that were listened to before, for the same people."""


def listen(body: Body, people: People, memory: Memory | None = None) -> Heard:
    """All that is said of who speaks. O(signs).

    Words in `memory` cost nothing more; all others join it.
    """
    known = {} if memory is None else memory
    said = [_said(body, turn, people, known) for turn in turns(body)]
    evidence = [one for turn in said for one in _own_name(turn)]
    for before, after in pairwise(said):
        if before.turn.speaker != after.turn.speaker:
            evidence += _calls(before, after, people)
            evidence += _thanks(before, after)
    strangers = {turn.block: turn.words.strangers for turn in said if turn.words.strangers}
    away = NOBODY.union(*(turn.words.away for turn in said))
    told = {turn.block: [one.people for one in turn.words.told] for turn in said}
    return Heard(tuple(evidence), away, strangers, told, _others(said))


def _others(said: Sequence[Said]) -> dict[int, list[Ids]]:
    """By the block of a turn, people who do not speak in it: only their name was told or called, not their office."""
    others = {turn.block: [one.others for one in turn.words.told if one.others] for turn in said}
    for before, after in pairwise(said):
        called = before.words.called
        if called is not None and called.others:
            others[after.block].append(called.others)
    return others


def _said(body: Body, turn: Turn, people: People, known: Memory) -> Said:
    text = " ".join(" ".join(body[index].text for index in turn.paragraphs).split())
    if text not in known:
        known[text] = _words(text, people)
    return Said(turn, known[text])


def _words(text: str, people: People) -> Words:
    words = plain(text)
    told = tuple(told_names(words, people))
    unknown = () if any(one.people for one in told) else tuple(strangers_in(words))
    spoken_of = [one.people for one in mentions_in(words[:ANSWER], people) if len(one.people) == 1]
    away = frozenset(_away(words, people))
    called, thanks = called_upon(words, people), thanked(words, people)
    return Words(text, words, told, called, thanks, NOBODY.union(*spoken_of), away, unknown)


def _own_name(said: Said) -> Iterator[Evidence]:
    """The name by which somebody introduces themselves; who names several people names others."""
    told = {one.people: one for one in said.words.told if one.people}
    if len(told) == 1:
        [one] = told.values()
        kind = Kind.BARE_NAME if one.is_bare else Kind.NAME
        yield from _evidence(said.block, one.people, kind, said.words.part(one.start, one.end))


def _calls(before: Said, after: Said, people: People) -> Iterator[Evidence]:
    """That whoever answers was called; not where somebody else answers for them, or only urges them on."""
    called = before.words.called
    if called is None or any(called.people & one.people for one in before.words.told):
        return
    words = before.words.part(called.start, called.end)
    for one in _evidence(after.block, called.people, Kind.CALL if called.is_sure else Kind.ADDRESS, words):
        if _is_answered(one.person, after.words, people):
            yield one


def _evidence(turn: int, meant: Ids, kind: Kind, words: str) -> Iterator[Evidence]:
    """What speaks for each who may be meant; too many are nobody."""
    if len(meant) <= SEVERAL:
        for person in sorted(meant):
            yield Evidence(turn, person, kind, words, is_clear=len(meant) == 1)


def _is_answered(person: str, answer: Words, people: People) -> bool:
    """Whether the one who was called gives the answer, as far as its first words tell."""
    head = answer.plain[:ANSWER]
    if _urges().fullmatch(answer.plain) or _stands_in().search(head):
        return False
    if answer.told:
        return all(person in one.people for one in answer.told)
    return person not in answer.spoken_of and not _is_topic(people[person].family, head)


def _is_topic(family: str, head: str) -> bool:
    """Whether words are about somebody of this name: 平林は別の会議に出ております."""
    name = plain(family)
    return bool(name) and any(f"{name}{particle}" in head for particle in wordlist("voices")["particles"])


def _thanks(before: Said, after: Said) -> Iterator[Evidence]:
    found = after.words.thanked
    if found is not None and len(found.people) == 1:
        [person] = found.people
        yield Evidence(before.block, person, Kind.THANKS, after.words.part(found.start, found.end))


def _away(words: str, people: People) -> Iterator[str]:
    """Who is said not to be there: 室賀課長は本日欠席."""
    if _is_away().search(words):
        for one in mentions_in(words, people):
            if len(one.people) == 1 and _is_away().match(words, one.end):
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
