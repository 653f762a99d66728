"""Typed parts of a JSON document."""

from __future__ import annotations

from datetime import datetime

import pytest

from minutesapp.model.attendance import Side
from minutesapp.storage.json_parts import (
    DEEPEST,
    MalformedError,
    choose,
    moment,
    parse_json,
    take_parts,
    texts,
    write_moment,
)


def nested(depth: int) -> object:
    value: object = 1
    for _ in range(depth):
        value = [value]
    return value


def test_known_parts_are_told_from_unknown_ones() -> None:
    known, extra = take_parts({"a": "x", "b": 1, "c": [1]}, {"a": str, "b": int}, "here")
    assert known == {"a": "x", "b": 1}
    assert extra == (("c", [1]),)


def test_true_is_no_number() -> None:
    with pytest.raises(MalformedError, match=r"here\.b: 整数ではありません"):
        take_parts({"b": True}, {"b": int}, "here")


@pytest.mark.parametrize(("depth", "good"), [(DEEPEST, True), (DEEPEST + 1, False)])
def test_unknown_parts_may_be_nested_within_measure(depth: int, good: bool) -> None:
    if good:
        assert take_parts({"c": nested(depth)}, {}, "")[1] == (("c", nested(depth)),)
    else:
        with pytest.raises(MalformedError, match="入れ子"):
            take_parts({"c": nested(depth)}, {}, "")


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (datetime(2024, 7, 9, 14, 5), "2024-07-09T14:05"),
        (datetime(2024, 7, 9, 14, 5, 9), "2024-07-09T14:05:09"),
        (datetime(2024, 7, 9, 14, 5, 0, 7), "2024-07-09T14:05:00.000007"),
        (None, None),
    ],
)
def test_a_time_is_written_to_the_minute_and_read_back(time: datetime | None, text: str | None) -> None:
    assert write_moment(time) == text
    assert moment(text, "") == time


def test_a_value_is_one_of_a_few() -> None:
    assert choose(Side, "staff", "") is Side.STAFF
    with pytest.raises(MalformedError, match="「nobody」は知らない値です"):
        choose(Side, "nobody", "side")


def test_a_list_of_texts_holds_texts() -> None:
    assert texts(["甲", "乙"], "") == ("甲", "乙")
    with pytest.raises(MalformedError, match=r"items\[1\]"):
        texts(["甲", None], "items")


def test_the_line_of_a_slip_is_told() -> None:
    with pytest.raises(MalformedError, match="2行目"):
        parse_json('{"a": 1,\n b}')
