"""Looking through a folder in the shell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.shell import call

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "公開"
    folder.mkdir()
    (folder / "a.html").write_text("<p hidden>髙橋</p>", encoding="utf-8")
    return folder


def test_findings_are_printed_and_counted(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "名前.txt").write_text("高橋", encoding="utf-8")
    assert call("sweep", folder, "--names", tmp_path / "名前.txt", "-o", tmp_path / "結果.html") == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        "a.html\t非表示の文字\t1行目\t髙橋", "a.html\t一覧の名前\t1行目\t高橋",
    ]  # fmt: skip
    assert "1個のファイルを点検し、2件が見つかりました。" in printed.err
    assert "非表示の文字" in (tmp_path / "結果.html").read_text(encoding="utf-8")


def test_findings_go_out_as_json(folder: Path, capsys: Captured) -> None:
    assert call("sweep", folder, "--json") == 0
    assert json.loads(capsys.readouterr().out)["findings"] == [
        {"file": "a.html", "kind": "hidden", "place": "1行目", "words": "髙橋"}
    ]


def test_what_is_wrong_is_told_before_anything_is_looked_at(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    assert call("sweep", tmp_path / "ない") == 2
    assert call("sweep", folder, "-o", folder / "結果.html") == 2
    assert call("sweep", folder, "-o", tmp_path / "結果.docx") == 2
    assert call("sweep", folder, "--names", tmp_path / "ない.txt") == 2
    assert len(capsys.readouterr().err.splitlines()) == 4
    assert [file.name for file in folder.iterdir()] == ["a.html"]
