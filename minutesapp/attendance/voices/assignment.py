"""One voice for each person and one person for each voice, as all that is known of the voices goes together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from minutesapp.attendance.voices.judging import Case
from minutesapp.attendance.voices.names.index import NOBODY, Ids
from minutesapp.attendance.voices.words.evidence import Kind

TELLS = frozenset((Kind.LABEL, Kind.NAME))
"""What tells who it is beyond a family name."""


CALLS = frozenset((Kind.CALL, Kind.POST))
SAID = frozenset((Kind.NAME, Kind.BARE_NAME, Kind.CALL, Kind.TALK, Kind.ADDRESS))
"""What is said of a name, unlike a label that somebody may have twice."""


class Claim(NamedTuple):
    """A voice that is certainly a person's, if no other one is.

    `is_told` is whether the label or the voice itself says the name, `is_sure` whether it says more than a family name,
    or the voice was called so as well.
    """

    person: str
    is_told: bool
    is_sure: bool


def claim_of(case: Case, gone: Ids) -> Claim | None:
    """Whose a voice is by what is said of it alone, somebody `gone` apart; None where that is not certain."""
    person = case.certain(gone)
    if not person:
        return None
    kinds = {one.kind for one in case.about(person) if len(one.people - gone) == 1}
    sure = bool(kinds & TELLS) or (Kind.BARE_NAME in kinds and bool(kinds & CALLS))
    return Claim(person, sure or Kind.BARE_NAME in kinds, sure)


def assign(cases: Mapping[str, Case], away: Ids, may_be: Callable[[str, Claim], bool]) -> dict[str, Claim]:
    """The voices that are certainly somebody's, by their labels.

    Where several people fit, those whose voice another one is are left out, as long as that tells of somebody more.
    `may_be` tells whether the voice of a label may be claimed so.
    """
    found: dict[str, Claim] = {}
    while True:
        taken = frozenset(claim.person for claim in found.values())
        claims = {label: _left(case, away, taken) for label, case in cases.items() if label not in found}
        more = {label: claim for label, claim in claims.items() if claim is not None and may_be(label, claim)}
        held = _one_voice_each(found | more)
        if held.keys() <= found.keys():
            return held
        found = held


def _left(case: Case, away: Ids, taken: Ids) -> Claim | None:
    """The claim of a voice beside those of others; none where it says to be one of theirs."""
    claim = claim_of(case, away)
    if claim is not None:
        return claim
    alone = NOBODY.union(*(one.people for one in case.evidence if len(one.people - away) == 1))
    left = None if alone & taken else claim_of(case, away | taken)
    return left if left and any(one.kind in SAID and left.person in one.people for one in case.evidence) else None


def _one_voice_each(claims: Mapping[str, Claim]) -> dict[str, Claim]:
    """Of several voices that are certainly one person's, those that say so themselves: who was called did not answer.

    Where one only says the family name and another one is called so, they may be two people of this name.
    """
    by_person: dict[str, list[Claim]] = {}
    for claim in claims.values():
        by_person.setdefault(claim.person, []).append(claim)
    return {label: claim for label, claim in claims.items() if _holds(claim, by_person[claim.person])}


def _holds(claim: Claim, rivals: Sequence[Claim]) -> bool:
    if len(rivals) == 1:
        return True
    doubtful = not any(one.is_sure for one in rivals) and not all(one.is_told for one in rivals)
    return claim.is_told and not doubtful
