"""The likeliest reading of a line of people: every way to put its cells together is weighed, the cheapest is taken.

A word that surprises makes one reading dearer; it does not carry away the words beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import chain
from typing import NamedTuple

from minutesapp.importers.corrections import NO_NAMES, NamesTold
from minutesapp.importers.people.cells import Cell
from minutesapp.importers.people.cuts import cuts_of
from minutesapp.importers.people.name_costs import (
    WIDE,
    Spaces,
    chunks_of,
)
from minutesapp.importers.people.parts import (
    HONORIFIC,
    OPEN_POST,
    OTHER_PIECE,
    TORN_POST,
    Part,
    begins_torn,
    readings,
)
from minutesapp.language.matching.folding import squeeze
from minutesapp.language.posts import role_of

PERSON, NAMELESS = 1.0, 3.0
"""What every person costs, and what it costs that one has no name."""
TORN = 0.7
"""What it costs that a spread name or post ends within a word."""
WHOLE_ROLE = -1.0
"""What it saves that nothing but a role stands behind a name, written together with it."""
FARTHEST = 9
"""Cells of one name or post whose signs are spread."""
TOLD = -3.0
"""What a name costs of which somebody said that it is one: less than any other reading saves."""


class Piece(NamedTuple):
    """A part of a reading, as written; `spaces` is the white space within."""

    part: Part
    text: str
    spaces: Spaces = ()


class Reading(NamedTuple):
    """A line read: its people, each in pieces, the pieces that belong to nobody, and what all that costs."""

    people: tuple[tuple[Piece, ...], ...]
    rest: tuple[Piece, ...]
    cost: float


EMPTY = Reading((), (), 0.0)


class _Place(NamedTuple):
    """Between two cells, or within a word: the sign before which it is, the white space and comma there."""

    at: int
    gap: int
    comma: bool
    within: bool


class _State(IntEnum):
    """Nobody; before a name, without a post or with one; behind a name, likewise."""

    OUT, LEAD, POSTED_LEAD, NAMED, POSTED = range(5)


LEADING = (_State.LEAD, _State.POSTED_LEAD)


class _Step(NamedTuple):
    cost: float
    place: int
    state: _State
    piece: Piece | None
    opens: bool


LEADS = {Part.MARK: 0.0, Part.SEAT: 0.0, Part.POST: 0.3, Part.DITTO: 0.2, Part.OFFICE: 0.5}
"""What may stand before a name."""
TAILS = {
    Part.HONORIFIC: 0.0, Part.NOTE: 0.0, Part.STATUS: 0.0, Part.POST: 0.3, Part.OFFICE: 0.9, Part.MARK: 0.8,
    Part.OTHER: 0.8,
}  # fmt: skip
"""What may stand behind one."""
LOOSE = {Part.NOTE: 0.4, Part.NOBODY: 0.0, Part.OTHER: 0.6, Part.STATUS: 1.0, Part.HONORIFIC: 1.0}
"""What may stand between people."""
AGAIN, SECOND_POST, FAR = 0.3, 1.5, 0.3
"""What a bracket before a name costs, a second post, and a part far behind the name."""


def read_cells(cells: Sequence[Cell], told: NamesTold = NO_NAMES) -> Reading:
    """The likeliest reading of these cells in which what was `told` of names holds."""
    text = "".join(cell.text for cell in cells)
    places = list(_places(cells, told))
    best: list[dict[_State, _Step]] = [{} for _ in places]
    best[0][_State.OUT] = _Step(0.0, -1, _State.OUT, None, opens=False)
    for here, place in enumerate(places[:-1]):
        for there in range(here + 1, min(here + FARTHEST, len(places) - 1) + 1):
            if there > here + 1 and places[there - 1].comma:
                break
            spaces = _spaces(places, here, there)
            piece = text[place.at : places[there].at]
            torn = TORN if spaces and _is_torn(text, places, there) else 0.0
            for part, cost in _readings(piece, spaces, told):
                more = _torn_post(piece) if part is Part.POST and place.within else torn
                for step in _steps(best[here], here, place, part, cost, more):
                    state, after = step
                    known = best[there].get(state)
                    if known is None or after.cost < known.cost:
                        best[there][state] = after._replace(piece=Piece(part, piece, spaces))
    return _collect(best)


def _readings(text: str, spaces: Spaces, told: NamesTold) -> Sequence[tuple[Part, float]]:
    """What a piece may be, by what was told of it, else by its words."""
    usual = readings(text, spaces)
    if told == NO_NAMES:
        return usual
    plain = squeeze(text).strip("()")
    if plain in told.names:
        return ((Part.NAME, TOLD),)
    if plain not in told.others and told.others.isdisjoint(map(squeeze, chunks_of(text, spaces))):
        return usual
    return [(part, cost) for part, cost in usual if part is not Part.NAME] or ((Part.OTHER, OTHER_PIECE),)


def _steps(
    states: dict[_State, _Step], here: int, place: _Place, part: Part, cost: float, torn: float
) -> Iterator[tuple[_State, _Step]]:
    """The states to which one part leads from here, with the step there."""
    for state, step in states.items():
        total = step.cost + cost + torn
        if not place.comma and (onward := _onward(state, part, place.gap)):
            after, more = onward
            # What might be a name before a post is none, right behind a name.
            own = min(cost, OPEN_POST) if part is Part.POST and place.within and state is _State.NAMED else cost
            yield after, _Step(step.cost + own + torn + more, here, state, None, opens=False)
        if anew := _anew(part):
            after, more = anew
            yield after, _Step(total + more + _parting(state, place), here, state, None, opens=True)


def _torn_post(post: str) -> float:
    """What it costs that a post begins within a word: less where it is a whole role (道端委員)."""
    return TORN_POST if begins_torn(post) else WHOLE_ROLE if role_of(post) == post else 0.0


def _is_torn(text: str, places: Sequence[_Place], there: int) -> bool:
    """Whether what ends here ends within a word, and not before 君."""
    if not places[there].within:
        return False
    return HONORIFIC.fullmatch(text[places[there].at : places[there + 1].at]) is None


def _onward(state: _State, part: Part, gap: int) -> tuple[_State, float] | None:
    """Where a part leads that belongs to the person before it, and what that costs."""
    posts = part in (Part.POST, Part.DITTO)
    if state in LEADING:
        if part is Part.NAME:
            return (_State.NAMED if state is _State.LEAD else _State.POSTED), PERSON
        if part in LEADS or part is Part.NOTE:
            return (_State.POSTED_LEAD if posts else state), LEADS.get(part, AGAIN)
    elif state is not _State.OUT and part in TAILS:
        again = SECOND_POST if posts and state is _State.POSTED else 0.0
        return (_State.POSTED if posts else state), TAILS[part] + again + (FAR if gap >= WIDE else 0.0)
    return None


def _anew(part: Part) -> tuple[_State, float] | None:
    """Where a part leads with which somebody begins, or that belongs to nobody, and what that costs."""
    if part is Part.NAME:
        return _State.NAMED, PERSON
    if part in LEADS:
        return (_State.POSTED_LEAD if part in (Part.POST, Part.DITTO) else _State.LEAD), LEADS[part]
    return (_State.OUT, LOOSE[part]) if part in LOOSE else None


def _parting(state: _State, place: _Place) -> float:
    """What it costs that one person ends here."""
    if state is _State.OUT:
        return 0.0
    if state in LEADING:
        return NAMELESS
    return 0.0 if place.comma else 0.1 if place.gap >= 4 else 0.4 if place.gap else 1.5


def _collect(best: Sequence[dict[_State, _Step]]) -> Reading:
    """The reading that ends cheapest, from its last piece back to its first."""
    ends = {state: step.cost + (NAMELESS if state in LEADING else 0.0) for state, step in best[-1].items()}
    state = min(ends, key=ends.__getitem__)
    place = len(best) - 1
    people: list[list[Piece]] = []
    rest: list[Piece] = []
    pieces: list[Piece] = []
    while place > 0:
        step = best[place][state]
        assert step.piece is not None
        pieces.insert(0, step.piece)
        if step.opens:
            if state is _State.OUT:
                rest.insert(0, pieces.pop())
            else:
                people.insert(0, pieces)
                pieces = []
        place, state = step.place, step.state
    return Reading(tuple(tuple(one) for one in people), tuple(rest), min(ends.values()))


def _places(cells: Sequence[Cell], told: NamesTold) -> Iterator[_Place]:
    at = 0
    for cell in cells:
        yield _Place(at, cell.gap, cell.comma, within=False)
        if not cell.is_bracket:
            cuts = _told_cuts(cell.text, told) or cuts_of(cell.text)
            yield from (_Place(at + cut, 0, comma=False, within=True) for cut in cuts)
        at += len(cell.text)
    yield _Place(at, 0, comma=False, within=False)


def _spaces(places: Sequence[_Place], here: int, there: int) -> Spaces:
    start = places[here].at
    return tuple((place.at - start, place.gap) for place in places[here + 1 : there] if place.gap)


def _told_cuts(word: str, told: NamesTold) -> list[int]:
    """Where the names within a word begin and end of which somebody said that they are some, besides its other cuts."""
    found = [(at, at + len(name)) for name in told.names if (at := word.find(name)) >= 0 and name != word]
    return sorted({cut for cut in (*chain(*found), *cuts_of(word)) if 0 < cut < len(word)}) if found else []
