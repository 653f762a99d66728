"""Texts in order, packed into bytes: what begins with a few signs is found by halving, without unpacking the rest."""

from __future__ import annotations

import heapq
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

BEYOND = b"\xff"
"""After every sign in UTF-8, in which bytes sort as signs do."""
BLOCK = 128
BEST_OF_BLOCK = 32
STRIDE = 1024
"""Texts from one that is kept unpacked to the next: few enough to be unpacked with the first key."""
SOON_SORTED = 1024
"""So many numbers are sorted sooner than looked through for the lowest."""
NUMBER = "I"
"""Four bytes each, in the order of the machine."""

Parts = tuple[bytes | memoryview, bytes | memoryview, bytes | memoryview, bytes | memoryview]


class SortedColumn:
    """Folded texts, each with a person's number, found by how the text begins; low numbers are better.

    A short query may fit thousands, of whom only the best are wanted: each whole block remembers its best numbers. The
    parts of a kept index are views of it, which are unpacked when somebody is sought here.
    """

    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, int]]) -> SortedColumn:
        """The column of these texts; empty ones are left out."""
        alike: defaultdict[str, list[int]] = defaultdict(list)
        for text, number in pairs:
            alike[text].append(number)
        alike.pop("", None)
        texts: list[bytes] = []
        numbers = array(NUMBER)
        for text in sorted(alike):  # many people share a name or an office
            texts += [_bytes(text)] * len(alike[text])
            numbers.extend(sorted(alike[text]))
        ends = array(NUMBER, accumulate(map(len, texts)))
        return cls((b"".join(texts), ends.tobytes(), numbers.tobytes(), _best_of_blocks(numbers).tobytes()))

    def best(self, beginning: str, count: int) -> list[int]:
        """The `count` lowest numbers among the texts that begin so, lowest first."""
        sought = _bytes(beginning)
        low, high = self._place(sought), self._place(sought + BEYOND)
        first, last = -(-low // BLOCK), high // BLOCK
        if first >= last or count > BEST_OF_BLOCK:
            return _lowest(count, self._numbers[low:high])
        numbers = [*self._numbers[low : first * BLOCK], *self._numbers[last * BLOCK : high]]
        for block in range(first, last):
            numbers += self._best[block * BEST_OF_BLOCK : block * BEST_OF_BLOCK + count]
        return _lowest(count, numbers)

    def same(self, text: str) -> Sequence[int]:
        """The numbers of the texts that are just this one, lowest first."""
        sought = _bytes(text)
        return self._numbers[self._place(sought) : self._place(sought + b"\0")]

    @cached_property
    def _texts(self) -> bytes:
        """Slices of a view do not compare."""
        return bytes(self.parts[0])

    @cached_property
    def _ends(self) -> array[int]:
        return _numbers(self.parts[1])

    @cached_property
    def _numbers(self) -> array[int]:
        return _numbers(self.parts[2])

    @cached_property
    def _best(self) -> array[int]:
        return _numbers(self.parts[3])

    @cached_property
    def _places(self) -> range:
        return range(len(self._ends))

    @cached_property
    def _heads(self) -> list[bytes]:
        """Every so-manieth text, unpacked: among them the halving costs a tenth."""
        return [self._text(place) for place in self._places[::STRIDE]]

    def _place(self, sought: bytes) -> int:
        """Of the first text that is not before this one."""
        end = bisect_left(self._heads, sought) * STRIDE
        return bisect_left(self._places, sought, max(end - STRIDE, 0), min(end, len(self._places)), key=self._text)

    def _text(self, place: int) -> bytes:
        return self._texts[self._ends[place - 1] if place else 0 : self._ends[place]]


def _bytes(text: str) -> bytes:
    """The text as it is sorted; what was typed may hold half a sign, and then is nobody's."""
    return text.encode("utf-8", "surrogatepass")


def _best_of_blocks(numbers: array[int]) -> array[int]:
    best = array(NUMBER)
    for start in range(0, len(numbers) - BLOCK + 1, BLOCK):
        best.extend(sorted(numbers[start : start + BLOCK])[:BEST_OF_BLOCK])
    return best


def _lowest(count: int, numbers: Sequence[int]) -> list[int]:
    return sorted(numbers)[:count] if len(numbers) <= SOON_SORTED else heapq.nsmallest(count, numbers)


def _numbers(part: bytes | memoryview) -> array[int]:
    numbers = array(NUMBER)
    numbers.frombytes(part)
    return numbers
