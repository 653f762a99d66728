"""Header values in the words of the form."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Attendee, Side, Status
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
from minutesapp.templates.catalog import load_form
from minutesapp.templates.form import FieldForm, FieldType, PersonStyle
from minutesapp.templates.naming import NameStyle
from minutesapp.templates.wording import field_text, people_text, person_text, status_mark, value_text
from tests.makers import CHAIR, CLERK, MEMBER, minutes

UEDA = load_form("ueda-gaiyo")


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
    record = Minutes("kaigiroku", (HeaderField("absent", "欠席委員", PeopleValue()),))
    assert field_text(load_form("kaigiroku"), record, record.header[0]) == "なし"


def test_groups_follow_each_other_in_the_order_of_the_attendance() -> None:
    kind = FieldForm("staff", "市側", FieldType.GROUPED_PEOPLE, person=PersonStyle(name=NameStyle.FAMILY))
    people = (
        CLERK,
        Attendee("x", "宮本", "宮本", post="主事", group="総務部"),
        Attendee("y", "林", post="部長", group="都市部"),
    )
    assert people_text(kind, people) == "総務部\t工藤文書係長、宮本主事\n都市部\t林部長"
    assert people_text(kind, (Attendee("z", "林", post="部長"),)) == "林部長"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{mark}{name}{post}", "◎髙橋 美咲会長"),
        ("{post} {name}", "会長 髙橋 美咲"),
        ("{name}({organisation})", "髙橋 美咲"),
        ("{name}（{post}）", "髙橋 美咲（会長）"),
        ("{seat} {name}", "髙橋 美咲"),
    ],
)
def test_people_are_written_in_the_pattern_of_the_form(pattern: str, text: str) -> None:
    chair = Attendee("p", CHAIR.name, CHAIR.family, post="会長", mark="◎" if "mark" in pattern else "")
    assert person_text(chair, PersonStyle(pattern)) == text


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (NameStyle.FULL, "工藤 遥（総務課）"), (NameStyle.FAMILY, "工藤（総務課）"),
        (NameStyle.ORGANISATION, "総務課（総務課）"), (NameStyle.NONE, "（総務課）"),
    ],
)  # fmt: skip
def test_a_list_shows_no_more_of_a_name_than_its_style(style: NameStyle, text: str) -> None:
    person = Attendee("p", "工藤 遥", "工藤", "遥", organisation="総務課")
    assert person_text(person, PersonStyle("{name}（{organisation}）", style)) == text


def test_people_of_another_side_are_in_their_own_list_only() -> None:
    assert value_text(UEDA.fields[3], PeopleValue(), (MEMBER,)) == "𠮷田 健委員"
    assert CLERK.side is Side.STAFF


@pytest.mark.parametrize(
    ("status", "note", "mark"),
    [
        (Status.PRESENT, "10時から遅参", ""),
        (Status.LATE, "", "（遅参）"),
        (Status.LATE, "10時30分から遅参", "（10時30分から遅参）"),
        (Status.LATE, "副会長", "（遅参）"),
        (Status.PROXY, "代理 森係長", "（代理 森係長）"),
        (Status.REMOTE, "Ｚｏｏｍ", "（オンライン出席）"),
        (Status.REMOTE, "ZOOM", "（ZOOM）"),
        (Status.ABSENT, "", "（欠席）"),
    ],
)
def test_how_somebody_took_part_in_brackets(status: Status, note: str, mark: str) -> None:
    assert status_mark(replace(MEMBER, status=status, note=note)) == mark


def test_a_list_of_those_who_came_has_no_absent() -> None:
    absent, kind = replace(MEMBER, status=Status.ABSENT), UEDA.fields[3]
    assert people_text(kind, (CHAIR, absent)) == "髙橋 美咲会長"
    assert people_text(replace(kind, status=Status.ABSENT), (absent,)) == "𠮷田 健委員"
