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
            length: frozenset(hash(piece) for piece in _pieces(secrets, length) if piece not in known)
            for length in {min(len(text), PIECE) for text in secrets}
        }

    def __len__(self) -> int:
        return sum(map(len, self._by_length.values()))

    def found_in(self, text: str, *, short: bool = True) -> bool:
        """Whether a secret piece stands in `text`; with `short` off only pieces of eight characters count."""
        squeezed = squeeze(text)
        return any(
            not hashes.isdisjoint(hash(squeezed[at : at + length]) for at in range(len(squeezed) - length + 1))
            for length, hashes in self._by_length.items()
            if hashes and (short or length == PIECE)
        )


def _pieces(texts: Iterable[str], length: int) -> set[str]:
    """All pieces of eight; of a shorter length only whole texts."""
    if length < PIECE:
        return {text for text in texts if len(text) == length}
    return {text[at : at + length] for text in texts for at in range(len(text) - length + 1)}
