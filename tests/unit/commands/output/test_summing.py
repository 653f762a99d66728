"""The summary of a record in the shell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from minutesapp.services.records import open_record, write_record
from tests.makers import heading, minutes, texts, turn
from tests.shell import call

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "会議.minutes"
    write_record(minutes(heading("議事"), turn("長い説明。", "p1"), turn("はい。", "p2"), turn("いいえ。", "p2")), path)
    return path


def test_what_is_decided_is_kept_and_what_is_left_out_is_printed(record: Path, capsys: Captured) -> None:
    assert call("summary", record, "--use", "2", "--condense", "1=説明した。") == 0
    assert call("summary", record) == 0
    printed = capsys.readouterr()
    assert [line.split("\t")[:2] for line in printed.out.splitlines()] == [
        ["1", "要約"],
        ["2", "載せる"],
        ["3", "未定"],
    ]
    assert "載せる 1、要約 1、載せない 0、一部 0、未定 1" in printed.err
    assert call("summary", record, "--left", "--json") == 0
    (left,) = json.loads(capsys.readouterr().out)
    assert (left["number"], left["words"], left["decision"]) == (3, "いいえ。", "undecided")


def test_the_summary_is_written_out(record: Path, tmp_path: Path) -> None:
    call("summary", record, "--use", "2", "--condense", "1=説明した。")
    assert call("export", record, "-o", tmp_path / "概要.txt", "--summary", "--edition", "public") == 0
    text = (tmp_path / "概要.txt").read_text(encoding="utf-8-sig")
    assert "説明した。" in text and "はい。" in text
    assert "長い説明。" not in text and "いいえ。" not in text


def test_the_summary_is_written_in_another_form(record: Path, tmp_path: Path) -> None:
    call("summary", record, "--use", "1", "2")
    assert call("export", record, "-o", tmp_path / "概要.txt", "--summary", "--template", "kaigiroku") == 0
    assert "会議録（概要）" in (tmp_path / "概要.txt").read_text(encoding="utf-8-sig")
    assert open_record(record).minutes.template == "ueda-gaiyo"
    assert call("export", record, "-o", tmp_path / "別.txt", "--template", "無い様式") == 2


def test_a_summary_that_nobody_has_begun_is_told(record: Path, tmp_path: Path, capsys: Captured) -> None:
    assert call("export", record, "-o", tmp_path / "概要.txt", "--summary") == 2
    assert "概要に載せる発言が、まだ決まっていません。" in capsys.readouterr().err
    assert not (tmp_path / "概要.txt").exists()
    assert call("summary", record, "--drop", "9") == 2
    assert "1から3まで" in capsys.readouterr().err
    assert texts(open_record(record).minutes.body) == ["議事", "長い説明。", "はい。", "いいえ。"]
