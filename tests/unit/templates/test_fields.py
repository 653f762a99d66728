"""Fields of a record by what they are for."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.model.header import CountValue, HeaderField, PeopleValue, TextValue, WhenValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.catalog import load_form
from minutesapp.templates.fields import beside, counted_role, field_for, field_form, fields_beside, role_of
from minutesapp.templates.form import CountPart, FieldForm, FieldType, Form
from minutesapp.templates.roles import Role

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
    assert role_of(UEDA, HeaderField(key, label, TextValue())) is role


def test_a_key_means_what_the_form_says() -> None:
    form = form_with(FieldForm("held", "会場", role=Role.VENUE), FieldForm("venue", "日時", FieldType.WHEN, Role.HELD))
    held, venue = HeaderField("held", "会場", TextValue("会議室")), HeaderField("venue", "日時", WhenValue())
    record = Minutes("t", (held, venue))
    assert field_for(Role.VENUE, record, form) is held
    assert field_for(Role.HELD, record, form) is venue
    assert field_for(Role.MEMBERS, record, form) is None


def test_the_field_of_the_form_goes_before_another_of_its_role() -> None:
    extra, own = HeaderField("extra-1", "会場", TextValue("控室")), HeaderField("venue", "会場", TextValue("会議室"))
    assert field_for(Role.VENUE, Minutes("t", (extra, own)), UEDA) is own
    assert field_for(Role.VENUE, Minutes("t", (extra,)), UEDA) is extra


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
