"""Every list of people of the corpus is read as it was when somebody last looked at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.lists_view import GOLDEN, golden_of, sources, view


def test_every_list_has_its_golden_reading_and_the_other_way_round() -> None:
    assert {golden_of(source) for source in sources()} == set(GOLDEN.iterdir())


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.name)
def test_a_list_is_read_as_its_golden_reading_says(source: Path) -> None:
    assert view(source) == golden_of(source).read_text(encoding="utf-8")
