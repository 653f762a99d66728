"""Data and talk reach whoever there is, and nobody who has read enough is a failure."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from minutesapp import cli, console
from minutesapp.errors import UserFacingError

Captured = pytest.CaptureFixture[str]


def test_data_and_talk_go_different_ways(capsys: Captured) -> None:
    console.tell("文章", end="")
    console.say("話")
    assert capsys.readouterr() == ("文章", "話\n")


def test_a_program_without_a_console_says_in_a_box_why_it_ends(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    boxes: list[str] = []
    monkeypatch.setattr(console, "_show_box", boxes.append)
    assert cli.main(["show", "missing.minutes"]) == cli.UNUSABLE
    assert boxes == []
    said = capsys.readouterr().err
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["show", "missing.minutes"]) == cli.UNUSABLE
    assert [f"{text}\n" for text in boxes] == [said]
    monkeypatch.setattr(cli, "run_command", lambda _: 1 / 0)
    assert cli.main(["show", "missing.minutes"]) == cli.BUG
    assert boxes[1].startswith("プログラムの不具合で終了しました。")


def test_what_is_only_talk_needs_no_box(monkeypatch: pytest.MonkeyPatch) -> None:
    boxes: list[str] = []
    monkeypatch.setattr(console, "_show_box", boxes.append)
    monkeypatch.setattr(sys, "stderr", None)
    console.say("行 3: ページ番号を省きました。")
    assert boxes == []


@pytest.mark.parametrize("closed", [errno.EPIPE, errno.EINVAL])
def test_a_reader_that_has_read_enough_is_told_from_a_disk_that_is_full(
    closed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(console, "READ_ENOUGH", closed)
    monkeypatch.setattr(console, "silence", lambda stream: None)
    monkeypatch.setattr(console, "print", refuse, raising=False)
    number = closed
    with pytest.raises(BrokenPipeError):
        console.tell("")
    number = errno.ENOSPC
    with pytest.raises(UserFacingError, match="output-failed"):
        console.tell("")
