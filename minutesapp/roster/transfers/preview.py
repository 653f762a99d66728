"""A list of transfers laid upon the roster: for each line who it is, what they hold before and what from the day on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from minutesapp.language.matching.folding import fold_name
from minutesapp.language.names import guess_readings, split_name
from minutesapp.model.identity import fresh_id
from minutesapp.roster.lists.notes import ListNote
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.store import Everybody
from minutesapp.roster.transfers.careers import Career, career_of
from minutesapp.roster.transfers.lines import BEGINS, Kind, Transfer, TransferLine
from minutesapp.roster.transfers.namesakes import Candidate, Namesakes
from minutesapp.roster.transfers.old_posts import Agreement, agreement, says_same, whole_post

NEW = ""
"""Chosen in the place of somebody known: a new person."""
Choices = Mapping[int, str]
"""Who is meant by lines, by their numbers: the id of a person, or `NEW`."""


class Outcome(StrEnum):
    """What becomes of a line: 異動, 要確認, 新規, 退職, 変更なし."""

    MOVES = "moves"
    UNCLEAR = "unclear"
    NEW = "new"
    LEAVES = "leaves"
    UNCHANGED = "unchanged"


class Prospect(Struct, frozen=True):
    """A line and what it does: the posts at the office on the day before and on the day.

    Where it is unclear there is no `person`, and `candidates` are who may be meant. `kept` are seats on committees,
    which stay as they are.
    """

    line: TransferLine
    outcome: Outcome
    person: Person | None = None
    before: tuple[Posting, ...] = ()
    after: tuple[Posting, ...] = ()
    kept: tuple[Posting, ...] = ()
    candidates: tuple[Candidate, ...] = ()


class TransferPreview(Struct, frozen=True):
    """What a list of transfers does from a day on; `people` and `postings` are what is to be written."""

    on: date
    prospects: tuple[Prospect, ...] = ()
    notes: tuple[ListNote, ...] = ()
    people: tuple[Person, ...] = ()
    postings: tuple[Posting, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """How many lines come out so."""
        return sum(prospect.outcome is outcome for prospect in self.prospects)


class UnknownChoiceError(Exception):
    """A choice for a line that is not there, or of a person who is not; it has the number of the line."""


def preview_transfer(everybody: Everybody, transfer: Transfer, choices: Choices | None = None) -> TransferPreview:
    """What the transfers do to a roster of these people; nothing is written. UnknownChoiceError."""
    laying = _Laying(everybody, transfer, choices or {})
    return laying.preview()


class _Laying:
    """Finds the people of all lines first: who is named twice is seen only then."""

    def __init__(self, everybody: Everybody, transfer: Transfer, choices: Choices) -> None:
        self._transfer = transfer
        self._namesakes = Namesakes(everybody, transfer.on)
        self._choices = choices
        self._new: dict[str, list[tuple[TransferLine, Candidate]]] = {}
        self._people: dict[str, Candidate] = {}
        self._lines: dict[str, list[TransferLine]] = {}
        self._offered: dict[int, tuple[Candidate, ...]] = {}
        _expect_choices(everybody, transfer, choices)

    def preview(self) -> TransferPreview:
        for line in self._transfer.lines:
            self._place(line)
        for person in list(self._lines):
            self._contest(person)
        on = self._transfer.on
        careers = {id: career_of(self._people[id], lines, on) for id, lines in self._lines.items() if lines}
        owners = {line.number: id for id, lines in self._lines.items() for line in lines}
        prospects = tuple(self._prospect(line, owners.get(line.number), careers) for line in self._transfer.lines)
        new = tuple(one.person for made in self._new.values() for _, one in made)
        postings = tuple(posting for career in careers.values() for posting in career.changes)
        return TransferPreview(on, prospects, self._transfer.notes, new, postings)

    def _place(self, line: TransferLine) -> None:
        """Put a line to the one it means, or to what is offered."""
        match = self._namesakes.match(line)
        chosen = match.chosen
        if line.number in self._choices:
            chosen = self._namesakes.by_id.get(self._choices[line.number])
        takes_on = line.kind in BEGINS and (not match.candidates or line.number in self._choices)
        if chosen is None and takes_on:
            chosen = self._newcomer(line)
        if chosen is None:
            self._offered[line.number] = match.candidates
        else:
            self._people[chosen.person.id] = chosen
            self._lines.setdefault(chosen.person.id, []).append(line)

    def _newcomer(self, line: TransferLine) -> Candidate:
        """A new person; a further line of the name is of the same one, unless it says another old post."""
        made = self._new.setdefault(fold_name(line.name), [])
        for first, candidate in made:
            if line.kind is Kind.ADD or _old_post(line) == _old_post(first):
                return candidate
        candidate = Candidate(_person(line))
        made.append((line, candidate))
        return candidate

    def _is_new(self, candidate: Candidate) -> bool:
        return any(candidate is one for _, one in self._new.get(fold_name(candidate.person.name), ()))

    def _contest(self, person: str) -> None:
        """Two lines that send one person to different posts may be of two people: who has no proof is asked about."""
        candidate, lines = self._people[person], self._lines[person]
        moving = [line for line in lines if line.kind in (Kind.MOVE, Kind.HIRE)]
        if self._is_new(candidate) or len({whole_post(line.group, line.post) for line in moving}) < 2:
            return
        for line in moving:
            if line.number not in self._choices and not _is_proven(line, candidate, self._transfer.on):
                lines.remove(line)
                self._offered[line.number] = (candidate,)

    def _prospect(self, line: TransferLine, owner: str | None, careers: Mapping[str, Career]) -> Prospect:
        if owner is None:
            return Prospect(line, Outcome.UNCLEAR, candidates=self._offered[line.number])
        candidate, career = self._people[owner], careers[owner]
        if line.kind is Kind.RELEASE and not _was_held(line, candidate):
            return Prospect(line, Outcome.UNCLEAR, candidates=(candidate,))
        outcome = self._outcome(line, candidate, career)
        return Prospect(line, outcome, candidate.person, career.before, career.after, career.kept)

    def _outcome(self, line: TransferLine, candidate: Candidate, career: Career) -> Outcome:
        if self._is_new(candidate):
            return Outcome.NEW
        if line.kind is Kind.LEAVE:
            return Outcome.LEAVES if career.ended else Outcome.UNCHANGED
        ends = career.ended and line.kind is not Kind.ADD
        return Outcome.MOVES if ends or career.begins(line) else Outcome.UNCHANGED


def _expect_choices(everybody: Everybody, transfer: Transfer, choices: Choices) -> None:
    lines = {line.number for line in transfer.lines}
    people = {person.id for person, _ in everybody} | {NEW}
    for number, person in choices.items():
        if number not in lines or person not in people:
            raise UnknownChoiceError(number)


def _is_proven(line: TransferLine, candidate: Candidate, on: date) -> bool:
    """Whether the old post of a line is one that somebody holds or held, or its new one is taken in already."""
    return any(
        agreement(line.old_group, line.old_post, posting) is Agreement.SAME
        or (posting.start == on and says_same(line.group, line.post, posting))
        for posting in candidate.postings
    )


def _was_held(line: TransferLine, candidate: Candidate) -> bool:
    return any(agreement(line.group, line.post, posting) is Agreement.SAME for posting in candidate.postings)


def _old_post(line: TransferLine) -> str:
    return whole_post(line.old_group, line.old_post)


def _person(line: TransferLine) -> Person:
    """Somebody new, under the name as the list has it."""
    parts = split_name(line.name)
    kana = line.kana or next(iter(guess_readings(line.name, parts)), "")
    return Person(fresh_id(), line.name, parts.family, parts.given, kana, kana_confirmed=bool(line.kana))
