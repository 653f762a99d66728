from __future__ import annotations

from datetime import datetime

import pytest

from minutesapp.importers.transcripts.cue import Cue, Transcript
from minutesapp.importers.transcripts.turn_heads import is_by_turns, read_by_turns


def read(*lines: str) -> Transcript:
    text = "\n".join(lines)
    assert is_by_turns(text)
    return read_by_turns(text, "a.txt")


def said(*lines: str) -> list[tuple[str, str, int | None]]:
    return [(cue.speaker, cue.text, cue.start) for cue in read(*lines).cues]


def told(*lines: str) -> list[tuple[int, str]]:
    return [(note.line, note.text) for note in read(*lines).notes]


def test_lines_below_a_head_are_said_by_its_speaker_from_its_time() -> None:
    assert read("佐藤 0:01", "はい。", "", "どうぞ。", "鈴木 0:04", "え").cues == (
        Cue("はい。", "佐藤", 1_000, None, 1),
        Cue("どうぞ。", "佐藤", None, None, 4),
        Cue("え", "鈴木", 4_000, None, 5),
    )


def test_what_stands_over_the_first_head_is_told_and_gives_the_day() -> None:
    lines = ("打合せ", "2026.07.03 金 14:16 ・ 9分 3秒", "", "参加者 1 0:01", "はい。", "", "CLOVA Noteで作成")
    assert read(*lines).held == datetime(2026, 7, 3, 14, 16)
    assert told(*lines) == [(1, "打合せ"), (2, "2026.07.03 金 14:16 ・ 9分 3秒"), (7, "CLOVA Noteで作成")]
    assert said(*lines) == [("参加者 1", "はい。", 1_000)]


def test_a_time_that_is_said_is_no_head() -> None:
    once = ("佐藤 0:01", "あ", "再開は 13:00", "佐藤 5:50", "い", "休憩は 0:05", "佐藤 6:01", "はい")
    assert {speaker for speaker, _, _ in said(*once)} == {"佐藤"}
    apart = ("佐藤 0:01", "あ", "次は 0:02", "", "鈴木 0:04", "はい")
    assert [speaker for speaker, _, _ in said(*apart)] == ["佐藤", "佐藤", "鈴木"]


def test_a_head_may_have_no_time_where_it_stands_apart() -> None:
    lines = ("参加者 1 0:01", "はい。", "", "参加者 2 0:04", "え", "参加者 1", "", "参加者 1", "お", "")
    assert said(*lines)[-2:] == [("参加者 2", "参加者 1", None), ("参加者 1", "お", None)]


def test_lines_without_a_speaker_have_none_where_every_line_says_it() -> None:
    assert said("[SPEAKER_00]: はい", "え", "[SPEAKER_00]: お") == [
        ("SPEAKER_00", "はい", None),
        ("", "え", None),
        ("SPEAKER_00", "お", None),
    ]


def test_names_behind_times_are_speakers_of_the_lines_below_as_well() -> None:
    assert said("[00:01] 佐藤: はい", "え", "[00:05] 鈴木: お") == [
        ("佐藤", "はい", 1_000),
        ("佐藤", "え", None),
        ("鈴木", "お", 5_000),
    ]


def test_the_name_may_stand_below_the_times() -> None:
    assert said("0:0:0.0 --> 0:0:4.5", "佐藤", "はい", "お", "0:0:5.0 --> 0:0:6.0", "名前のない声", "") == [
        ("佐藤", "はい", 0),
        ("佐藤", "お", None),
        ("", "名前のない声", 5_000),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_lines_end_by_any_convention(end: str) -> None:
    assert len(read_by_turns(end.join(("佐藤 0:01", "はい。", "鈴木 0:04", "え")), "a.txt").cues) == 2


def test_a_name_may_stand_alone_behind_the_time() -> None:
    assert said("0:01 野口", "はい", "0:05 工藤", "え", "お", "0:09 野口", "う", "0:12 工藤", "か") == [
        ("野口", "はい", 1_000),
        ("工藤", "え", 5_000),
        ("工藤", "お", None),
        ("野口", "う", 9_000),
        ("工藤", "か", 12_000),
    ]


def test_a_time_that_begins_what_is_said_is_no_head() -> None:
    apart = ("0:01 野口", "はい", "", "0:05 工藤", "12:00 に終わります。", "", "0:09 野口", "う")
    assert said(*apart)[1] == ("工藤", "12:00 に終わります。", 5_000)
    close = ("0:01 野口: はい", "0:05 工藤: え", "12:00 に終わります。", "0:09 野口: う")
    assert said(*close)[2] == ("工藤", "12:00 に終わります。", None)


def test_a_counted_speaker_behind_the_time_needs_no_colon() -> None:
    assert said("[00:01] 話者1 はい", "[00:05] 話者2 え") == [("話者1", "はい", 1_000), ("話者2", "え", 5_000)]


def test_marks_in_the_words_are_read_where_noscribe_wrote_them() -> None:
    lines = ("a", "Transcribed with noScribe vers. 0.7", "S00: はい (..) //S01: え// お", "S01: か")
    assert [(speaker, words.strip()) for speaker, words, _ in said(*lines)] == [
        ("S00", "はい"),
        ("S01", "え"),
        ("S00", "お"),
        ("S01", "か"),
    ]
    assert [words for speaker, words, _ in said("話者1：はい (..)", "話者2：え")] == ["はい (..)", "え"]


def test_lines_below_a_time_may_have_speakers_of_their_own() -> None:
    assert said("0:00", "野口: はい", "工藤: え", "続き", "5:00", "工藤: お", "野口: う") == [
        ("野口", "はい", 0),
        ("工藤", "え", None),
        ("工藤", "続き", None),
        ("工藤", "お", 300_000),
        ("野口", "う", None),
    ]


def test_the_name_may_stand_alone_below_the_time() -> None:
    assert said("0:01", "野口", "はい", "0:03", "工藤", "え", "0:09", "野口", "お") == [
        ("野口", "はい", 1_000),
        ("工藤", "え", 3_000),
        ("野口", "お", 9_000),
    ]
