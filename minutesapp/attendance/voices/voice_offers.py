"""Whose a voice may be: what its label and the meeting say, added up; where two people fit, nobody is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.attendance.voices.label import is_name, is_room, labelled
from minutesapp.attendance.voices.names.called import NOBODY, People
from minutesapp.attendance.voices.names.sound import readings_of
from minutesapp.attendance.voices.voice import Voice, is_counted, voices_of
from minutesapp.attendance.voices.words.heard import Evidence, Heard, Kind, Memory, listen
from minutesapp.attendance.voices.words.introduced import Stranger
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import Body

LABEL, OF_SEVERAL = 12, 1
"""What a label weighs that means one person, and what a label or words weigh that may mean more than one."""
ENOUGH = 4
"""A name that was told, or a call; or that somebody was spoken to twice."""
MOST_OFFERED = 20
"""People who are offered for one voice."""
CLEAR = 3
"""How many times as much must speak for somebody as for the next one."""
MOST = {Kind.NAME: 2, Kind.BARE_NAME: 2, Kind.CALL: 5, Kind.ADDRESS: 3, Kind.THANKS: 3}
"""How often each kind counts for one voice and one person."""


class Offer(Struct, frozen=True):
    """A person whose a voice may be, by id, and what speaks for it most: how it is told, by which words, its weight.

    `kind` is None, and `words` are empty, where it is the label alone.
    """

    person: str
    words: str
    weight: int
    kind: Kind | None = None
    is_told: bool = False
    """Whether the label or the voice itself says the name."""
    is_sure: bool = False
    """Whether it says more than a family name, or the voice was called so as well."""


class VoiceOffers(Struct, frozen=True):
    """A voice, and whose it may be, likeliest first.

    `certain` is the id of the one who alone fits; empty where that is nobody, or more than one. `strangers` are people
    of no list who may have introduced themselves.
    """

    voice: Voice
    offers: tuple[Offer, ...] = ()
    certain: str = ""
    strangers: tuple[Stranger, ...] = ()


class Hearing:
    """Tells whose each voice of a record may be, as often as its body changes. The people are looked through once."""

    def __init__(
        self,
        body: Body,
        present: Iterable[Attendee],
        known: Sequence[Attendee] = (),
        near: Container[str] | None = None,
    ) -> None:
        """Whoever is `present` goes before those `known` besides.

        `near` are the ids of those known who are likely at this meeting; None where nothing tells.
        """
        here = tuple(map(_read, present))
        everybody = (*here, *_others(here, known))
        board = {one.id for one in known if near is not None and one.id in near and one.side is Side.MEMBER}
        self._people = People(everybody, _circles(body, here, everybody, near), board)
        self._away = frozenset(one.id for one in here if not one.status.attends)
        self._memory: Memory = {}

    def offers(self, body: Body) -> tuple[VoiceOffers, ...]:
        """Whose each voice may be. O(signs) of what was not heard before."""
        voices = voices_of(body)
        heard = listen(body, self._people, self._memory)
        away = heard.away | self._away
        whose = {turn: voice.label for voice in voices for turn in voice.turns}
        said: dict[str, list[Evidence]] = {}
        for evidence in heard.evidence:
            if evidence.turn in whose:
                said.setdefault(whose[evidence.turn], []).append(evidence)
        told = (_judge(voice, self._people, said.get(voice.label, []), away) for voice in voices)
        return _one_voice_each([_with_strangers(one, heard) for one in told])


def offers_for(
    body: Body, present: Iterable[Attendee], known: Sequence[Attendee] = (), near: Container[str] | None = None
) -> tuple[VoiceOffers, ...]:
    """The same for a body that is asked about once; nothing where there is no voice."""
    return Hearing(body, present, known, near).offers(body) if voices_of(body) else ()


def _read(person: Attendee) -> Attendee:
    """Somebody of the record with a reading: a guess is good enough to be found by."""
    readings = () if person.kana else readings_of(person.name)
    return replace(person, kana=readings[0]) if readings else person


def _circles(
    body: Body, here: Sequence[Attendee], everybody: Sequence[Attendee], near: Container[str] | None
) -> list[Container[str]]:
    """Who is likelier: those of the record who have not spoken yet, and with them those of the board."""
    present = frozenset(one.id for one in here)
    spoken = {block.speaker.attendee for block in body if block.speaker is not None}
    likely = {one.id for one in everybody if near is None or one.id in near}
    return [*([present] if present - spoken else []), present | likely]


def _others(here: Sequence[Attendee], known: Iterable[Attendee]) -> list[Attendee]:
    names, numbers = {one.name for one in here}, {one.person for one in here if one.person}
    return [one for one in known if one.name not in names and one.person not in numbers]


def _judge(voice: Voice, people: People, heard: Sequence[Evidence], away: Container[str]) -> VoiceOffers:
    counted = is_counted(voice.label)
    meant = NOBODY if counted else labelled(voice.label, people)
    weight = LABEL if len(meant) == 1 else OF_SEVERAL
    offers = {id: Offer(id, "", weight, is_told=True, is_sure=True) for id in people.in_order(meant)}
    for person, about in groupby(sorted(heard, key=lambda one: one.person), key=lambda one: one.person):
        offers[person] = _added(offers.get(person), person, list(about))
    ranked = sorted((offers[id] for id in people.in_order(offers)), key=lambda offer: -offer.weight)
    certain = _certain(ranked)
    nobody = certain in away or (not counted and (is_room(voice.label) or (not meant and is_name(voice.label))))
    return VoiceOffers(voice, tuple(ranked[:MOST_OFFERED]), "" if nobody else certain)


def _added(meant: Offer | None, person: str, about: Sequence[Evidence]) -> Offer:
    """The offer with what is said; what may mean another as well weighs no more than such a label does."""
    clear = [one for one in about if one.is_clear]
    counts = Counter(one.kind for one in clear)
    weight = sum(kind.value * min(count, MOST[kind]) for kind, count in counts.items()) or OF_SEVERAL
    strongest = max(clear or about, key=lambda one: one.kind.value)
    sure = meant is not None or counts[Kind.NAME] > 0 or (counts[Kind.BARE_NAME] > 0 and counts[Kind.CALL] > 0)
    told = sure or counts[Kind.BARE_NAME] > 0
    return Offer(person, strongest.words, weight + (meant.weight if meant else 0), strongest.kind, told, sure)


def _certain(ranked: Sequence[Offer]) -> str:
    if not ranked or ranked[0].weight < ENOUGH:
        return ""
    return ranked[0].person if len(ranked) == 1 or ranked[0].weight >= CLEAR * ranked[1].weight else ""


def _one_voice_each(told: Sequence[VoiceOffers]) -> tuple[VoiceOffers, ...]:
    """Of several voices that are certainly one person's, those that say so themselves: who was called did not answer.

    Where one only says the family name and another one is called so, they may be two people of this name.
    """
    claims: dict[str, list[Offer]] = {}
    for one in told:
        if one.certain:
            claims.setdefault(one.certain, []).append(one.offers[0])
    doubtful = {
        person
        for person, offers in claims.items()
        if not any(offer.is_sure for offer in offers) and not all(offer.is_told for offer in offers)
    }
    return tuple(
        replace(one, certain="")
        if one.certain and len(claims[one.certain]) > 1 and (one.certain in doubtful or not one.offers[0].is_told)
        else one
        for one in told
    )


def _with_strangers(one: VoiceOffers, heard: Heard) -> VoiceOffers:
    """Whoever tells the name of nobody we know, or another's office, is nobody we know, whoever was called."""
    strangers = [stranger for turn in one.voice.turns for stranger in heard.strangers.get(turn, ())]
    told, others = ([ids for turn in one.voice.turns for ids in by[turn]] for by in (heard.told, heard.others))
    if one.offers and one.offers[0].is_sure:
        return one
    is_another = any(one.certain in ids for ids in others) or (told and not any(one.certain in ids for ids in told))
    certain = "" if is_another or strangers else one.certain
    return replace(one, certain=certain, strangers=tuple(dict.fromkeys(strangers)))
