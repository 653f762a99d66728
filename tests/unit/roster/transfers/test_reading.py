from __future__ import annotations

from datetime import date

import pytest

from minutesapp.roster.transfers.lines import Transfer
from minutesapp.roster.transfers.reading import OTHER_DAY, SHEET_UNREAD, UNREAD, read_sheets, read_transfer
from minutesapp.roster.transfers.tables.cutting import lines_of_text
from minutesapp.tables.sheet import Sheet, SheetRow

ON = date(2025, 4, 1)


def read(text: str) -> Transfer:
    return read_transfer(lines_of_text(text), ON)


def lines(transfer: Transfer) -> list[tuple[int, str, str, str, str]]:
    return [
        (one.number, one.kind.value, one.name, f"{one.group}/{one.post}", f"{one.old_group}/{one.old_post}")
        for one in transfer.lines
    ]


TABLE = [
    ["氏名", "新所属", "新職", "旧所属", "旧職"],
    ["山田 太郎", "総務課", "課長", "税務課", "主幹"],
    ["東 健", "〃", "主事", "", "新規採用"],
    ["西 学", "退職", "", "道路課", "課長"],
]
READ = [
    (2, "move", "山田 太郎", "総務課/課長", "税務課/主幹"),
    (3, "hire", "東 健", "総務課/主事", "/"),
    (4, "leave", "西 学", "/", "道路課/課長"),
]


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_table_is_read_whatever_parts_its_cells(delimiter: str) -> None:
    transfer = read("\n".join(delimiter.join(row) for row in TABLE))
    assert lines(transfer) == READ and transfer.notes == () and transfer.on == ON


def test_the_columns_may_stand_in_any_order() -> None:
    turned = [[row[place] for place in (4, 2, 0, 1, 3)] for row in TABLE]
    assert lines(read("\n".join(",".join(row) for row in turned))) == READ


@pytest.mark.parametrize("space", ["　　", "  ", "　"])
def test_a_table_with_wide_spaces_keeps_its_names_whole(space: str) -> None:
    rows = [
        ["氏名", "新所属", "新職", "旧職"],
        ["山田　太郎", "総務課", "課長", "主幹"],
        ["東健", "税務課", "主事", "主任"],
    ]
    assert [(one.name, one.post, one.old_post) for one in read("\n".join(map(space.join, rows))).lines] == [
        ("山田 太郎", "課長", "主幹"),
        ("東健", "主事", "主任"),
    ]


def test_a_table_has_heads_and_rows_that_are_no_people() -> None:
    head, people = (
        "人事異動,,\n氏名,新職,旧職\n【課長級】,,\n",
        "山田太郎,総務課長,税務課長\n【退職】,,\n西学,,道路課長\n",
    )
    transfer = read(f"{head}{people}計 2人,,\n,総務課長,\n")
    assert [line[1:3] for line in lines(transfer)] == [("move", "山田太郎"), ("leave", "西学")]
    assert [(one.row, one.code) for one in transfer.notes] == [(7, UNREAD), (8, UNREAD)]


def test_one_column_may_hold_office_and_post() -> None:
    transfer = read("氏名,異動後,異動前\n山田太郎,総務部　総務課長,税務課長\n東健,総務課,税務課\n")
    assert [line[3:] for line in lines(transfer)] == [("総務部/総務課長", "税務課/税務課長"), ("総務課/", "税務課/")]


def test_a_column_tells_what_happens() -> None:
    transfer = read(
        "異動区分,氏名,新職,旧職\n昇任,山田太郎,課長,係長\n兼務,東健,課長,\n兼務解除,西学,,室長\n退職,南望,,主事\n"
    )
    assert [line[1] for line in lines(transfer)] == ["move", "add", "release", "leave"]
    assert transfer.lines[2].post == "室長"


