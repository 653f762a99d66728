import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.words.sides import (
    Seat,
    is_category,
    side_of_list,
    side_of_seat,
    side_of_word,
    the_only_side,
)


@pytest.mark.parametrize(
    ("word", "side"),
    [
        ("委員", Side.MEMBER), ("学識委員", Side.MEMBER), ("職員", Side.STAFF), ("事 務 局", Side.STAFF),
        ("傍聴", Side.GUEST),
        ("市の職員", Side.STAFF), ("関係者", Side.GUEST), ("学識経験者", None), ("関係行政機関の職員", None),
        ("第1号", None),
        ("常勤", None), ("", None),
    ],
)  # fmt: skip
def test_the_side_is_known_by_its_word(word: str, side: Side | None) -> None:
    assert side_of_word(word) is side


@pytest.mark.parametrize("word", ["学識経験者", "公募市民", "関係行政機関の職員", "１号委員", "被保険者代表"])
def test_for_whom_a_member_stands_is_no_side(word: str) -> None:
    assert is_category(word)


def test_a_list_is_of_members_by_its_title_its_columns_or_for_whom_they_stand() -> None:
    assert side_of_list(Side.STAFF, {"seat": ()}, []) is Side.STAFF
    assert side_of_list(None, {"party": ()}, []) is side_of_list(None, {}, ["学識経験者"]) is Side.MEMBER
    assert side_of_list(None, {"post": ()}, ["委員"]) is None


@pytest.mark.parametrize(
    ("seat", "listed", "side"),
    [
        (Seat("職員", "会長"), Side.MEMBER, Side.STAFF),
        (Seat(post="会長"), Side.STAFF, Side.MEMBER),
        (Seat(post="議長（総務委員会）"), None, Side.MEMBER),
        (Seat(post="オブザーバー"), None, Side.GUEST),
        (Seat(post="室長（兼務）"), None, Side.STAFF),
        (Seat(post="生活安全課長", group="警察署"), Side.MEMBER, Side.MEMBER),
        (Seat(post="課長", group="事務局"), Side.MEMBER, Side.STAFF),
        (Seat(post="課長", section=Side.STAFF), Side.MEMBER, Side.STAFF),
        (Seat(group="環境審議会"), None, Side.MEMBER),
        (Seat(group="教育委員会"), Side.STAFF, Side.STAFF),
        (Seat(post="教授", group="例大学"), None, None),
    ],
)
def test_where_somebody_sits_is_said_by_the_line_or_by_the_list(seat: Seat, listed: Side | None, side: Side) -> None:
    assert side_of_seat(seat, listed) is side


def test_the_others_tell_where_somebody_sits_only_if_they_sit_together() -> None:
    assert the_only_side([None, Side.MEMBER, Side.MEMBER]) is Side.MEMBER
    assert the_only_side([Side.STAFF, Side.MEMBER]) is the_only_side([None]) is None
