"""What tells people apart who may be meant by the same words: where they come from, their rank, the meeting itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from minutesapp.attendance.voices.names.belonging import NOTHING, WELL, belongs, is_of_field, likeness, places_of
from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.fields import fields_of, words_of_fields
from minutesapp.attendance.voices.names.fitting import any_member
from minutesapp.attendance.voices.names.index import NOBODY, Ids
from minutesapp.attendance.voices.voice import Voice
from minutesapp.attendance.voices.words.evidence import SEVERAL, Evidence, Kind
from minutesapp.attendance.voices.words.heard import Heard
from minutesapp.attendance.voices.words.own_place import OwnPlace
from minutesapp.language.posts import is_above, rank_of
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.attendance import Side

TOLD = frozenset((Kind.NAME, Kind.BARE_NAME, Kind.ALIKE))
"""Evidence that is the own name."""
NAMED = frozenset((Kind.NAME, Kind.BARE_NAME, Kind.ALIKE, Kind.CALL, Kind.POST, Kind.ADDRESS, Kind.TALK))
"""Evidence whose words are a name, with others around it."""
OPENING = 2
"""Turns in which a meeting of one office says whose it is."""
FEW = 3
"""People at most who are told apart by a single word of a field."""
FIELD_LEAST, FIELD_MORE = 2, 2
"""Words of a field at least, and how many times as many as of another one's."""
STAFF_LEAST = 3
"""Staff who certainly speak at least where nobody else does, for it to be a meeting of staff alone."""
LEADS_LEAST, LEADS_MORE = 5, 2
"""How often whoever leads a meeting says so at least, and how many times as often as anybody else."""


