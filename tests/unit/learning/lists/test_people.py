"""How lists write the people in them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.learning.lists.people import person_styles
from minutesapp.model.attendance import Attendee, Side
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.people import people_text

ONE = Attendee("1", "𠮷井弘", "𠮷井", "弘", post="会長", side=Side.MEMBER)
TWO = Attendee("2", "髙野澄", "髙野", "澄", post="委員", side=Side.MEMBER)
KIND = FieldForm("list", "出席者", FieldType.PEOPLE)


@pytest.mark.parametrize(
    "text",
    [
        "𠮷井弘会長、髙野澄委員",
        "会長　𠮷井弘　委員　髙野澄",
        "会長 𠮷井弘\n委員 髙野澄",
        "𠮷井弘（会長）、髙野澄（委員）",
        "𠮷井会長・髙野委員",
        "会長=𠮷井弘、委員=髙野澄",
        "𠮷井弘会長及び髙野澄委員",
    ],
)
def test_a_list_comes_out_in_one_of_the_manners(text: str) -> None:
    assert text in [people_text(kind, (ONE, TWO)) for kind in person_styles(KIND, text, (ONE, TWO))]


def test_the_last_of_a_list_and_a_post_that_was_just_written_have_their_words() -> None:
    three = (ONE, TWO, replace(TWO, id="3", name="同前澄"))
    for text in ("𠮷井弘会長、髙野澄委員並びに同前澄委員", "会長　𠮷井弘\n委員　髙野澄\n〃　同前澄"):
        assert text in [people_text(kind, three) for kind in person_styles(KIND, text, three)]
    [first, *_] = (k for k in person_styles(KIND, "同前澄委員", three[2:]) if people_text(k, three[2:]) == "同前澄委員")
    assert first.person.ditto == ""


def test_groups_have_their_signs() -> None:
    one = Attendee("1", "𠮷井", "𠮷井", post="課長", group="水道課", side=Side.STAFF)
    text = "【水道課】\n𠮷井課長"
    found = [people_text(kind, (one,)) for kind in person_styles(KIND, text, (one,))]
    assert text in found


def test_what_is_said_of_one_meeting_is_no_pattern() -> None:
    text = "𠮷井弘会長（所用のため途中まで）、髙野澄委員（所用のため途中まで）"
    assert not [kind for kind in person_styles(KIND, text, (ONE, TWO)) if "所用" in kind.person.pattern]
