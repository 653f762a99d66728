"""People in the words of a form."""

from datetime import time
from typing import Any

import pytest
from msgspec.structs import replace

from minutesapp.model.attendance import Attendee, Proxy, Status
from minutesapp.model.committee import NameStyle
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.parts.field import FieldForm, FieldType
from minutesapp.templates.parts.person import PersonStyle, PresenceWords
from minutesapp.templates.people import (
    STATUS_WORDS,
    part_words,
    people_text,
    person_text,
    status_mark,
    with_dittos,
    with_total,
    without_total,
)
from tests.makers import CHAIR, CLERK, MEMBER

UEDA = load_form("ueda-gaiyo")


def test_groups_follow_each_other_in_the_order_of_the_attendance() -> None:
    kind = FieldForm("staff", "市側", FieldType.GROUPED_PEOPLE, person=PersonStyle(name=NameStyle.FAMILY))
    people = (
        CLERK,
        Attendee("x", "宮本", "宮本", post="主事", group="総務部"),
        Attendee("y", "林", post="部長", group="都市部"),
    )
    assert people_text(kind, people) == "総務部\t工藤文書係長、宮本主事\n都市部\t林部長"
    assert people_text(kind, (Attendee("z", "林", post="部長"),)) == "林部長"
    assert people_text(kind, people[2:], "ほか2名") == "都市部\t林部長\nほか2名"


def test_a_list_in_one_line_says_at_its_end_what_it_says_beyond_names() -> None:
    kind = FieldForm("members", "出席者", FieldType.PEOPLE, person=PersonStyle("{name}"))
    people = (replace(CHAIR, group="一号委員"), replace(MEMBER, group="二号委員"))
    assert people_text(kind, people, "ほか2名") == "髙橋 美咲、𠮷田 健、ほか2名"
    assert people_text(kind, (), "") == ""


@pytest.mark.parametrize(
    ("pattern", "status", "note", "text"),
    [
        ("{name}（{status}）", Status.PRESENT, "", "𠮷田 健"),
        ("{name}（{status}）", Status.LATE, "", "𠮷田 健（遅参）"),
        ("{name}（{status}）", Status.PROXY, "", "𠮷田 健（代理出席）"),
        ("{name}（{note}）", Status.PRESENT, "議会選出", "𠮷田 健（議会選出）"),
        ("{name}（{note}）", Status.LATE, "2時遅参", "𠮷田 健（2時遅参）"),
        ("{name}（{note}）", Status.LATE, "議会選出", "𠮷田 健（議会選出）（遅参）"),
        ("{name}", Status.LATE, "2時遅参", "𠮷田 健（2時遅参）"),
        ("{name}", Status.LATE, "", "𠮷田 健（遅参）"),
        ("{name}", Status.PRESENT, "2時遅参", "𠮷田 健"),
        ("{name}", Status.ABSENT, "", "𠮷田 健"),
    ],
)
def test_how_somebody_took_part_is_told_once(pattern: str, status: Status, note: str, text: str) -> None:
    assert person_text(replace(MEMBER, status=status, note=note), PersonStyle(pattern)) == text


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


def test_who_comes_from_no_organisation_is_listed_by_their_group() -> None:
    person = Attendee("p", "工藤 遥", group="東雲商店会")
    assert person_text(person, PersonStyle("{name}", NameStyle.ORGANISATION)) == "東雲商店会"


@pytest.mark.parametrize(
    ("status", "note", "mark"),
    [
        (Status.PRESENT, "10時から遅参", ""),
        (Status.LATE, "", "（遅参）"),
        (Status.LATE, "10時30分から遅参", "（10時30分から遅参）"),
        (Status.LATE, "副会長", "（遅参）"),
        (Status.PROXY, "代理 森係長", "（代理 森係長）"),
        (Status.PROXY, "課長代理", "（代理出席）"),
        (Status.PROXY, "部長の代理", "（部長の代理）"),
        (Status.REMOTE, "Ｚｏｏｍ", "（オンライン出席）"),
        (Status.REMOTE, "ZOOM", "（ZOOM）"),
        (Status.ABSENT, "", "（欠席）"),
        (Status.AWAY, "途中退室", "（途中退室）"),
    ],
)
def test_how_somebody_took_part_in_brackets(status: Status, note: str, mark: str) -> None:
    assert status_mark(replace(MEMBER, status=status, note=note), PersonStyle()) == mark


