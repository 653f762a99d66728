"""What the commands of the roster can be told."""

from __future__ import annotations

import argparse
import re
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Any

from minutesapp.arguments.parser import add_command, add_day, add_json, add_roster, read_day
from minutesapp.errors import UserFacingError
from minutesapp.model.committee import NameStyle

PERSON_WORDS = {"name": "氏名", "family": "姓", "given": "名", "kana": "読み（ひらがなかカタカナ、姓と名の間は空白）"}
POSTING_WORDS = {
    "post": "職",
    "group": "所属（部署や団体）",
    "committee": "会議体",
    "side": "立場：member（委員）、staff（職員）、guest（そのほか）。付けないと職から決めます",
    "seat": "議席番号",
    "category": "選出区分（学識経験者、公募など）",
    "start": "始まりの日（2024-04-01、令和6年4月1日など）",
    "end": "終わりの日（「なし」で終わりのない職にします）",
}
COMMITTEE_WORDS = {
    "name": "新しい名前",
    "quorum": "定足数（過半数、半数以上、5人、定めなし。代理や遠隔を数えないときは「過半数（代理を除く）」のように）",
    "form": "様式の名前（空にすると、決めません）",
    "labels": "発言者としての委員の書き方（form は様式のとおり、none は職だけ、family は姓と職、full は氏名と職、"
    "letter は委員A、number は委員1、organisation は団体）",
    "staff": "いつも出席する部署（総務課,財政課 のように）",
}
CHOICES: dict[str, tuple[str, ...]] = {
    "side": ("member", "staff", "guest"),
    "labels": ("form", *map(str, NameStyle)),
}


def add_roster_commands(commands: Any) -> None:
    group = add_command(commands, "roster", "名簿を扱います")
    roster = group.add_subparsers(title="コマンド", metavar="コマンド", required=True)
    command = add_command(roster, "import", "CSV・Excel・Popoloの名簿を読み込みます")
    command.add_argument("file", type=Path, metavar="ファイル", help="名簿のファイル（.csv、.xlsx、Popolo形式の.json）")
    command.add_argument(
        "--apart", action="append", default=[], metavar="番号", help="氏名が同じでも別の人とする、名簿の人の番号"
    )
    add_roster(command)
    add_json(command)
    _add_file_commands(roster)
    _add_transfer_command(roster)
    command = add_command(roster, "list", "名簿を表示します")
    add_day(command)
    add_roster(command)
    add_json(command)
    command = add_command(roster, "complete", "名前の一部から候補を探します")
    command.add_argument("text", metavar="文字", help="氏名、よみ、ローマ字、職名の一部")
    add_day(command)
    command.add_argument("--limit", type=_read_limit, default=10, metavar="件数", help="候補の数（指定しないとき10）")
    add_roster(command)
    add_json(command)
    _add_people_commands(roster)
    _add_readings_commands(roster)
    _add_changes_commands(roster)
    _add_committees_commands(roster)


def _add_file_commands(roster: Any) -> None:
    """What the roster is written out to."""
    command = add_command(roster, "export", "名簿を書き出します（取り込むと元どおりになります）")
    _add_written(command, "書き出すファイル（.csv、.xlsx、Popolo形式の.json）")
    command.add_argument(
        "--on", type=read_day, metavar="日付", help="この日に在任する人だけを書き出します（付けないと全員のすべての職）"
    )
    add_roster(command)
    command = add_command(roster, "sample", "名簿の一覧のひな形（見出しと見本の2行）を作ります")
    _add_written(command, "書き出すファイル（.csv、.xlsx）")


def _add_written(command: argparse.ArgumentParser, words: str) -> None:
    command.add_argument("file", type=Path, metavar="ファイル", help=words)
    command.add_argument(
        "--replace", action="store_true", help="ほかで作られたファイルや、直されたファイルも置き換えます"
    )


def _add_transfer_command(roster: Any) -> None:
    command = add_command(roster, "transfer", "人事異動の一覧を名簿に反映します（--apply を付けるまでは表示だけです）")
    command.add_argument(
        "file", type=Path, metavar="ファイル", help="異動の一覧（.txt、.csv、.xlsx）。- で貼り付けた文章（標準入力）"
    )
    command.add_argument("--on", type=read_day, required=True, metavar="日付", help="異動の日（2025-04-01）")
    command.add_argument("--apply", action="store_true", help="名簿を書き換えます（要確認の行は除きます）")
    command.add_argument(
        "--choose",
        action="append",
        type=_read_choice,
        default=[],
        metavar="行=候補",
        help="要確認の行を、この番号の候補とします。new なら新しい人とします（何度でも付けられます）",
    )
    _add_place(command)


