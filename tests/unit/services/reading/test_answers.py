"""Answers name a line and a way; each is given of the reading that the ones before it made."""

from __future__ import annotations

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.services.reading.answers import answered, numbered_ways, review_json, reviewed
from minutesapp.services.reading.source import ReadSource, read_pasted
from tests.unit.services.reading.sources import TEXT


@pytest.fixture
def read() -> ReadSource:
    return read_pasted(TEXT, "kaigiroku")


def test_a_way_is_known_by_its_number_and_by_its_words(read: ReadSource) -> None:
    found = reviewed(read)
    row = next(row for row in found.rows if row.words.startswith("○桐山"))
    for number, way in enumerate(numbered_ways(found, row), 1):
        by_number, by_words = answered(read, [(13, str(number))]), answered(read, [(13, way.words)])
        assert by_number.corrected == by_words.corrected == way.more


def test_each_answer_is_given_of_the_reading_before_it(read: ReadSource) -> None:
    first = answered(read, [(17, "「秋に植える」は発言者の呼び名")])
    again = answered(read, [(17, "「秋に植える」は発言者の呼び名"), (17, "「秋に植える」は杉原史子さん（委員）")])
    assert (first.corrected.count, again.corrected.count) == (1, 2)
    with pytest.raises(UserFacingError, match="way-unknown"):
        answered(read, [(17, "「秋に植える」は杉原史子さん（委員）")])


def test_lines_are_told_as_data(read: ReadSource) -> None:
    found = reviewed(read)
    data = review_json(read, found, found.doubtful)
    assert [line["place"] for line in data["lines"]] == ["10行目", "13行目"]
    assert all(line["doubts"] and line["ways"] for line in data["lines"])
