"""What the report of a proof says was checked."""

from __future__ import annotations

from minutesapp.exporters.writing import PDF, WRITERS
from minutesapp.words.certificate import CHECKED


def test_every_format_says_what_is_checked_of_it() -> None:
    assert set(CHECKED) == {*WRITERS, PDF}
