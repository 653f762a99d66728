"""What a sweep calls what it finds."""

from __future__ import annotations

from minutesapp.words.sweeping import KIND_WORDS, PROPERTY_WORDS, UNLOOKED


def test_kinds_are_told_apart_and_properties_are_asked_for_in_small_letters() -> None:
    assert len(set(KIND_WORDS.values())) == len(KIND_WORDS)
    assert all(name == name.lower() for name in PROPERTY_WORDS)
    assert not any("？" in sentence for sentence in UNLOOKED.values())
