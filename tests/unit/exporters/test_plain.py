from __future__ import annotations

import codecs

import pytest

from minutesapp.exporters.item import Item, ItemKind
from minutesapp.exporters.plain import spread, text_file


def lines(*items: Item) -> list[str]:
    return text_file(items).decode("utf-8-sig").split("\r\n")[:-1]


def test_windows_knows_the_file_for_utf_8() -> None:
    data = text_file([Item(ItemKind.NARRATIVE, "𠮷田")])
    assert data == codecs.BOM_UTF8 + "𠮷田\r\n".encode()


def test_header_lines_stand_close_and_the_rest_apart() -> None:
    assert lines(
        Item(ItemKind.TITLE, "会議録"),
        Item(ItemKind.FIELD, "市役所", "1 ", "会場", gap="\t", spread=3),
        Item(ItemKind.FIELD_MORE, "二階"),
        Item(ItemKind.FIELD, label="事務局"),
        Item(ItemKind.GROUP, "工藤係長", label="総務部", gap="\t"),
        Item(ItemKind.BODY_HEADING, label="会議内容"),
        Item(ItemKind.TURN, "はい。", "(", "委員", ")", " "),
        Item(ItemKind.DIRECTION, "入室", "・ "),
    ) == [
        "会議録",
        "",
        "1 会　場\t市役所",
        "\t二階",
        "事務局",
        "総務部\t工藤係長",
        "",
        "会議内容",
        "",
        "(委員) はい。",
        "",
        "・ 入室",
    ]


def test_what_is_said_stands_right_under_its_own_line() -> None:
    items = (
        Item(ItemKind.SPEAKER, before="○", label="会長"),
        Item(ItemKind.CONTINUATION, "一"),
        Item(ItemKind.CONTINUATION, "二"),
    )
    assert lines(*items) == ["○会長", "一", "", "二"]


def test_a_table_becomes_columns_between_tabs() -> None:
    assert lines(Item(ItemKind.FIELD, "審査会", label="名称", framed=True)) == ["名称\t審査会"]
    assert lines(Item(ItemKind.TURN, "はい。", label="会長", framed=True)) == ["会長\tはい。"]
    assert lines(Item(ItemKind.CELL_HEADS, cells=("番号", "名称")), Item(ItemKind.CELLS, cells=("1", "図"))) == [
        "番号\t名称",
        "1\t図",
    ]


@pytest.mark.parametrize(
    ("label", "width", "shown"),
    [
        ("日時", 3, "日　時"),
        ("協議事項等", 9, "協　議　事　項　等"),
        ("会議内容", 8, "会　議　内　容"),
        ("事務局", 4, "事 務 局"),
        ("日時", 0, "日時"),
        ("出席者", 3, "出席者"),
        ("場", 3, "場"),
        ("", 3, ""),
    ],
)
def test_a_label_is_spread_by_spaces(label: str, width: int, shown: str) -> None:
    assert spread(label, width) == shown


def test_nothing_makes_an_empty_file() -> None:
    assert text_file([]) == codecs.BOM_UTF8


def test_a_draft_says_so_and_its_lines_are_numbered() -> None:
    items = (Item(ItemKind.HEADING, "開会", label="1", gap=" "), Item(ItemKind.NARRATIVE, "休憩"))
    lines = text_file(items, "委員確認用（案）").decode("utf-8-sig").split("\r\n")
    assert lines == ["委員確認用（案）", "", "   1  1 開会", "", "   2  休憩", ""]
