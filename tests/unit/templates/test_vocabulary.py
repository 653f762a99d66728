"""The shared vocabulary of header labels is sound."""

from collections import Counter

from minutesapp.language.matching.folding import squeeze
from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import (
    body_headings,
    counted_people,
    field_in_role,
    field_labelled,
    fold_label,
    known_field,
    known_fields,
    label_endings,
)


def test_no_label_means_two_things() -> None:
    labels = [squeeze(label) for field in known_fields() for label in {field.label, *field.synonyms}]
    assert [label for label, count in Counter(labels).items() if count > 1] == []


def test_keys_are_unique_and_found() -> None:
    keys = [field.key for field in known_fields()]
    assert len(set(keys)) == len(keys)
    assert known_field("absent") is not None
    assert known_field("extra-1") is None


def test_a_field_is_found_by_its_role_and_by_any_of_its_labels() -> None:
    held = known_field("held")
    assert held is not None and held.role is Role.HELD
    assert field_in_role("held") is held
    assert field_labelled("開 催 日 時") is held
    assert field_labelled("好きな色") is None
    assert field_in_role("colour") is None


def test_words_that_offices_leave_out_at_will_make_no_other_label() -> None:
    assert fold_label("公開・非公開の別") == fold_label("公開　又は非公開の別")


def test_roles_are_given_to_ends_of_labels_and_to_words_before_numbers() -> None:
    assert label_endings()["側出席者"] is Role.STAFF
    assert counted_people()["出席委員"] is Role.MEMBERS


def test_the_commonest_heading_over_the_body_comes_first() -> None:
    assert body_headings()[0] == "協議事項等"
