"""What the command for the stages of a record can be told."""

from __future__ import annotations

import re
from typing import Any

from minutesapp.arguments.parser import add_command, add_file, add_json
from minutesapp.errors import UserFacingError

STAGES = ("draft", "review", "final")


def add_release_command(commands: Any) -> None:
    """Where a record stands, and bringing it to another stage."""
    command = add_command(
        commands, "release", "会議録の状態（作成中、委員確認中、完成）と版を表示し、--to を付けると変えます"
    )
    add_file(command)
    command.add_argument(
        "--to",
        choices=STAGES,
        metavar="状態",
        help="draft（作成中）、review（委員確認中）、final（完成。作成中に戻すまで書き換えられません）",
    )
    command.add_argument("--reason", default="", metavar="理由", help="完成した会議録を作成中に戻す理由")
    command.add_argument(
        "--version",
        dest="release_version",
        type=_read_version,
        metavar="版",
        help="第何版か（付けないと同じ版。完成から戻すときは次の版）",
    )
    command.add_argument("--anyway", action="store_true", help="要修正の箇所があっても完成にします")
    add_json(command)


def _read_version(text: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,2}", text, re.ASCII):
        raise UserFacingError("usage", reason="--version には1から999までの数を指定してください", command="release ")
    return int(text)
