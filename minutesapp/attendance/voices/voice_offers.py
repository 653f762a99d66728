"""Whose a voice may be: what its label and the meeting say, added up; where two people fit, nobody is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.attendance.voices.called import People, reads_as_name
from minutesapp.attendance.voices.heard import Evidence, Kind, Stranger, evidence_in, strangers_in
from minutesapp.attendance.voices.voice import Voice, is_counted, voices_of
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import Body

LABEL, LABEL_OF_SEVERAL = 12, 1
"""What a label weighs that means one person, and more than one."""
ENOUGH = 4
"""A name that was told, or two calls."""
CLEAR = 3
"""How many times as much must speak for somebody as for the next one."""
MOST = {Kind.NAME: 2, Kind.CALL: 5, Kind.THANKS: 3}
"""How often each kind counts for one voice and one person."""


class Offer(Struct, frozen=True):
    """A person whose a voice may be, by id, the words that say so (empty where it is the label), and their weight."""

    person: str
    words: str
    weight: int
    is_told: bool = False
    """Whether the label or the voice itself says the name."""


class VoiceOffers(Struct, frozen=True):
    """A voice, and whose it may be, likeliest first.

    `certain` is the id of the one who alone fits; empty where that is nobody, or more than one. `strangers` are people
    of no list who may have introduced themselves.
    """

    voice: Voice
    offers: tuple[Offer, ...] = ()
    certain: str = ""
    strangers: tuple[Stranger, ...] = ()


def offers_for(body: Body, present: Iterable[Attendee], known: Iterable[Attendee] = ()) -> tuple[VoiceOffers, ...]:
    """Whose each voice may be: somebody `present`, or else one of those `known` besides. O(signs)."""
    voices = voices_of(body)
    if not voices:
        return ()
    here = tuple(present)
    everybody = (*here, *_others(here, known))
    near = _weigh(voices, body, People(here)) if here else {}
    far = _weigh(voices, body, People(everybody))
    told = [near[v.label] if v.label in near and near[v.label].certain else far[v.label] for v in voices]
    return _one_voice_each(_with_strangers(told, body))


def _others(here: Sequence[Attendee], known: Iterable[Attendee]) -> list[Attendee]:
    names, numbers = {one.name for one in here}, {one.person for one in here if one.person}
    return [one for one in known if one.name not in names and one.person not in numbers]


def _weigh(voices: Sequence[Voice], body: Body, people: People) -> dict[str, VoiceOffers]:
    whose = {turn: voice.label for voice in voices for turn in voice.turns}
    heard: dict[str, list[Evidence]] = {}
    for evidence in evidence_in(body, people):
        if evidence.turn in whose:
            heard.setdefault(whose[evidence.turn], []).append(evidence)
    return {voice.label: _judge(voice, people, heard.get(voice.label, [])) for voice in voices}


def _judge(voice: Voice, people: People, heard: Sequence[Evidence]) -> VoiceOffers:
    labelled = frozenset() if is_counted(voice.label) else people.labelled(voice.label)
    weight = LABEL if len(labelled) == 1 else LABEL_OF_SEVERAL
    offers = {id: Offer(id, "", weight, is_told=True) for id in people.in_order(labelled)}
    for person, about in groupby(sorted(heard, key=lambda one: one.person), key=lambda one: one.person):
        offers[person] = _added(offers.get(person), person, list(about))
    ranked = sorted(offers.values(), key=lambda offer: -offer.weight)
    contradicted = not labelled and not is_counted(voice.label) and reads_as_name(voice.label)
    return VoiceOffers(voice, tuple(ranked), "" if contradicted else _certain(ranked))


def _added(labelled: Offer | None, person: str, about: Sequence[Evidence]) -> Offer:
    counts = Counter(one.kind for one in about)
    weight = sum(kind.value * min(count, MOST[kind]) for kind, count in counts.items())
    strongest = max(about, key=lambda one: one.kind.value)
    if labelled is not None:
        return replace(labelled, weight=labelled.weight + weight, words=strongest.words)
    return Offer(person, strongest.words, weight, is_told=counts[Kind.NAME] > 0)


def _certain(ranked: Sequence[Offer]) -> str:
    if not ranked or ranked[0].weight < ENOUGH:
        return ""
    return ranked[0].person if len(ranked) == 1 or ranked[0].weight >= CLEAR * ranked[1].weight else ""


def _one_voice_each(told: Sequence[VoiceOffers]) -> tuple[VoiceOffers, ...]:
    """Nobody is certain of a voice by calls alone who is certain of another one: one of them answered for them."""
    claims = Counter(one.certain for one in told if one.certain)
    return tuple(
        replace(one, certain="") if claims[one.certain] > 1 and not one.offers[0].is_told else one for one in told
    )


def _with_strangers(told: Sequence[VoiceOffers], body: Body) -> list[VoiceOffers]:
    strangers: Mapping[int, Stranger] = dict(strangers_in(body))
    return [
        replace(one, strangers=tuple(dict.fromkeys(strangers[turn] for turn in one.voice.turns if turn in strangers)))
        if not one.offers
        else one
        for one in told
    ]
