"""The roster kept by hand from the shell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from minutesapp import cli
from minutesapp.diagnosis import sample
from tests.shell import call

Captured = pytest.CaptureFixture[str]


def ask(capsys: Captured, *arguments: object) -> Any:
    """What a command of the roster tells as JSON."""
    assert call("roster", *arguments, "--json") == cli.DONE
    return json.loads(capsys.readouterr().out)


def listed(capsys: Captured, db: Path) -> list[tuple[str, str, str]]:
    return [(one["name"], one["kana"], one["post"]) for one in ask(capsys, "list", "--db", db)]


def test_somebody_is_added_changed_and_deleted_and_all_of_it_undone(tmp_path: Path, capsys: Captured) -> None:
    db = tmp_path / "r.db"
    who = ask(capsys, "add", "髙橋 健", "--post", "委員", "--committee", "緑化審議会", "--seat", 3, "--db", db)[
        "person"
    ]
    assert listed(capsys, db) == [("髙橋 健", "たかはし けん", "委員")]
    assert ask(capsys, "confirm", who, "タカハシ タケシ", "--db", db)["confirmed"] is True
    assert ask(capsys, "edit", who, "--name", "髙橋 武", "--db", db)["given"] == "武"
    assert ask(capsys, "show", who, "--db", db)["name"] == "髙橋 武"
    assert ask(capsys, "delete", who, "--db", db) == {"person": who, "name": "髙橋 武"}
    assert listed(capsys, db) == []
    told = ask(capsys, "changes", "--db", db)
    assert [one["code"] for one in told] == ["delete-person", "edit-person", "confirm-reading", "add-person"]
    assert ask(capsys, "undo", "--db", db)["code"] == "delete-person"
    assert ask(capsys, "undo", told[1]["number"], "--db", db)["undone"] is True
    assert listed(capsys, db) == [("髙橋 健", "たかはし たけし", "委員")]
    assert ask(capsys, "redo", "--db", db)["code"] == "edit-person"


def test_posts_of_somebody_and_two_entries_that_are_one(tmp_path: Path, capsys: Captured) -> None:
    db = tmp_path / "r.db"
    one = ask(capsys, "add", "東 健", "--post", "主任", "--group", "総務課", "--start", "R5.4.1", "--db", db)
    other = ask(capsys, "add", "東健", "--db", db)["person"]
    number = one["postings"][0]["number"]
    ended = ask(capsys, "post", one["person"], "--number", number, "--end", "R6.3.31", "--db", db)
    assert ended["postings"][0]["end"] == "2024-03-31"
    added = ask(capsys, "post", one["person"], "--post", "係長", "--group", "財政課", "--db", db)
    assert [posting["post"] for posting in added["postings"]] == ["主任", "係長"]
    wrong = added["postings"][1]["number"]
    assert len(ask(capsys, "post", one["person"], "--number", wrong, "--remove", "--db", db)["postings"]) == 1
    assert ask(capsys, "merge", one["person"], other, "--db", db)["name"] == "東健"
    assert ask(capsys, "show", one["person"], "--db", db)["person"] == other


def test_a_whole_list_is_undone(capsys: Captured) -> None:
    assert call("roster", "import", sample.sample_roster()) == cli.DONE
    assert call("roster", "undo") == cli.DONE
    assert "一覧の読み込み（" in capsys.readouterr().out
    assert ask(capsys, "list") == []


def test_readings_are_worked_through(capsys: Captured) -> None:
    who = ask(capsys, "add", "髙橋 健")["person"]
    (told,) = ask(capsys, "unconfirmed")
    assert (told["person"], told["proposals"][0]) == (who, "たかはし けん")
    assert call("roster", "unconfirmed") == cli.DONE
    assert capsys.readouterr().out.startswith(f"{who}\t髙橋 健\tたかはし けん、")
    assert call("roster", "confirm", who) == cli.DONE
    assert call("roster", "unconfirmed") == cli.DONE
    assert "確かめていない人はいません" in capsys.readouterr().err


def test_committees_are_listed_and_set(capsys: Captured) -> None:
    call("roster", "import", sample.sample_roster())
    capsys.readouterr()
    (board,) = ask(capsys, "committees")
    words = ("--form", "ueda-gaiyo", "--labels", "letter", "--staff", "総務課,中央図書館")
    changed = ask(capsys, "committees", "set", board["name"], *words)
    assert changed == board | {"form": "ueda-gaiyo", "labels": "letter", "staff": ["総務課", "中央図書館"]}
    assert call("roster", "committees", "set", "緑化審議会", "--new", "--quorum", "半数以上") == cli.DONE
    assert call("roster", "committees") == cli.DONE
    assert capsys.readouterr().out.splitlines()[-1] == "緑化審議会\t半数以上\t\t様式のとおり\t"


def test_a_committee_is_deleted_with_its_seats_and_comes_back(capsys: Captured) -> None:
    call("roster", "import", sample.sample_roster())
    capsys.readouterr()
    (board,) = ask(capsys, "committees")
    everybody = ask(capsys, "list")
    assert ask(capsys, "committees", "delete", board["name"]) == board
    assert ask(capsys, "committees") == []
    assert not any(one["committee"] for one in ask(capsys, "list"))
    assert call("roster", "undo") == cli.DONE
    capsys.readouterr()
    assert (ask(capsys, "committees"), ask(capsys, "list")) == ([board], everybody)


def test_in_lines_everything_of_somebody_is_told(capsys: Captured) -> None:
    call("roster", "add", "髙橋 健", "--post", "=1+1", "--committee", "緑化審議会", "--seat", "3", "--end", "R6.3.31")
    out = capsys.readouterr().out.splitlines()
    assert out[0].endswith("\t髙橋 健\tたかはし けん（未確認）")
    assert out[1].split("\t")[1:] == ["～2024-03-31", "'=1+1", "", "緑化審議会", "議席3", ""]
    assert call("roster", "changes") == cli.DONE
    assert "\t人の追加（髙橋 健さん）\t" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "p9"), "「p9」という番号の人は名簿にいません。"),
        (("delete", "p9"), "「p9」という番号の人は名簿にいません。"),
        (("undo",), "元に戻せる変更がありません。"),
        (("redo",), "やり直せる変更がありません。"),
        (("undo", "5"), "その変更は、残っていないか"),
        (("edit", "p9"), "直すところを指定してください"),
        (("post", "p9"), "直すところを指定してください"),
        (("post", "p9", "--remove"), "--remove には --number だけを"),
        (("committees", "set", "会"), "直すところを指定してください"),
        (("committees", "set", "会", "--staff", "総務課"), "「会」という会議体は名簿にありません"),
        (("add", " "), "名前がありません。"),
        (("add", "東 健", "--kana", "azuma"), "「azuma」は読みとして使えません。"),
        (("add", "東 健", "--start", "いつか"), "「いつか」は日付として読めません。"),
        (("changes", "--db", "無い.db"), "名簿「無い.db」が見つかりません。"),
        (("undo", "--db", "無い.db"), "名簿「無い.db」が見つかりません。"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(
    arguments: tuple[str, ...], words: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call("roster", *arguments) == cli.UNUSABLE
    told = capsys.readouterr()
    assert words in told.err and told.err.count("\n") == 1 and not told.out
    assert not Path("無い.db").exists()


def test_what_somebody_else_changed_meanwhile_stays(capsys: Captured) -> None:
    who = ask(capsys, "add", "東 健")["person"]
    ask(capsys, "edit", who, "--name", "東 建")
    number = ask(capsys, "changes")[0]["number"]
    call("roster", "edit", who, "--name", "東 賢")
    capsys.readouterr()
    assert call("roster", "undo", number) == cli.UNUSABLE
    assert "そのあとに書き換えられています" in capsys.readouterr().err
    assert ask(capsys, "show", who)["name"] == "東 賢"
