from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutesapp import cli
from tests.shell import call

Captured = pytest.CaptureFixture[str]
DOUBTFUL = "時刻,話者,認識結果,修正結果\n0:01,山口,はい,はい。\n0:05,井出,いいえちがいます,いいえ、ちがいます。\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "会議.csv"
    file.write_text(DOUBTFUL, encoding="utf-8")
    return file


def test_columns_are_shown_with_what_they_are_taken_for(file: Path, capsys: Captured) -> None:
    assert call("import-columns", file) == cli.DONE
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        "1\t時刻\t時刻（開始）\t0:01、0:05",
        "2\t話者\t話者\t山口、井出",
        "3\t認識結果\t使わない\tはい、いいえちがいます",
        "4\t修正結果\t発言\tはい。、いいえ、ちがいます。",
    ]
    assert '--columns "開始=1,話者=2,発言=4,見出し=1"' in captured.err
    assert call("import-columns", file, "--json") == cli.DONE
    assert json.loads(capsys.readouterr().out)["certain"] is False


def test_columns_beyond_doubt_need_no_word(file: Path, capsys: Captured) -> None:
    file.write_text(DOUBTFUL.replace("修正結果", "備考"), encoding="utf-8")
    call("import-columns", file)
    assert capsys.readouterr().err == ""
    file.write_text("1,2\n3,4\n", encoding="utf-8")
    call("import-columns", file)
    assert "発言の列が見つかりません" in capsys.readouterr().err


def test_every_table_of_a_file_has_its_number(file: Path, capsys: Captured) -> None:
    source = Path("tests/corpus/transcripts/scribeassist/sheets.xlsx").absolute()
    call("import-columns", source)
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("表")] == [
        "表1\t会議情報",
        "表2\t発言",
    ]


def test_a_table_in_doubt_is_read_by_the_columns_that_are_named(file: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "a.minutes"
    assert call("import", file, "-o", out) == cli.UNUSABLE
    said = capsys.readouterr().err
    assert "--columns" in said and said.count("\n") == 1
    assert call("import", file, "-o", out, "--columns", "話者=2,発言=4") == cli.DONE
    call("show", out)
    assert "いいえ、ちがいます。" in capsys.readouterr().out


@pytest.mark.parametrize("columns", ["話者=2", "発言=9", "発言"])
def test_columns_that_make_no_sense_are_told(file: Path, tmp_path: Path, columns: str, capsys: Captured) -> None:
    assert call("import", file, "-o", tmp_path / "a.minutes", "--columns", columns) == cli.UNUSABLE
    assert capsys.readouterr().err.count("\n") == 1
