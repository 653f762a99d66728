"""What a walk wrote, looked at from outside: records by the shell, Word files by another reader of them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from tests.desk.clerk import REPOSITORY
from tests.word_files import W, body_of, text_of


def shown(file: Path) -> dict[str, Any]:
    """The record as ``minutesapp show --json`` tells it."""
    return dict(json.loads(shell("show", str(file), "--json")))


def shell(*arguments: str) -> str:
    """What a command of the shell prints, in a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        return shell_at(Path(home), *arguments)


def shell_at(home: Path, *arguments: object) -> str:
    """What a command of the shell prints, with the home of a clerk; AssertionError with what it says where it fails."""
    env = os.environ | {"MINUTESAPP_HOME": str(home), "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "minutesapp", *map(str, arguments)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)
    assert done.returncode == 0, f"{' '.join(command[2:])}: {done.stderr.strip()}"
    return done.stdout


def lines_of(file: Path) -> list[str]:
    """The lines of a Word file outside of its tables."""
    paragraphs = body_of(file.read_bytes()).findall(f"{W}p")
    return [text for paragraph in paragraphs if (text := text_of(paragraph))]


def all_words(file: Path) -> str:
    """Everything in every part of a Word file, tags taken out, so that nothing can hide between two runs."""
    with zipfile.ZipFile(file) as package:
        parts = [package.read(name).decode("utf-8", errors="replace") for name in package.namelist()]
    return "\n".join([*parts, *(re.sub(r"<[^>]*>", "", part) for part in parts)])


def turns_of(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The turns of a record."""
    return [item for item in record["body"] if item["kind"] == "turn"]


TURNS = {"ueda-gaiyo": "({label}) {words}", "kaigiroku": "○{label}\n{words}"}
"""How each form prints the label and the first paragraph of a turn."""


def printed(record: dict[str, Any], turn: dict[str, Any]) -> str:
    """How the record's form prints the beginning of a turn."""
    return TURNS[record["template"]].format(label=turn["label"], words=turn["paragraphs"][0])


def expect_faithful(record: dict[str, Any], internal: Path, public: Path) -> None:
    """Every turn stands in the internal Word file, in its order; of those that are closed no word in the public one."""
    turns = turns_of(record)
    assert _turns_in(record, internal) == [printed(record, turn) for turn in turns]
    assert _turns_in(record, public) == [printed(record, turn) for turn in turns if not turn["closed"]]
    said = {words for turn in turns if not turn["closed"] for words in turn["paragraphs"]}
    secrets = {words for turn in turns if turn["closed"] for words in turn["paragraphs"]} - said
    everything = all_words(public)
    assert secrets, "nothing is closed"
    assert not [secret for secret in secrets if secret in everything], "closed words are in the public file"


def _turns_in(record: dict[str, Any], file: Path) -> list[str]:
    """What a Word file prints of the record's turns, in the order in which it does."""
    words = "\n".join(lines_of(file))
    begins = sorted({printed(record, turn) for turn in turns_of(record)}, key=len, reverse=True)
    return re.findall(f"^(?:{'|'.join(map(re.escape, begins))})$", words, re.MULTILINE)


def outline_of(record: dict[str, Any]) -> list[str]:
    """The headings of a record."""
    return [item["text"] for item in record["body"] if item["kind"] == "heading"]
