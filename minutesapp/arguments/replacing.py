"""What the commands for replacing words can be told."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from minutesapp.arguments.parser import add_command, add_file, add_json


def add_replace_commands(commands: Any) -> None:
    """Replacing words in a record, and the lists of replacements."""
    command = add_command(
        commands, "replace", "本文の言葉を置き換えるとどう変わるかを表示し、--apply を付けると置き換えます"
    )
    add_file(command)
    _add_what(command)
    command.add_argument("--apply", action="store_true", help="表示した置き換えをして、会議録に書き込みます")
    command.add_argument(
        "--variants", action="store_true", help="異体字（高に対する髙など）の所も置き換えます（付けないと残します）"
    )
    command.add_argument(
        "-o", "--output", type=Path, metavar="出力", help="置き換えた会議録のファイル（付けないと元のファイル）"
    )
    add_json(command)
    command = add_command(commands, "replace-lists", "置き換えの一覧を表示し、読み込み、書き出します")
    command.add_argument("--show", metavar="名前", help="この一覧の中身を表示します")
    command.add_argument(
        "--import", dest="source", type=Path, metavar="ファイル", help="CSVかExcelの表を、自分の一覧として読み込みます"
    )
    command.add_argument("--name", metavar="名前", help="読み込む一覧の名前（付けないとファイルの名前）")
    command.add_argument("--export", metavar="名前", help="この一覧を、-o のファイル（.csv、.xlsx）に書き出します")
    command.add_argument("-o", "--output", type=Path, metavar="出力", help="書き出すファイル")
    command.add_argument("--replace", action="store_true", help="同じ名前の一覧やファイルがあっても置き換えます")
    add_json(command)


def _add_what(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--list",
        action="append",
        dest="lists",
        default=[],
        metavar="名前",
        help="この置き換えの一覧を使います（何度でも付けられます。「replace-lists」で名前を確かめられます）",
    )
    command.add_argument("--from", dest="words", metavar="言葉", help="探す言葉")
    command.add_argument(
        "--to", dest="others", default="", metavar="言葉", help="置き換え後の言葉（付けないと消します）"
    )
    command.add_argument("--regex", action="store_true", help="--from を正規表現とみます（--to の \\1 は初めの組）")
    command.add_argument(
        "--as-written", action="store_true", help="全角と半角、大文字と小文字、異体字を区別して探します"
    )
