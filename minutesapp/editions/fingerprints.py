"""Knowing a text again without keeping it: hashes of all its short pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutesapp.language.folding import squeeze

PIECE = 8
"""Characters of one piece. Text of a layout does not share eight in a row with what somebody said by chance."""


class Fingerprints:
    """The pieces that stand in secret texts and in no open one, as hashes that are only good in this process.

    Widths and white space are folded. A secret of fewer than eight characters is known by all of it; one of a single
    character is not known.
    """

    __slots__ = ("_by_length",)

    def __init__(self, secret: Iterable[str], open: Iterable[str]) -> None:
        secrets = {text for text in map(squeeze, secret) if len(text) > 1}
        known = [squeeze(text) for text in open] if secrets else []
        lengths = {min(len(text), PIECE) for text in secrets}
        self._by_length = {
            length: frozenset(_pieces((t for t in secrets if _suits(t, length)), length)) - set(_pieces(known, length))
            for length in lengths
        }

    def __len__(self) -> int:
        return sum(map(len, self._by_length.values()))

    def found_in(self, text: str, *, short: bool = True) -> bool:
        """Whether a secret piece stands in `text`; with `short` off only pieces of eight characters count."""
        squeezed = squeeze(text)
        return any(
            hashes and any(piece in hashes for piece in _pieces((squeezed,), length))
            for length, hashes in self._by_length.items()
            if short or length == PIECE
        )


def _suits(text: str, length: int) -> bool:
    return len(text) >= PIECE if length == PIECE else len(text) == length


def _pieces(texts: Iterable[str], length: int) -> Iterator[int]:
    return (hash(text[at : at + length]) for text in texts for at in range(len(text) - length + 1))
