"""What the commands of the roster can be told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from minutesapp.arguments.commands import build_parser
from minutesapp.cli import RUNS
from tests.unit.arguments.calls import expect_help, told_of

HELPED = [name for name in RUNS if name.startswith("roster ")]


@pytest.mark.parametrize(
    ("call", "command", "parts"),
    [
        ("import a.csv --db r.db", "import", {"db": Path("r.db"), "apart": []}),
        ("import a.csv --apart p1 --apart p2", "import", {"apart": ["p1", "p2"]}),
        ("export a.csv --on 2024-07-09", "export", {"on": date(2024, 7, 9), "replace": False}),
        ("sample a.xlsx --replace", "sample", {"file": Path("a.xlsx"), "replace": True}),
        ("transfer - --on 2025-04-01", "transfer", {"file": Path("-"), "choose": [], "apply": False}),
        ("transfer a.txt --on 2025-04-01 --choose 3=1 --choose 5=new", "transfer", {"choose": [(3, "1"), (5, "new")]}),
        ("list --on 2024-07-09", "list", {"on": date(2024, 7, 9), "db": None}),
        ("complete いけ --limit 3", "complete", {"text": "いけ", "limit": 3, "on": None}),
        ("show p1 --json", "show", {"person": "p1", "json": True}),
        (
            "add 東健 --kana あずまけん --seat 3",
            "add",
            {"name": "東健", "kana": "あずまけん", "seat": "3", "post": None},
        ),
        ("edit p1 --name 東建", "edit", {"person": "p1", "name": "東建", "family": None}),
        ("post p1 --number 7 --end なし", "post", {"number": 7, "end": "なし", "remove": False}),
        ("post p1 --side staff", "post", {"number": None, "side": "staff"}),
        ("delete p1", "delete", {"person": "p1"}),
        ("merge p1 p2", "merge", {"person": "p1", "into": "p2"}),
        ("confirm p1", "confirm", {"kana": ""}),
        ("confirm p1 あずま", "confirm", {"kana": "あずま"}),
        ("unconfirmed --on 2024-07-09", "unconfirmed", {"on": date(2024, 7, 9)}),
        ("changes", "changes", {"json": False}),
        ("undo", "undo", {"number": None}),
        ("undo 12 --db r.db", "undo", {"number": 12, "db": Path("r.db")}),
        ("redo", "redo", {"number": None}),
        ("committees --json", "committees", {"json": True, "db": None}),
        ("committees set 会 --form f", "committees set", {"committee": "会", "form": "f", "staff": None, "new": False}),
        ("committees set 会 --labels letter", "committees set", {"labels": "letter", "form": None}),
        ("committees delete 会 --json", "committees delete", {"committee": "会", "json": True}),
        ("committees --db r.db set 会", "committees set", {"db": Path("r.db"), "json": False}),
        ("committees set 会 --db r.db --json", "committees set", {"db": Path("r.db"), "json": True}),
    ],
)
def test_a_call_is_understood(call: str, command: str, parts: dict[str, object]) -> None:
    asked = vars(build_parser().parse_args(["roster", *call.split()]))
    assert asked["command"] == f"roster {command}"
    assert {key: asked[key] for key in parts} == parts


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("", "コマンド"),
        ("complete a --limit 0", "--limit には1以上の数"),
        ("complete a --limit ten", "--limit には1以上の数"),
        ("list --on 昨日", "「昨日」は日付として読めません"),
        ("transfer a.txt", "--onを指定してください"),
        ("transfer a.txt --on 2025-04-01 --choose 3", "--choose には"),
        ("transfer a.txt --on 2025-04-01 --choose 3=東", "--choose には"),
        ("undo ３", "番号には1以上の数"),
        ("post p1 --number 0", "番号には1以上の数"),
        ("post p1 --side king", "「king」は選べません"),
        ("merge p1", "残す番号を指定してください"),
    ],
)
def test_a_wrong_call_is_told_in_japanese(call: str, words: str) -> None:
    assert words in told_of(f"roster {call}")


@pytest.mark.parametrize("command", HELPED)
def test_every_command_explains_itself_in_japanese(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    expect_help(command, capsys)
