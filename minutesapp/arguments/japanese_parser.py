"""The parser of the command `minutesapp`: argparse in Japanese, help and wrong calls alike."""

from __future__ import annotations

import argparse
import re
from typing import Any, NoReturn

from minutesapp.errors import UserFacingError


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

    def error(self, message: str) -> NoReturn:
        command = " ".join(self.prog.split()[1:])
        raise UserFacingError("usage", reason=_in_japanese(message), command=command and f"{command} ")


WRONG_CALLS = (
    (r"the following arguments are required: (.*)", r"\1 を指定してください"),
    (r"unrecognized arguments: (.*)", r"\1 は分かりません"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1 の \2 は選べません（\3 のどれかです）"),
    (r"argument (.*?): expected .*", r"\1 に続く値がありません"),
    (r"argument (.*?): invalid \w+ value: (.*)", r"\1 の \2 は使えません"),
)


def _in_japanese(message: str) -> str:
    for pattern, words in WRONG_CALLS:
        if match := re.fullmatch(pattern, message):
            return match.expand(words).replace("command", "コマンド")
    return "引数を確かめてください"
