from datetime import date

import pytest

from minutesapp.model.attendance import Side
from minutesapp.roster.lists.notes import ListNote
from minutesapp.roster.lists.reading import OF_NONE, NoListError, read_lists
from tests.lists import people_of, sheet_of, told_of

OFFICE = ("職名|氏名", "課長|甲野 一")


def test_every_sheet_with_a_list_is_read_and_the_others_are_told() -> None:
    sheets = [
        sheet_of("表紙", name="表紙"),
        sheet_of(*OFFICE, name="総務課"),
        sheet_of(*OFFICE, name="建設課"),
        sheet_of(),
    ]
    rows, notes = read_lists(sheets)
    assert [(row.sheet, row.group) for row in rows] == [("総務課", "総務課"), ("建設課", "建設課")]
    assert notes == [ListNote("roster-sheet-no-names", sheet="表紙")]


def test_the_name_of_the_only_list_is_an_office_only_where_it_is_called_so() -> None:
    assert [people_of(*OFFICE, name=name)[0].group for name in ("総務課", "R6版", "田中")] == ["総務課", "", ""]


def test_a_column_of_groups_goes_before_the_name_of_the_sheet() -> None:
    rows, _ = read_lists([sheet_of("氏名|所属", "甲野 一|環境課", name=name) for name in ("総務課", "建設課")])
    assert [row.group for row in rows] == ["環境課", "環境課"]


def test_a_title_tells_of_everybody_below_it_and_is_told() -> None:
    lines = ("環境審議会委員名簿", "任期：令和4年4月1日～令和6年3月31日", "役職|氏名", "会長|甲野 一", "|乙野 二")
    rows, notes = people_of(*lines), told_of(*lines)
    assert {(row.committee, row.side, row.start, row.end) for row in rows} == {
        ("環境審議会", Side.MEMBER, date(2022, 4, 1), date(2024, 3, 31))
    }
    assert [(note.code, note.row) for note in notes] == [
        ("roster-line-title", 1),
        ("roster-line-title", 2),
        ("roster-title-term", 3),
    ]


def test_a_note_below_tells_what_no_title_does() -> None:
    (row,) = people_of("氏名|印", "甲野 一|◎", "※◎は会長", "任期は令和4年4月1日から令和6年3月31日まで")
    assert (row.post, row.start) == ("会長", date(2022, 4, 1))


def test_a_note_below_lists_side_by_side_is_of_both() -> None:
    rows = people_of("氏名|職|氏名|職", "◎甲野 一||○乙野 二|", "※◎は会長、○は副会長")
    assert [(row.name, row.post) for row in rows] == [("甲野 一", "会長"), ("乙野 二", "副会長")]


def test_the_heading_of_the_names_tells_whose_they_are() -> None:
    assert people_of("委員氏名", "甲野 一")[0].side is Side.MEMBER
    assert people_of("職員名", "甲野 一")[0].side is Side.STAFF


def test_without_a_column_of_names_there_is_no_list() -> None:
    with pytest.raises(NoListError):
        read_lists([sheet_of("職名|所属", "委員|環境審議会")])


TITLE = "環境審議会委員名簿"


def test_the_chair_of_another_body_is_not_the_chair_of_the_committee() -> None:
    lines = (
        "氏名|所属・役職|備考",
        "甲野 一|東野大学　教授|会長",
        "乙野 二|東野医師会　会長|",
        "丙野 三|公募委員|",
        "丁野 四|西川会会長|",
    )
    assert [(row.post, row.group) for row in people_of(TITLE, *lines)] == [
        ("会長", "東野大学 教授"),
        ("", "東野医師会 会長"),
        ("公募委員", ""),
        ("", "西川会会長"),
    ]
    assert [
        (row.post, row.group) for row in people_of(TITLE, "氏名|役職", "甲野 一|東野医師会会長", "乙野 二|会長")
    ] == [
        ("", "東野医師会会長"),
        ("会長", ""),
    ]


def test_a_post_beside_a_body_is_one_there_and_the_office_keeps_its_own() -> None:
    lines = (
        "号|機関名|職名|氏名",
        "会長|東野市|市長|甲野 一",
        "5号|東野女性会|会長|乙野 二",
        "【事務局】",
        "|環境課|課長|丙野 三",
    )
    assert [(row.post, row.group, row.category) for row in people_of(TITLE, *lines)] == [
        ("会長", "東野市 市長", ""),
        ("", "東野女性会 会長", "5号"),
        ("課長", "環境課", ""),
    ]


def test_of_two_columns_of_posts_the_one_behind_a_body_goes_with_it() -> None:
    lines = ("団体名|職名|氏名|役職", "東野会|会長|甲野 一|", "西川会|理事長|乙野 二|会長")
    assert [(row.post, row.group) for row in people_of(TITLE, *lines)] == [
        ("", "東野会 会長"),
        ("会長", "西川会 理事長"),
    ]


