from __future__ import annotations

import pytest

from minutesapp.word.reading.counters import write_count


@pytest.mark.parametrize(
    ("manner", "count", "words"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedParen", 1, "⑴"),
        ("aiueoFullWidth", 2, "イ"),
        ("iroha", 3, "ハ"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 3, "C"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 9, "ix"),
        ("japaneseCounting", 1, "一"),
        ("japaneseCounting", 10, "十"),
        ("japaneseCounting", 112, "百十二"),
        ("japaneseLegal", 11, "壱拾壱"),
        ("japaneseDigitalTenThousand", 10, "一〇"),
        ("none", 3, ""),
        ("hebrew1", 3, "3"),
        ("japaneseCounting", 10_000, "10000"),
        ("upperRoman", 0, "0"),
    ],
)
def test_a_count_is_written_as_word_writes_it(manner: str, count: int, words: str) -> None:
    assert write_count(count, manner) == words