def test_a_list_of_those_who_came_has_no_absent() -> None:
    absent, kind = replace(MEMBER, status=Status.ABSENT), UEDA.fields[3]
    assert people_text(kind, (CHAIR, absent)) == "髙橋 美咲会長"
    assert people_text(replace(kind, status=Status.ABSENT), (absent,)) == "𠮷田 健委員"


@pytest.mark.parametrize(
    ("parts", "mark"),
    [
        ({"status": Status.LATE, "arrived": time(14, 10)}, "（午後2時10分から出席）"),
        ({"status": Status.LEFT_EARLY, "left": time(11)}, "（午前11時まで出席）"),
        ({"status": Status.LATE, "arrived": time(14, 10), "left": time(15)}, "（午後2時10分から午後3時まで出席）"),
        ({"status": Status.LATE, "left": time(15)}, "（遅参）"),
        ({"status": Status.LEFT_EARLY, "arrived": time(14)}, "（早退）"),
        ({"status": Status.LATE, "arrived": time(14, 10), "note": "2時10分遅参"}, "（2時10分遅参）"),
        ({"status": Status.REMOTE, "arrived": time(14, 10)}, "（オンライン出席）"),
        ({"status": Status.PRESENT, "arrived": time(14, 10)}, ""),
        ({"status": Status.AWAY}, "（途中退席）"),
        ({"status": Status.AWAY, "left": time(14, 10)}, "（午後2時10分から途中退席）"),
        ({"status": Status.AWAY, "left": time(14), "arrived": time(14, 30)}, "（午後2時から午後2時30分まで途中退席）"),
        ({"status": Status.AWAY, "arrived": time(14, 30)}, "（途中退席）"),
        ({"status": Status.AWAY, "left": time(14), "note": "所用により中座"}, "（所用により中座）"),
    ],
)
def test_who_came_late_or_left_early_is_marked_with_the_times_that_are_known(parts: dict[str, Any], mark: str) -> None:
    assert status_mark(replace(MEMBER, **parts), PersonStyle()) == mark


PROXY = Proxy("鈴木 一郎", "鈴木", "総務課長")


@pytest.mark.parametrize(
    ("style", "proxy", "text"),
    [
        (PersonStyle("{name}"), replace(PROXY, post=""), "𠮷田 健（代理 鈴木 一郎）"),
        (PersonStyle("{name}"), PROXY, "𠮷田 健（代理 総務課長 鈴木 一郎）"),
        (PersonStyle("{name}", NameStyle.FAMILY), PROXY, "𠮷田（代理 総務課長 鈴木）"),
        (PersonStyle("{name}", NameStyle.FAMILY), Proxy("鈴木一郎"), "𠮷田（代理 鈴木一郎）"),
        (PersonStyle("{name}{post}", NameStyle.NONE), PROXY, "委員（代理出席）"),
        (PersonStyle("{name}〔{status}〕"), replace(PROXY, post=""), "𠮷田 健〔代理 鈴木 一郎〕"),
    ],
)
def test_who_came_in_somebodys_place_is_named_as_the_list_names_people(
    style: PersonStyle, proxy: Proxy, text: str
) -> None:
    assert person_text(replace(MEMBER, status=Status.PROXY, proxy=proxy), style) == text


def test_the_form_decides_the_words() -> None:
    words = PresenceWords(proxy_by="{post}{name}が代理出席", remote="Web出席", late_from="{arrived}着")
    style = PersonStyle("{name}", presence=words)
    assert person_text(replace(MEMBER, status=Status.REMOTE), style) == "𠮷田 健（Web出席）"
    assert person_text(replace(MEMBER, status=Status.LATE, arrived=time(14, 10)), style) == "𠮷田 健（午後2時10分着）"
    represented = replace(MEMBER, status=Status.PROXY, proxy=PROXY)
    assert person_text(represented, style) == "𠮷田 健（総務課長鈴木 一郎が代理出席）"


