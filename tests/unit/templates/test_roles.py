"""Roles and meanings."""

from minutesapp.templates.roles import Role
from minutesapp.templates.vocabulary import known_fields


def test_the_roles_that_name_people_are_those_of_the_lists_of_people() -> None:
    listing = {field.role for field in known_fields() if field.type.lists_people}
    assert listing == {role for role in Role if role.lists_people}


def test_every_role_has_words_by_which_it_is_known() -> None:
    assert {field.role for field in known_fields()} == set(Role)