class Narrowing:
    """What is known of a meeting as a whole, to tell people apart for each of its voices."""

    def __init__(
        self, people: People, heard: Heard, voices: Sequence[Voice], away: Container[str], there: Collection[str] = ()
    ) -> None:
        """`there` are the ids of those who certainly speak."""
        self._people = people
        self._heard = heard
        self._opening = "".join(islice(heard.texts.values(), OPENING))
        self._room = frozenset(there).union(*heard.named.values())
        self._offices = frozenset(people[id].group for id in there if people[id].side is Side.STAFF)
        self._is_of_staff = len(there) >= STAFF_LEAST and all(people[id].side is Side.STAFF for id in there)
        self._leader = _leader(voices, heard)
        self._chairs = frozenset(id for id in people.places.chairs if id not in away)

    def evidence(self, voice: Voice, known: Sequence[Evidence]) -> Iterator[Evidence]:
        """What more is known of a voice of which this is known."""
        named = NOBODY.union(*(self._heard.named[turn] for turn in voice.turns))
        thought_of = NOBODY.union(*(one.people for one in known))
        senders = self._people.places.senders(thought_of)
        for turn in voice.turns:
            yield from self._asked(turn, named)
            for place in self._heard.places[turn]:
                yield from self._from_place(turn, place, senders, thought_of)
            yield from self._above(turn, thought_of)
        if voice.label != self._leader:
            yield from self._of_field(voice, thought_of or self._people.places.board)
        for one in known:
            if len(one.people) > 1:
                yield from self._beside(one, named)
        says_name = any(one.kind in (*TOLD, Kind.LABEL) for one in known)
        if voice.label == self._leader and len(self._chairs) == 1 and not says_name:
            yield Evidence(voice.turns[0], self._chairs, Kind.LEADS, "")

    def _asked(self, turn: int, named: Ids) -> Iterator[Evidence]:
        """Who of those who are known to be there comes from a place that was asked, in whatever words."""
        told = [ids for ids in self._heard.told[turn] if ids]
        there = frozenset(id for id in self._room - named if all(id in ids for ids in told))
        for words in self._heard.asked.get(turn, ()) if there else ():
            fits = {group: belongs(group, words) for group in self._people.places.by_group(there)}
            best = max(fits.values(), default=NOTHING)
            if best[0] == WELL:
                sent = (ids for group, ids in self._people.places.by_group(there).items() if fits[group] == best)
                meant = NOBODY.union(*sent)
                yield Evidence(turn, meant, Kind.CALL if len(meant) == 1 else Kind.PLACE, words)

    def _from_field(self, turn: int, place: OwnPlace, thought_of: Ids) -> Iterator[Evidence]:
        """Who of those thought of, or else of the board, represents the field of the place."""
        fits = (id for id in thought_of if is_of_field(self._people[id].group, place.words))
        meant = frozenset(fits) if thought_of else self._people.places.of_field(place.words)
        if 0 < len(meant) <= SEVERAL:
            yield Evidence(turn, meant, Kind.OWN_KIND_OF_PLACE, place.words)

    def _from_place(
        self, turn: int, place: OwnPlace, senders: Mapping[str, Ids], thought_of: Ids
    ) -> Iterator[Evidence]:
        """Who of those thought of, of the board and of an office comes from where the speaker does."""
        office, is_whole = self._people.places.of(place.words)
        fits = {group: belongs(group, place.words) for group in senders}
        best = max(fits.values(), default=NOTHING)
        meant = NOBODY.union(*(senders[group] for group, fit in fits.items() if fit == best > NOTHING))
        meant |= office if is_whole else NOBODY
        if not meant:
            yield from self._from_field(turn, place, thought_of)
        elif len(meant) <= SEVERAL:
            kind = Kind.OWN_PLACE if is_whole or best[0] == WELL else Kind.OWN_KIND_OF_PLACE
            yield Evidence(turn, meant, kind, place.words)
            if office == meant and len(of_rank := frozenset(filter(self._is_of_rank, meant))) == 1:
                yield Evidence(turn, of_rank, Kind.MEETING, "")

    def _of_field(self, voice: Voice, among: Ids) -> Iterator[Evidence]:
        """Whose field of these people a voice speaks of, in several words, and of no other one's nearly as much."""
        senders = self._people.places.by_group(among)
        said = words_of_fields("。".join(self._heard.texts[turn] for turn in voice.turns))
        words = {group: frozenset[str]().union(*(said.get(name, ()) for name in fields_of(group))) for group in senders}
        ranked = sorted(words, key=lambda group: -len(words[group]))
        [most, others] = [*(len(words[group]) for group in ranked[:2]), 0, 0][:2]
        least = 1 if 1 < len(among) <= FEW else FIELD_LEAST
        if most >= max(least, FIELD_MORE * others):
            yield Evidence(voice.turns[0], senders[ranked[0]], Kind.FIELD, "、".join(sorted(words[ranked[0]])[:3]))

    def _above(self, turn: int, thought_of: Ids) -> Iterator[Evidence]:
        """Who of those thought of has a higher rank than those to whom the rest is left."""
        for junior in self._heard.juniors.get(turn, ()):
            above = frozenset(id for id in thought_of if is_above(self._people[id].post, junior))
            if above and above != thought_of:
                yield Evidence(turn, above, Kind.SENIOR, junior)

    def _beside(self, one: Evidence, named: Ids) -> Iterator[Evidence]:
        """Who of several of a name is meant by what else was said when it was told or called."""
        before = _titles().sub(" ", self._heard.before.get(one.turn, ""))
        own = self._heard.own.get(one.turn, "") if one.kind in TOLD else ""
        if one.kind in NAMED and (best := self._likest(one.people, own) or self._likest(one.people, before)):
            yield Evidence(one.turn, best, Kind.BESIDE, own + before)
        if len(there := one.people & self._heard.there - named) == 1:
            yield Evidence(one.turn, there, Kind.THERE, "")
        if len(near := self._near(one.people)) == 1:
            by_post = one.kind is Kind.POST or _of_staff().search(one.words) or self._is_of_staff
            yield Evidence(one.turn, near, Kind.MEETING if by_post else Kind.NEAR, "")
        if one.kind in (Kind.POST, Kind.PLACE) and (best := self._of_meeting(one.people)):
            yield Evidence(one.turn, best, Kind.MEETING, "")
        if one.kind is Kind.PLACE and (head := self._people.places.heads(one.people)):
            yield Evidence(one.turn, head, Kind.HEAD, one.words)

    def _near(self, ids: Ids) -> Ids:
        """Those of the offices of the staff who certainly speak, or where only staff does all of the staff."""
        staff = frozenset(id for id in ids if self._people[id].side is Side.STAFF)
        found = frozenset(id for id in staff if self._people[id].group in self._offices)
        return found if found and staff == ids else staff if self._is_of_staff else NOBODY

    def _of_meeting(self, ids: Ids) -> Ids:
        """Who of several who were called by their post is of an office that the first words name."""
        for fits in (self._is_of_office, self._is_of_rank):
            found = frozenset(filter(fits, ids))
            if len(found) == 1:
                return found
        return NOBODY

    def _is_of_office(self, id: str) -> bool:
        """Whether the first words name somebody's office."""
        return any(place in self._opening for place in places_of(self._people[id].group))

    def _is_of_rank(self, id: str) -> bool:
        """Whether the first words say that those of somebody's rank meet: 課長会議."""
        rank = rank_of(self._people[id].post)
        return rank is not None and f"{rank.word}会" in self._opening

    def _likest(self, ids: Iterable[str], text: str) -> Ids:
        alike = {id: likeness(self._people[id], text) for id in ids}
        best = max(alike.values(), default=0)
        found = frozenset(id for id, length in alike.items() if length == best > 0)
        return found if len(found) == 1 else NOBODY


@cache
def _of_staff() -> re.Pattern[str]:
    """What those of the office whose meeting it is call themselves: 担当の, 事務局の."""
    return re.compile(f"{any_of(wordlist('voices')['of_office'])}の")


@cache
def _titles() -> re.Pattern[str]:
    """What any member is called."""
    return re.compile(any_of(any_member()))


def _leader(voices: Sequence[Voice], heard: Heard) -> str:
    """The label of whoever leads the meeting; empty where that is nobody clearly."""
    counts = sorted((sum(heard.leads[turn] for turn in voice.turns), voice.label) for voice in voices)
    most, label = counts[-1] if counts else (0, "")
    others = counts[-2][0] if len(counts) > 1 else 0
    return label if most >= max(LEADS_LEAST, LEADS_MORE * others) else ""
