from __future__ import annotations

import pytest

from minutesapp.importers.transcripts.head_shapes import (
    BEHIND,
    COUNTED,
    COUNTED_COLON,
    FRAMED,
    IN_BRACKETS,
    LABELLED,
    NAMED,
    NUMBERED,
    SPAN_BEHIND,
    SPAN_BELOW,
    STAMPED,
    TABBED,
    TIMED,
    TITLED,
    Head,
    Shape,
    find_shape,
)


@pytest.mark.parametrize(
    ("shape", "line", "head"),
    [
        (BEHIND, "野口 一郎   0:03", Head("野口 一郎", 3_000, None, "")),
        (BEHIND, "参加者 1 105:18", Head("参加者 1", 6_318_000, None, "")),
        (BEHIND, "髙橋（ゲスト）　１：０２：０３", Head("髙橋（ゲスト）", 3_723_000, None, "")),
        (IN_BRACKETS, "**Sarah (00:00):** text", Head("Sarah", 0, None, "text")),
        (IN_BRACKETS, "工藤（1:00）", Head("工藤", 60_000, None, "")),
        (NUMBERED, "話者 1 00:02 はい。", Head("話者 1", 2_000, None, "はい。")),
        (STAMPED, "[00:05:32] Alice: text", Head("", 332_000, None, "Alice: text")),
        (STAMPED, "[00:00.000 --> 00:05.200]  えー", Head("", 0, 5_200, "えー")),
        (NAMED, "[SPEAKER_00]: はい", Head("SPEAKER_00", None, None, "はい")),
        (SPAN_BELOW, "0:0:0.0 --> 0:0:4.5", Head("", 0, 4_500, "")),
        (SPAN_BEHIND, "野口  00:01:23.000 --> 00:01:45.000", Head("野口", 83_000, 105_000, "")),
        (LABELLED, "S01: [00:00:12] Hm.", Head("S01", 12_000, None, "Hm.")),
        (LABELLED, "髙橋 美咲：［００：１２］はい", Head("髙橋 美咲", 12_000, None, "はい")),
        (STAMPED, "［００：１２〜００：１４］はい", Head("", 12_000, 14_000, "はい")),
        (TIMED, "0:12 はい", Head("", 12_000, None, "はい")),
        (TIMED, "00:00:12,300 - 00:00:14,000", Head("", 12_300, 14_000, "")),
        (FRAMED, "（0:12）野口：はい", Head("", 12_000, None, "野口：はい")),
        (FRAMED, "【00:12】 はい", Head("", 12_000, None, "はい")),
        (STAMPED, "[0.00s -> 12.50s] はい", Head("", 0, 12_500, "はい")),
        (TIMED, "1時間02分03秒　野口：はい", Head("", 3_723_000, None, "野口：はい")),
        (IN_BRACKETS, "野口（2分03秒）はい", Head("野口", 123_000, None, "はい")),
        (TABBED, "野口\t0:12\tはい", Head("野口", 12_000, None, "はい")),
        (BEHIND, "■話者1 0:12", Head("話者1", 12_000, None, "")),
        (BEHIND, "野口 一郎 1 分 3 秒", Head("野口 一郎", 63_000, None, "")),
        (BEHIND, "野口 | 0:12", Head("野口", 12_000, None, "")),
        (TITLED, "【野口 一郎】0:12", Head("野口 一郎", 12_000, None, "")),
        (TIMED, "00:00:12 - 野口", Head("", 12_000, None, "野口")),
        (COUNTED_COLON, "■ 話者１：はい", Head("話者１", None, None, "はい")),
        (COUNTED, "話者１：はい", Head("話者１", None, None, "はい")),
        (COUNTED, "話し手 2", Head("話し手 2", None, None, "")),
        (COUNTED, "[SPEAKER_00] はい", Head("SPEAKER_00", None, None, "はい")),
        (COUNTED, "S00: はい", Head("S00", None, None, "はい")),
    ],
)
def test_a_head_says_who_and_when(shape: Shape, line: str, head: Head) -> None:
    assert shape.find(line) == head


