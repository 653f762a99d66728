"""What is said in a meeting of who speaks: people tell their names, are called upon, and are answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.index import NOBODY, Ids
from minutesapp.attendance.voices.words.evidence import SEVERAL, Evidence, Kind
from minutesapp.attendance.voices.words.introduced import Stranger
from minutesapp.attendance.voices.words.mention import plain
from minutesapp.attendance.voices.words.own_place import OwnPlace
from minutesapp.attendance.voices.words.replied import is_direct
from minutesapp.attendance.voices.words.said import ANSWER, Memory, Said, Words, said_in
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.blocks import Body
from minutesapp.model.outline import turns

TAIL = 60
"""Signs before a turn that may tell more of who speaks in it."""
OWN = 30
"""Signs before the own name that may tell more of who it is."""
HEAD = 15
"""Signs at the head of a turn in which somebody is spoken to who may answer."""


class Heard(NamedTuple):
    """All that is said of who speaks.

    `away` and `there` are the ids of people of whom it is said that they are not there, or are.
    By the blocks at which turns begin: `strangers` who of no list told a name; `told` for each name that was told the
    ids of all who may be meant (none: nobody we know); `others` those of people of this name with an office that is
    not theirs; `named` all who are named by the speaker; `juniors` the ranks of those who are below; `own` what is
    said before the own name; `places` where the speaker comes from; `before` the last words of whoever gave the word;
    `asked` words of who spoke before that may be a place; `leads` how often the meeting is led; `texts` all that is
    said.
    """

    evidence: tuple[Evidence, ...]
    away: Ids
    strangers: Mapping[int, Sequence[Stranger]]
    told: Mapping[int, Sequence[Ids]]
    others: Mapping[int, Sequence[Ids]]
    named: Mapping[int, Ids]
    there: Ids
    juniors: Mapping[int, Sequence[str]]
    own: Mapping[int, str]
    places: Mapping[int, Sequence[OwnPlace]]
    before: Mapping[int, str]
    asked: Mapping[int, Sequence[str]]
    leads: Mapping[int, int]
    texts: Mapping[int, str]


def listen(body: Body, people: People, memory: Memory | None = None) -> Heard:
    """All that is said of who speaks. O(signs).

    Words in `memory` cost nothing more; all others join it.
    """
    known = {} if memory is None else memory
    said = [said_in(body, turn, people, known) for turn in turns(body)]
    pairs = [(before, after) for before, after in pairwise(said) if before.turn.speaker != after.turn.speaker]
    evidence = (one for one in _evidence(said, people) if 0 < len(one.people) <= SEVERAL)
    return Heard(
        evidence=tuple(evidence),
        away=NOBODY.union(*(turn.words.away for turn in said)),
        there=NOBODY.union(*(turn.words.there for turn in said)),
        strangers={turn.block: turn.words.strangers for turn in said if turn.words.strangers},
        told={turn.block: [one.people for one in turn.words.told] for turn in said},
        others=_others(said),
        named={turn.block: turn.words.others for turn in said},
        juniors={turn.block: turn.words.juniors for turn in said if turn.words.juniors},
        own={turn.block: _own_words(turn.words) for turn in said if turn.words.told},
        places={turn.block: turn.words.places for turn in said},
        before={after.block: before.words.plain[-TAIL:] for before, after in pairs if before.words.gives_the_word},
        asked={
            after.block: before.words.places_asked
            for before, after in pairs
            if before.words.asked is None and not _urges().fullmatch(after.words.plain)
        },
        leads={turn.block: turn.words.leads for turn in said},
        texts={turn.block: turn.words.plain for turn in said},
    )


def _evidence(said: Sequence[Said], people: People) -> Iterator[Evidence]:
    """What turns say of themselves, and of those beside them."""
    for turn in said:
        yield from _own_name(turn)
    for place, (before, after) in enumerate(pairwise(said)):
        if before.turn.speaker != after.turn.speaker:
            earlier = said[place - 1] if place else None
            yield from _calls(earlier, before, after, people)
            yield from _replies(earlier, before, after)
    for before, between, after in zip(said, said[1:], said[2:], strict=False):
        yield from _talks(before, between, after, people)


def _others(said: Sequence[Said]) -> dict[int, list[Ids]]:
    """By the block of a turn, people who do not speak in it: only their name was told or called, not their office."""
    others = {turn.block: [one.others for one in turn.words.told if one.others] for turn in said}
    for before, after in pairwise(said):
        called = before.words.called
        if called is not None and called.others:
            others[after.block].append(called.others)
    return others


def _own_name(said: Said) -> Iterator[Evidence]:
    """The name by which somebody introduces themselves; who names several people names others."""
    told = {one.people: one for one in said.words.told if one.people}
    if len(told) == 1:
        [one] = told.values()
        kind = Kind.ALIKE if one.is_alike else Kind.BARE_NAME if one.is_bare else Kind.NAME
        yield Evidence(said.block, one.people, kind, said.words.part(one.start, one.end))


def _own_words(words: Words) -> str:
    """What is said before the own name, and may tell whose it is."""
    return " ".join(words.plain[max(0, one.start - OWN) : one.end] for one in words.told)


def _calls(earlier: Said | None, before: Said, after: Said, people: People) -> Iterator[Evidence]:
    """That whoever answers was called; not where somebody else answers for them, or only urges them on.

    Who is only spoken to is called where they agree, or have spoken right before as well.
    """
    called, asked = before.words.called, before.words.asked
    if before.words.praised is not None and called is not None and before.words.praised.end > called.start:
        return
    if called is not None and not any(called.people & one.people for one in before.words.told):
        words = before.words.part(called.start, called.end)
        goes_on = _agrees().match(after.words.plain) is not None or _same_speaks(earlier, after)
        sure = called.is_sure or (called.is_spoken_to and goes_on)
        kind = (Kind.CALL if called.is_named else Kind.POST) if sure else Kind.ADDRESS
        kind = Kind.TOGETHER if called.are_several else kind
        yield Evidence(after.block, _answering(called.people, after.words, people), kind, words)
    elif asked is not None:
        words = before.words.part(asked.start, len(before.words.plain))
        answering = _answering(asked.people, after.words, people)
        sure = asked.is_sure or _agrees().match(after.words.plain) is not None
        kind = Kind.CALL if sure and len(answering) == 1 else Kind.PLACE
        yield Evidence(after.block, answering, kind, words)


def _answering(called: Ids, answer: Words, people: People) -> Ids:
    """Those of the people called who may give the answer, as far as its first words tell."""
    if len(called) > SEVERAL or _urges().fullmatch(answer.plain) or _stands_in().search(answer.plain[:ANSWER]):
        return NOBODY
    if answer.told:
        return frozenset(id for id in called if all(id in one.people for one in answer.told))
    head = answer.plain[:ANSWER]
    return frozenset(id for id in called - answer.spoken_of if not _is_topic(people[id].family, head))


def _is_topic(family: str, head: str) -> bool:
    """Whether words are about somebody of this name: 平林は別の会議に出ております."""
    name = plain(family)
    return bool(name) and any(f"{name}{particle}" in head for particle in wordlist("voices")["particles"])


def _replies(earlier: Said | None, before: Said, after: Said) -> Iterator[Evidence]:
    """That whoever spoke before was answered or thanked by name; less surely where another one spoke in between.

    Who only gave the word in between is not meant.
    """
    words = after.words
    found = words.praised or words.replied or words.thanked
    if found is not None and found.is_sure:
        near = earlier is None or _same_speaks(earlier, after) or is_direct(words.plain, found)
        direct = words.praised or (words.replied and near)
        gave = bool(before.words.called or before.words.asked) and not _same_speaks(earlier, after)
        told = words.part(found.start, found.end + HEAD)
        spoke = earlier if gave and earlier is not None else before
        yield Evidence(spoke.block, found.people, Kind.REPLY if direct else Kind.THANKS, told)


def _same_speaks(earlier: Said | None, after: Said) -> bool:
    return earlier is not None and earlier.turn.speaker == after.turn.speaker


def _talks(before: Said, between: Said, after: Said, people: People) -> Iterator[Evidence]:
    """That whoever spoke before and speaks next was spoken to by name in between; or at its head who speaks next."""
    called = between.words.called
    rest = [one for one in between.words.spoken_to if called is None or one.end <= called.start]
    if len({one.people for one in rest}) != 1 or between.turn.speaker in (before.turn.speaker, after.turn.speaker):
        return
    [one, *_] = rest
    words = between.words.part(one.start, one.end)
    answering = _answering(one.people, after.words, people)
    if before.turn.speaker == after.turn.speaker:
        yield Evidence(after.block, answering, Kind.TALK, words)
    elif one.start <= HEAD and not _answers(between.words):
        if _takes_up().match(between.words.plain, one.end):
            yield Evidence(before.block, one.people, Kind.THANKS, words)
        elif called is None:
            yield Evidence(after.block, answering, Kind.ADDRESS, words)


def _answers(words: Words) -> bool:
    return bool(words.thanked or words.replied or words.praised)


@cache
def _takes_up() -> re.Pattern[str]:
    """What somebody says of the words of whoever is spoken to: 宮城さん、それは載せてもらいましょう."""
    return re.compile(f"[、\\s]*{any_of(wordlist('voices')['takes_up'])}")


@cache
def _agrees() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["agrees"]))


@cache
def _urges() -> re.Pattern[str]:
    return re.compile(f"(?:はい|[、。,\\s])*(?:{any_of(wordlist('voices')['urges'])}[、。,\\s]*)+")


@cache
def _stands_in() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["stands_in"]))
