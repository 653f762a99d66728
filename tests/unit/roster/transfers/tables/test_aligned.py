from __future__ import annotations

import pytest

from minutesapp.roster.transfers.tables.aligned import aligned_rows

HEAD = "令和7年4月1日付け人事異動\n\n　　　　新　　　　　　　　　　　　氏　　名　　　　　　旧\n"
BODY = (
    "（部長級）\n"
    "総務部長　　　　　　　　　冬　木　　　十　　　　企画部長\n"
    "議会事務局次長　　　　　　早乙女　ひより　　　税務課係長\n"
    "　　　　　　　　　　　　　鷲　尾　　　隆　　　　道路課長\n"
)


def test_each_heading_has_its_column_and_a_head_stays_whole() -> None:
    assert [row.cells for row in aligned_rows(HEAD + BODY)] == [
        ("令和7年4月1日付け人事異動",),
        ("新", "氏名", "旧"),
        ("（部長級）",),
        ("総務部長", "冬　木　　　十", "企画部長"),
        ("議会事務局次長", "早乙女　ひより", "税務課係長"),
        ("", "鷲　尾　　　隆", "道路課長"),
    ]


def test_lines_keep_their_numbers() -> None:
    assert [row.number for row in aligned_rows(HEAD + BODY)] == [1, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "総務課長　山田太郎\n",
        "氏名　　新職　　旧職\n山田　太郎　　課長　　主幹\n東健　　主事　　主任\n",
        "氏名　　新職\n",
        HEAD + "総務部長" + "　" * 1000,
    ],
)
def test_a_list_whose_columns_do_not_stand_below_one_another_is_none(text: str) -> None:
    assert aligned_rows(text) == []
