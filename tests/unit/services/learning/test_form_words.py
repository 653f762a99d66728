"""Every part of a form has a word."""

from __future__ import annotations

from minutesapp.model.attendance import Side
from minutesapp.model.committee import NameStyle
from minutesapp.services.learning.form_words import HEADER_LAYOUTS, LABEL_PLACES, NAMES, POSTS, ROLES, SIDES, TYPES
from minutesapp.templates.parts.field import FieldType
from minutesapp.templates.parts.header import HeaderLayout
from minutesapp.templates.parts.naming import PostStyle
from minutesapp.templates.parts.turn import LabelPlace
from minutesapp.templates.roles import Role


def test_nothing_is_without_a_word() -> None:
    assert set(ROLES) == set(Role)
    assert set(TYPES) == set(FieldType)
    assert set(HEADER_LAYOUTS) == set(HeaderLayout)
    assert set(LABEL_PLACES) == set(LabelPlace)
    assert set(NAMES) == set(NameStyle)
    assert set(POSTS) == set(PostStyle)
    assert set(SIDES) == set(Side)
