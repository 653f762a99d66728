"""A screen for tests that need a real one; skipped where it cannot be had."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desk.screen import Screen, missing


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """A display with a window manager and a Japanese input method, of 1366 × 768."""
    if lacking := missing():
        pytest.skip(f"no real screen: {', '.join(lacking)} missing (.ci/debian-packages screen desk)")
    with Screen() as made:
        yield made
