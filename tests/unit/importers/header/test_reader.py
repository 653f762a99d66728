from datetime import time

import pytest

from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.reader import HeaderRead, read_header, with_own_counts
from minutesapp.importers.header.rows import Row, read_rows
from minutesapp.model.attendance import Side, Status
from minutesapp.model.facts import Facts
from minutesapp.model.header import TITLE, PeopleValue, SignatureValue, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from minutesapp.templates.parts.person import PersonStyle

FIELDS = FieldLabels([load_form("ueda-gaiyo")])


def read(text: str, title: str = "") -> HeaderRead:
    rows: list[Row] = [row for line in read_lines(text) for row in read_rows(line, FIELDS)]
    return read_header(read_lines(title), rows)


def test_the_lines_over_the_header_are_its_title() -> None:
    header = read("場所：市役所", "東雲市\n会議録").header
    assert (header[0].key, header[0].value) == (TITLE, TextValue("東雲市\n会議録"))


def test_a_second_row_of_a_key_is_an_extra_field() -> None:
    header = read("場所：市役所\n会場：講堂").header
    assert [(field.key, field.label) for field in header] == [("venue", "場所"), ("extra-1", "会場")]


def test_people_know_their_field_side_and_status() -> None:
    people = read("出席者：奈良会長、髙橋委員、工藤係長\n欠席委員：小野寺学\n事務局：野口課長").attendees
    assert [(p.family, p.field, p.side, p.status) for p in people] == [
        ("奈良", "members", Side.MEMBER, Status.PRESENT),
        ("髙橋", "members", Side.MEMBER, Status.PRESENT),
        ("工藤", "members", Side.STAFF, Status.PRESENT),
        ("小野寺", "absent", Side.MEMBER, Status.ABSENT),
        ("野口", "staff", Side.STAFF, Status.PRESENT),
    ]


def test_times_are_read_of_whoever_was_late_or_left_early() -> None:
    late, early, there = read("出席者：奈良泰哉（午後2時10分遅参）、髙橋美咲（15時30分早退）、工藤誠").attendees
    assert (late.status, late.arrived, late.left) == (Status.LATE, time(14, 10), None)
    assert (early.status, early.arrived, early.left) == (Status.LEFT_EARLY, None, time(15, 30))
    assert (there.status, there.arrived, there.left) == (Status.PRESENT, None, None)


def test_the_sides_of_one_list_are_told_by_its_groups() -> None:
    row = read_rows(read_lines("出席者")[0], FIELDS)[0]
    full = row.with_more(read_lines("委員：奈良泰哉\n事務局：野口課長\nオブザーバー：森下和夫"))
    people = read_header((), [full]).attendees
    assert [p.side for p in people] == [Side.MEMBER, Side.STAFF, Side.GUEST]


def test_a_doubled_list_of_people_still_lists_people() -> None:
    read_twice = read("説明員：野口課長\n事務局：工藤係長")
    assert [p.field for p in read_twice.attendees] == ["staff", "extra-1"]
    assert isinstance(read_twice.header[1].value, PeopleValue)


def test_the_label_is_the_record_s_own_without_its_spacing() -> None:
    assert read("会　場：講堂").header[0].label == "会場"


def test_an_office_before_somebody_of_the_staff_is_their_post() -> None:
    staff = read("事務局：総務係長　木戸、総務係　門倉").attendees
    assert [(p.family, p.post, p.organisation) for p in staff] == [("木戸", "総務係長", ""), ("門倉", "総務係", "")]


def test_only_members_have_the_post_of_the_list_of_members() -> None:
    row = read_rows(read_lines("出席者")[0], FIELDS)[0]
    people = read_header((), [row.with_more(read_lines("委員：奈良泰哉\n事務局：門倉、工藤"))]).attendees
    assert [(p.family, p.post) for p in people] == [("奈良", "委員"), ("門倉", ""), ("工藤", "")]


def test_who_came_in_somebodys_place_is_no_note() -> None:
    first, second = read("出席者：奈良泰哉（代理：業務課長　野上守）、髙橋美咲（代理出席）").attendees
    assert first.proxy is not None and (first.status, first.proxy.name, first.note) == (Status.PROXY, "野上守", "")
    assert (second.status, second.proxy, second.note) == (Status.PROXY, None, "代理出席")


def test_those_who_sign_are_told_apart() -> None:
    for words in ("越智委員　椎葉委員", "越智委員、椎葉委員"):
        assert [field.value for field in read(f"署名委員：{words}").header] == [
            SignatureValue(("越智委員", "椎葉委員"), "")
        ]
    assert [field.value for field in read("署名委員：奈良　泰哉").header] == [SignatureValue(("奈良　泰哉",), "")]


TOTAL = FieldForm("members", "出席者", FieldType.PEOPLE, person=PersonStyle(total="{people}　計{count}人"))


@pytest.mark.parametrize(("words", "kept"), [("奈良会長、東委員　計2人", ""), ("奈良会長、東委員　計3人", "keep")])
def test_a_list_counts_its_people_as_the_form_does_or_keeps_its_words(words: str, kept: str) -> None:
    read = read_header((), [Row(*read_lines("出席者"), "出席者", TOTAL).with_more(read_lines(words))])
    assert [person.name for person in read.attendees] == ["奈良", "東"]
    minutes = Minutes("a", Facts(read.header, read.attendees))
    settled = with_own_counts(minutes, Form("a", "", "", (TOTAL,)), read.counted)
    assert settled.header[0].value == PeopleValue("", words if kept else "")


def test_a_table_of_seats_is_read_by_its_columns() -> None:
    columns = (TableColumn("seat", "議席"), TableColumn("name", "氏名"), TableColumn("status", "出欠"))
    seats = FieldForm("members", "委員", FieldType.SEATS, columns=columns)
    row = Row(*read_lines("委員"), "委員", seats).with_more(read_lines("議席\t氏名\t出欠\n1\t奈良泰哉\t欠席"))
    read = read_header((), [row])
    (person,) = read.attendees
    assert (person.seat, person.name, person.status, person.note) == ("1", "奈良泰哉", Status.ABSENT, "")
    assert read.header[0].value == PeopleValue()