def test_every_part_in_a_meeting_has_words_in_a_form() -> None:
    for status in set(Status) - {Status.PRESENT}:
        assert part_words(replace(MEMBER, status=status), PersonStyle()) == STATUS_WORDS[status]


def test_a_total_counts_those_of_the_list_s_own_side_and_stands_behind_them() -> None:
    style = PersonStyle("{name}", total="{people}　{all}人中{count}人出席")
    kind = FieldForm("members", "出席者", FieldType.GROUPED_PEOPLE, person=style)
    away = replace(MEMBER, status=Status.ABSENT)
    people = (CHAIR, away, CLERK)
    text = people_text(kind, people)
    assert with_total(kind, text, people, people) == "髙橋 美咲　2人中1人出席\n総務部\t工藤"
    assert with_total(kind, people_text(kind, (CHAIR,)), (CHAIR,), people) == "髙橋 美咲　2人中1人出席"


def test_where_a_list_names_nobody_a_note_names_no_proxy() -> None:
    person = replace(MEMBER, status=Status.PROXY, note="代理：工藤係長")
    assert status_mark(person, PersonStyle()) == "（代理：工藤係長）"
    for style in (NameStyle.NONE, NameStyle.ORGANISATION):
        assert "工藤" not in status_mark(person, PersonStyle(name=style))


@pytest.mark.parametrize(
    ("total", "text", "people"),
    [
        ("{people}　計{count}人", "甲、乙　計2人", "甲、乙"),
        ("{people}（{all}人中{count}人）", "甲、乙（３人中二人）\n事務局\t丙", "甲、乙\n事務局\t丙"),
        ("{people}　計{count}人", "甲、乙", "甲、乙"),
        ("{all}人中{count}人", "3人中2人", "3人中2人"),
        ("", "甲　計2人", "甲　計2人"),
    ],
)
def test_a_list_is_read_without_its_total(total: str, text: str, people: str) -> None:
    assert without_total(FieldForm("a", "甲", person=PersonStyle(total=total)), text) == people


def test_the_last_of_a_row_may_have_another_word_before_them() -> None:
    kind = FieldForm("m", "出席者", FieldType.PEOPLE, person=PersonStyle("{name}", last_separator="及び"))
    third = replace(MEMBER, id="x", name="林 茜")
    assert people_text(kind, (CHAIR, MEMBER, third)) == "髙橋 美咲、𠮷田 健及び林 茜"
    assert people_text(kind, (CHAIR,)) == "髙橋 美咲"
    assert people_text(kind, (CHAIR, MEMBER), "ほか2名") == "髙橋 美咲及び𠮷田 健、ほか2名"
    own = replace(kind, person=replace(kind.person, own_line=True))
    assert people_text(own, (CHAIR, MEMBER)) == "髙橋 美咲\n𠮷田 健"


def test_a_post_that_was_just_written_may_have_a_sign_instead() -> None:
    kind = FieldForm("m", "出席者", FieldType.PEOPLE, person=PersonStyle("{post} {name}", own_line=True, ditto="同"))
    third, postless = replace(MEMBER, id="x", name="林 茜"), replace(MEMBER, id="y", name="岩下 聡", post="")
    people = (CHAIR, MEMBER, third, third, postless, postless)
    written = "会長 髙橋 美咲\n委員 𠮷田 健\n同 林 茜\n同 林 茜\n岩下 聡\n岩下 聡"
    assert people_text(kind, people) == written
    assert with_dittos(people, "") == people


def test_a_total_may_tell_how_many_are_missing() -> None:
    kind = FieldForm("m", "出席者", FieldType.PEOPLE, person=PersonStyle(total="出席{count}人、欠席{missing}人"))
    everybody = (CHAIR, replace(MEMBER, status=Status.ABSENT), CLERK)
    assert with_total(kind, "", [CHAIR], everybody) == "出席1人、欠席1人"
