"""Line by line: what became of a source, and where there is doubt."""

from __future__ import annotations

import pytest

from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections
from minutesapp.notices import NOTES
from minutesapp.services.reading.review import Review, review
from minutesapp.services.reading.source import read_again, read_pasted
from tests.growth import seconds
from tests.unit.services.reading.sources import TEXT, long_source


def reviewed(corrections: Corrections = NO_CORRECTIONS, text: str = TEXT) -> Review:
    read = read_pasted(text, "kaigiroku")
    return review(read_again(read, corrections) if corrections else read)


def test_every_line_says_what_became_of_it() -> None:
    rows = reviewed().rows
    assert [(row.place, row.words) for row in rows] == [
        (f"{number}行目", line.strip()) for number, line in enumerate(TEXT.splitlines(), 1)
    ]
    assert [row.became for row in rows] == [
        "表題", "「会議名」＝会議の名称", "「日時」＝開催日時", "「場所」＝開催場所", "「出席者」＝出席委員",
        "地の文", "地の文", "議題（1段目）", "発言（会長：奈良泰哉）", "発言（参与）", "議題（2段目）", "取り込まない",
        "発言（桐山）", "ト書き", "発言（参与）", "議題（2段目）", "議題（3段目）", "発言（会長：奈良泰哉）",
    ]  # fmt: skip


def test_a_line_below_a_list_may_be_one_more_of_it() -> None:
    rows = reviewed().rows
    assert [row.words for row in rows if row.below_list] == ["みどりの窓"]
    told = reviewed(Corrections(names={"みどりの窓": True})).rows
    assert [row.became for row in told[4:7]] == ["「出席者」＝出席委員"] * 2 + ["本文の見出し"]
    assert told[5].people == ("みどりの窓",)


def test_beside_its_words_stands_what_was_read() -> None:
    said = {row.words: row.said for row in reviewed().rows}
    assert said["（１）植える木の種類"].endswith("植える木の種類")
    assert said["○参与　苗木の本数を伺います。"] == "苗木の本数を伺います。"
    assert said["出席者　会長　奈良泰哉、委員　杉原史子、委員　小堀　守"] == "奈良泰哉、杉原史子、小堀 守"
    assert said["- 2 -"] == NOTES["page-number"]
    assert said["日時　令和6年5月9日（木）　午前10時"].startswith("令和6年5月9日")


def test_doubts_stand_at_the_first_line_that_they_are_about() -> None:
    found = reviewed()
    doubts = {found.rows[place].words: found.rows[place].doubts for place in found.doubtful}
    assert list(doubts) == ["○参与　苗木の本数を伺います。", "○桐山　百本です。"]
    assert NOTES["speaker-unlisted"] in doubts["○桐山　百本です。"]


def test_who_is_said_to_be_a_speaker_is_in_doubt_no_more() -> None:
    found = reviewed(Corrections(labels={"参与": True}, people={"桐山": "小堀守"}))
    assert found.doubtful == ()


@pytest.mark.parametrize("label", ["委員", "委員A", "事務局", "委員１"])
def test_whoever_is_named_as_nobody_in_particular_is_no_doubt(label: str) -> None:
    assert reviewed(text=TEXT.replace("参与", label).replace("桐山", label)).doubtful == ()


def test_a_line_that_goes_on_with_the_one_before_says_so() -> None:
    text = TEXT.replace(
        "百本です。",
        "この件については、昨年度の利用状況を踏まえて、次回の会議までに資料を用意し\n改めて説明することとしたい。",
    )
    found = reviewed(text=text)
    assert [row.became for row in found.rows if row.words.startswith("改めて")] == ["前の行の続き"]


def test_a_source_without_a_header_is_reviewed_as_well() -> None:
    assert [row.became for row in reviewed(text="川原の草を刈ります。\n雨の日は休みます。").rows] == ["地の文"] * 2
    assert review(read_pasted("\n")).rows == ()


def test_lines_of_a_kind_are_counted() -> None:
    found = reviewed()
    assert (found.kinds["(1)"], found.kinds["〔…〕"], found.kinds["◇"], found.kinds["○"]) == (2, 1, 1, 0)
    assert found.kinds["=○参与分かりました。"] == 1
    assert (found.labels["参与"], found.labels["会長"], found.heads["植える木の種類"]) == (2, 2, 0)


def test_a_long_source_takes_no_longer_than_it_must() -> None:
    read = read_pasted(long_source(5_000), "kaigiroku")
    assert seconds(review, read, limit=3) < 3
