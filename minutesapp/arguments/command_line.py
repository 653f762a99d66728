"""All commands and what each of them takes."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import Any

from minutesapp import __version__
from minutesapp.arguments.japanese_parser import JapaneseParser
from minutesapp.errors import UserFacingError

COMMANDS = (
    "import", "import-columns", "review", "new", "show", "speakers", "compare", "export", "check", "roster", "template",
    "self-test",
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
    _add_roster_commands(commands)
    _add_other_commands(commands)
    return parser


def _add_record_commands(commands: Any) -> None:
    _add_reading_commands(commands)
    command = _command(commands, "new", "新しい会議録を作ります")
    command.add_argument("--template", default="", metavar="様式", help="様式の名前（付けないと前回と同じ様式）")
    _add_output(command)
    command.add_argument("--committee", default="", metavar="会議体", help="名簿にある会議体の名前か番号")
    command.add_argument("--on", type=_read_day, metavar="日付", help="会議の日（その日の委員と職を名簿から入れます）")
    command.add_argument("--previous", type=Path, metavar="前回", help="前回の会議録（会議名や出席者を引き継ぎます）")
    command.add_argument("--approve", action="store_true", help="前回の会議録の承認を、初めの議題にします")
    _add_roster(command, "--roster")
    _add_json(command)
    command = _command(commands, "show", "会議録の内容を表示します")
    _add_file(command)
    _add_json(command)
    _add_speakers_command(commands)
    command = _command(commands, "compare", "会議録の出席者を、会議の日の名簿と照らし合わせます")
    _add_file(command)
    command.add_argument(
        "--take", nargs="+", default=(), metavar="氏名", help="名簿のとおりに直す人（「すべて」で、直せる人の全員）"
    )
    command.add_argument("-o", "--output", type=Path, metavar="出力", help="直した会議録のファイル（付けないと上書き）")
    _add_roster(command, "--roster")
    _add_json(command)
    _add_export_command(commands)
    command = _command(commands, "check", "書き漏れや食い違いを調べます")
    _add_file(command)
    _add_json(command)


def _add_reading_commands(commands: Any) -> None:
    command = _command(commands, "import", "会議録の文章を読み込みます")
    _add_source(command)
    _add_output(command)
    command.add_argument(
        "--remember", action="store_true", help="直したことを覚えて、この会議体の次の読み込みにも使います"
    )
    command.add_argument(
        "--no-original", action="store_true", help="文字起こしの原本を、会議録の隣（会議.原本.vttなど）に残しません"
    )
    _add_columns(command)
    command = _command(commands, "import-columns", "文字起こしの表のどの列を何とみるかを表示します")
    command.add_argument("file", type=Path, metavar="ファイル", help="文字起こしの表（.csv、.tsv、.xlsx、.docx）")
    _add_json(command)
    command = _command(commands, "review", "会議録の文章と読み取りを一行ずつ表示し、確かめたい行と直し方を示します")
    _add_source(command)
    command.add_argument("--all", action="store_true", help="確かめたい行だけでなく、すべての行を表示します")
    _add_json(command)


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
    _add_roster(command, "--roster")


def _add_speakers_command(commands: Any) -> None:
    command = _command(commands, "speakers", "文字起こしの話者を表示し、だれの発言かを決めます")
    _add_file(command)
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
    _add_roster(command, "--roster")
    _add_json(command)


def _add_export_command(commands: Any) -> None:
    command = _command(commands, "export", "Word、テキスト、HTMLに書き出します")
    _add_file(command)
    _add_output(command, "書き出すファイル（.docx、.txt、.html）")
    editions = ("internal", "review", "public")
    command.add_argument(
        "--edition",
        choices=editions,
        default=editions[0],
        metavar="版",
        help="internal（内部用、指定しないとき）、review（委員確認用）、public（公開用）",
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


def _add_roster_commands(commands: Any) -> None:
    group = _command(commands, "roster", "名簿を扱います")
    roster = group.add_subparsers(title="コマンド", metavar="コマンド", required=True)
    command = _command(roster, "import", "CSVやExcelの名簿を取り込みます")
    command.add_argument("file", type=Path, metavar="ファイル", help="名簿のファイル（.csv、.xlsx、Popolo形式の.json）")
    _add_roster(command)
    _add_roster_files(roster)
    _add_transfer_command(roster)
    command = _command(roster, "list", "名簿を表示します")
    _add_day(command)
    _add_roster(command)
    _add_json(command)
    command = _command(roster, "complete", "名前の一部から候補を探します")
    command.add_argument("text", metavar="文字", help="氏名、よみ、ローマ字、職名の一部")
    _add_day(command)
    command.add_argument("--limit", type=_read_limit, default=10, metavar="件数", help="候補の数（指定しないとき10）")
    _add_roster(command)
    _add_json(command)


def _add_roster_files(roster: Any) -> None:
    """What the roster is written out to."""
    command = _command(roster, "export", "名簿を書き出します（取り込むと元どおりになります）")
    _add_list(command, "書き出すファイル（.csv、.xlsx、Popolo形式の.json）")
    command.add_argument(
        "--on",
        type=_read_day,
        metavar="日付",
        help="この日に在任する人だけを書き出します（付けないと全員のすべての職）",
    )
    _add_roster(command)
    _add_list(_command(roster, "sample", "名簿の一覧のひな形（見出しと見本の2行）を作ります"))


def _add_transfer_command(roster: Any) -> None:
    command = _command(roster, "transfer", "人事異動の一覧を名簿に反映します（--apply を付けるまでは表示だけです）")
    command.add_argument(
        "file", type=Path, metavar="ファイル", help="異動の一覧（.txt、.csv、.xlsx）。- で貼り付けた文章（標準入力）"
    )
    command.add_argument("--on", type=_read_day, required=True, metavar="日付", help="異動の日（2025-04-01）")
    command.add_argument("--apply", action="store_true", help="名簿を書き換えます（要確認の行は除きます）")
    command.add_argument(
        "--choose",
        action="append",
        type=_read_choice,
        default=[],
        metavar="行=候補",
        help="要確認の行を、この番号の候補とします。new なら新しい人とします（何度でも付けられます）",
    )
    _add_roster(command)
    _add_json(command)


def _add_list(command: argparse.ArgumentParser, words: str = "書き出すファイル（.csv、.xlsx）") -> None:
    command.add_argument("file", type=Path, metavar="ファイル", help=words)
    command.add_argument(
        "--replace", action="store_true", help="ほかで作られたファイルや、直されたファイルも置き換えます"
    )


def _add_other_commands(commands: Any) -> None:
    group = _command(commands, "template", "様式を扱います")
    templates = group.add_subparsers(title="コマンド", metavar="コマンド", required=True)
    _add_json(_command(templates, "list", "様式の一覧を表示します"))
    command = _command(templates, "show", "様式の内容を表示します")
    command.add_argument("id", metavar="様式", help="様式の名前")
    _add_json(command)
    _command(commands, "self-test", "正しく動くかどうかを、作業用のフォルダーの中で確かめます")


def _command(commands: Any, name: str, words: str) -> argparse.ArgumentParser:
    """One command; the arguments it reads carry its name, with the group's before it, as ``command``."""
    parser: argparse.ArgumentParser = commands.add_parser(name, help=words, description=f"{words}。")
    parser.set_defaults(command=" ".join(parser.prog.split()[1:]))
    return parser


