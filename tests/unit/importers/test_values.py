from datetime import datetime

import pytest

from minutesapp.importers.values import read_value
from minutesapp.model.header import (
    ChoiceValue,
    CountValue,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    WhenValue,
)
from minutesapp.templates.catalog import load_form
from minutesapp.templates.form import Column, FieldForm, FieldType


def kind(key: str) -> FieldForm:
    field = load_form("ueda-gaiyo").field(key)
    assert field is not None
    return field


def test_a_date_in_the_form_s_own_words_needs_no_words() -> None:
    value = read_value(kind("held"), "令和6年7月9日 午前10時から午前11時40分まで")
    assert value == WhenValue(datetime(2024, 7, 9, 10), datetime(2024, 7, 9, 11, 40))


def test_a_date_in_other_words_keeps_them() -> None:
    value = read_value(kind("held"), "2024年7月9日（火）10:00～11:40")
    assert value == WhenValue(
        datetime(2024, 7, 9, 10), datetime(2024, 7, 9, 11, 40), verbatim="2024年7月9日（火）10:00～11:40"
    )


def test_a_date_nobody_can_read_is_kept_as_it_is() -> None:
    assert read_value(kind("held"), "追って通知") == WhenValue(timed=False, verbatim="追って通知")


@pytest.mark.parametrize(
    ("text", "counts", "verbatim"),
    [
        ("2人 記者 1人", (("傍聴者", 2), ("記者", 1)), ""),
        ("３名", (("傍聴者", 3),), "３名"),
        ("なし", (("傍聴者", 0),), "なし"),
        ("一般　なし　報道　1名（定員5名）", (("傍聴者", 0), ("報道", 1)), "一般　なし　報道　1名（定員5名）"),
        ("可", (), "可"),
    ],
)
def test_people_are_counted_by_part(text: str, counts: tuple[tuple[str, int], ...], verbatim: str) -> None:
    assert read_value(kind("observers"), text) == CountValue(counts, verbatim)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("公開", ChoiceValue("公開")),
        ("一部非公開 (条例第7条に該当)", ChoiceValue("一部非公開", "条例第7条")),
        ("非公開（個人に関するため）", ChoiceValue("非公開", "個人に関するため", "非公開（個人に関するため）")),
        ("□公開　■非公開", ChoiceValue("非公開", "", "□公開　■非公開")),
        ("可", ChoiceValue("公開", "", "可")),
        ("未定", ChoiceValue(verbatim="未定")),
    ],
)
def test_a_choice_and_its_reason(text: str, value: ChoiceValue) -> None:
    assert read_value(kind("disclosure"), text) == value


def test_lists_tables_signatures_and_people() -> None:
    assert read_value(FieldForm("a", "議題", FieldType.LIST), "(1) 甲\n(2) 乙") == ListValue(("(1) 甲", "(2) 乙"))
    table = FieldForm("t", "表", FieldType.TABLE, columns=(Column("a", "甲"), Column("b", "乙")))
    assert read_value(table, "一\t二\n三") == TableValue((("一", "二"), ("三", "")))
    signature = FieldForm("s", "署名", FieldType.SIGNATURE)
    assert read_value(signature, "正確である。\n奈良泰哉") == SignatureValue(("奈良泰哉",), "正確である。")
    assert read_value(kind("members"), "別紙のとおり", (), "別紙のとおり") == PeopleValue("別紙のとおり")
    assert read_value(kind("venue"), "市役所") == TextValue("市役所")
