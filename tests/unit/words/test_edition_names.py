"""Every edition has a word."""

from minutesapp.services.output.exporting import EditionName
from minutesapp.words.edition_names import EDITIONS


def test_every_edition_has_a_word() -> None:
    assert list(EDITIONS) == list(EditionName)
