"""What one turn says of who speaks: names that are told, who is called or answered, where somebody comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.index import NOBODY, Ids
from minutesapp.attendance.voices.words.asked_of import Asked, asked_of, places_asked
from minutesapp.attendance.voices.words.called_upon import Called, called_upon
from minutesapp.attendance.voices.words.colleagues import Colleague, colleagues, juniors
from minutesapp.attendance.voices.words.introduced import Stranger, Told, strangers_in, told_names
from minutesapp.attendance.voices.words.mention import Mention, mentions_in, plain
from minutesapp.attendance.voices.words.own_place import OwnPlace, own_places
from minutesapp.attendance.voices.words.replied import praised, replied, spoken_to, thanked
from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.blocks import Body
from minutesapp.model.outline import Turn

ANSWER = 60
"""Signs at the head of an answer in which it may be said that somebody else gives it."""


ABSENT = pattern("(?:欠席|お休み|不在)(?:の|され(?:た|ている)|して(?:いる|おられる))\\Z")
"""Before the name of who is not there."""
LONGEST_ABSENT = 10


class Words(NamedTuple):
    """What somebody says, as it stands and as it is compared, and all that is found in it alone.

    `told` are the names that are told as the own one, `called` is who is asked to speak next, `asked` of which place
    somebody is, and `places_asked` are all words that may be one; `thanked`, `replied` and `praised` are those whose
    words it answers, `spoken_to` all who are spoken to by their names. `spoken_of` are the people in the first words,
    `others` everybody who is named as another one; `away` and `there` are those who are said not to be there and to be
    there, `juniors` the ranks of those to whom the rest is left. `places` are where the speaker comes from, and `leads`
    tells how often the meeting is led.
    """

    text: str
    plain: str
    told: tuple[Told, ...]
    called: Called | None
    asked: Asked | None
    places_asked: tuple[str, ...]
    thanked: Mention | None
    replied: Mention | None
    praised: Mention | None
    spoken_to: tuple[Mention, ...]
    spoken_of: Ids
    others: Ids
    away: Ids
    there: Ids
    juniors: tuple[str, ...]
    strangers: tuple[Stranger, ...]
    places: tuple[OwnPlace, ...]
    leads: int

    @property
    def gives_the_word(self) -> bool:
        """Whether others may be asked to speak in any way."""
        return bool(self.called or self.asked or self.juniors or self.spoken_to)

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


def said_in(body: Body, turn: Turn, people: People, known: Memory) -> Said:
    """A turn with its words, that join those known."""
    text = " ".join(" ".join(body[index].text for index in turn.paragraphs).split())
    if text not in known:
        known[text] = words_of(text, people)
    return Said(turn, known[text])


def words_of(text: str, people: People) -> Words:
    """All that is found in what somebody says."""
    words = plain(text)
    told = tuple(told_names(words, people))
    mentions = list(mentions_in(words, people))
    alone = [one for one in mentions if len(one.people) == 1]
    called, mates = called_upon(words, mentions, people), list(colleagues(words, people))
    return Words(
        text,
        words,
        told,
        called,
        None if called else asked_of(words, people),
        () if called else places_asked(words),
        thanked(words, mentions),
        replied(words, mentions),
        praised(words, mentions),
        tuple(spoken_to(words, mentions)),
        NOBODY.union(*(one.people for one in alone if one.start < ANSWER)),
        _named_others(told, alone, mates),
        frozenset(_away(words, alone)).union(*(one.people for one in mates if one.is_away)),
        NOBODY.union(*(one.people for one in mates if not one.is_away)),
        tuple(juniors(words)),
        () if any(one.people for one in told) else tuple(strangers_in(words)),
        tuple(own_places(words)),
        len(_leads().findall(words)),
    )


def _named_others(told: Iterable[Told], mentions: Iterable[Mention], mates: Iterable[Colleague]) -> Ids:
    """Everybody who is named by the speaker as another one."""
    named = NOBODY.union(*(one.people for one in mentions if one.is_named))
    others = NOBODY.union(*(one.people for one in mates if one.is_another and len(one.people) == 1))
    return (named | others) - NOBODY.union(*(one.people for one in told if len(one.people) == 1))


def _away(words: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """Who is said not to be there: 室賀課長は本日欠席."""
    for one in mentions:
        if _is_absent(words, one):
            yield from one.people


def _is_absent(words: str, one: Mention) -> bool:
    before = words[max(0, one.start - LONGEST_ABSENT) : one.start]
    return (
        any(shape.match(words, one.end) for shape in (_is_away(), _is_excused())) or ABSENT.search(before) is not None
    )


@cache
def _is_away() -> re.Pattern[str]:
    return re.compile(f"[はが、]{{1,2}}[^。]{{0,10}}?{any_of(wordlist('voices')['away'])}")


@cache
def _is_excused() -> re.Pattern[str]:
    return re.compile(f"(?:さん)?(?:から|より)は?、?(?:本日|事前に)?{any_of(wordlist('voices')['excused'])}")


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(any_of(wordlist("voices")["leads_on"]))
