from __future__ import annotations

import pytest

from minutesapp.importers.transcripts.cue import Cue
from minutesapp.importers.transcripts.subtitles import is_subtitles, read_subtitles

SRT = "1\n00:00:01,000 --> 00:00:02,000\nはい。\n"


def cues(text: str) -> list[Cue]:
    return list(read_subtitles(text, "a.vtt").cues)


def said(text: str) -> list[tuple[str, str]]:
    return [(cue.speaker, cue.text) for cue in cues(text) if cue.text]


def told(text: str) -> list[tuple[int, str, str]]:
    return [(note.line, note.code, note.text) for note in read_subtitles(text, "a.vtt").notes]


@pytest.mark.parametrize("text", ["WEBVTT", "\ufeffWEBVTT\n", "WEBVTT 題\n", SRT, SRT[2:], SRT.replace("\n", "\r")])
def test_subtitles_are_known_by_their_first_word_or_their_times(text: str) -> None:
    assert is_subtitles(text)


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTTについて",
        "会議録\n10:00 --> 開会",
        "10:00～11:00",
        "0:0:0.0 --> 0:0:4.5\n佐藤\nはい",
        "あ\n" * 3_000 + SRT,
        "駅 → 市役所\n10:00 → 開会",
        "会議\n10:00→11:00\n開会",
    ],
)
def test_others_are_not(text: str) -> None:
    assert not is_subtitles(text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_cue_is_known_by_its_times_whatever_ends_the_lines(end: str) -> None:
    assert cues(SRT.replace("\n", end)) == [Cue("はい。", "", 1000, 2000, 2)]


@pytest.mark.parametrize(
    ("times", "start", "stop"),
    [
        ("00:05.790 --> 01:00:00.000", 5790, 3_600_000),
        ("00:00:05,79 --> 00:00:06", 5790, 6000),
        ("  00:00:05.1234567-->00:00:06.000   align:start position:0%", 5123, 6000),
        ("００：００：０１，０００　－－＞　００：００：０２，５", 1000, 2500),
        ("00:00:01,000 → 00:00:02,000", 1000, 2000),
        ("00: 00: 01, 000 -> 00 : 00 : 02", 1000, 2000),
        ("00:00:01,000 --> 00:00:02,000  X1:40 X2:600 Y1:20 Y2:50", 1000, 2000),
    ],
)
def test_times_are_read_in_every_way_of_writing(times: str, start: int, stop: int) -> None:
    assert cues(f"WEBVTT\n\n{times}\nはい。\n") == [Cue("はい。", "", start, stop, 3)]


def test_times_of_day_with_another_arrow_are_words() -> None:
    assert said(f"{SRT}10:00→11:00\n13:00 -> 14:00\n") == [("", "はい。10:00→11:00 13:00 -> 14:00")]


def test_words_behind_the_times_are_words() -> None:
    assert said("WEBVTT\n\n00:01.000 --> 00:02.000 はい、どうぞ。\n") == [("", "はい、どうぞ。")]


def test_a_number_is_known_where_a_blank_line_is_missing() -> None:
    assert said(f"{SRT}2\n00:00:03,000 --> 00:00:04,000\n2026\n5\n00:00:05,000 --> 00:00:06,000\nえー\n") == [
        ("", "はい。"),
        ("", "2026 5"),
        ("", "えー"),
    ]


def test_an_identity_that_says_something_is_told() -> None:
    text = "WEBVTT\n\n第二部\n00:01.000 --> 00:02.000\nはい。\n\nintro-2\n00:03.000 --> 00:04.000\nえー。\n"
    assert said(text) == [("", "はい。"), ("", "えー。")]
    assert told(text) == [(3, "transcript-aside", "第二部")]


def test_a_number_is_known_where_blank_lines_are_too_many() -> None:
    cues = ((1, "はい。"), (2, "え"), (7, "お"))
    text = "".join(f"{n}\n\n00:00:0{n},000 --> 00:00:09,000\n\n{words}\n\n" for n, words in cues)
    assert said(text) == [("", "はい。"), ("", "え7"), ("", "お")]


def test_words_behind_a_blank_line_go_on() -> None:
    assert said(f"{SRT}\n空行のあと。\n\n") == [("", "はい。空行のあと。")]


def test_a_comment_is_told_and_a_word_that_begins_like_one_is_not_one() -> None:
    text = "WEBVTT 題\n\nNOTE\nあ\n\n00:01.000 --> 00:02.000\nNOTE はここ\n\nNOTEBOOK の話\n\nSTYLEとは\n\nNOTE い\n"
    assert said(text) == [("", "NOTE はここNOTEBOOK の話STYLEとは")]
    assert told(text) == [
        (1, "transcript-aside", "題"),
        (4, "transcript-aside", "あ"),
        (13, "transcript-aside", "NOTE い"),
    ]


def test_every_voice_of_a_cue_is_a_cue_and_the_end_of_one_may_be_missing() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud 髙橋 &amp; 子>はい、\nどうぞ。</v><v B>え<c.x>ー</c><笑></v> 皆\n"
    )
    assert said(text) == [("髙橋 & 子", "はい、どうぞ。"), ("B", "えー<笑>"), ("", "皆")]


def test_names_before_the_words_are_speakers() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n野口: はい\n\n00:03.000 --> 00:04.000\n工藤: 10:30 会議: です\n野口: え\n"
    )
    assert said(text) == [("野口", "はい"), ("工藤", "10:30 会議: です"), ("野口", "え")]


def test_a_cue_that_was_cut_off_is_told() -> None:
    assert told(f"{SRT}\n2\n00:00:0") == [(5, "transcript-cut", "2"), (6, "transcript-cut", "00:00:0")]
    assert said(f"{SRT}10:30") == [("", "はい。10:30")]


def test_times_that_are_none_are_told_and_what_follows_has_none() -> None:
    text = f"{SRT}\n2\n00:00:0x,000 --> 00:00:04,000\nえー\n"
    assert cues(text)[1] == Cue("えー", "", None, None, 6)
    assert told(text) == [(6, "transcript-time-unreadable", "00:00:0x,000 --> 00:00:04,000")]


def test_marks_in_the_words_are_read_where_noscribe_wrote_them() -> None:
    cue = "00:01.000 --> 00:02.000\n<v S00>はい (..) //S01: え// お\n"
    assert said(f"WEBVTT\n\nNOTE\nTranscribed with noScribe\n\n{cue}") == [
        ("S00", "はい "),
        ("S01", " え"),
        ("S00", " お"),
    ]
    assert said(f"WEBVTT\n\n{cue}") == [("S00", "はい (..) //S01: え// お")]


def test_the_number_of_a_cue_may_tell_its_voice() -> None:
    cues = "".join(
        f'{n} "{who}" (12{n})\n00:0{n}.000 --> 00:09.000\nはい\n\n' for n, who in ((1, "野口 一郎"), (2, "工藤"))
    )
    assert said(f"WEBVTT\n\n{cues}") == [("野口 一郎", "はい"), ("工藤", "はい")]
    assert told(f"WEBVTT\n\n{cues}") == []
