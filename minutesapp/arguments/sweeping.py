"""What the command that looks through files that were handed out can be told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from minutesapp.arguments.parser import add_command, add_json


def add_sweep_command(commands: Any) -> None:
    """Looking through a folder."""
    command = add_command(
        commands,
        "sweep",
        "公開済みのファイル（Word、Excel、PDF、HTML、テキスト）に、見えないまま残っている文字や情報がないかを調べます",
    )
    command.add_argument("folder", type=Path, metavar="フォルダー", help="調べるフォルダー（中のフォルダーも調べます）")
    command.add_argument(
        "--names",
        type=Path,
        metavar="一覧",
        help="あってはならない名前の一覧（1行に1人のテキスト、または名簿にするCSVやExcel）",
    )
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="出力",
        help="結果を書き出すファイル（.html、.txt、.csv。調べるフォルダーの外）",
    )
    command.add_argument(
        "--replace", action="store_true", help="このパソコンで書き出していないファイルも、結果で置き換えます"
    )
    add_json(command)
