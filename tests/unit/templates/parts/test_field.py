"""A header field, as the file of a form states it."""

from minutesapp.language.numerals import Digits
from minutesapp.templates.parts.field import FieldForm, FieldType, Option
from minutesapp.templates.roles import FieldPlace, Meaning
from minutesapp.templates.tables import build


def test_a_field_stands_over_the_body_in_half_width_digits_unless_its_form_says_otherwise() -> None:
    field = build(FieldForm, {"key": "a", "label": "甲"})
    assert (field.place, field.digits, field.type) == (FieldPlace.HEAD, Digits.HALF, FieldType.TEXT)
    field = build(FieldForm, {"key": "a", "label": "甲", "place": "tail", "digits": "kanji"})
    assert (field.place, field.digits) == (FieldPlace.TAIL, Digits.KANJI)


def test_it_lists_people_by_its_type_or_by_its_role() -> None:
    assert build(FieldForm, {"key": "a", "label": "甲", "type": "seat_table"}).lists_people
    assert build(FieldForm, {"key": "a", "label": "甲", "role": "staff"}).lists_people
    assert not build(FieldForm, {"key": "a", "label": "甲"}).lists_people


def test_an_option_means_what_its_form_says() -> None:
    field = FieldForm("a", "甲", options=(Option("全部見せる", Meaning.OPEN),))
    assert (field.meaning_of("全部見せる"), field.meaning_of("公開")) == (Meaning.OPEN, Meaning.NONE)
