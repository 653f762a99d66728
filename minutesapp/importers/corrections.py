"""What somebody said of a reading: labels, lines, people and names that are to be read otherwise wherever they come.

A word is known by its squeezed form, a line by its signature (`signs.signature_of`), so that what is said once holds
for all of its kind, in this source and in the next.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import asdict

from minutesapp.importers.signs import exactly, signature_of
from minutesapp.model.blocks import BlockKind
from minutesapp.templates.roles import Role

DEEPEST = 9
"""The deepest level of a heading that a correction may ask for."""


class LineKind(Struct, frozen=True, forbid_unknown_fields=True):
    """What a line is to become; `level` is that of a heading, from 1, and 0 for all other kinds."""

    kind: BlockKind
    level: int = 0

    def __post_init__(self) -> None:
        if not (1 <= self.level <= DEEPEST if self.kind is BlockKind.HEADING else self.level == 0):
            raise ValueError("headings, and only headings, have a level")


class NamesTold(NamedTuple):
    """Words of lists of people: those that are somebody's name, and those that are nobody's."""

    names: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


NO_NAMES = NamesTold()


class Corrections(Struct, frozen=True, dict=True, forbid_unknown_fields=True):
    """All that was said of the readings of one committee's minutes.

    `labels` says of words whether they are the label of a speaker; `kinds` what lines of a signature become; `people`
    which attendee, by name, a label means; `names` of words in lists of people whether they are a name; `rows` what
    the label of a row of the header is for, and NONE where it is no such label.
    """

    labels: dict[str, bool] = field(default_factory=dict)
    kinds: dict[str, LineKind] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    names: dict[str, bool] = field(default_factory=dict)
    rows: dict[str, Role] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(asdict(self).values())

    @property
    def count(self) -> int:
        """How many things were said."""
        return sum(map(len, asdict(self).values()))

    def with_more(self, more: Corrections) -> Corrections:
        """These, and those; of what both speak of, what `more` says."""
        ours, theirs = asdict(self), asdict(more)
        return Corrections(**{part: ours[part] | theirs[part] for part in ours})

    def without(self, fewer: Corrections) -> Corrections:
        """These, as if nothing had been said of what `fewer` speaks of."""
        ours, theirs = asdict(self), asdict(fewer)
        return Corrections(**{part: {k: v for k, v in ours[part].items() if k not in theirs[part]} for part in ours})

    def kind_of(self, text: str, *, starts_turn: bool) -> LineKind | None:
        """What the line is to become; None where nobody said so.

        A line that starts a turn is none of those that only begin with the same sign: it must be meant word by word.
        """
        if not self.kinds:
            return None
        told = self.kinds.get(exactly(text))
        return told if told is not None or starts_turn else self.kinds.get(signature_of(text))

    @property
    def told_labels(self) -> dict[str, bool]:
        """What was said of labels; one that means somebody is one."""
        return dict.fromkeys(self.people, True) | self.labels

    @cached_property
    def told_names(self) -> NamesTold:
        """What was said of words in lists of people."""
        return NamesTold(
            frozenset(word for word, is_name in self.names.items() if is_name),
            frozenset(word for word, is_name in self.names.items() if not is_name),
        )


NO_CORRECTIONS = Corrections()