@pytest.mark.parametrize(
    "line",
    ["開会 10:00", "10:00 11:30", "7月3日 14:00", "2026年7月3日, 14:16", "では、再開は 13:00", "1 10:00", "午後 2:00"],
)
def test_no_speaker_is_a_word_of_a_schedule_or_a_day(line: str) -> None:
    assert BEHIND.find(line) is None


@pytest.mark.parametrize(
    ("lines", "shape"),
    [
        (["佐藤 0:01", "はい。", "鈴木 0:04", "はい。"], BEHIND),
        (["佐藤 2:01", "はい。", "鈴木 2:04", "はい。", "佐藤 2:09", "はい。"], BEHIND),
        (["佐藤 9:01", "あ", "鈴木 9:04", "い", "佐藤 9:09", "う", "鈴木 9:19", "え"], BEHIND),
        (["参加者 1 0:01", "はい。"], BEHIND),
        (["佐藤 started transcription", "佐藤   0:01", "はい。"], BEHIND),
        (["[00:00:01] はい", "[00:00:03] はい"], STAMPED),
        (["[SPEAKER_00]: はい"], NAMED),
        (["S00: [00:00:01] はい", "S01: [00:00:03] え"], LABELLED),
        (["0:01 それでは始めます", "0:03 はいお願いします", "0:09 道路の工事の件ですが"], TIMED),
        (["0:01", "それでは始めます", "0:03", "はいお願いします", "0:09", "道路の工事の件ですが"], TIMED),
        (["0:01 野口", "はい", "0:03 工藤", "え", "0:09 野口", "お"], TIMED),
        (["0:00", "野口: はい", "工藤: え", "5:00", "野口: お"], TIMED),
        (["0:01", "野口", "はい", "0:03", "工藤", "え", "0:09", "野口", "お"], TIMED),
        (["(0:01) 野口: はい", "(0:03) 工藤: え"], FRAMED),
        (["0:01 話者1", "はい", "0:03 話者2", "え"], TIMED),
        (["[9:01] 佐藤: あ", "[9:04] 鈴木: い", "[9:09] 佐藤: う", "[9:12] 鈴木: え"], STAMPED),
        (["録音3", "話者1：はい", "話者2：え"], COUNTED_COLON),
        (["話し手 1", "はい", "話し手 2", "え"], COUNTED),
    ],
)
def test_a_transcript_begins_at_once_or_has_the_same_names_again(lines: list[str], shape: Shape) -> None:
    assert find_shape(lines) is shape


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["会長挨拶 10:00", "市長から", "議題説明 10:15", "担当から", "質疑応答 10:30", "全員"],
        ["担当説明 0:05", "質疑応答 0:15", "意見交換 0:30"],
        ["佐藤 0:01", "はい。"],
        ["あ"] * 20 + ["佐藤 0:01", "はい。", "鈴木 0:04", "はい。"],
        ["0:01 はい", "0:03 え"],
        ["0:00 開場", "0:30 受付", "1:00 開演", "1:30 休憩"],
        ["【0:30】休憩", "【1:00】再開"],
        ["ゲスト A 様", "ゲスト B 様"],
        ["参加者 1 名", "参加者 2 名"],
        ["東雲市緑地審議会", "参加者A：はい", "参加者B：え"],
        ["10:00 開会", "10:05 挨拶", "10:15 議事", "11:30 閉会"],
        ["話者1：はい"],
        ["(10:00) 開会", "(10:05) 挨拶", "(10:15) 議事", "(11:30) 閉会"],
        ["懇談会 会議録", "話者1：はい", "話者2：え"],
        ["日　時　7月3日", "発言者A：はい", "発言者B：え"],
        ["ゲスト Aは欠席です。", "ゲスト Bは出席です。"],
        ["[資料1] 計画の案", "[資料2] 図"],
        ["佐藤 0:50", "あ", "鈴木 0:40", "い", "工藤 0:30", "う", "野口 0:20", "え"],
    ],
)
def test_others_are_none(lines: list[str]) -> None:
    assert find_shape(lines) is None
