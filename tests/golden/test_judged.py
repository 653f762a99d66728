"""The judged corpus is read as well as before: minutes of invented offices, with what a person reads in them."""

from __future__ import annotations

import pytest

from tests.judging.truth import CORPUS, Score, judge

LEAST = {
    "header": 0.94, "people": 0.98, "posts": 0.94, "headings": 0.92, "turns": 0.98, "speakers": 0.96,
    "paragraphs": 0.945, "directions": 0.93, "closed": 0.83, "lines": 1.0,
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
