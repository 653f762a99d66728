from __future__ import annotations

from minutesapp.notices import NOTES


def test_every_note_is_a_sentence() -> None:
    assert all(words.endswith("。") for words in NOTES.values())
