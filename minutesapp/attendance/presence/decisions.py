"""Where a body tells that something was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutesapp.language.pattern import pattern
from minutesapp.language.wordlists import any_of, wordlist
from minutesapp.model.blocks import DIRECTION, HEADING, Block

WORDS = wordlist("decisions")
SAID = pattern(any_of(WORDS["said"]))
NOTED = pattern(any_of((*WORDS["said"], *WORDS["noted"])))
"""The same in a direction, which is no more than a word or two."""


def decisions_in(body: Sequence[Block]) -> Iterator[int]:
    """The blocks in which something is decided; titles of items decide nothing."""
    for index, block in enumerate(body):
        if block.kind is not HEADING and (NOTED if block.kind is DIRECTION else SAID).search(block.text):
            yield index
