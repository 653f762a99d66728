"""Knowing a text again without keeping it: hashes of all its short pieces."""

from __future__ import annotations

from collections.abc import Iterable

from minutesapp.language.folding import squeeze

BETWEEN = "\0"
PIECE = 8
"""Characters of one piece. Text of a layout does not share eight in a row with what somebody said by chance."""


class Fingerprints:
    """The pieces that stand in secret texts and in no open one, as hashes that are only good in this process.

    Widths and white space are folded. A secret of fewer than eight characters is known by all of it; one of a single
    character is not known.
    """

    __slots__ = ("_by_length",)

    def __init__(self, secret: Iterable[str], public: Iterable[str]) -> None:
        secrets = {text for text in map(squeeze, secret) if len(text) > 1}
        known = BETWEEN.join(map(squeeze, public)) if secrets else ""
        self._by_length = {
            length: frozenset(map(hash, pieces)).difference(map(hash, _pieces(known, length)))
            for length, pieces in _by_length(secrets).items()
        }

    def __len__(self) -> int:
        return sum(map(len, self._by_length.values()))

    def found_in(self, text: str, *, short: bool = True) -> bool:
        """Whether a secret piece stands in `text`; with `short` off only pieces of eight characters count."""
        squeezed = squeeze(text)
        return any(
            not hashes.isdisjoint(map(hash, _pieces(squeezed, length)))
            for length, hashes in self._by_length.items()
            if hashes and (short or length == PIECE)
        )


def _by_length(texts: Iterable[str]) -> dict[int, set[str]]:
    """The pieces of eight characters of all texts, and those texts that are shorter, by their length."""
    found: dict[int, set[str]] = {}
    for text in texts:
        length = min(len(text), PIECE)
        found.setdefault(length, set()).update(_pieces(text, length))
    return found


def _pieces(text: str, length: int) -> Iterable[str]:
    """Every piece of this length, without a step of Python for each."""
    starts = range(len(text) - length + 1)
    return map(text.__getitem__, map(slice, starts, range(length, len(text) + 1)))
