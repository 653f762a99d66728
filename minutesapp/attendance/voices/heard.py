"""What is said in a meeting of who speaks: people tell their names, are called upon, and are thanked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple

from minutesapp.attendance.voices.called import People, reads_as_name
from minutesapp.language.posts import rank_of, role_of
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.blocks import Body
from minutesapp.model.outline import Turn, turns

STOPS = r"。、！？!?,.\s"
SENTENCES = re.compile(r"[。！？!?]")
CHUNKS = re.compile(rf"[{STOPS}]+")
ABOUT_OTHERS = re.compile("[はがもを]")
TAIL, HEAD = 120, 40
"""Signs at the end of a turn in which somebody is called upon, and at the head of one in which somebody is thanked."""


class Kind(Enum):
    """How it came out who speaks, and what that weighs."""

    NAME = 6
    CALL = 2
    THANKS = 1


class Evidence(NamedTuple):
    """A turn, by the block at which it begins, that may be a person's, and the words that say so."""

    turn: int
    person: str
    kind: Kind
    words: str


class Stranger(NamedTuple):
    """Somebody of no list who told a name: the name, and the post or office before it."""

    name: str
    post: str


def evidence_in(body: Body, people: People) -> Iterator[Evidence]:
    """All that is said of who speaks. Only what can mean one person alone counts. O(signs)."""
    spoken = _spoken(body)
    for place, (turn, text) in enumerate(spoken):
        yield from _own_name(turn, text, people)
        if place + 1 < len(spoken) and (called := _called_upon(text, people)):
            follower = spoken[place + 1][0]
            if follower.speaker != turn.speaker:
                yield Evidence(follower.paragraphs[0], called[0], Kind.CALL, called[1])
        if place and (thanked := _thanked(text[:HEAD], people)):
            before = spoken[place - 1][0]
            if before.speaker != turn.speaker:
                yield Evidence(before.paragraphs[0], thanked[0], Kind.THANKS, thanked[1])


def strangers_in(body: Body) -> Iterator[tuple[int, Stranger]]:
    """The turns in which somebody tells one name with a post or an office before it, and who that is."""
    for turn, text in _spoken(body):
        told = {one for who, before in _told_names(text) if (one := _stranger(who, before))}
        if len(told) == 1:
            yield turn.paragraphs[0], told.pop()


def _spoken(body: Body) -> list[tuple[Turn, str]]:
    return [(turn, "".join(body[index].text for index in turn.paragraphs)) for turn in turns(body)]


def _told_names(text: str) -> Iterator[tuple[str, str]]:
    """The words before each 「です」 that may tell a name, and all before them; nothing where others are introduced."""
    if _words("introduces").search(text):
        return
    for match in _own_names().finditer(text):
        yield _myself().sub("", match["who"], count=1), text[: match.start("who")]


def _own_name(turn: Turn, text: str, people: People) -> Iterator[Evidence]:
    """The name by which somebody introduces themselves; who names several people names others."""
    found = {person: who for who, before in _told_names(text) if (person := _who_says(who, before, people))}
    if len(found) == 1:
        [(person, words)] = found.items()
        yield Evidence(turn.paragraphs[0], person, Kind.NAME, words)


def _who_says(who: str, before: str, people: People) -> str:
    """Whom a sentence 「…です」 names as the speaker; empty where it may be about somebody else."""
    named, about = people.ends_with(who)
    about = about.removesuffix("の")
    if not named or _is_about_others(about, before):
        return ""
    if about:
        return _only(id for id in named if people.fits(about, id))
    return _only(named) if _openings().fullmatch(before) else ""


def _stranger(who: str, before: str) -> Stranger | None:
    about, _, name = who.rpartition("の")
    if not about or _is_about_others(about, before) or not reads_as_name(name):
        return None
    is_post = rank_of(about) or role_of(about) or _words("offices").search(about[-1])
    return Stranger(name, about) if is_post else None


def _is_about_others(about: str, before: str) -> bool:
    """Whether a sentence has another subject than who speaks: 隣は、総務課長の…です."""
    return bool(ABOUT_OTHERS.search(about)) or before.rstrip("、, ").endswith(("は", "が", "も"))


def _called_upon(text: str, people: People) -> tuple[str, str] | None:
    """Whom the last sentence of a turn asks to speak, and in which words; a name alone asks too."""
    last = SENTENCES.split(text[-TAIL:].rstrip("。！？!? \u3000"))[-1].strip()
    if _words("asks").search(last):
        return _one_of(CHUNKS.split(last), people)
    person = _only(people.called(last)) if last and len(last) <= HEAD else ""
    return (person, last) if person else None


def _thanked(head: str, people: People) -> tuple[str, str] | None:
    thanks = _words("thanks").search(head)
    return _one_of(CHUNKS.split(head[: thanks.start()]), people) if thanks else None


def _one_of(chunks: Sequence[str], people: People) -> tuple[str, str] | None:
    """The one person who is named by one of these pieces of a sentence."""
    leads, behind = _leads(), _behind()
    found = {}
    for chunk in chunks:
        bare = leads.sub("", chunk)
        named, rest = people.begins_with(bare)
        if (person := _only(named)) and (not rest or behind.match(rest)):
            found[person] = bare
    return next(iter(found.items())) if len(found) == 1 else None


def _only(ids: Iterable[str]) -> str:
    found = set(ids)
    return found.pop() if len(found) == 1 else ""


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")[name]))


@cache
def _own_names() -> re.Pattern[str]:
    ends, after = (any_of(wordlist("voices")[name]) for name in ("own_name", "next_words"))
    return re.compile(rf"(?:^|(?<=[{STOPS}]))(?P<who>[^{STOPS}]{{2,30}}?){ends}(?=[{STOPS}]|$|{after})")


@cache
def _myself() -> re.Pattern[str]:
    return re.compile(f"^{any_of(wordlist('voices')['myself'])}")


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(rf"(?:[{STOPS}]|{any_of(wordlist('voices')['openings'])})*")


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(f"^{any_of(wordlist('voices')['leads'])}+")


@cache
def _behind() -> re.Pattern[str]:
    """What may stand behind the name of somebody who is called upon."""
    words = wordlist("voices")
    return re.compile(any_of((*words["trails"], *words["asks"], *words["thanks"])))
