"""What the command `minutesapp` can be told, and its help, in Japanese."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any

from minutesapp import __version__
from minutesapp.arguments.forms import add_form_commands
from minutesapp.arguments.parser import (
    JapaneseParser,
    add_command,
    add_edition,
    add_file,
    add_json,
    add_output,
    add_roster,
    read_day,
)
from minutesapp.arguments.release import add_export_all_command, add_release_command
from minutesapp.arguments.replacing import add_replace_commands
from minutesapp.arguments.roster import add_roster_commands
from minutesapp.arguments.summing import add_summary_command
from minutesapp.arguments.sweeping import add_sweep_command
from minutesapp.errors import UserFacingError

COMMANDS = (
    "import", "import-columns", "review", "new", "show", "attendance", "speakers", "compare", "export", "editions",
    "summary", "check", "export-all", "release", "sweep", "replace", "replace-lists",
    "roster", "template", "self-test",
)  # fmt: skip


def build_parser() -> argparse.ArgumentParser:
    """All commands, with help in Japanese."""
    parser = JapaneseParser(
        prog="minutesapp",
        description="会議録の作成を助けます。コマンドを付けないか、.minutes ファイルだけを付けると、画面を開きます。",
    )
    parser.add_argument("--version", action="version", version=__version__, help="版を表示します")
    commands = parser.add_subparsers(title="コマンド", metavar="コマンド", required=True)
    _add_record_commands(commands)
    add_sweep_command(commands)
    add_replace_commands(commands)
    add_roster_commands(commands)
    _add_other_commands(commands)
    return parser


def _add_record_commands(commands: Any) -> None:
    _add_reading_commands(commands)
    _add_new_command(commands)
    command = add_command(commands, "show", "会議録の内容を表示します")
    add_file(command)
    add_json(command)
    _add_attendance_command(commands)
    _add_speakers_command(commands)
    command = add_command(commands, "compare", "会議録の出席者を、会議の日の名簿と照らし合わせます")
    add_file(command)
    command.add_argument(
        "--take", nargs="+", default=(), metavar="氏名", help="名簿のとおりに直す人（「すべて」で、直せる人の全員）"
    )
    command.add_argument("--add", nargs="+", default=(), metavar="氏名", help="名簿にいない人のうち、名簿に加える人")
    command.add_argument("-o", "--output", type=Path, metavar="出力", help="直した会議録のファイル（付けないと上書き）")
    add_roster(command, "--roster")
    add_json(command)
    _add_export_command(commands)
    _add_editions_command(commands)
    add_summary_command(commands)
    add_export_all_command(commands)
    add_release_command(commands)
    command = add_command(commands, "check", "書き漏れや食い違いを調べます")
    add_file(command)
    add_json(command)


def _add_new_command(commands: Any) -> None:
    command = add_command(commands, "new", "新しい会議録を作ります")
    command.add_argument("--template", default="", metavar="様式", help="様式の名前（付けないと前回と同じ様式）")
    add_output(command)
    command.add_argument(
        "--committee",
        default="",
        metavar="会議体",
        help="名簿にある会議体の名前か番号（付けないと、名簿に一つだけの会議体）",
    )
    command.add_argument("--on", type=read_day, metavar="日付", help="会議の日（その日の委員と職を名簿から入れます）")
    command.add_argument("--previous", type=Path, metavar="前回", help="前回の会議録（会議名や出席者を引き継ぎます）")
    command.add_argument("--approve", action="store_true", help="前回の会議録の承認を、初めの議題にします")
    add_roster(command, "--roster")
    add_json(command)


def _add_reading_commands(commands: Any) -> None:
    command = add_command(commands, "import", "会議録の文章を読み込みます")
    _add_source(command)
    add_output(command)
    command.add_argument(
        "--remember", action="store_true", help="直したことを覚えて、この会議体の次の読み込みにも使います"
    )
    command.add_argument(
        "--no-original", action="store_true", help="文字起こしの原本を、会議録の隣（会議.原本.vttなど）に残しません"
    )
    _add_columns(command)
    command = add_command(commands, "import-columns", "文字起こしの表のどの列を何とみるかを表示します")
    command.add_argument("file", type=Path, metavar="ファイル", help="文字起こしの表（.csv、.tsv、.xlsx、.docx）")
    add_json(command)
    command = add_command(commands, "review", "会議録の文章と読み取りを一行ずつ表示し、確かめたい行と直し方を示します")
    _add_source(command)
    command.add_argument("--all", action="store_true", help="確かめたい行だけでなく、すべての行を表示します")
    add_json(command)


def _add_columns(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--columns",
        metavar="列",
        help='文字起こしの表の列（"開始=1,終了=2,話者=3,発言=4" のように番号で。「import-columns」で確かめられます）',
    )


def _add_source(command: argparse.ArgumentParser) -> None:
    """What reading a file takes."""
    command.add_argument("source", type=Path, metavar="元のファイル", help="会議録の文章のファイル")
    command.add_argument("--template", metavar="様式", help="様式の名前（付けないと内容から選びます）")
    command.add_argument(
        "--no-memory", action="store_true", help="「読み取りの確認」で覚えた、この会議体の直しを使わずに読み取ります"
    )
    command.add_argument(
        "--correct",
        action="append",
        type=_read_correction,
        default=[],
        metavar="行=直し方",
        help="この行の読み取りを、review が示す直し方（番号か言葉）で直します（何度でも付けられます）",
    )
    add_roster(command, "--roster")


def _add_attendance_command(commands: Any) -> None:
    command = add_command(commands, "attendance", "出席者と定足数を表示し、出欠を付けます")
    add_file(command)
    command.add_argument(
        "--mark",
        action="append",
        type=_read_marking,
        default=[],
        metavar="氏名=出欠",
        help="この人の出欠（absent、late@14:10、left@15:00、away@14:10-14:30、proxy:鈴木一郎、remote、present。"
        "何度でも付けられます）",
    )
    command.add_argument(
        "--reword", action="store_true", help="人が直した欄の文言も、出欠に合わせて様式どおりに書き直します"
    )
    command.add_argument(
        "-o", "--output", type=Path, metavar="出力", help="出欠を付けた会議録のファイル（付けないと元のファイル）"
    )
    add_json(command)


def _add_speakers_command(commands: Any) -> None:
    command = add_command(commands, "speakers", "文字起こしの話者を表示し、だれの発言かを決めます")
    add_file(command)
    command.add_argument(
        "--name",
        action="append",
        type=_read_naming,
        default=[],
        metavar="話者=氏名",
        help="この話者の発言を、この人の発言にします（何度でも付けられます）",
    )
    command.add_argument(
        "-o", "--output", type=Path, metavar="出力", help="決めた会議録のファイル（付けないと元のファイル）"
    )
    add_roster(command, "--roster")
    add_json(command)


def _add_export_command(commands: Any) -> None:
    command = add_command(commands, "export", "Word、PDF、テキスト、HTMLに書き出します")
    add_file(command)
    where = command.add_mutually_exclusive_group(required=True)
    words = "書き出すファイル（.docx、.pdf、.txt、.html。PDFにはWordかLibreOfficeが必要です）"
    where.add_argument("-o", "--output", type=Path, metavar="出力", help=words)
    words = "委員確認用のWordファイルを、委員ごとに1部ずつこのフォルダーに書き出します"
    where.add_argument("--copies", type=Path, metavar="フォルダー", help=words)
    add_edition(command)
    _add_review_options(command)
    command.add_argument(
        "--item", metavar="議題", help='この議題だけを抜粋します。番号（3、"3(1)"など）か見出しで書きます'
    )
    command.add_argument(
        "--template", default="", metavar="様式", help="書き出す様式の名前（付けないと記録の様式。記録は変わりません）"
    )
    command.add_argument("--summary", action="store_true", help="「minutesapp summary」で決めた概要を書き出します")
    command.add_argument(
        "--report", type=Path, metavar="確認書", help="公開用のファイルの確認書を書き出すファイル（.html、.txt、.csv）"
    )
    command.add_argument(
        "--anyway", action="store_true", help="発言者が決まっていないなど、書きかけの箇所があっても公開用に書き出します"
    )
    command.add_argument(
        "--replace",
        action="store_true",
        help="書き出したあとに直されたファイルや、このパソコンで書き出していないファイルも置き換えます"
        "（このパソコンで書き出したままのファイルは、付けなくても置き換えます）",
    )


def _add_review_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--answer-by",
        type=read_day,
        metavar="日付",
        help="委員確認用に記す、回答の期限（2026-12-10）",
    )
    command.add_argument(
        "--with-closed",
        action="store_true",
        help="委員確認用に、非公開の部分も入れます（付けないと公開用と同じ内容）",
    )


def _add_editions_command(commands: Any) -> None:
    command = add_command(commands, "editions", "決裁用・委員確認用・公開用を並べて、違うところを表示します")
    add_file(command)
    command.add_argument("--differing", action="store_true", help="違うところだけを表示します")
    add_json(command)


def _add_other_commands(commands: Any) -> None:
    add_form_commands(commands)
    add_command(commands, "self-test", "正しく動くかどうかを、作業用のフォルダーの中で確かめます")


def _read_naming(text: str) -> tuple[str, str]:
    label, _, name = map(str.strip, text.rpartition("="))
    if not (label and name):
        raise UserFacingError("usage", reason="--name には「話者=氏名」と指定してください", command="speakers ")
    return label, name


def _read_marking(text: str) -> tuple[str, str]:
    name, _, mark = map(str.strip, text.partition("="))
    if not (name and mark):
        raise UserFacingError("usage", reason="--mark には「氏名=出欠」と指定してください", command="attendance ")
    return name, mark


def _read_correction(text: str) -> tuple[int, str]:
    line, _, way = map(str.strip, text.partition("="))
    if not (re.fullmatch(r"[1-9]\d{0,8}", line, re.ASCII) and way):
        raise UserFacingError("usage", reason="--correct には「行=直し方」と指定してください", command="review ")
    return int(line), way
