"""Replacing words in the shell: every change is shown, and nothing is written before somebody says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutesapp import cli
from minutesapp.editing.finding.word_list import ListRow
from minutesapp.model.minutes import Minutes
from minutesapp.model.spans import Mark, Span
from minutesapp.services import records
from minutesapp.services.replacing.lists import keep_list
from tests.makers import heading, marked, minutes, narrative, turn
from tests.shell import call

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    file = tmp_path / "置換.minutes"
    body = (
        heading("高橋の件", closed=True),
        marked(turn("髙橋と高橋です。", "p1"), (0, 2)),
        narrative("以外な結果を下さい。"),
    )
    records.write_record(minutes(*body), file)
    return file


def read(file: Path) -> Minutes:
    return records.open_record(file).minutes


def texts(file: Path) -> list[str]:
    return [block.text for block in read(file).body]


def test_without_apply_every_change_is_shown_and_nothing_is_written(meeting: Path, capsys: Captured) -> None:
    before = meeting.read_bytes()
    assert call("replace", meeting, "--from", "高橋", "--to", "佐藤") == cli.DONE
    out, err = capsys.readouterr()
    assert [line.split("\t")[1:] for line in out.splitlines()] == [
        ["【高橋】の件", "【佐藤】の件", "非公開"], ["髙橋と【高橋】です。", "髙橋と【佐藤】です。", "非公開"],
    ]  # fmt: skip
    assert "2件が変わります" in err and "異体字の1件は残しました" in err
    assert meeting.read_bytes() == before


def test_with_apply_they_are_made_and_marks_stay(meeting: Path, tmp_path: Path, capsys: Captured) -> None:
    out, before = tmp_path / "b.minutes", meeting.read_bytes()
    arguments = ("--from", "高橋", "--to", "佐藤一", "--variants", "--apply")
    assert call("replace", meeting, *arguments, "-o", out, "--json") == cli.DONE
    told = json.loads(capsys.readouterr().out)
    assert [(row["before"], row["after"], row["in_doubt"]) for row in told] == [
        ("高橋", "佐藤一", False), ("髙橋", "佐藤一", True), ("高橋", "佐藤一", False),
    ]  # fmt: skip
    assert meeting.read_bytes() == before
    assert texts(out)[:2] == ["佐藤一の件", "佐藤一と佐藤一です。"]
    assert read(out).body[0].closed and read(out).body[1].spans == (Span(0, 3, Mark.WITHHELD),)
    assert call("replace", meeting, "--from", "髙橋", "--as-written", "--apply") == cli.DONE
    assert texts(meeting)[1] == "と高橋です。"


def test_expressions_and_lists(meeting: Path, capsys: Captured) -> None:
    assert call("replace", meeting, "--from", "(.)橋", "--to", "橋\\1", "--regex") == cli.DONE
    assert "【橋髙】" in capsys.readouterr().out
    keep_list("市の用語", [ListRow("件", "案件", "市では案件")])
    assert (
        call("replace", meeting, "--list", "誤変換", "--list", "公用文の用語", "--list", "市の用語", "--apply")
        == cli.DONE
    )
    assert texts(meeting) == ["高橋の案件", "髙橋と高橋です。", "意外な結果をください。"]
    assert "市では案件、非公開" in capsys.readouterr().out


def test_where_nothing_is_found_nothing_is_written_but_a_copy_is(
    meeting: Path, tmp_path: Path, capsys: Captured
) -> None:
    before = meeting.read_bytes()
    assert call("replace", meeting, "--from", "どこにもない", "--apply", "-o", tmp_path / "b.minutes") == cli.DONE
    assert texts(tmp_path / "b.minutes") == texts(meeting)
    assert call("replace", meeting, "--from", "どこにもない", "--apply") == cli.DONE
    assert meeting.read_bytes() == before
    assert "置き換える所はありません。" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "--list か --from のどちらか一方を指定してください"),
        (("--from", "甲", "--list", "乙"), "--list か --from のどちらか一方を指定してください"),
        (("--from", "甲", "-o", "b.minutes"), "-o は --apply と一緒に指定してください"),
        (("--from", "(", "--regex"), "正規表現の1文字目の「(」に"),
        (("--from", "(高)", "--to", "\\2", "--regex", "--apply"), "置き換え後の「\\」"),
        (("--list", "ない"), "「ない」という置き換えの一覧はありません"),
    ],
)
def test_what_cannot_be_done_is_told(meeting: Path, arguments: tuple[str, ...], words: str, capsys: Captured) -> None:
    before = meeting.read_bytes()
    assert call("replace", meeting, *arguments) == cli.UNUSABLE
    assert words in capsys.readouterr().err
    assert meeting.read_bytes() == before


def test_an_expression_that_never_ends_is_given_up(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutesapp.services.replacing.replacing.PATIENCE", 0.1)
    records.write_record(minutes(narrative("あ" * 60)), tmp_path / "a.minutes")
    assert call("replace", tmp_path / "a.minutes", "--from", "(あ|ああ)+い", "--regex") == cli.UNUSABLE
    assert "時間がかかりすぎる" in capsys.readouterr().err


def test_lists_are_shown_imported_and_exported(tmp_path: Path, capsys: Captured) -> None:
    assert call("replace-lists") == cli.DONE
    assert capsys.readouterr().out.splitlines()[0].startswith("誤変換\t見本\t")
    (tmp_path / "市の用語.csv").write_text("誤,正\n甲,乙\n", encoding="cp932")
    assert call("replace-lists", "--import", tmp_path / "市の用語.csv", "--json") == cli.DONE
    (first, *_) = json.loads(capsys.readouterr().out)
    assert (first["name"], first["origin"], len(first["rows"])) == ("市の用語", "own", 1)
    assert call("replace-lists", "--import", tmp_path / "市の用語.csv") == cli.UNUSABLE
    assert "「市の用語」という一覧はもうあります" in capsys.readouterr().err
    assert call("replace-lists", "--import", tmp_path / "市の用語.csv", "--name", "別", "--show", "別") == cli.DONE
    assert capsys.readouterr().out == "甲\t乙\t\t\t\n"
    assert call("replace-lists", "--export", "別", "-o", tmp_path / "b.xlsx") == cli.DONE
    assert (tmp_path / "b.xlsx").read_bytes().startswith(b"PK")
    assert call("replace-lists", "--export", "別") == cli.UNUSABLE
    assert call("replace-lists", "--export", "別", "-o", tmp_path / "b.txt") == cli.UNUSABLE
