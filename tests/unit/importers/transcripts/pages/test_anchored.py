from __future__ import annotations

import pytest

from minutesapp.importers.draft import Place, PlaceKind
from minutesapp.importers.transcripts.cue import Cue
from minutesapp.importers.transcripts.pages.anchored import is_anchored, read_anchored


def page(*paragraphs: str) -> str:
    return "<html><body>" + "".join(f"<p >{words}</p>\n" for words in paragraphs) + "</body></html>"


def said(text: str) -> list[tuple[str, int | None, str]]:
    return [(cue.speaker, cue.start, cue.text.strip()) for cue in read_anchored(text, "a.html").cues]


def told(text: str) -> list[tuple[str, str]]:
    return [(note.code, note.text) for note in read_anchored(text, "a.html").notes]


def a(start: int, end: int, speaker: str, words: str) -> str:
    return f'<a name="ts_{start}_{end}_{speaker}" >{words}</a>'


@pytest.mark.parametrize(
    "anchor", ['<a name="ts_0_1_S00" >', "<A NAME='ts_0_1'>", "<a href=ts_0_1_S>", '<a class="x"\nname="ts_0_1_">']
)
def test_a_page_is_known_by_its_anchors(anchor: str) -> None:
    assert is_anchored(f"<html><p>{anchor}はい</a>")


@pytest.mark.parametrize("text", ['<a name="top">ts_0_1</a>', "ts_0_1_S00", '<p name="ts_0_1">'])
def test_others_are_none(text: str) -> None:
    assert not is_anchored(text)


def test_segments_are_cues_and_a_paragraph_begins_where_one_begins() -> None:
    text = page(
        "題", a(5, 900, "S01", 'S01: <span style="x">[00:00:00]</span> はい。') + a(900, 2000, "S01", " &lt;え&gt;")
    )
    read = read_anchored(text, "a.html")
    assert read.cues == (Cue(" はい。", "S01", 5, 900, 1, True), Cue(" <え>", "S01", 900, 2000, 2))
    assert read.places == (Place(PlaceKind.TIME, 5), Place(PlaceKind.TIME, 900))
    assert told(text) == [("transcript-head", "題")]


def test_words_behind_an_anchor_belong_to_it() -> None:
    assert said(page('<a name="ts_0_900_S00"></a><span>S</span>00: は<b>い</b><a name="ts_900_999_S00"></a>え')) == [
        ("S00", 0, "はい"),
        ("S00", 900, "え"),
    ]


def test_a_name_that_was_written_in_counts_more_than_that_of_the_anchor() -> None:
    text = page(
        a(0, 1, "S00", "髙橋 美咲: [00:00:00] 一") + a(1, 2, "S00", "二"),
        a(2, 3, "S01", "三"),
        a(3, 4, "S00", "髙橋 美咲: 四"),
        a(4, 5, "S00", "五"),
        a(5, 6, "Noguchi_Ichiro", "Noguchi Ichiro: 六"),
        "書き足し",
    )
    assert [(speaker, words) for speaker, _, words in said(text)] == [
        ("髙橋 美咲", "一"),
        ("髙橋 美咲", "二"),
        ("S01", "三"),
        ("髙橋 美咲", "四"),
        ("髙橋 美咲", "五"),
        ("Noguchi Ichiro", "六"),
        ("Noguchi Ichiro", "書き足し"),
    ]


def test_what_others_say_meanwhile_is_theirs() -> None:
    text = page(
        a(0, 9, "S01", "S01: 一")
        + a(9, 12, "//S02", " //S02: はい")
        + a(12, 13, "//S02", " ええ")
        + a(13, 20, "S01", "// 二"),
        a(20, 30, "S00", "S00: 三") + a(30, 31, "//S02", " //S02: えー//"),
        a(31, 32, "S01", "S01: // 四"),
    )
    assert said(text) == [
        ("S01", 0, "一"),
        ("S02", 9, "はい"),
        ("S02", 12, "ええ"),
        ("S01", 13, "二"),
        ("S00", 20, "三"),
        ("S02", 30, "えー"),
        ("S01", 31, "// 四"),
    ]


def test_silences_are_told_once() -> None:
    text = page(
        a(0, 9, "", "(12 seconds pause) "),
        a(9, 10, "S00", "S00: 一") + a(10, 11, "S00", " (..)") + a(11, 12, "S00", "二(..)"),
    )
    assert said(text) == [("S00", 9, "一"), ("S00", 11, "二")]
    assert told(text) == [("transcript-pauses", "(..) 2か所、(12 seconds pause) 1か所")]


def test_of_a_page_that_was_cut_off_nothing_is_lost() -> None:
    whole = page(a(0, 9, "S00", "S00: 一"), a(9, 10, "S00", "二"))
    cut = whole[: whole.index("ts_9")]
    assert said(cut) == [("S00", 0, "一")]
    assert told(cut) == [("transcript-cut", '<a name="')]
    assert told(whole[: whole.index("二")]) == [("transcript-unfinished", "")]
