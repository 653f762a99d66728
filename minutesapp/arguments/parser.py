"""A parser that speaks Japanese, and the arguments that many commands share."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from minutesapp.errors import UserFacingError

EDITIONS = ("internal", "review", "public")


class JapaneseParser(argparse.ArgumentParser):
    """argparse that speaks Japanese, and tells of a wrong call as of any other trouble."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **parts)
        self._positionals.title, self._optionals.title = "引数", "オプション"
        self.add_argument("-h", "--help", action="help", help="この説明を表示します")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "使い方:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "使い方:", 1)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse does; what nobody knows is told with the command it was written behind."""
        asked, unknown = self.parse_known_args(args, namespace)
        if unknown:
            raise _wrong_call(f"unrecognized arguments: {' '.join(unknown)}", getattr(asked, "command", ""))
        return asked

    def error(self, message: str) -> NoReturn:
        raise _wrong_call(message, " ".join(self.prog.split()[1:]))


WRONG_CALLS = (
    (r"the following arguments are required: (.*)", r"\1を指定してください"),
    (r"one of the arguments (.*) is required", r"\1 のどちらかを指定してください"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 と \2 は一緒に使えません"),
    (r"unrecognized arguments: (.*)", r"\1 は分かりません"),
    (r"argument (.*?): invalid choice: '(.*?)' \(choose from (.*)\)", r"\1に「\2」は選べません（\3のどれかです）"),
    (r"argument (.*?): expected .*", r"\1 に続く値がありません"),
    (r"argument (.*?): invalid \w+ value: (.*)", r"\1 の \2 は使えません"),
)


def _wrong_call(message: str, command: str) -> UserFacingError:
    return UserFacingError("usage", reason=_in_japanese(message), command=command and f"{command} ")


def _in_japanese(message: str) -> str:
    for pattern, words in WRONG_CALLS:
        if match := re.fullmatch(pattern, message):
            return match.expand(words).replace("command", "コマンド").replace("'", "").replace(", ", "、")
    return "引数を確かめてください"


def add_command(commands: Any, name: str, words: str) -> argparse.ArgumentParser:
    """One command; the arguments it reads carry its name, with the group's before it, as ``command``."""
    parser: argparse.ArgumentParser = commands.add_parser(name, help=words, description=f"{words}。")
    parser.set_defaults(command=" ".join(parser.prog.split()[1:]))
    return parser


def add_file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="ファイル", help="会議録のファイル（.minutes）")


def add_output(command: argparse.ArgumentParser, words: str = "できた会議録のファイル（.minutes）") -> None:
    command.add_argument("-o", "--output", type=Path, required=True, metavar="出力", help=words)


def add_edition(command: argparse.ArgumentParser) -> None:
    """For whom a copy is."""
    command.add_argument(
        "--edition",
        choices=EDITIONS,
        default=EDITIONS[0],
        metavar="版",
        help="internal（内部用、指定しないとき）、review（委員確認用）、public（公開用）",
    )


def add_json(command: argparse.ArgumentParser, **parts: Any) -> None:
    command.add_argument("--json", action="store_true", help="JSONで表示します", **parts)


def add_roster(command: argparse.ArgumentParser, name: str = "--db", **parts: Any) -> None:
    command.add_argument(name, type=Path, metavar="名簿", help="名簿のデータベース（付けないといつもの名簿）", **parts)


def add_day(command: argparse.ArgumentParser) -> None:
    command.add_argument("--on", type=read_day, metavar="日付", help="いつの時点か（2024-06-01、指定しないとき今日）")


def read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserFacingError("date-unreadable", text=text) from None
