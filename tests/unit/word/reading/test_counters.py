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
        ("chineseCounting", 12, "十二"),
        ("chineseCountingThousand", 101, "一百零一"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 2005, "二千零五"),
        ("ideographTraditional", 2, "乙"),
        ("ideographZodiac", 12, "亥"),
        ("ideographEnclosedCircle", 10, "㊉"),
        ("ideographEnclosedCircle", 11, "11"),
        ("ordinal", 1, "1st"),
        ("ordinal", 12, "12th"),
        ("ordinal", 23, "23rd"),
        ("decimalZero", 0, "00"),
        ("japaneseDigitalTenThousand", 10, "一〇"),
        ("none", 3, ""),
        ("hebrew1", 3, "3"),
        ("japaneseCounting", 10_000, "10000"),
        ("upperRoman", 0, "0"),
    ],
)
def test_a_count_is_written_as_word_writes_it(manner: str, count: int, words: str) -> None:
    assert write_count(count, manner) == words


def test_a_manner_of_the_file_is_written_as_it_begins() -> None:
    assert [write_count(count, "custom", "001, 002, ...") for count in (0, 7, 1000)] == ["000", "007", "1000"]
