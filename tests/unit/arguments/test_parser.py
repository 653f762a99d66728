"""The parser itself; what it is told by its commands is in `test_commands.py` and `test_roster.py`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from minutesapp.arguments.commands import build_parser
from minutesapp.arguments.parser import JapaneseParser, add_command, add_day, add_json, add_roster
from minutesapp.errors import UserFacingError
from minutesapp.wording import describe


def parser() -> JapaneseParser:
    made = JapaneseParser(prog="minutesapp")
    group = add_command(made.add_subparsers(required=True), "roster", "名簿を扱います")
    command = add_command(group.add_subparsers(required=True), "list", "名簿を表示します")
    add_day(command)
    add_roster(command)
    add_json(command)
    return made


def test_a_command_carries_the_names_of_its_groups() -> None:
    asked = parser().parse_args(["roster", "list", "--on", "2024-07-09", "--db", "r.db"])
    assert (asked.command, asked.on, asked.db, asked.json) == ("roster list", date(2024, 7, 9), Path("r.db"), False)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (["roster", "list", "--on"], "--on に続く値がありません"),
        (["roster", "list", "--on", "昨日"], "「昨日」は日付として読めません"),
        (["roster", "list", "--colour"], "--colour は分かりません"),
        (["roster", "list", "--db"], "「minutesapp roster list --help」"),
        (["roster", "sing"], "「sing」は選べません"),
    ],
)
def test_a_wrong_call_is_told_as_any_other_trouble(call: list[str], words: str) -> None:
    with pytest.raises(UserFacingError) as caught:
        parser().parse_args(call)
    assert words in describe(caught.value)


def test_help_is_in_japanese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["roster", "list", "--help"])
    out = capsys.readouterr().out
    assert out.startswith("使い方: minutesapp roster list")
    assert "オプション" in out and "options" not in out


def test_an_option_that_nobody_knows_is_told_with_its_command() -> None:
    with pytest.raises(UserFacingError) as caught:
        build_parser().parse_args(["roster", "export", "x.csv", "--json"])
    assert caught.value.facts == {"reason": "--json は分かりません", "command": "roster export "}
    with pytest.raises(UserFacingError) as caught:
        build_parser().parse_args(["roster", "post", "p1", "--side", "king"])
    assert caught.value.facts["reason"] == "--sideに「king」は選べません（member、staff、guestのどれかです）"
