"""The one operation on a body: replace a slice of blocks by another."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from minutesapp.model.blocks import Block, Body


class Splice(Struct, frozen=True):
    """Blocks `removed` from `start` on, and `inserted` in their place."""

    start: int
    removed: Body
    inserted: Body

    @property
    def inverse(self) -> Splice:
        """The splice that takes this one back."""
        return Splice(self.start, self.inserted, self.removed)

    @property
    def changes_nothing(self) -> bool:
        """Whether the body stays as it is."""
        return self.removed == self.inserted

    def apply(self, body: Body) -> Body:
        """The body after the splice; ValueError where `removed` does not stand at `start`."""
        stop = self.start + len(self.removed)
        if body[self.start : stop] != self.removed:
            raise ValueError(f"blocks {self.start} to {stop} are not what the splice removes")
        # By way of a list: the slices of a long tuple would copy it one time more for every key.
        blocks = list(body)
        blocks[self.start : stop] = self.inserted
        return tuple(blocks)


def common_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items `old` and `new` share at the front and, of the rest, at the back."""
    shortest = min(len(old), len(new))
    front = 0
    while front < shortest and old[front] == new[front]:
        front += 1
    back = 0
    while back < shortest - front and old[-1 - back] == new[-1 - back]:
        back += 1
    return front, back


def splice_between(old: Sequence[Block], new: Sequence[Block]) -> Splice:
    """The smallest single splice that makes `new` of `old`. O(n), by identity where blocks are the same objects."""
    front, back = common_ends(old, new)
    return Splice(front, tuple(old[front : len(old) - back]), tuple(new[front : len(new) - back]))
