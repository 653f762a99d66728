from __future__ import annotations

import pytest

from minutesapp.importers.transcripts.cue import Cue
from minutesapp.importers.transcripts.labels import LONGEST_NAME, find_label, learn_names, name_speakers, name_turns


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Christina: text", ("Christina", "text")),
        ("山田 太郎（総務課）：はい。", ("山田 太郎（総務課）", "はい。")),
        ("Yamada, Taro: a: b", ("Yamada, Taro", "a: b")),
        ("[SPEAKER_00]: はい", ("SPEAKER_00", "はい")),
        ("野口:", ("野口", "")),
        (">> 野口: はい", ("野口", "はい")),
        ("■ 話者1：はい", ("話者1", "はい")),
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


def named(*texts: str) -> list[tuple[str, str]]:
    return [(cue.speaker, cue.text) for cue in name_speakers(map(Cue, texts))]


@pytest.mark.parametrize("label", ["（{}）", "【{}】", "[{}] ", "<{}> ", "{}\t", "- ({}) "])
def test_a_name_may_be_set_apart_without_a_colon_where_nearly_every_line_has_one(label: str) -> None:
    texts = [f"{label.format(name)}はい" for name in ("野口", "工藤", "野口")]
    assert named(*texts) == [("野口", "はい"), ("工藤", "はい"), ("野口", "はい")]
    assert named(texts[0], "え", "お", "う") == [("", texts[0]), ("", "え"), ("", "お"), ("", "う")]


def test_a_sound_in_brackets_is_no_name() -> None:
    texts = ("（拍手）はい", "（笑）え", "[Music] お", "（12分）う")
    assert named(*texts) == [("", text) for text in texts]


def test_the_number_of_a_voice_is_one_wherever_it_stands() -> None:
    assert named("話し手 1\nはい\n話者２：え", "お", "(SPEAKER_01) う", *"あいうえ")[:4] == [
        ("話し手 1", "はい"),
        ("話者２", "え"),
        ("", "お"),
        ("SPEAKER_01", "う"),
    ]
    assert named("ゲスト Aは欠席です", "話者1", *"あいうえ")[:2] == [("", "ゲスト Aは欠席です"), ("", "話者1")]


def test_in_a_turn_whoever_has_no_label_speaks_on() -> None:
    turns = [[Cue("野口: はい", line=1), Cue("続き", line=2), Cue("工藤: え", line=3)], [Cue("工藤: お", line=4)]]
    assert [[(cue.speaker, cue.text, cue.line) for cue in turn] for turn in name_turns(turns)] == [
        [("野口", "はい", 1), ("野口", "続き", 2), ("工藤", "え", 3)],
        [("工藤", "お", 4)],
    ]


def test_a_label_under_which_nobody_speaks_is_words() -> None:
    cue = Cue("話者1：\n[SPEAKER_01]: お願いします。", "", 0, 1_000, 1)
    assert [(one.speaker, one.text) for one in name_speakers([cue])] == [
        ("", "話者1："),
        ("SPEAKER_01", "お願いします。"),
    ]
