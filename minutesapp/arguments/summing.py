"""What the command for the summary of a record can be told."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from minutesapp.arguments.parser import add_command, add_file, add_json
from minutesapp.errors import UserFacingError

NUMBERS = "発言の番号"


def add_summary_command(commands: Any) -> None:
    """Deciding what goes into the summary, and seeing what does not."""
    command = add_command(commands, "summary", "概要に載せる発言を決め、載らない発言を表示します")
    add_file(command)
    command.add_argument("--left", action="store_true", help="概要に載らない発言だけを表示します（何が落ちたか）")
    _add_numbers(command, "--use", "この番号の発言を、そのまま載せます")
    _add_numbers(command, "--drop", "この番号の発言を、載せません")
    _add_numbers(command, "--undecide", "この番号の発言を、未定に戻します")
    command.add_argument(
        "--condense",
        action="append",
        type=_read_condensed,
        default=[],
        metavar="番号=言葉",
        help="この番号の発言を、この言葉に要約して載せます（何度でも付けられます）",
    )
    command.add_argument(
        "-o", "--output", type=Path, metavar="出力", help="決めた会議録のファイル（付けないと元のファイル）"
    )
    add_json(command)


def _add_numbers(command: argparse.ArgumentParser, name: str, words: str) -> None:
    command.add_argument(name, nargs="+", type=int, default=[], metavar=NUMBERS, help=words)


def _read_condensed(text: str) -> tuple[int, str]:
    number, _, words = map(str.strip, text.partition("="))
    if not (number.isdecimal() and words):
        raise UserFacingError("usage", reason="--condense には「番号=言葉」と指定してください", command="summary ")
    return int(number), words
