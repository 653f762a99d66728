"""The judged corpus is read as well as before: minutes of invented offices, with what a person reads in them."""

from __future__ import annotations

import pytest

from tests.judging.truth import CORPUS, Score, judge

LEAST = {
    "header": 0.985, "people": 0.995, "posts": 0.98, "headings": 0.98, "turns": 0.995, "speakers": 0.985,
    "paragraphs": 0.99, "directions": 0.985, "closed": 1.0, "lines": 1.0,
}  # fmt: skip
"""What is reached; nothing may get worse."""


@pytest.fixture(scope="module")
def totals() -> dict[str, Score]:
    """The scores of all texts together."""
    found: dict[str, Score] = {}
    for source in sorted(CORPUS.glob("*.txt")):
        for what, score in judge(source).items():
            found[what] = found.get(what, Score()) + score
    return found


@pytest.mark.parametrize("what", LEAST)
def test_no_part_of_the_corpus_is_read_worse(what: str, totals: dict[str, Score]) -> None:
    assert totals[what].f1 >= LEAST[what]
