"""Who of the roster a line of a list of transfers may mean, and who of them it means where one alone fits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import IntEnum

from msgspec import Struct

from minutesapp.language.matching.folding import fold_for_matching, fold_name
from minutesapp.language.names import split_name
from minutesapp.model.attendance import Side
from minutesapp.roster.people import Person, Posting, TermPhase
from minutesapp.roster.store import Everybody
from minutesapp.roster.transfers.lines import Kind, TransferLine
from minutesapp.roster.transfers.old_posts import Agreement, agreement, says_same

ONE_DAY = timedelta(days=1)


class Candidate(Struct, frozen=True):
    """Somebody a line may mean, with all postings."""

    person: Person
    postings: tuple[Posting, ...] = ()

    def in_office(self, on: date) -> tuple[Posting, ...]:
        """The posts at the office that are held on the day before `on`; seats on committees are none."""
        day_before = on - ONE_DAY
        return tuple(p for p in self.postings if is_office_post(p) and p.phase(day_before) is TermPhase.CURRENT)


class Match(Struct, frozen=True):
    """Whom a line means; nobody where none or more than one fits. `candidates` are all who have the name."""

    chosen: Candidate | None = None
    candidates: tuple[Candidate, ...] = ()


class Fit(IntEnum):
    """How well somebody of the name fits, the better the higher."""

    NOT = 0
    OPEN = 1
    IN_OFFICE = 2
    OLD_POST = 3
    DONE = 4


class Namesakes:
    """Finds people by their names: variant kanji, width, spaces and dots aside."""

    def __init__(self, everybody: Everybody, on: date) -> None:
        self._on = on
        self._named: dict[str, list[Candidate]] = {}
        self._families: dict[str, list[Candidate]] = {}
        self.by_id: dict[str, Candidate] = {}
        for person, postings in everybody:
            candidate = self.by_id[person.id] = Candidate(person, tuple(postings))
            self._named.setdefault(fold_name(person.name), []).append(candidate)
            if person.family:
                self._families.setdefault(fold_name(person.family), []).append(candidate)

    def match(self, line: TransferLine) -> Match:
        """Whom the line means. A name that was changed, or the family name alone, needs the old post to decide."""
        named = self._named.get(fold_name(line.name), ())
        if named:
            return self._choose(line, named, Fit.OPEN)
        return self._choose(line, self._named_otherwise(line), Fit.OLD_POST)

    def _named_otherwise(self, line: TransferLine) -> list[Candidate]:
        """People under the name somebody had before, or known by the family name alone, on either side."""
        parts = split_name(line.name)
        before = self._named.get(fold_name(line.maiden + parts.given), ()) if line.maiden else ()
        alone = self._named.get(fold_name(parts.family), ()) if parts.family else ()
        of_family = self._families.get(fold_name(line.name), ())
        return list({one.person.id: one for one in (*before, *alone, *of_family)}.values())

    def _choose(self, line: TransferLine, candidates: Iterable[Candidate], least: Fit) -> Match:
        fits = [(self._fit(line, candidate), candidate) for candidate in candidates]
        least = Fit.DONE if line.kind is Kind.HIRE else least  # somebody new may have the name of somebody known
        best = max((fit for fit, _ in fits), default=Fit.NOT)
        first = [candidate for fit, candidate in fits if fit is best]
        chosen = first[0] if best >= least and len(first) == 1 else None
        return Match(chosen, tuple(candidate for _, candidate in fits))

    def _fit(self, line: TransferLine, candidate: Candidate) -> Fit:
        posts = [posting for posting in candidate.postings if is_office_post(posting)]
        if any(posting.start == self._on and says_same(line.group, line.post, posting) for posting in posts):
            return Fit.DONE
        before = [posting for posting in posts if not posting.start or posting.start < self._on]
        agreed = max((agreement(line.old_group, line.old_post, posting) for posting in before), default=Agreement.OTHER)
        stated = bool(line.old_group or line.old_post)
        if stated and agreed is Agreement.SAME:
            return Fit.OLD_POST
        if _is_read_otherwise(line, candidate) or not candidate.in_office(self._on):
            return Fit.NOT
        if stated:
            return Fit.OPEN if agreed is Agreement.OPEN else Fit.NOT
        return Fit.IN_OFFICE


def is_office_post(posting: Posting) -> bool:
    """Whether a posting is a post at the office: no seat on a committee, and no member's."""
    return posting.side is not Side.MEMBER and not posting.committee


def _is_read_otherwise(line: TransferLine, candidate: Candidate) -> bool:
    kana = fold_for_matching(candidate.person.kana, hiragana=True) if candidate.person.kana_confirmed else ""
    return bool(line.kana and kana) and fold_for_matching(line.kana, hiragana=True) != kana
