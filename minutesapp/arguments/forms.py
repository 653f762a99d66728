"""The arguments of the commands for forms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from minutesapp.arguments.parser import add_command, add_json


def add_form_commands(commands: Any) -> None:
    """Add `template` with all that is under it."""
    group = add_command(commands, "template", "様式を扱います")
    templates = group.add_subparsers(title="コマンド", metavar="コマンド", required=True)
    add_json(add_command(templates, "list", "様式の一覧を表示します"))
    add_json(_add_for_form(templates, "show", "様式の内容を表示します"))
    command = _add_for_form(templates, "copy", "様式の写しを、自前の様式として作ります")
    command.add_argument("--name", required=True, metavar="名前", help="写しの名前（画面に出る名前）")
    command = _add_for_form(templates, "pack", "様式を一つのファイルにまとめて、ほかの人に渡せるようにします")
    command.add_argument("-o", "--output", type=Path, required=True, metavar="ファイル", help="書き出すファイル")
    command = add_command(templates, "take", "渡された様式のファイルを、自前の様式に加えます")
    command.add_argument("file", type=Path, metavar="ファイル", help="様式のファイル（.minutesform）")
    command = add_command(templates, "learn", "完成した会議録のWordファイルから、同じ体裁の様式を作ります")
    command.add_argument("source", type=Path, metavar="ファイル", help="完成した会議録（.docx）")
    command.add_argument("--name", default="", metavar="名前", help="様式の名前（付けないとファイルの名前）")
    command.add_argument("--id", default="", metavar="様式", help="自前の様式のうち、これを置き換えます")
    command.add_argument(
        "--try", dest="trial", action="store_true", help="読み取った結果だけを表示して、様式は作りません"
    )
    add_json(command)
    _add_for_form(templates, "remove", "自前の様式を一覧から外します（フォルダーは名前を変えて残します）")


def _add_for_form(commands: Any, name: str, help: str) -> Any:
    command = add_command(commands, name, help)
    command.add_argument("id", metavar="様式", help="様式の名前")
    return command
