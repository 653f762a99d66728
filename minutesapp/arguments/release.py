"""What the commands for stages of a record, and for many records at once, can be told."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from minutesapp.arguments.parser import add_command, add_edition, add_file, add_json
from minutesapp.errors import UserFacingError

STAGES = ("draft", "review", "final")
FORMATS = ("docx", "pdf", "txt", "html")
LABELS = ("none", "family", "full", "letter", "number", "organisation")


def add_export_all_command(commands: Any) -> None:
    """Writing out every record of a folder."""
    command = add_command(
        commands, "export-all", "フォルダーの会議録をまとめて書き出します（会議録そのものは変えません）"
    )
    command.add_argument("folder", type=Path, metavar="フォルダー", help="会議録（.minutes）のあるフォルダー")
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="出力", help="書き出すフォルダー（なければ作ります）"
    )
    add_edition(command)
    command.add_argument(
        "--format", choices=FORMATS, default=FORMATS[0], metavar="形式", help="docx（指定しないとき）、pdf、txt、html"
    )
    command.add_argument(
        "--template", default="", metavar="様式", help="すべてをこの様式にします（付けないと元の様式）"
    )
    command.add_argument(
        "--labels",
        choices=LABELS,
        default="",
        metavar="委員の表示",
        help="すべての委員の表示をこうします。none（委員）、family（山田委員）、full（山田太郎委員）、letter（委員A）、"
        "number（委員1）、organisation（団体名）（付けないと元の表示）",
    )
    command.add_argument("--anyway", action="store_true", help="書きかけの箇所があっても公開用に書き出します")
    add_json(command)


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
