"""The shared vocabulary of header labels is sound."""

from collections import Counter

from minutesapp.language.folding import squeeze
from minutesapp.templates.vocabulary import known_field, known_fields


def test_no_label_means_two_things() -> None:
    labels = [squeeze(label) for field in known_fields() for label in {field.label, *field.synonyms}]
    assert [label for label, count in Counter(labels).items() if count > 1] == []


def test_keys_are_unique_and_found() -> None:
    keys = [field.key for field in known_fields()]
    assert len(set(keys)) == len(keys)
    assert known_field("absent") is not None
    assert known_field("extra-1") is None