def _add_file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="ファイル", help="会議録のファイル（.minutes）")


def _add_output(command: argparse.ArgumentParser, words: str = "できた会議録のファイル（.minutes）") -> None:
    command.add_argument("-o", "--output", type=Path, required=True, metavar="出力", help=words)


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="JSONで表示します")


def _add_roster(command: argparse.ArgumentParser, name: str = "--db") -> None:
    command.add_argument(name, type=Path, metavar="名簿", help="名簿のデータベース（付けないといつもの名簿）")


def _add_day(command: argparse.ArgumentParser) -> None:
    command.add_argument("--on", type=_read_day, metavar="日付", help="いつの時点か（2024-06-01、指定しないとき今日）")


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserFacingError("date-unreadable", text=text) from None


def _read_naming(text: str) -> tuple[str, str]:
    label, _, name = map(str.strip, text.rpartition("="))
    if not (label and name):
        raise UserFacingError("usage", reason="--name には「話者=氏名」と指定してください", command="speakers ")
    return label, name


def _read_correction(text: str) -> tuple[int, str]:
    line, _, way = map(str.strip, text.partition("="))
    if not (re.fullmatch(r"[1-9]\d{0,8}", line, re.ASCII) and way):
        raise UserFacingError("usage", reason="--correct には「行=直し方」と指定してください", command="review ")
    return int(line), way


def _read_choice(text: str) -> tuple[int, str]:
    line, _, answer = map(str.strip, text.partition("="))
    if not (re.fullmatch(r"[1-9]\d{0,8}", line, re.ASCII) and re.fullmatch(r"[1-9]\d{0,3}|new", answer, re.ASCII)):
        raise UserFacingError(
            "usage", reason="--choose には「行=候補の番号」か「行=new」と指定してください", command="roster transfer "
        )
    return int(line), answer


def _read_limit(text: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,4}", text):
        raise UserFacingError("usage", reason="--limit には1以上の数を指定してください", command="roster complete ")
    return int(text)