def test_a_post_of_another_person_in_the_line_is_not_taken() -> None:
    (row,) = people_of(TITLE, "機関名|職名|氏名|職", "東野署|署長|甲野 一|課長")
    assert (row.name, row.group, row.post) == ("甲野 一", "東野署 署長", "")


def test_the_role_on_a_committee_goes_before_a_post_which_is_told() -> None:
    lines = ("市議会議員名簿", "氏名|委員会|役職", "甲野 一|総務委員長|副議長")
    (row,) = people_of(*lines)
    assert (row.committee, row.post) == ("総務委員会", "委員長")
    assert ("roster-remark-untaken", "副議長") in [(note.code, note.text) for note in told_of(*lines)]


def test_lines_for_whom_members_stand_name_nobody_and_hold_for_those_below() -> None:
    lines = (
        "氏名|所属",
        "１　学識経験者",
        "甲野 一|東野大学",
        "第２号委員（関係行政機関の職員）",
        "乙野 二|東野署",
        "公募市民",
        "木村　民子|",
        "【事務局】教育委員会　生涯学習課",
        "丙野 三|",
    )
    assert [(row.name, row.category, row.group) for row in people_of(TITLE, *lines)] == [
        ("甲野 一", "学識経験者", "東野大学"),
        ("乙野 二", "第２号委員（関係行政機関の職員）", "東野署"),
        ("木村 民子", "公募市民", ""),
        ("丙野 三", "", "教育委員会 生涯学習課"),
    ]


def test_offices_over_lists_side_by_side_are_of_those_below_them() -> None:
    heads = "職名|氏名||職名|氏名"
    lines = (
        "総務課|||税務課",
        heads,
        "課長|甲野 一||課長|乙野 二",
        "企画課|||市民課",
        heads,
        "課長|丙野 三||課長|丁野 四",
    )
    assert [(row.name, row.group) for row in people_of(*lines)] == [
        ("甲野 一", "総務課"),
        ("乙野 二", "税務課"),
        ("丙野 三", "企画課"),
        ("丁野 四", "市民課"),
    ]


@pytest.mark.parametrize("headings", ["区分|氏名|所属|備考", "氏名|所属"])
def test_labels_over_the_headings_tell_of_everybody(headings: str) -> None:
    lines = ("委員会名|東野市環境審議会", "任　期|令和4年4月1日から令和6年3月31日まで", headings)
    (row,) = people_of(*lines, "|甲野 一|東野大学|"[1 if headings[0] == "氏" else 0 :])
    assert (row.name, row.committee, row.side) == ("甲野 一", "東野市環境審議会", Side.MEMBER)
    assert (row.start, row.end) == (date(2022, 4, 1), date(2024, 3, 31))


def test_a_reading_in_the_line_over_its_name_is_of_the_same_person() -> None:
    lines = (
        "|ふりがな||",
        "No|氏名|役職|任期",
        "1|こうの　はじめ|会長|R4.4.1～",
        "|甲野　一||R6.3.31",
        "2|おつの　じろう",
        "|乙野　二郎",
    )
    first, second = people_of(TITLE, *lines)
    assert (first.name, first.kana, first.post) == ("甲野 一", "こうの はじめ", "会長")
    assert (first.start, first.end) == (date(2022, 4, 1), date(2024, 3, 31))
    assert (second.name, second.kana, second.post) == ("乙野 二郎", "おつの じろう", "")


def test_members_of_whom_nobody_knows_the_committee_are_told() -> None:
    for title, told in (("新任委員名簿", [ListNote(OF_NONE, row=2)]), (TITLE, [])):
        _, notes = read_lists([sheet_of(title, "氏名|役職", "甲野 一|会長")])
        assert [note for note in notes if note.code == OF_NONE] == told


@pytest.mark.parametrize("heading", ["団体・役職名", "所属団体等・役職", "勤務先・役職"])
def test_body_and_post_stand_in_one_column_under_many_headings(heading: str) -> None:
    assert people_of(TITLE, f"氏名|{heading}", "甲野 一|東野会　会長")[0].group == "東野会 会長"


@pytest.mark.parametrize("heading", ["推薦団体名", "課係名"])
def test_groups_stand_under_many_headings(heading: str) -> None:
    assert people_of(TITLE, f"氏名|{heading}", "甲野 一|東野会")[0].group == "東野会"


def test_the_term_of_the_committee_is_none_of_its_office() -> None:
    lines = ("任期：令和4年4月1日～令和6年3月31日", "氏名|職", "甲野 一|会長", "【事務局】", "乙野 二|課長")
    assert [row.start for row in people_of(TITLE, *lines)] == [date(2022, 4, 1), None]


@pytest.mark.parametrize("cell", ["甲野　一（東野医師会会長）", "東野医師会会長　甲野　一"])
def test_the_chair_of_another_body_beside_a_name_is_told(cell: str) -> None:
    (row,) = people_of(TITLE, "氏名|備考", cell)
    assert (row.name, row.post) == ("甲野 一", "")
    assert "東野医師会会長" in [note.text for note in told_of(TITLE, "氏名|備考", cell)]
