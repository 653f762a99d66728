"""In doubt is what is unlike all the rest of the same source, and what its reader noted."""

from __future__ import annotations

import pytest

from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections, LineKind
from minutesapp.model.blocks import DIRECTION, NARRATIVE, SPEECH
from minutesapp.notices import NOTES
from minutesapp.services.reading.review import review
from minutesapp.services.reading.source import read_again, read_pasted
from tests.unit.services.reading.sources import HEADER

QUIET = """１　開会
○会長　ただいまから始めます。
○杉原委員　苗木の本数を伺います。
２　植える木
○会長　百本です。
〔資料配布〕
○小堀委員　分かりました。
〔資料回収〕
３　閉会
○会長　終わります。
"""
CLEAN = HEADER.replace("みどりの窓\n", "").replace("　　　　\n", "")


def doubts(body: str, header: str = CLEAN, told: Corrections = NO_CORRECTIONS) -> dict[str, list[str]]:
    """The codes of the doubts by the words of their lines."""
    read = read_pasted(header + body, "kaigiroku")
    found = review(read_again(read, told) if told else read)
    codes = {sentence: code for code, sentence in NOTES.items()}
    return {found.rows[place].words: [codes[one] for one in found.rows[place].doubts] for place in found.doubtful}


def test_a_source_that_keeps_to_its_habits_is_not_in_doubt() -> None:
    assert doubts(QUIET) == {}


@pytest.mark.parametrize(
    ("before", "after", "line", "code"),
    [
        ("○小堀委員　分", "○桐山　分", "○桐山　分かりました。", "speaker-unlisted"),
        ("３　閉会", "５　閉会", "５　閉会", "number-skipped"),
        ("２　植える木", "２　植える木はありますか", "２　植える木はありますか", "heading-a-sentence"),
        ("○会長　百本です。", "○会長　百本です。\n杉原委員　では", "杉原委員　では", "label-within"),
        ("２　植える木", "２　植える木（一部非公開）", "２　植える木（一部非公開）", "heading-perhaps-closed"),
        ("○会長　百本", "（これより秘密会）\n○会長　百本", "（これより秘密会）", "below-perhaps-closed"),
        ("員　分かり", "員　〔挙手〕分かり", "○小堀委員　〔挙手〕分かりました。", "bracket-in-speech"),
        ("百本です。", "百本と「二百本です。", "○会長　百本と「二百本です。", "bracket-alone"),
        ("終わります。\n", "終わります。\n会長　　受領欄\n", "会長　　受領欄", "after-last-turn"),
    ],
)  # fmt: skip
def test_what_is_unlike_the_rest_is_in_doubt(before: str, after: str, line: str, code: str) -> None:
    assert code in doubts(QUIET.replace(before, after))[line]


@pytest.mark.parametrize(
    ("people", "code"),
    [
        ("会長　奈良泰哉、委員　杉原史子、委員　小堀　守、委員　林", "name-unlike-others"),
        ("会長　奈良泰哉、委員　杉原史子、委員　小堀　守", ""),
    ],
)
def test_a_family_name_alone_among_whole_ones_is_in_doubt(people: str, code: str) -> None:
    header = CLEAN.replace("会長　奈良泰哉、委員　杉原史子、委員　小堀　守", people)
    assert [code for codes in doubts(QUIET, header).values() for code in codes] == ([code] if code else [])
    said = Corrections(names={"林": True})
    assert doubts(QUIET, header, said) == {}


def test_lines_between_turns_that_nobody_says_are_in_doubt_but_a_recess_is_not() -> None:
    said = Corrections(kinds={"〔…〕": LineKind(NARRATIVE)})
    assert "narrative-among-turns" not in str(doubts(QUIET, told=said)), "the clerk said so"
    between = "午前10時35分　休憩\n２　植える木"
    assert doubts(QUIET.replace("２　植える木", between)) == {}


def test_of_lines_with_the_same_sign_those_that_are_read_otherwise_are_in_doubt() -> None:
    said = Corrections(kinds={"=〔資料回収〕": LineKind(SPEECH), "=〔資料配布〕": LineKind(DIRECTION)})
    assert doubts(QUIET, told=said) == {}, "both were said"
    body = QUIET.replace("〔資料回収〕", "〔資料回収〕\n〔傍聴者入室〕")
    said = Corrections(kinds={"=〔資料回収〕": LineKind(SPEECH)})
    assert doubts(body, told=said) == {}, "the one that is unlike the others was said"


def test_what_a_clerk_says_of_a_line_is_in_doubt_no_more() -> None:
    body = QUIET.replace("３　閉会", "５　閉会")
    assert list(doubts(body)) == ["５　閉会"]
    assert doubts(body, told=Corrections(kinds={"=5閉会": LineKind(NARRATIVE)})) == {}
    unlisted = QUIET.replace("○小堀委員", "○桐山")
    assert doubts(unlisted, told=Corrections(labels={"桐山": True})) == {}


def test_a_sentence_that_goes_on_over_a_page_is_not_in_doubt() -> None:
    head = "○会長　この件については、昨年度の利用状況を踏まえて、次回の会議までに資料を用意し"
    body = QUIET.replace("○会長　百本です。", f"{head}\n- 2 -\n改めて説明することとしたい。")
    assert "sentence-joined" in [note.code for note in read_pasted(CLEAN + body, "kaigiroku").draft.notes]
    assert doubts(body) == {}


def test_what_is_no_minutes_at_all_is_in_doubt_once() -> None:
    assert doubts("川原の草を刈ります。\n雨の日は休みます。\n", "") == {"川原の草を刈ります。": ["not-minutes"]}