def test_lines_without_headings_are_read_one_by_one() -> None:
    transfer = read(
        "【部長級】\n総務部長　山田太郎（税務課長）\n\n　　（兼）危機管理監\n◇退職\n道路課長　西学\n計 2人\n"
    )
    assert lines(transfer) == [
        (2, "move", "山田太郎", "総務部/総務部長", "/税務課長"),
        (4, "add", "山田太郎", "/危機管理監", "/税務課長"),
        (6, "leave", "西学", "/", "/道路課長"),
    ]
    assert [(one.row, one.code, one.text) for one in transfer.notes] == [(7, UNREAD, "計 2人")]


def test_rows_of_a_sheet_without_headings_are_lines_as_well() -> None:
    rows = [SheetRow(3, ("総務課長", "山田 太郎", "（税務課長）"))]
    assert lines(read_transfer(rows, ON)) == [(3, "move", "山田 太郎", "総務課/総務課長", "/税務課長")]


def test_what_is_of_another_day_is_left_out_and_told() -> None:
    transfer = read("4月10日付け\n総務課長　山田太郎\n")
    assert transfer.lines == () and [one.code for one in transfer.notes] == [OTHER_DAY]


@pytest.mark.parametrize("name", ["=cmd|calc", "山" * 101])
def test_what_is_no_name_is_no_line(name: str) -> None:
    transfer = read(f"氏名,新職\n{name},課長\n東健,課長\n")
    assert [one.name for one in transfer.lines] == ["東健"]
    (problem,) = transfer.notes
    assert problem.row == 2 and len(problem.text) <= 41


def test_quotation_marks_that_do_not_fit_leave_a_text_its_lines() -> None:
    assert [one.name for one in read('総務課長　山田太郎（税務課長）\n"\n').lines] == ["山田太郎"]


def sheet(name: str, *lines: str) -> Sheet:
    return Sheet(tuple(SheetRow(number, tuple(line.split(","))) for number, line in enumerate(lines, 1)), name)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("令和7年4月1日", ""),
        ("R7.4.1", ""),
        ("2025-04-01 00:00:00", ""),
        ("4月1日", ""),
        ("令和7年4月1日付", ""),
        ("4/1", ""),
        ("", ""),
        ("－", ""),
        ("令和8年4月1日", OTHER_DAY),
        ("R7.5.1", OTHER_DAY),
        ("3月31日", OTHER_DAY),
        ("即日", UNREAD),
    ],
)
def test_a_row_of_another_day_is_told_and_left_out(day: str, code: str) -> None:
    transfer = read(f"発令日,氏名,新職\n{day},冬木 十,課長\n")
    assert [one.code for one in transfer.notes] == ([code] if code else [])
    assert len(transfer.lines) == (not code)


@pytest.mark.parametrize(("day", "leaves"), [("R7.3.31", True), ("R7.4.1", True), ("R7.3.30", False)])
def test_who_leaves_may_be_told_of_by_the_last_day(day: str, leaves: bool) -> None:
    assert bool(read(f"発令日,異動区分,氏名,旧職\n{day},退職,冬木 十,課長\n").lines) is leaves


@pytest.mark.parametrize("head", ["R8.4.1付", "4/10付", "2025.5.1発令"])
def test_a_head_of_another_day_may_have_it_in_figures(head: str) -> None:
    assert [one.code for one in read(f"{head}\n総務課長　山田太郎\n").notes] == [OTHER_DAY]


