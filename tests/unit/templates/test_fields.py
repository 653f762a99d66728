"""Fields of a record by what they are for."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from minutesapp.model.facts import Facts
from minutesapp.model.header import (
    ChoiceValue,
    CountValue,
    HeaderField,
    ListValue,
    PeopleValue,
    SignatureValue,
    TableValue,
    TextValue,
    Value,
    WhenValue,
)
from minutesapp.model.minutes import Minutes
from minutesapp.templates.fields import (
    beside,
    blank_field,
    counted_role,
    field_for,
    field_form,
    field_role,
    field_text,
    fields_beside,
    fresh_field,
    missing_fields,
)
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import CountPart, FieldForm, FieldType
from minutesapp.templates.roles import Role
from tests.makers import minutes

UEDA = load_form("ueda-gaiyo")


def form_with(*fields: FieldForm) -> Form:
    return replace(UEDA, fields=fields)


def test_a_field_is_known_by_its_form_then_by_its_key_then_by_itself() -> None:
    assert field_form(UEDA, HeaderField("staff", "", PeopleValue())).label == "市側出席者"
    assert field_form(UEDA, HeaderField("absent", "", PeopleValue())).label == "欠席委員"
    stray = field_form(UEDA, HeaderField("extra-1", "来賓", CountValue()))
    assert (stray.key, stray.label, stray.type, stray.role) == ("extra-1", "来賓", FieldType.COUNT, Role.NONE)


@pytest.mark.parametrize(
    ("key", "label", "role"),
    [
        ("venue", "会場", Role.VENUE),
        ("absent", "いない人", Role.ABSENT),
        ("another-form-s", "開　催　日　時", Role.HELD),
        ("another-form-s", "好きな色", Role.NONE),
    ],
)
def test_a_field_that_the_form_does_not_know_has_the_role_of_its_key_or_label(key: str, label: str, role: Role) -> None:
    assert field_role(UEDA, HeaderField(key, label, TextValue())) is role


def test_a_key_means_what_the_form_says() -> None:
    form = form_with(FieldForm("held", "会場", role=Role.VENUE), FieldForm("venue", "日時", FieldType.WHEN, Role.HELD))
    held, venue = HeaderField("held", "会場", TextValue("会議室")), HeaderField("venue", "日時", WhenValue())
    record = Minutes("t", Facts((held, venue)))
    assert field_for(Role.VENUE, record, form) is held
    assert field_for(Role.HELD, record, form) is venue
    assert field_for(Role.MEMBERS, record, form) is None


def test_the_field_of_the_form_goes_before_another_of_its_role() -> None:
    extra, own = HeaderField("extra-1", "会場", TextValue("控室")), HeaderField("venue", "会場", TextValue("会議室"))
    assert field_for(Role.VENUE, Minutes("t", Facts((extra, own))), UEDA) is own
    assert field_for(Role.VENUE, Minutes("t", Facts((extra,))), UEDA) is extra


def test_a_number_counts_whom_the_form_says_or_the_word_before_it() -> None:
    kind = FieldForm(
        "c", "出席状況", FieldType.COUNT, parts=(CountPart("出席", counts=Role.MEMBERS), CountPart("欠席"))
    )
    assert counted_role(kind, "出席") is Role.MEMBERS
    assert counted_role(kind, "欠席") is Role.NONE
    assert counted_role(kind, "出席委員") is Role.MEMBERS


def test_beside_a_form_stand_the_fields_of_the_roles_that_it_has_not() -> None:
    form = form_with(FieldForm("opened", "場所", role=Role.VENUE))
    others = fields_beside(form)
    assert {kind.role for kind in others} == set(Role) - {Role.VENUE}
    assert "extra-opened" in {kind.key for kind in others}
    assert "opened" not in {kind.key for kind in others}


def test_a_field_keeps_its_key_where_no_other_has_it() -> None:
    kind = FieldForm("venue", "場所")
    assert beside({"held"}, kind) is kind
    assert beside({"venue"}, kind) == FieldForm("extra-venue", "場所")


def in_ueda(key: str, value: Value) -> str:
    return field_text(UEDA, minutes(), HeaderField(key, "", value))


@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        ("venue", TextValue("大会議室"), "大会議室"),
        (
            "held",
            WhenValue(datetime(2024, 7, 9, 10), datetime(2024, 7, 9, 11, 40)),
            "令和6年7月9日 午前10時から午前11時40分まで",
        ),
        ("held", WhenValue(), ""),
        ("held", WhenValue(datetime(2024, 7, 9), verbatim="7月9日(火)"), "7月9日(火)"),
        ("drafted_on", WhenValue(datetime(2024, 7, 20), timed=False), "令和6年7月20日"),
        ("observers", CountValue((("傍聴者", 2), ("記者", 1))), "2人 記者 1人"),
        ("observers", CountValue((("傍聴者", 2), ("記者", None), ("報道", 3))), "2人 報道 3人"),
        ("observers", CountValue((), "なし"), "なし"),
        ("disclosure", ChoiceValue("公開"), "公開"),
        ("disclosure", ChoiceValue("一部非公開", "条例第7条"), "一部非公開 (条例第7条に該当)"),
        ("disclosure", ChoiceValue("公開", "", "公開(一部)"), "公開(一部)"),
        ("agenda", ListValue(("開会", "閉会")), "開会\n閉会"),
        ("extra-1", TableValue((("1", "髙橋"), ("2", "𠮷田"))), "1\t髙橋\n2\t𠮷田"),
        ("signatures", SignatureValue(("髙橋 美咲",), "相違ないことを証する。"), "相違ないことを証する。\n髙橋 美咲"),
        ("members", PeopleValue(), "髙橋 美咲会長、𠮷田 健委員"),
        ("members", PeopleValue("ほか2名"), "髙橋 美咲会長、𠮷田 健委員、ほか2名"),
        ("members", PeopleValue(verbatim="全員"), "全員"),
        ("staff", PeopleValue("ほか1名"), "総務部\t工藤文書係長\nほか1名"),
    ],
)
def test_every_value_has_words(key: str, value: Value, text: str) -> None:
    assert in_ueda(key, value) == text


def test_a_field_that_is_empty_shows_what_the_form_writes_for_nothing() -> None:
    record = Minutes("kaigiroku", Facts((HeaderField("absent", "欠席委員", PeopleValue()),)))
    assert field_text(load_form("kaigiroku"), record, record.header[0]) == "なし"


def test_fields_that_a_record_lacks_are_those_of_its_form_first() -> None:
    missing = missing_fields(minutes(), UEDA)
    own = [kind.key for kind in UEDA.fields if kind.key not in ("body_name", "members", "staff")]
    assert [kind.key for kind in missing][: len(own)] == own
    assert "absent" in [kind.key for kind in missing], "offices have it, whatever the form"


def test_a_field_of_the_record_s_own_has_a_key_that_is_free() -> None:
    one = minutes().with_facts(header=(HeaderField("extra-1", "覚え", TextValue()),))
    assert fresh_field(one, "備考") == HeaderField("extra-2", "備考", TextValue())
    assert fresh_field(minutes(), "備考").key == "extra-1"


def test_a_blank_field_has_the_value_of_its_kind() -> None:
    kind = UEDA.fields[1]
    assert blank_field(kind) == HeaderField("held", "日時", WhenValue())
