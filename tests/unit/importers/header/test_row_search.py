import pytest

from minutesapp.importers.formats.pasted_text import read_lines
from minutesapp.importers.header.field_labels import FieldLabels
from minutesapp.importers.header.row_search import RowReader, find_rows, is_core
from minutesapp.importers.header.rows import Row
from minutesapp.templates.folder.catalog import list_forms

FIELDS = FieldLabels(list_forms())


def reader(text: str) -> RowReader:
    return RowReader(read_lines(text), FIELDS)


def found(text: str) -> list[tuple[int, str]]:
    rows = reader(text)
    return [(index, row.label) for index, row in find_rows(rows, len(rows.lines))]


def test_rows_of_known_labels_are_found_with_their_lines() -> None:
    assert found("会議録\n日時：一月\n市役所\n場所：市役所") == [(1, "日時"), (3, "場所")]


def test_rows_of_people_under_a_list_of_people_are_of_its_value() -> None:
    assert found("1 出席者\n　委員：奈良泰哉\n　事務局：野口課長\n2 場所：市役所") == [(0, "出席者"), (3, "場所")]


def test_items_of_the_agenda_are_no_rows() -> None:
    assert found("1 日時\t一月\n2 議題\n・その他\n3 場所\t市役所") == [(0, "日時"), (1, "議題"), (3, "場所")]


def test_prose_ends_the_search() -> None:
    told = "この会議では、来年度の予算の編成方針について、事務局から説明があった後、各委員から多くの意見が出された。"
    assert found(f"日時：一月\n{told}\n場所：市役所") == [(0, "日時")]


def test_the_heading_over_a_body_has_no_value() -> None:
    rows = reader("会議内容\n議事：なし")
    assert rows.is_heading(0) and rows.is_bare_heading(0)
    assert not rows.is_heading(1)


def test_an_opening_alone_is_an_item_of_any_agenda() -> None:
    (alone,), (timed,) = (reader(text).of(0) for text in ("開会", "開会：午後2時"))
    assert not is_core(alone) and is_core(timed)
    assert not is_core(Row(timed.line, "開会"))


def test_members_under_the_absent_are_absent_and_a_group_behind_them_is_not() -> None:
    assert found("出席委員\n委員　奈良泰哉\n欠席委員\n委員　髙橋美咲\n委員　東一郎\n事務局\n課長　野口") == [
        (0, "出席委員"), (2, "欠席委員"), (5, "事務局"),
    ]  # fmt: skip


def test_the_agenda_may_be_among_the_papers() -> None:
    assert found("日時　令和6年1月9日\n配布資料\n次第\n資料1") == [(0, "日時"), (1, "配布資料")]
    assert found("日時　令和6年1月9日\n配布資料\n資料1\n次第\n1 開会")[2:] == [(3, "次第")]


def test_rows_without_a_tab_are_cells_of_the_row_above_in_a_table() -> None:
    text = "日時\t一月\n出席者\t委員長 奈良 泰哉\n委員 東 一郎、西 次郎\n事務局 野口課長\n場所\t市役所"
    assert found(text) == [(0, "日時"), (1, "出席者"), (4, "場所")]


def test_groups_in_frames_stand_under_a_label_without_one() -> None:
    text = "日時：一月\n出席者：\n【委員】\n奈良会長\n【事務局】\n野口課長\n欠席者：東委員"
    assert found(text) == [(0, "日時"), (1, "出席者"), (6, "欠席者")]


def test_a_part_of_the_agenda_without_its_sign_is_an_item() -> None:
    text = "1 日時\t一月\n2 議案\n　第1号議案　計画\n　報告事項　　道路\n3 場所\t市役所"
    assert found(text) == [(0, "日時"), (1, "議案"), (4, "場所")]


def test_heads_over_the_columns_of_a_table_are_no_row() -> None:
    assert found("1 日時\t一月\n2 審議結果\n案件\t結果\t理由\n予算\t承認\t\n3 場所\t市役所") == [
        (0, "日時"),
        (1, "審議結果"),
        (4, "場所"),
    ]


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("案件\t結果\t理由\n甲\t承認\t妥当のため", ["日時", "審議結果", "場所"]),
        ("案件\t結果\t理由", ["日時", "審議結果", "場所"]),
        ("案件\t結果\n甲\t承認", ["日時", "審議結果", "案件", "場所"]),
    ],
)
def test_a_table_below_a_label_alone_is_its_value(table: str, rows: list[str]) -> None:
    assert [label for _, label in found(f"日時\t一月\n審議結果\n{table}\n場所\t市役所")] == rows
