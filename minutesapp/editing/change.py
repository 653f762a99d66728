"""One step of the history: what changes in the body and in the facts, together."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.editing.deeds import Deed
from minutesapp.editing.splice import Splice
from minutesapp.model.facts import Facts
from minutesapp.model.minutes import Minutes


class Swap(Struct, frozen=True):
    """The facts before and after; they are small, so they are kept whole."""

    before: Facts
    after: Facts

    @property
    def inverse(self) -> Swap:
        """The swap that takes this one back."""
        return Swap(self.after, self.before)

    @property
    def parts(self) -> frozenset[str]:
        """The names of the facts that are others afterwards."""
        return self.before.differing(self.after)

    def apply(self, facts: Facts) -> Facts:
        """The facts after the swap; ValueError where they are not what it was made for."""
        if facts is not self.before and facts != self.before:
            raise ValueError("the change was made for other minutes")
        return self.after


class Change(Struct, frozen=True):
    """A named step. What stays as it is, is None."""

    deed: Deed
    body: Splice | None = None
    facts: Swap | None = None

    @property
    def inverse(self) -> Change:
        """The change that takes this one back; it keeps the name."""
        return Change(self.deed, self.body and self.body.inverse, self.facts and self.facts.inverse)

    @property
    def changes_nothing(self) -> bool:
        """Whether the minutes stay as they are."""
        return (self.body is None or self.body.changes_nothing) and (self.facts is None or not self.facts.parts)

    def touches(self, *parts: str) -> bool:
        """Whether any of these facts (``header``, ``attendees``) is another one afterwards."""
        return self.facts is not None and not self.facts.parts.isdisjoint(parts)

    def apply(self, minutes: Minutes) -> Minutes:
        """The minutes after the change; ValueError where they are not what the change was made for."""
        body = self.body.apply(minutes.body) if self.body else minutes.body
        facts = self.facts.apply(minutes.facts) if self.facts else minutes.facts
        return replace(minutes, body=body, facts=facts)


class Fix(Struct, frozen=True, eq=False):
    """How something that was found can be put right: `words` name it on a button. Those that are named alike are equal.

    `make` gives the change for the record as it is then, and None where nothing of it is left to put right: a change
    belongs to one state of a record, and what was found may be older.
    """

    words: str
    make: Callable[[Minutes], Change | None]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fix) and other.words == self.words

    def __hash__(self) -> int:
        return hash(self.words)


def swap_facts(minutes: Minutes, **parts: object) -> Swap | None:
    """The swap after which these facts are as given; None where they are so already."""
    swap = Swap(minutes.facts, replace(minutes.facts, **parts))
    return swap if swap.parts else None
