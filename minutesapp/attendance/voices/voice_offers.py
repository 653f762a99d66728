"""Who is offered for a voice, and why."""

from __future__ import annotations

from msgspec import Struct

from minutesapp.attendance.voices.voice import Voice
from minutesapp.attendance.voices.words.evidence import Kind
from minutesapp.attendance.voices.words.introduced import Stranger


class Offer(Struct, frozen=True):
    """A person whose a voice may be, by id, and what speaks for it most: how it is told, by which words, its weight.

    `words` are empty where it is the label.
    """

    person: str
    words: str
    weight: int
    kind: Kind


class VoiceOffers(Struct, frozen=True):
    """A voice, and whose it may be, likeliest first.

    `certain` is the id of the one who alone fits; empty where that is nobody, or more than one. `strangers` are people
    of no list who may have introduced themselves.
    """

    voice: Voice
    offers: tuple[Offer, ...] = ()
    certain: str = ""
    strangers: tuple[Stranger, ...] = ()
