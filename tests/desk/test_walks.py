"""The program that goes the long walks: what it reads, what it prints, where it cannot go."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk import __main__ as desk
from tests.desk.walk import Outcome, Walk


class Nobody:
    """A clerk who only counts."""

    def __init__(self) -> None:
        self.screen = self
        self.keys, self.clicks = 7, 1
        self.looked: list[str] = []

    def look(self, name: str) -> None:
        self.looked.append(name)

    def kill(self) -> None:
        self.looked.append("killed")


def test_the_walks_are_known_and_chosen() -> None:
    assert set(desk.known()) > {"board", "clerk", "hour_clerk", "reader", "roster", "session", "staff", "tour"}
    asked = desk.read(["tour", "clerk", "--scale", "1", "2", "--dark"])
    assert (asked.walks, asked.scale, asked.dark, asked.size) == (["tour", "clerk"], [1.0, 2.0], True, "1366x768")
    with pytest.raises(SystemExit):
        desk.read(["gardener"])


def test_a_step_that_fails_is_named_and_seen_and_ends_the_walk() -> None:
    def walk(walk: Walk) -> None:
        with walk.step("first"):
            pass
        with walk.step("second"):
            raise AssertionError("no such field")

    clerk = Nobody()
    outcome = Outcome("clerk", walk, clerk, Path("pictures"))  # type: ignore[arg-type]
    assert not outcome.holds
    assert clerk.looked == ["01-first", "02-failed-second", "killed"]
    lines = list(outcome.lines())
    assert lines[0].startswith("FAILS  clerk")
    assert "7 keys" in lines[0] and "1 trips to the mouse" in lines[0] and lines[0].endswith("pictures")
    assert "second: no such field" in lines[-1]


def test_what_is_missing_for_a_screen_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    monkeypatch.setattr(desk, "missing", lambda: ["Xvfb", "ibus"])
    assert desk.main([]) == 2
    said = capsys.readouterr().err
    assert "Xvfb, ibus" in said and ".ci/debian-packages screen desk" in said