def _add_people_commands(roster: Any) -> None:
    command = add_command(roster, "show", "名簿の一人と、その人のすべての職を表示します")
    _add_person(command)
    _add_place(command)
    command = add_command(roster, "add", "名簿に人を加えます（読みを付けないと推定します）")
    command.add_argument("name", metavar="氏名", help="氏名（姓と名の間に空白を入れると、そこで分けます）")
    _add_words(command, PERSON_WORDS, without=("name",))
    _add_words(command, POSTING_WORDS)
    _add_place(command)
    command = add_command(roster, "edit", "名簿の人の氏名や読みを直します")
    _add_person(command)
    _add_words(command, PERSON_WORDS)
    _add_place(command)
    command = add_command(roster, "post", "名簿の人の職を加えます。--number を付けると、その職を直すか終えるか消します")
    _add_person(command)
    command.add_argument("--number", type=_read_number, metavar="番号", help="職の番号（roster show で分かります）")
    command.add_argument(
        "--remove", action="store_true", help="この職を消します（終わった職は、消さずに --end を付けます）"
    )
    _add_words(command, POSTING_WORDS)
    _add_place(command)
    command = add_command(roster, "delete", "名簿から人を消します（会議録はそのままです）")
    _add_person(command)
    _add_place(command)
    command = add_command(roster, "merge", "同じ人の2つの項目を、1つにまとめます")
    command.add_argument("person", metavar="なくす番号", help="まとめてなくす人の番号")
    command.add_argument(
        "into", metavar="残す番号", help="残す人の番号（氏名はこちらのまま、職は両方のものになります）"
    )
    _add_place(command)


def _add_readings_commands(roster: Any) -> None:
    command = add_command(roster, "confirm", "名簿の人の読みを確定します")
    _add_person(command)
    command.add_argument("kana", nargs="?", default="", metavar="読み", help="読み（付けないと、推定した読みのとおり）")
    _add_place(command)
    command = add_command(roster, "unconfirmed", "読みを確かめていない人と、読みの候補を表示します")
    add_day(command)
    _add_place(command)


def _add_changes_commands(roster: Any) -> None:
    _add_place(add_command(roster, "changes", "名簿の変更を、新しいものから表示します"))
    for name, words in (("undo", "名簿の変更を元に戻します"), ("redo", "元に戻した名簿の変更を、やり直します")):
        command = add_command(roster, name, words)
        command.add_argument(
            "number", nargs="?", type=_read_number, metavar="番号", help="変更の番号（付けないと、いちばん新しいもの）"
        )
        _add_place(command)


def _add_committees_commands(roster: Any) -> None:
    group = add_command(roster, "committees", "名簿の会議体を表示します。set で設定を直し、delete で消します")
    _add_place(group)
    commands = group.add_subparsers(title="コマンド", metavar="コマンド")
    command = add_command(commands, "delete", "会議体を、委員の職とともに名簿から消します")
    _add_committee(command)
    _add_place(command, again=True)
    command = add_command(commands, "set", "会議体の設定を直します")
    _add_committee(command)
    command.add_argument("--new", action="store_true", help="この名前の会議体を、新しく加えます")
    _add_words(command, COMMITTEE_WORDS)
    _add_place(command, again=True)


def _add_committee(command: argparse.ArgumentParser) -> None:
    command.add_argument("committee", metavar="会議体", help="会議体の名前か番号")


def _add_person(command: argparse.ArgumentParser) -> None:
    command.add_argument("person", metavar="番号", help="人の番号（roster list --json の person）")


def _add_place(command: argparse.ArgumentParser, *, again: bool = False) -> None:
    """Where the roster is, and how the answer is told; `again` where the command above may have been told."""
    parts: dict[str, Any] = {"default": argparse.SUPPRESS} if again else {}
    add_roster(command, **parts)
    add_json(command, **parts)


def _add_words(command: argparse.ArgumentParser, words: Mapping[str, str], without: Container[str] = ()) -> None:
    """What is written of somebody or something; what is not written stays as it is."""
    for name, help_words in words.items():
        if name not in without:
            command.add_argument(f"--{name}", metavar="語", help=help_words, choices=CHOICES.get(name))


def _read_number(text: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,17}", text, re.ASCII):
        raise UserFacingError("usage", reason="番号には1以上の数を指定してください", command="roster ")
    return int(text)


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