def test_all_sheets_with_headings_are_read_and_others_told() -> None:
    transfer = read_sheets(
        [
            sheet("表紙", "人事異動内示"),
            sheet("部長級", "氏名,新職", "冬木 十,総務部長"),
            sheet("課長級", "氏名,新職", "鷲尾 隆,課長", "東 健,係長"),
            sheet("退職", "退職者（3月31日付）", "氏名,職", "西 学,主事", "未定,"),
        ],
        ON,
    )
    assert [(one.sheet, one.row, one.name, one.kind.value) for one in transfer.lines] == [
        ("部長級", 2, "冬木 十", "move"),
        ("課長級", 2, "鷲尾 隆", "move"),
        ("課長級", 3, "東 健", "move"),
        ("退職", 3, "西 学", "leave"),
    ]
    assert [one.number for one in transfer.lines] == [2, 5, 3, 6], "each has a number of its own"
    assert [(one.code, one.sheet, one.row) for one in transfer.notes] == [
        (SHEET_UNREAD, "表紙", 0),
        (UNREAD, "退職", 4),
    ]


def test_lists_side_by_side_are_all_read() -> None:
    rows = sheet("", "新,氏名,旧,,新,氏名,旧", "課長,冬木 十,係長,,主事,西 学,主任", "退職,東 健,部長")
    transfer = read_sheets([rows], ON)
    assert [(one.row, one.name, one.kind.value) for one in transfer.lines] == [
        (2, "冬木 十", "move"),
        (2, "西 学", "move"),
        (3, "東 健", "leave"),
    ]


def test_a_title_between_two_tables_holds_for_all_lists_below() -> None:
    head, below = "新,氏名,旧,,新,氏名,旧", "職,氏名,所属,,職,氏名,所属"
    rows = sheet("", head, "課長,冬木 十,係長", "退職", below, "主事,西 学,市民課,,主任,東 健,税務課")
    assert [one.kind.value for one in read_sheets([rows], ON).lines] == ["move", "leave", "leave"]


def test_headings_that_come_again_are_nobody() -> None:
    transfer = read("新所属,新職,氏名\n総務課,課長,冬木 十\n新所属,新職,氏名\n税務課,係長,西 学\n")
    assert [one.name for one in transfer.lines] == ["冬木 十", "西 学"] and transfer.notes == ()


def test_columns_of_which_nothing_is_kept_are_told() -> None:
    (note,) = read("級,氏名,新職\n5,冬木 十,課長\n").notes
    assert (note.code, note.text, note.row) == ("roster-columns-untaken", "級", 1)


def test_each_person_of_a_line_is_read_and_a_part_that_tells_of_nobody_is_told() -> None:
    transfer = read("▽総務課長（税務課長）冬木十▽税務課長▽市民課長（道路課長）西学\n")
    assert [(one.number, one.row, one.name) for one in transfer.lines] == [(1, 1, "冬木十"), (2, 1, "西学")]
    assert [(one.code, one.row, one.text) for one in transfer.notes] == [(UNREAD, 1, "▽税務課長")]


def test_who_leaves_may_stand_side_by_side() -> None:
    transfer = read("【退職】\n総務部長　冬木十、会計管理者　鷲尾隆\n福祉課長　早乙女　恵　　市民課長　西　学\n")
    assert [one.name for one in transfer.lines] == ["冬木十", "鷲尾隆", "早乙女 恵", "西 学"]
    assert {one.kind.value for one in transfer.lines} == {"leave"}


def test_the_same_day_is_that_of_the_row_above() -> None:
    transfer = read("発令日,氏名,新職\nR7.5.1,冬木 十,課長\n同日,西 学,係長\nR7.4.1,東 健,主事\n同日,南 望,主事\n")
    assert [one.name for one in transfer.lines] == ["東 健", "南 望"]


def test_a_list_of_people_beside_the_transfers_is_told_and_not_read() -> None:
    people = sheet("職員名簿", "氏名,所属,職", "南 望,総務課,主事")
    transfer = read_sheets([sheet("異動", "氏名,新職", "冬木 十,課長"), people], ON)
    assert [one.name for one in transfer.lines] == ["冬木 十"]
    assert [(one.code, one.sheet) for one in transfer.notes] == [(SHEET_UNREAD, "職員名簿")]
    assert [one.name for one in read_sheets([people], ON).lines] == ["南 望"], "alone it may be one of transfers"
