"""Every type of values prints, reads, is blank and is shown; and a new one is no more than an entry."""

from __future__ import annotations

from datetime import datetime

import pytest

from minutesapp.model.header import (
    ChoiceValue,
    CountValue,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    Value,
    WhenValue,
)
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from minutesapp.templates.values.registry import BY_TYPE, KINDS, blank_value, kind_of, read_value, value_text
from tests.makers import MEMBER


def kind(key: str) -> FieldForm:
    field = load_form("ueda-gaiyo").field(key)
    assert field is not None
    return field


def test_every_type_of_fields_has_one_type_of_values() -> None:
    assert set(BY_TYPE) == set(FieldType)
    assert len({kind.name for kind in KINDS}) == len({kind.value for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("type", list(FieldType))
def test_a_blank_value_says_nothing_and_is_of_its_type(type: FieldType) -> None:
    value = blank_value(FieldForm("a", "甲", type))
    assert kind_of(value) is BY_TYPE[type] and value_text(FieldForm("a", "甲", type), value) == ""


def test_words_of_the_source_stand_before_those_of_the_form() -> None:
    value = WhenValue(datetime(2024, 7, 9), verbatim="7月9日(火)")
    assert value_text(kind("held"), value) == "7月9日(火)"


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        (
            "held",
            "令和6年7月9日 午前10時から午前11時40分まで",
            WhenValue(datetime(2024, 7, 9, 10), datetime(2024, 7, 9, 11, 40)),
        ),
        (
            "held",
            "2024年7月9日（火）10:00～11:40",
            WhenValue(
                datetime(2024, 7, 9, 10), datetime(2024, 7, 9, 11, 40), verbatim="2024年7月9日（火）10:00～11:40"
            ),
        ),
        ("held", "追って通知", WhenValue(timed=False, verbatim="追って通知")),
        ("observers", "３名", CountValue((("傍聴者", 3),), "３名")),
        ("disclosure", "一部非公開 (条例第7条に該当)", ChoiceValue("一部非公開", "条例第7条")),
        ("disclosure", "可", ChoiceValue("公開", "", "可")),
        ("venue", "市役所", TextValue("市役所")),
    ],
)
def test_words_are_kept_where_the_form_would_write_others(key: str, text: str, value: Value) -> None:
    assert read_value(kind(key), text) == value
    assert value_text(kind(key), value) == text


def test_the_words_of_a_list_are_kept_unless_its_people_say_them() -> None:
    people, words = (MEMBER,), value_text(kind("members"), PeopleValue(), (MEMBER,))
    assert read_value(kind("members"), words, people) == PeopleValue()
    assert read_value(kind("members"), "別紙のとおり", (), "別紙のとおり") == PeopleValue("別紙のとおり")
    assert read_value(kind("members"), "全員", people) == PeopleValue(verbatim="全員")


def test_values_without_words_beside_their_parts() -> None:
    assert read_value(FieldForm("a", "議題", FieldType.LIST), "(1) 甲\n(2) 乙") == ListValue(("(1) 甲", "(2) 乙"))
    table = FieldForm("t", "表", FieldType.TABLE, columns=(TableColumn("a", "甲"), TableColumn("b", "乙")))
    assert read_value(table, "一\t二\n三") == TableValue((("一", "二"), ("三", "")))
    signature = FieldForm("s", "署名", FieldType.SIGNATURE)
    assert read_value(signature, "正確である。\n奈良泰哉") == SignatureValue(("奈良泰哉",), "正確である。")
