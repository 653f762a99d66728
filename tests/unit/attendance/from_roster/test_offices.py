"""Posts and 部署 by what they mean."""

from __future__ import annotations

import pytest

from minutesapp.attendance.from_roster.offices import same_office, same_post
from minutesapp.model.attendance import Attendee


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("健康推進課長", ""), ("課長", "健康推進課"), True),
        (("課長", "健康推進課"), ("健康推進課長", "健康推進課"), True),
        (("主任", "管理担当"), ("管理担当主任", ""), True),
        (("髙齢福祉課長", ""), ("高齢福祉課長", ""), True),
        (("課長", "健康推進課"), ("課長", "税務課"), True),
        (("課長", "健康推進課"), ("課長補佐", "健康推進課"), False),
        (("会長", ""), ("副会長", ""), False),
    ],
)
def test_a_post_is_the_same_whichever_words_of_it_stand_with_the_office(
    one: tuple[str, str], other: tuple[str, str], same: bool
) -> None:
    first, second = (Attendee("", "某", post=post, group=group) for post, group in (one, other))
    assert same_post(first, second) is same
    assert same_post(second, first) is same


def test_an_office_is_known_with_and_without_the_one_above_it() -> None:
    assert same_office("健康福祉部健康推進課", "健康推進課")
    assert not same_office("健康推進課", "推進室")
