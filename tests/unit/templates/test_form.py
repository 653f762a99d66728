"""A form finds its fields and knows what its options mean."""

from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.roles import Meaning, Role

FORM = load_form("ueda-gaiyo")


def test_a_field_is_found_by_its_key() -> None:
    assert FORM.field("held") is FORM.fields[1]
    assert FORM.field("signatures") is None


def test_a_field_is_found_by_its_role() -> None:
    assert FORM.field_for(Role.STAFF) is FORM.field("staff")
    assert FORM.field_for(Role.SIGNATURES) is None


def test_an_option_has_the_meaning_that_its_form_gives_it() -> None:
    disclosure = FORM.field_for(Role.DISCLOSURE)
    assert disclosure is not None
    assert [disclosure.meaning_of(word) for word in ("公開", "一部非公開", "非公開")] == [
        Meaning.OPEN,
        Meaning.PARTLY,
        Meaning.CLOSED,
    ]
    assert disclosure.meaning_of("未定") is Meaning.NONE


def test_people_are_named_in_a_list_and_in_words() -> None:
    assert FieldForm("k", "委員", FieldType.SEATS).lists_people
    assert FieldForm("k", "委員", FieldType.TEXT, Role.MEMBERS).lists_people
    assert not FieldForm("k", "委員").lists_people
