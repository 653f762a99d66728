from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutesapp import cli
from minutesapp.diagnosis import sample
from tests.shell import call

Captured = pytest.CaptureFixture[str]


def test_the_roster_is_imported_listed_and_completed(tmp_path: Path, capsys: Captured) -> None:
    db = tmp_path / "r.db"
    assert call("roster", "import", sample.sample_roster(), "--db", db) == cli.DONE
    assert capsys.readouterr().err.startswith("新規13人、変更0人、変更なし0人。")
    assert call("roster", "list", "--db", db, "--on", "2024-07-09", "--json") == cli.DONE
    assert len(json.loads(capsys.readouterr().out)) == 13
    assert call("roster", "complete", "なんぶ", "--db", db, "--on", "2024-07-09") == cli.DONE
    assert "（任期外）" in capsys.readouterr().out


def test_what_an_import_did_is_told_as_json(tmp_path: Path, capsys: Captured) -> None:
    people = tmp_path / "r.csv"
    people.write_text("氏名,職名,就任日\n東 健,委員,昨日\n", encoding="utf-8")
    for new in (["東 健"], []):
        assert call("roster", "import", people, "--json") == cli.DONE
        told = json.loads(capsys.readouterr().out)
        assert (told["new"], told["changed"], told["unconfirmed"]) == (new, [], 1)
        assert any("昨日" in note for note in told["notes"])
    assert told["unchanged"] == 1


def test_lines_of_a_list_that_are_of_no_use_are_told(tmp_path: Path, capsys: Captured) -> None:
    people = tmp_path / "r.csv"
    people.write_text("氏名,職名,就任日\n東 健,委員,昨日\n", encoding="utf-8")
    assert call("roster", "import", people) == cli.DONE
    assert capsys.readouterr().err.startswith("2行目 C列「就任日」：「昨日」が日付として読めない")


def test_who_may_be_two_is_told_to_be_looked_at(tmp_path: Path, capsys: Captured) -> None:
    people = tmp_path / "r.csv"
    lines = "田中 一郎,たなか いちろう,税務課,主任\n田中 一郎,たなか いちろう,土木課,係長\n"
    people.write_text(f"氏名,ふりがな,所属,職名\n{lines}", encoding="utf-8")
    assert call("roster", "import", people, "--json", "--db", tmp_path / "a.db") == cli.DONE
    assert json.loads(capsys.readouterr().out)["doubtful"] == ["田中 一郎"]
    assert call("roster", "import", people, "--db", tmp_path / "b.db") == cli.DONE
    assert "確かめてください。田中 一郎：部署のちがう行を、同じ一人とみます。" in capsys.readouterr().err


def test_whom_only_the_name_means_is_told_with_how_to_part_them(tmp_path: Path, capsys: Captured) -> None:
    db, people = tmp_path / "a.db", tmp_path / "r.csv"
    for board in ("緑化審議会", "図書館協議会"):
        people.write_text(f"氏名,職名,審議会\n上田 一,委員,{board}\n", encoding="utf-8")
        assert call("roster", "import", people, "--db", db) == cli.DONE
    told = capsys.readouterr().err
    assert call("roster", "list", "--db", db, "--json") == cli.DONE
    (person,) = {one["person"] for one in json.loads(capsys.readouterr().out)}
    assert f"--apart {person} を付けて" in told
    assert call("roster", "undo", "--db", db) == cli.DONE
    assert call("roster", "import", people, "--db", db, "--apart", person) == cli.DONE
    capsys.readouterr()
    assert call("roster", "list", "--db", db, "--json") == cli.DONE
    assert len({one["person"] for one in json.loads(capsys.readouterr().out)}) == 2


def test_the_roster_is_written_out_and_a_file_of_others_kept(tmp_path: Path, capsys: Captured) -> None:
    db, file = tmp_path / "r.db", tmp_path / "list.csv"
    call("roster", "import", sample.sample_roster(), "--db", db)
    capsys.readouterr()
    assert call("roster", "export", file, "--db", db, "--on", "2024-07-09") == cli.DONE
    assert capsys.readouterr().err.startswith("「list.csv」に12件の職や席を書き出しました。")
    file.write_text("氏名\n手書き\n", encoding="utf-8")
    assert call("roster", "export", file, "--db", db) == cli.UNUSABLE
    assert "--replace" in capsys.readouterr().err
    assert call("roster", "export", file, "--db", db, "--replace") == cli.DONE
    assert call("roster", "export", db, "--db", db) == cli.UNUSABLE


def test_an_empty_list_to_start_from_is_written(tmp_path: Path, capsys: Captured) -> None:
    assert call("roster", "sample", tmp_path / "list.xlsx") == cli.DONE
    assert "見本の2行" in capsys.readouterr().err
    assert call("roster", "sample", tmp_path / "list.doc") == cli.UNUSABLE
