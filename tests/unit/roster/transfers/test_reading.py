from __future__ import annotations

from datetime import date

import pytest

from minutesapp.roster.transfers.lines import Transfer
from minutesapp.roster.transfers.reading import OTHER_DAY, UNREAD, lines_of_text, read_transfer
from minutesapp.tables.sheet import SheetRow

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
