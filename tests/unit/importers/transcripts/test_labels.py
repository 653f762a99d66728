from __future__ import annotations

import pytest

from minutesapp.importers.transcripts.cue import Cue
from minutesapp.importers.transcripts.labels import LONGEST_NAME, find_label, learn_names, name_speakers


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Christina: text", ("Christina", "text")),
        ("山田 太郎（総務課）：はい。", ("山田 太郎（総務課）", "はい。")),
        ("Yamada, Taro: a: b", ("Yamada, Taro", "a: b")),
        ("[SPEAKER_00]: はい", ("SPEAKER_00", "はい")),
        ("野口:", ("野口", "")),
    ],
)
def test_a_name_stands_before_the_first_colon(words: str, label: tuple[str, str]) -> None:
    assert find_label(words) == label


@pytest.mark.parametrize(
    "words",
    [
        "10:30 会議: です",
        "10: 30",
        "https: //",
        "では、次: です",
        "13時: です",
        "注: です",
        "12:30",
        "[00:12]: はい",
        "[笑] はい",
        f"{'あ' * (LONGEST_NAME + 1)}: はい",
    ],
)
def test_what_has_not_the_shape_of_a_name_is_none(words: str) -> None:
    assert find_label(words) is None


def test_in_a_text_full_of_names_one_that_comes_once_is_a_name() -> None:
    assert learn_names(["野口: はい", "工藤: はい"]) == {"野口", "工藤"}


def test_where_some_have_one_it_must_come_twice() -> None:
    assert learn_names(["野口: はい", "工藤: はい", "はい", "野口: え"]) == {"野口"}


def test_where_few_have_one_none_is_a_name() -> None:
    assert learn_names(["提案: はい", "提案: え", *["はい"] * 8]) == frozenset()


def test_every_line_of_a_cue_may_have_its_speaker() -> None:
    cues = (Cue("野口: はい\nどうぞ\n工藤: え", "", 1, 2, 3), Cue("工藤: お", "B"), Cue("工藤: ん"), Cue("[S1]: あ"))
    assert list(name_speakers(cues)) == [
        Cue("はい\nどうぞ", "野口", 1, 2, 3),
        Cue("え", "工藤", 1, 2, 3),
        Cue("工藤: お", "B"),
        Cue("ん", "工藤"),
        Cue("あ", "S1"),
    ]


def test_words_before_the_first_name_of_a_cue_have_no_speaker() -> None:
    cues = (*[Cue("野口: はい")] * 4, Cue("え\n野口: あ"))
    assert [(cue.speaker, cue.text) for cue in name_speakers(cues)][-2:] == [("", "え"), ("野口", "あ")]
