"""Who speaks in a record, and where."""

from __future__ import annotations

from msgspec.structs import replace

from minutesapp.attendance.speaking.turn_lists import (
    UNKNOWN_WORDS,
    everybody,
    first_words,
    speaker_words,
    speaking,
    turn_rows,
)
from minutesapp.model.attendance import Status
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Speaker
from minutesapp.templates.rendering import Rendering
from tests.makers import MEMBER, UEDA, heading, minutes, more, turn

OWN_LABEL = Speaker("p1", "議長")
BODY = (
    turn("前", "p3"),
    heading("議事"),
    turn("一", "p1"),
    more("続き"),
    turn("二", OWN_LABEL, closed=True),
    turn("三"),
)


def test_turns_of_a_speaker_stand_under_their_items_whatever_their_labels() -> None:
    rows = turn_rows(Rendering(minutes(*BODY), UEDA), Speaker("p1"))
    assert [(row.index, row.item, row.words, row.closed) for row in rows] == [
        (2, "1 議事", "一", False),
        (4, "1 議事", "二", True),
    ]
    (before,) = turn_rows(Rendering(minutes(*BODY), UEDA), Speaker("p3"))
    assert before.item == ""


def test_those_who_speak_are_counted_in_order_of_appearance() -> None:
    assert list(speaking(BODY).items()) == [(Speaker("p3"), 1), (Speaker("p1"), 2), (UNKNOWN_SPEAKER, 1)]


def test_everybody_who_could_speak_is_there_once() -> None:
    stranger = Speaker(label="参考人")
    assert everybody(minutes(), UEDA)[-1] == UNKNOWN_SPEAKER
    found = everybody(minutes(*BODY, turn("四", stranger)), UEDA)
    people = [Speaker("p1"), Speaker("p2"), Speaker("p3")]
    assert found == [*people, Speaker(label="委員"), Speaker(label="事務局"), UNKNOWN_SPEAKER, stranger]


def test_a_long_beginning_is_cut() -> None:
    assert first_words((turn("あいうえお"),), 0, 3) == "あいう…"
    assert first_words((turn("あいう"),), 0, 3) == "あいう"


def test_a_speaker_is_told_by_name_by_label_or_as_unknown() -> None:
    record = minutes().with_facts(attendees=(replace(MEMBER, status=Status.LATE),))
    assert speaker_words(Speaker("p2"), record) == "𠮷田 健 委員（遅参）"
    assert speaker_words(Speaker(label="参考人"), record) == "参考人（氏名なし）"
    assert speaker_words(UNKNOWN_SPEAKER, record) == UNKNOWN_WORDS
