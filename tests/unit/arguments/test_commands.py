"""What the command can be told, and how it answers a wrong call."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from minutesapp.arguments.commands import COMMANDS, build_parser
from tests.unit.arguments.calls import expect_help, told_of

HELPED = [*COMMANDS, "template list", "template show"]


@pytest.mark.parametrize(
    ("call", "command", "parts"),
    [
        ("import a.txt -o b.minutes --template t --roster r.db", "import", {"source": Path("a.txt"), "template": "t"}),
        ("import a.txt -o b --correct 3=ト書き --remember", "import", {"correct": [(3, "ト書き")], "remember": True}),
        ("review a.txt --all", "review", {"all": True, "correct": [], "no_memory": False}),
        ("new --template t -o b.minutes", "new", {"previous": None, "output": Path("b.minutes")}),
        ("show a.minutes --json", "show", {"json": True}),
        ("attendance a.minutes --json", "attendance", {"mark": [], "output": None, "reword": False, "json": True}),
        (
            "attendance a.minutes --mark 東=late@14:10 --mark 西=absent -o b.minutes",
            "attendance",
            {"mark": [("東", "late@14:10"), ("西", "absent")], "output": Path("b.minutes")},
        ),
        ("export a.minutes -o b.docx", "export", {"edition": "internal"}),
        ("export a.minutes -o b.docx --edition public", "export", {"edition": "public"}),
        (
            "export a.minutes --copies b --edition review --answer-by 2026-12-10 --with-closed",
            "export",
            {"output": None, "copies": Path("b"), "answer_by": date(2026, 12, 10), "with_closed": True},
        ),
        ("editions a.minutes --differing", "editions", {"differing": True, "json": False}),
        ("check a.minutes", "check", {"json": False}),
        ("template list", "template list", {}),
        ("template show t", "template show", {"id": "t"}),
        ("self-test", "self-test", {}),
    ],
)
def test_a_call_is_understood(call: str, command: str, parts: dict[str, object]) -> None:
    asked = vars(build_parser().parse_args(call.split()))
    assert asked["command"] == command
    assert {key: asked[key] for key in parts} == parts


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("", "コマンド"),
        ("sing", "「sing」は選べません"),
        ("import", "元のファイル、-o/--outputを指定してください"),
        ("import a.txt -o", "-o/--output に続く値がありません"),
        ("show a.minutes --color", "--color は分かりません"),
        ("export a -o b --edition secret", "「secret」は選べません"),
        ("review a.txt --correct ト書き", "--correct には「行=直し方」"),
        ("attendance a.minutes --mark 東", "--mark には「氏名=出欠」"),
        ("attendance a.minutes --mark =late", "--mark には「氏名=出欠」"),
        ("review a.txt --correct 3=", "--correct には「行=直し方」"),
        ("new --template t", "-o/--outputを指定してください"),
    ],
)
def test_a_wrong_call_is_told_in_japanese(call: str, words: str) -> None:
    assert words in told_of(call)


@pytest.mark.parametrize("command", HELPED)
def test_every_command_explains_itself_in_japanese(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    expect_help(command, capsys)
