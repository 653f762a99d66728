"""Replacing in a record without a window."""

from minutesapp.services.replacing.replacing import Asked, carry_out, plan
from tests.makers import heading, minutes, texts, turn

MEETING = minutes(heading("予算"), turn("髙橋の予算。3月", "p1"))


def test_what_would_change_is_listed_and_can_be_carried_out_in_part() -> None:
    rows = plan(MEETING, Asked(words="予算", others="決算\n"))
    assert [row.context.after for row in rows] == ["決算", "決算"]
    assert texts(carry_out(MEETING, rows[1:]).body) == ["予算", "髙橋の決算。3月"]
    assert carry_out(MEETING, []) == MEETING


def test_words_expressions_and_lists() -> None:
    assert [row.words.in_doubt for row in plan(MEETING, Asked(words="高橋", others="佐藤"))] == [True]
    assert plan(MEETING, Asked(words="高橋", others="佐藤", as_written=True)) == []
    (row,) = plan(MEETING, Asked(words="(\\d)月", others="\\1がつ", expression=True))
    assert row.context.after == "3がつ"
    assert plan(MEETING, Asked(("誤変換", "誤変換"))) == []
