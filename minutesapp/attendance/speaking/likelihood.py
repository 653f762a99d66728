"""How likely it is that somebody speaks next: who answered whom so far, who leads, and who was called by name.

The weights were found by trying (`python -m tests.speaking`); only their proportions mean anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from minutesapp.language.matching.folding import fold_for_matching
from minutesapp.language.posts import presides
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import Block, BlockKind, Speaker

FAR = 300
"""Turns that are looked back upon: what was said before them tells nothing that these do not."""
LAST_WORDS = 30
"""Signs at the end of a turn in which somebody may be called."""

FOLLOWED, FOLLOWED_BOTH, IN_TURN, LEADS, LEADS_ITEM, CALLED, SPOKE, STAYS = 1.0, 8.0, 2.0, 1.0, 20.0, 1.5, 0.2, 0.4
SAME_ITEM = 1.5
FADING = 0.97


class Spoken(Struct, frozen=True):
    """One turn that was spoken: by whom, under the how manieth heading from the end, and where it begins."""

    who: Speaker
    item: int
    index: int


def spoken_before(body: Sequence[Block], index: int) -> Iterator[Spoken]:
    """The turns before a block of which somebody knows whose they are, the latest first."""
    item = 0
    for at in range(min(index, len(body)) - 1, -1, -1):
        block = body[at]
        if block.kind is BlockKind.HEADING:
            item += 1
        elif block.speaker is not None and block.speaker.known:
            yield Spoken(block.speaker.who, item, at)


def likelihoods(
    body: Sequence[Block], index: int, people: Mapping[str, Attendee], labels: Mapping[Speaker, str]
) -> dict[Speaker, float]:
    """How likely these speakers begin the turn at `index`, by the labels they have: the more the likelier."""
    before = list(islice(spoken_before(body, index), FAR))
    score: dict[Speaker, float] = defaultdict(float)
    _follow(before, score)
    last = before[0] if before else None
    for speaker, label in labels.items():
        if _leads(speaker, label, people):
            score[speaker] += LEADS_ITEM if last is None or last.item else LEADS * (speaker != last.who)
        if last is not None and speaker != last.who and is_called(speaker, label, people, _words(body, last, index)):
            score[speaker] += CALLED
    return score


def is_called(speaker: Speaker, label: str, people: Mapping[str, Attendee], words: str) -> bool:
    """Whether words that are folded name somebody: by the label, or by the name of the family."""
    person = people.get(speaker.attendee)
    names = (label, person.family_or_name) if person is not None else (label,)
    return any(len(name) > 1 and fold_for_matching(name) in words for name in names)


def _follow(before: Sequence[Spoken], score: dict[Speaker, float]) -> None:
    """Who followed whoever has spoken last, and after the same two; what is long ago, or in other items, tells less."""
    last = before[0].who if before else None
    previous = before[1].who if len(before) > 1 else None
    if previous is not None:
        score[previous] += IN_TURN if previous != last else STAYS
    for ago in range(len(before) - 1):
        follower, at = before[ago], before[ago + 1]
        weight = FADING**ago * (SAME_ITEM if not follower.item else 1)
        score[follower.who] += SPOKE * weight / 10
        if at.who == last:
            score[follower.who] += FOLLOWED * weight
            if ago + 2 < len(before) and before[ago + 2].who == previous:
                score[follower.who] += FOLLOWED_BOTH * weight


def _words(body: Sequence[Block], last: Spoken, index: int) -> str:
    """The last words of the last turn."""
    said = "".join(block.text for block in body[last.index : index] if block.kind is BlockKind.SPEECH)
    return fold_for_matching(said[-LAST_WORDS:])


def _leads(speaker: Speaker, label: str, people: Mapping[str, Attendee]) -> bool:
    person = people.get(speaker.attendee)
    return presides(person.post if person is not None else label)
