"""What the commands for replacing can be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.arguments.commands import build_parser
from tests.unit.arguments.calls import expect_help


@pytest.mark.parametrize(
    ("call", "parts"),
    [
        ("replace a.minutes --from 甲", {"words": "甲", "others": "", "lists": [], "apply": False, "regex": False}),
        ("replace a.minutes --list 甲 --list 乙 --apply -o b", {"lists": ["甲", "乙"], "output": Path("b")}),
        ("replace a.minutes --from 甲 --to 乙 --regex --as-written --variants", {"as_written": True, "variants": True}),
        ("replace-lists --import a.csv --name 甲", {"source": Path("a.csv"), "name": "甲", "replace": False}),
        ("replace-lists --export 甲 -o a.xlsx", {"export": "甲", "output": Path("a.xlsx"), "show": None}),
    ],
)  # fmt: skip
def test_calls_are_understood(call: str, parts: dict[str, object]) -> None:
    asked = vars(build_parser().parse_args(call.split()))
    assert asked["command"] == call.split()[0]
    assert parts.items() <= asked.items()


@pytest.mark.parametrize("command", ["replace", "replace-lists"])
def test_they_explain_themselves(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    expect_help(command, capsys)
