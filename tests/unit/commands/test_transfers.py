from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from minutesapp import cli
from minutesapp.commands import transfers
from minutesapp.diagnosis import sample
from tests.shell import call

Captured = pytest.CaptureFixture[str]
TEXT = "生涯学習課長　早乙女恵（中央図書館長）\n総務課主事　山本五郎（新規採用）\n総務課主事　東健\n計 2人\n"


@pytest.fixture
def db(tmp_path: Path, capsys: Captured) -> Path:
    file = tmp_path / "r.db"
    call("roster", "import", sample.sample_roster(), "--db", file)
    capsys.readouterr()
    return file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "異動.txt"
    written.write_text(TEXT, encoding="utf-8")
    return written


def test_transfers_are_shown_and_nothing_is_written(db: Path, file: Path, capsys: Captured) -> None:
    before = db.read_bytes()
    assert call("roster", "transfer", file, "--on", "2025-04-01", "--db", db) == cli.DONE
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "1\t異動\t早乙女 恵\t中央図書館長 → 生涯学習課長",
        "2\t新規\t山本五郎\tなし → 総務課主事",
        "3\t要確認\t東健\t候補1：東 健（なし）",
    ]
    assert "4行目：「計 2人」は人事異動の行として読み取れない" in err and "まだ書き換えていません" in err
    assert db.read_bytes() == before


def test_transfers_are_done_and_a_second_time_nothing_is(db: Path, file: Path, capsys: Captured) -> None:
    once = ("roster", "transfer", file, "--on", "2025-04-01", "--db", db, "--apply", "--choose", "3=new")
    assert call(*once) == cli.DONE
    assert "名簿を書き換えました。" in capsys.readouterr().err
    assert call("roster", "list", "--db", db, "--on", "2025-04-01", "--json") == cli.DONE
    listed = {person["name"]: person["post"] for person in json.loads(capsys.readouterr().out) if person["current"]}
    assert (listed["早乙女 恵"], listed["山本五郎"], listed["東健"]) == ("生涯学習課長", "総務課主事", "総務課主事")
    assert call(*once[:-2]) == cli.DONE
    out, err = capsys.readouterr()
    assert "名簿に変わるところはありません。" in err and out.startswith("1\t変更なし\t早乙女 恵\t生涯学習課長\n")


def test_a_list_is_pasted_into_the_shell(db: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfers.sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode("cp932"))))
    assert call("roster", "transfer", "-", "--on", "2025-04-01", "--db", db, "--json") == cli.DONE
    told = json.loads(capsys.readouterr().out)
    assert [line["outcome"] for line in told["lines"]] == ["moves", "new", "unclear"] and not told["applied"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--on", "四月"], "日付として読めません"),
        ([], "--onを指定してください"),
        (["--on", "2025-04-01", "--choose", "3"], "--choose には"),
        (["--on", "2025-04-01", "--choose", "1=5"], "1行目に、その番号の候補はいません"),
    ],
)
def test_a_wrong_call_is_one_sentence(db: Path, file: Path, capsys: Captured, arguments: list[str], words: str) -> None:
    assert call("roster", "transfer", file, "--db", db, *arguments) == cli.UNUSABLE
    err = capsys.readouterr().err
    assert words in err and err.count("\n") == 1


def test_too_much_pasted_is_told(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfers, "MOST_PASTED", 3)
    monkeypatch.setattr(transfers.sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert call("roster", "transfer", "-", "--on", "2025-04-01") == cli.UNUSABLE
    assert "大きすぎて" in capsys.readouterr().err


def test_seats_that_stay_are_told(db: Path, tmp_path: Path, capsys: Captured) -> None:
    people = tmp_path / "seat.csv"
    people.write_text("氏名,役職,会議体,区分\n早乙女 恵,幹事,図書館協議会,職員\n", encoding="utf-8")
    call("roster", "import", people, "--db", db)
    (tmp_path / "a.txt").write_text("退職　早乙女恵（中央図書館長）\n", encoding="utf-8")
    capsys.readouterr()
    assert call("roster", "transfer", tmp_path / "a.txt", "--on", "2025-04-01", "--db", db) == cli.DONE
    assert (
        capsys.readouterr().out
        == "1\t退職\t早乙女 恵\t中央図書館長 → なし\t委員などの席はそのまま：図書館協議会　幹事\n"
    )


def test_a_line_whose_number_is_another_s_row_is_told_with_its_place(
    db: Path, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "a.csv").write_text("氏名,新職,備考\n早乙女恵,文化課長,（兼）危機管理監\n", encoding="utf-8")
    assert call("roster", "transfer", tmp_path / "a.csv", "--on", "2025-04-01", "--db", db) == cli.DONE
    out = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[0] for line in out] == ["2", "3"] and out[1].endswith("\t（2行目）")
