"""How it comes out who speaks: what is said speaks for one person, or for each of several."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from minutesapp.attendance.voices.names.index import Ids

SEVERAL = 20
"""People at most whom the same words may mean, for each of them to be thought of."""


class Kind(Enum):
    """How it came out."""

    LABEL = "label"
    GIVEN_NAME = "label that is a given name"
    LABEL_PLACE = "label that is a place"
    NAME = "name with post or office"
    BARE_NAME = "name"
    ALIKE = "name that only sounds so"
    CALL = "call"
    POST = "call by a post alone"
    REPLY = "reply"
    PLACE = "call of a place"
    OWN_PLACE = "own place"
    OWN_KIND_OF_PLACE = "some of an own place"
    ADDRESS = "address"
    TOGETHER = "call together with another"
    TALK = "talk"
    THANKS = "thanks"
    LEADS = "leads the meeting"
    FIELD = "words of a field"
    SENIOR = "leaves the rest to others"
    THERE = "is said to be there"
    NEAR = "others of the office speak"
    HEAD = "leads the place that is called"
    MEETING = "what the first words say of the meeting"
    BESIDE = "what is said beside the name"


WEIGHTS = {
    Kind.LABEL: (12, 1),
    Kind.GIVEN_NAME: (4, 1),
    Kind.LABEL_PLACE: (3, 1),
    Kind.NAME: (6, 2),
    Kind.BARE_NAME: (5, 2),
    Kind.ALIKE: (2, 1),
    Kind.CALL: (4, 5),
    Kind.POST: (4, 5),
    Kind.REPLY: (4, 2),
    Kind.PLACE: (3, 2),
    Kind.OWN_PLACE: (3, 2),
    Kind.OWN_KIND_OF_PLACE: (2, 1),
    Kind.ADDRESS: (2, 3),
    Kind.TOGETHER: (1, 1),
    Kind.TALK: (4, 3),
    Kind.THANKS: (2, 1),
    Kind.LEADS: (4, 1),
    Kind.FIELD: (2, 1),
    Kind.SENIOR: (2, 1),
    Kind.THERE: (2, 1),
    Kind.NEAR: (1, 1),
    Kind.HEAD: (1, 1),
    Kind.MEETING: (2, 1),
    Kind.BESIDE: (2, 2),
}
"""What each kind weighs, and how often it counts for one voice and one person."""


BY_NAME = frozenset(
    (
        *(Kind.LABEL, Kind.GIVEN_NAME, Kind.NAME, Kind.BARE_NAME, Kind.CALL, Kind.POST),
        *(Kind.REPLY, Kind.ADDRESS, Kind.TALK, Kind.THANKS),
    )
)
"""Kinds that name somebody; all others only fit."""


class Evidence(NamedTuple):
    """A turn, by the block at which it begins, all whose it may be, and the words that say so."""

    turn: int
    people: Ids
    kind: Kind
    words: str
