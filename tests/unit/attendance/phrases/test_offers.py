"""What is offered as a stage direction while one types."""

from __future__ import annotations

from datetime import time

import pytest
from msgspec.structs import replace

from minutesapp.attendance.phrases.offers import AS_TYPED, PhraseOffers
from minutesapp.templates.directions.phrases import phrases_of
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.parts.direction import DirectionForm
from minutesapp.templates.roles import DirectionMeaning
from tests.makers import UEDA, minutes, turn

RECORD = minutes(turn("一", "p1"))
STANDARD = load_form("kaigiroku")


def offers(at: time | None = time(14, 5)) -> PhraseOffers:
    return PhraseOffers(RECORD, UEDA, 0, at)


def titles(words: str, *, settled: bool = False) -> list[str]:
    return [choice.title for choice in offers().offer(words, settled=settled)]


def test_each_phrase_is_offered_once_in_the_order_of_the_form_then_others() -> None:
    first = titles("")[: len(phrases_of(UEDA))]
    assert first[:3] == ["総務部職員 入室", "総務部職員 退室", "工藤係長から説明"]
    assert first[5:7] == ["休憩 (午後2時5分)", "再開 (午後2時5分)"]
    assert "委員 入室　午後2時5分" in titles(""), "a member who comes does so at a time"
    assert titles("2") == titles("")


@pytest.mark.parametrize("typed", ["休憩", "きゅう", "kyuu", "ｋｙｕ", "キュウ", "きゅうk"])
def test_kanji_kana_and_romaji_narrow(typed: str) -> None:
    assert titles(typed) == ["休憩 (午後2時5分)"]


def test_names_narrow_and_two_words_narrow_more() -> None:
    assert {"工藤係長 入室", "工藤係長から説明"} <= set(titles("工藤"))
    assert titles("よしだ たい") == ["委員 退室　午後2時5分"]
    assert titles("吉田 入室") == ["委員 入室　午後2時5分"], "𠮷 is sought as 吉"


def test_what_fits_nothing_can_be_written_as_it_is_once_it_is_settled() -> None:
    assert titles("黙祷") == []
    own = offers().offer("黙祷", settled=True)
    assert [(one.title, one.detail, one.meaning) for one in own] == [("黙祷", AS_TYPED, DirectionMeaning.NONE)]


def test_the_time_or_who_is_missing_is_left_open() -> None:
    pause = offers().offer("休憩", settled=False)[0]
    assert pause.title[slice(*pause.open or ())] == "午後2時5分"
    unknown = offers(None).offer("休憩", settled=False)[0]
    assert unknown.title[slice(*unknown.open or ())] == "○時○分"
    nobody = PhraseOffers(minutes().with_facts(attendees=()), STANDARD, 0).offer("説明", settled=False)[0]
    assert nobody.title[slice(*nobody.open or ())] == "○○"


def test_no_empty_brackets_are_left_where_no_time_is_told() -> None:
    form = replace(UEDA, direction=DirectionForm(went="{label} 退室（{time}）"))
    assert PhraseOffers(RECORD, form, 0).offer("総務部 退室", settled=False)[0].title == "総務部職員 退室"
