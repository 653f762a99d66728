"""Sentences of a form with what a record says in their places."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from minutesapp.language.numerals import Digits
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, TextValue, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.weaving import said_in, woven
from tests.makers import UEDA

HELD = WhenValue(datetime(2026, 5, 15, 13, 30), datetime(2026, 5, 15, 15, 0))
HEADER = (
    HeaderField("body_name", "審議会名", TextValue("東雲市文化財審議会")),
    HeaderField("held", "日時", HELD),
    HeaderField("venue", "会場", TextValue("本庁舎\n201会議室")),
)
RECORD = Minutes(UEDA.id, Facts(HEADER), ())


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("", ""),
        ("会議録", "会議録"),
        ("{committee}{kind}", "東雲市文化財審議会会議概要"),
        ("{day}、{venue}に招集した。", "令和8年5月15日、本庁舎、201会議室に招集した。"),
        ("{held}", "令和8年5月15日 午後1時30分から午後3時まで"),
        ("{next_meeting}", ""),
        ("{next_meeting}{committee}", "東雲市文化財審議会"),
    ],
)
def test_places_say_what_the_fields_of_these_roles_say(pattern: str, words: str) -> None:
    assert woven(pattern, RECORD, UEDA) == words


def test_a_sentence_whose_places_are_all_empty_is_not_printed() -> None:
    assert woven("{committee}の記録", Minutes(UEDA.id, Facts(()), ()), UEDA) == ""


def test_the_day_is_written_in_the_digits_of_its_field() -> None:
    fields = tuple(replace(f, digits=Digits.KANJI) if f.key == "held" else f for f in UEDA.fields)
    assert woven("{day}", RECORD, replace(UEDA, fields=fields)) == "令和八年五月十五日"


@pytest.mark.parametrize(
    ("pattern", "sentence", "told"),
    [
        ("{committee}総会{kind}", "東雲市農業委員会総会会議概要", {"committee": "東雲市農業委員会"}),
        ("{committee} 開催報告", " 審議会　開催報告", {"committee": "審議会"}),
        (
            "{committee}を、{day}に招集した。",
            "委員会を、７月18日に招集した。",
            {"committee": "委員会", "day": "７月18日"},
        ),
        ("{committee}と{committee}", "甲と乙", {}),
        ("{committee}と{committee}", "甲と甲", {"committee": "甲"}),
        ("{committee}（{kind}）", "甲(会議概要)", {}),
        ("会議録", "会議録", {}),
        ("", "", {}),
    ],
)
def test_a_sentence_is_taken_apart_again(pattern: str, sentence: str, told: dict[str, str]) -> None:
    assert said_in(pattern, sentence, UEDA) == told
