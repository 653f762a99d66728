"""The voices of a body and all that is known of each: what its label and the meeting say, added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from minutesapp.attendance.voices.assignment import Claim, assign
from minutesapp.attendance.voices.judging import Case
from minutesapp.attendance.voices.label import is_name, is_room, label_says
from minutesapp.attendance.voices.names.called import People
from minutesapp.attendance.voices.names.index import Ids
from minutesapp.attendance.voices.narrowing import Narrowing
from minutesapp.attendance.voices.voice import Voice, is_counted, voices_of
from minutesapp.attendance.voices.voice_offers import Offer, VoiceOffers
from minutesapp.attendance.voices.words.evidence import Evidence
from minutesapp.attendance.voices.words.heard import listen
from minutesapp.attendance.voices.words.introduced import Stranger
from minutesapp.attendance.voices.words.said import Memory
from minutesapp.model.blocks import Body

ROUNDS = 2
"""How often the voices are gone through: the second time with those who certainly speak."""
MOST_OFFERED = 20
"""People who are offered for one voice."""


class Meeting:
    """What is heard of the voices of one body."""

    def __init__(self, body: Body, people: People, memory: Memory, absent: Ids) -> None:
        """`memory` are the words heard before, `absent` the ids of those of whom the record says so."""
        self._people = people
        self._heard = listen(body, people, memory)
        self._away = self._heard.away | absent
        self._voices = {voice.label: voice for voice in voices_of(body)}
        self._labels = {label: tuple(label_says(label, people)) for label in self._voices}
        self._said: dict[str, list[Evidence]] = {label: self._of_label(label) for label in self._voices}
        whose = {turn: voice.label for voice in self._voices.values() for turn in voice.turns}
        for one in self._heard.evidence:
            if one.turn in whose:
                self._said[whose[one.turn]].append(one)

    def offers(self) -> tuple[VoiceOffers, ...]:
        """Whose each voice may be, in the order of their first words."""
        cases: dict[str, Case] = {}
        claims: dict[str, Claim] = {}
        for _ in range(ROUNDS):
            cases = self._cases({claim.person for claim in claims.values()})
            one_persons = {label: case for label, case in cases.items() if not self._is_nobodys(label)}
            claims = assign(one_persons, self._away, self._may_be)
        return tuple(self._offered(voice, cases[label], claims.get(label)) for label, voice in self._voices.items())

    def _of_label(self, label: str) -> list[Evidence]:
        return [Evidence(self._voices[label].turns[0], people, kind, "") for kind, people in self._labels[label]]

    def _cases(self, there: Collection[str]) -> dict[str, Case]:
        """All that speaks for somebody, by the labels, as it is `there` who certainly speak."""
        narrowing = Narrowing(self._people, self._heard, list(self._voices.values()), self._away, there)
        return {
            label: Case((*self._said[label], *narrowing.evidence(voice, self._said[label])), self._denied(voice))
            for label, voice in self._voices.items()
        }

    def _denied(self, voice: Voice) -> Counter[str]:
        """Of whom a voice speaks as of others."""
        return Counter(person for turn in voice.turns for person in self._heard.named[turn])

    def _is_nobodys(self, label: str) -> bool:
        """Whether a label is a place where several people may sit, or a name of nobody we know."""
        return not is_counted(label) and (is_room(label) or (not self._labels[label] and is_name(label)))

    def _may_be(self, label: str, claim: Claim) -> bool:
        """Whether a voice may be somebody's.

        Who tells the name of nobody we know, or another's office, is nobody we know, whoever was called.
        """
        turns, person = self._voices[label].turns, claim.person
        told = [ids for turn in turns for ids in self._heard.told[turn]]
        is_another = any(person in ids for turn in turns for ids in self._heard.others[turn])
        tells_another = bool(told) and not any(person in ids for ids in told)
        return claim.is_sure or not (is_another or tells_another or self._strangers(label))

    def _strangers(self, label: str) -> tuple[Stranger, ...]:
        turns = self._voices[label].turns
        return tuple(dict.fromkeys(one for turn in turns for one in self._heard.strangers.get(turn, ())))

    def _offered(self, voice: Voice, case: Case, claim: Claim | None) -> VoiceOffers:
        ranked = sorted(self._people.in_order(case.people), key=lambda person: -case.weight(person))[:MOST_OFFERED]
        best = ((person, case.about(person)[0]) for person in ranked)
        offers = tuple(Offer(person, one.words, case.weight(person), one.kind) for person, one in best)
        strangers = () if claim is not None and claim.is_sure else self._strangers(voice.label)
        return VoiceOffers(voice, offers, claim.person if claim is not None else "", strangers)
