"""Lists of replacements as files: sign by sign our own, and whatever offices send one another."""

from pathlib import Path

import openpyxl
import pytest

from minutesapp.editing.finding.word_list import ListRow
from minutesapp.errors import UserFacingError
from minutesapp.services.replacing.list_files import read_any, read_own, write_any, write_own

ROWS = (
    ListRow("以外な(?=[一-龠])", "意外な", "「以外なら」は除く", expression=True),
    ListRow("　　", "　", "空白が二つ"),
    ListRow('𠮷田, "葛\U000e0100"', "=1+1", on=False),
    ListRow("-", "'+", ""),
    ListRow("消す", ""),
)


def test_what_is_kept_comes_back_sign_by_sign(tmp_path: Path) -> None:
    write_own(tmp_path / "用語.csv", ROWS)
    assert read_own(tmp_path / "用語.csv") == ROWS


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_is_sent_round_comes_back(tmp_path: Path, suffix: str) -> None:
    rows = tuple(row for row in ROWS if row.before.strip())
    write_any(tmp_path / f"用語{suffix}", "用語", rows)
    assert read_any(tmp_path / f"用語{suffix}") == rows
    write_any(tmp_path / f"用語{suffix}", "用語", rows[:1])
    assert read_any(tmp_path / f"用語{suffix}") == rows[:1]


def test_what_somebody_else_made_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("大事な表", encoding="utf-8")
    with pytest.raises(UserFacingError, match="export-over"):
        write_any(tmp_path / "a.csv", "用語", ROWS)
    with pytest.raises(UserFacingError, match="list-export-format"):
        write_any(tmp_path / "a.txt", "用語", ROWS)
    write_any(tmp_path / "a.csv", "用語", ROWS, over_any=True)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("誤,正\n以外,意外\n", [ListRow("以外", "意外")]),
        ("以外,意外\n下さい,ください,仮名\n", [ListRow("以外", "意外"), ListRow("下さい", "ください", "仮名")]),
        ("用語の一覧\n\n備考,変換後,変換前\n仮名,ください,下さい\n", [ListRow("下さい", "ください", "仮名")]),
        (
            "置き換え前,置き換え後,正規表現,使う\na+,b,○,×\nc,d,,\n",
            [ListRow("a+", "b", "", True, False), ListRow("c", "d")],
        ),
        ("以外\t意外\n消す語\t\n", [ListRow("以外", "意外"), ListRow("消す語")]),
    ],
)
def test_tables_of_two_or_three_columns_are_read(tmp_path: Path, text: str, rows: list[ListRow]) -> None:
    for encoding in ("utf-8", "cp932"):
        (tmp_path / "a.csv").write_bytes(text.encode(encoding))
        assert read_any(tmp_path / "a.csv") == tuple(rows)


def test_a_sheet_of_excel_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["誤", "正", "備考"])
    book.active.append(["第１回", "第1回", None])
    book.save(tmp_path / "a.xlsx")
    assert read_any(tmp_path / "a.xlsx") == (ListRow("第１回", "第1回"),)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.csv", "置き換え前,置き換え後\n".encode(), "list-empty"),
        ("a.csv", b"", "import-empty"),
        ("a.csv", "前,後,使う\n甲,乙,たぶん\n".encode(), "list-answer"),
        ("a.xlsx", b"no book", "list-broken"),
        ("a.pdf", b"%PDF-1.7 ...", "list-broken"),
        ("a.csv", ("甲,乙\n" * 20_001).encode(), "list-too-long"),
    ],
)
def test_what_is_no_list_is_refused_in_words(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UserFacingError, match=code):
        read_any(tmp_path / name)


def test_a_missing_file_and_one_that_was_damaged_are_told(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="file-missing"):
        read_any(tmp_path / "none.csv")
    (tmp_path / "a.csv").write_text('置き換え前,置き換え後\n"甲,乙\n', encoding="utf-8")
    with pytest.raises(UserFacingError, match="list-broken"):
        read_own(tmp_path / "a.csv")
