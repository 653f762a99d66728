"""What the lines of one person do to the posts at the office: which end the day before, which begin on the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.model.attendance import Side
from minutesapp.roster.people import Posting, TermPhase
from minutesapp.roster.transfers.lines import BEGINS, Kind, TransferLine
from minutesapp.roster.transfers.namesakes import ONE_DAY, Candidate, is_office_post
from minutesapp.roster.transfers.old_posts import Agreement, agreement, says_same

ENDS = (Kind.MOVE, Kind.HIRE, Kind.LEAVE)


class Career(Struct, frozen=True):
    """One person's posts at the office about a day: held `before`, and then `ended` (as they were) and `begun`.

    `kept` are the seats on committees on that day, which no transfer touches.
    """

    on: date
    before: tuple[Posting, ...] = ()
    ended: tuple[Posting, ...] = ()
    begun: tuple[Posting, ...] = ()
    after: tuple[Posting, ...] = ()
    kept: tuple[Posting, ...] = ()

    @property
    def changes(self) -> tuple[Posting, ...]:
        """What is to be written: postings that end now, and new ones."""
        return (*(replace(posting, end=self.on - ONE_DAY) for posting in self.ended), *self.begun)

    def begins(self, line: TransferLine) -> bool:
        """Whether the post of a line is one that begins now."""
        return any(says_same(line.group, line.post, posting) for posting in self.begun)


def career_of(candidate: Candidate, lines: Sequence[TransferLine], on: date) -> Career:
    """What these lines do to somebody's posts. What is so already is left alone."""
    before = candidate.in_office(on)
    going_on = [posting for posting in before if posting.phase(on) is TermPhase.CURRENT]
    stated = [line for line in lines if line.kind in BEGINS]
    ended = tuple(
        posting
        for posting in going_on
        if _is_ended(posting, lines) and not any(says_same(line.group, line.post, posting) for line in stated)
    )
    held = [posting for posting in going_on if posting not in ended] + _begun_before(candidate, on)
    end = _end(candidate, going_on, on)
    begun: list[Posting] = []
    for line in stated:
        if not any(says_same(line.group, line.post, posting) for posting in (*held, *begun)):
            begun.append(Posting(candidate.person.id, line.post, line.group, side=Side.STAFF, start=on, end=end))
    seats = (posting for posting in candidate.postings if not is_office_post(posting))
    kept = tuple(posting for posting in seats if posting.phase(on) is TermPhase.CURRENT)
    return Career(on, before, ended, tuple(begun), (*held, *begun), kept)


def _is_ended(posting: Posting, lines: Sequence[TransferLine]) -> bool:
    """Whether lines end a post: whoever moves or leaves gives up all posts of staff, others those that are named."""
    for line in lines:
        if line.kind is Kind.RELEASE and agreement(line.group, line.post, posting) is Agreement.SAME:
            return True
        named = agreement(line.old_group, line.old_post, posting) is Agreement.SAME
        if line.kind in ENDS and (posting.side is Side.STAFF or named):
            return True
    return False


def _begun_before(candidate: Candidate, on: date) -> list[Posting]:
    """Posts that begin on this very day already: the list was taken in once."""
    return [posting for posting in candidate.postings if is_office_post(posting) and posting.start == on]


def _end(candidate: Candidate, going_on: Sequence[Posting], on: date) -> date | None:
    """Until when new posts are held: as long as those that were held before, or until the next one that is known."""
    if going_on:
        ends = [posting.end for posting in going_on]
        return None if None in ends else max(filter(None, ends))
    starts = (posting.start for posting in candidate.postings if is_office_post(posting))
    return min((start - ONE_DAY for start in starts if start and start > on), default=None)
