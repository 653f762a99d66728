"""The program killed while a clerk types, saves, or a file is replaced; then started again on the same file."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from minutesapp.errors import UserFacingError
from minutesapp.storage.record_file import open_file
from tests.torture.trial import Trial
from tests.torture.typist import begin

KILLS, SHORT_KILLS = 220, 4
OLD = 2.0
"""Seconds after which nothing that was typed may be lost."""
PATIENCE = 60.0
"""Seconds that a start may take on a busy machine."""
CALLS = 30
"""File calls that a saving makes, more or less, each counted before and after."""
REPOSITORY = Path(__file__).parents[2]


@dataclass
class Tally:
    """What was tried and what went wrong, by trial."""

    tried: dict[str, int] = field(default_factory=dict)
    failed: dict[str, list[str]] = field(default_factory=dict)

    def count(self, name: str, holds: bool, told: str) -> None:
        """One attempt."""
        self.tried[name] = self.tried.get(name, 0) + 1
        self.failed.setdefault(name, [])
        if not holds:
            self.failed[name].append(told)

    def trial(self, name: str, detail: str) -> Trial:
        """The attempts of one kind."""
        failures = self.failed.get(name, [])
        return Trial(name, self.tried.get(name, 0), len(failures), detail, tuple(failures))


BODY, HEADER, SESSION = "強制終了：本文", "強制終了：項目", "強制終了：次の起動"
RECORD, HISTORY, QUESTION = "強制終了：ファイル", "強制終了：元に戻す", "強制終了：質問"
DETAILS = {
    BODY: "no key of the body is lost",
    HEADER: f"nothing typed into a field is lost after {OLD:.0f} s",
    SESSION: "the next start on the same file brings the work back",
    RECORD: "the record can be read and its folder is tidy",
    HISTORY: "all can be undone as before",
    QUESTION: "nobody is asked about anything else",
}


def trials(long: bool) -> Iterator[Trial]:
    """Some hundred starts on one file, each ended by a kill."""
    tally, dice = Tally(), random.Random(20260515)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), dice)
        for number in range(KILLS if long else SHORT_KILLS):
            desk.work_until_killed(number, tally)
        desk.work_until_killed(-1, tally)
    for name in DETAILS:
        yield tally.trial(name, DETAILS[name])


class Desk:
    """One file, and what the last program wrote into its diary before it was killed."""

    def __init__(self, folder: Path, dice: random.Random) -> None:
        self._file = folder / "会議.minutes"
        self._folder = folder
        self._dice = dice
        self._last: list[dict[str, Any]] = []
        self._killed_at = 0.0
        self._zombie: subprocess.Popen[bytes] | None = None
        begin(self._file)

    def work_until_killed(self, number: int, tally: Tally) -> None:
        """Start, compare with what the last one did, type, be killed."""
        diary = self._folder / f"diary-{number}"
        saving = number >= 0 and self._dice.random() < 0.4
        call = str(self._dice.randrange(1, CALLS)) if saving else "0"
        program = self._start(diary, number, call)
        opened = wait_for_opening(diary, program)
        self._reap_zombie()
        self._compare(number, read(diary), opened, tally)
        self._kill(program, diary, saving)
        self._last = read(diary)
        questions = [line["text"] for line in self._last if line["deed"] == "question"]
        tally.count(QUESTION, not questions, f"kill {number}: {questions}")
        diary.unlink()

    def _start(self, diary: Path, number: int, call: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.torture.typist", str(self._file), str(diary), str(number + 1), call]
        return subprocess.Popen(command, cwd=REPOSITORY, stderr=subprocess.DEVNULL)

    def _kill(self, program: subprocess.Popen[bytes], diary: Path, saving: bool) -> None:
        """At any moment, or by its own hand in the middle of a saving."""
        try:
            program.wait(PATIENCE if saving else self._dice.uniform(0.0, 4.0))
        except subprocess.TimeoutExpired:
            self._killed_at = time.monotonic()
            program.kill()
        else:
            self._killed_at = read(diary)[-1]["at"]
        if saving or self._dice.random() < 0.7:
            program.wait()
        else:  # its lock is one of a zombie at the next start
            self._zombie = program

    def _reap_zombie(self) -> None:
        if self._zombie is not None:
            self._zombie.wait()
            self._zombie = None

    def _compare(self, number: int, diary: list[dict[str, Any]], opened: dict[str, Any] | None, tally: Tally) -> None:
        where = f"kill {number - 1}"
        tally.count(RECORD, self._is_readable(), where)
        tally.count(SESSION, opened is not None and opened["whole"], f"{where}: {diary[-3:]} after {self._last[-3:]}")
        if opened is None or not self._last:
            return
        last, due = self._last[-1], latest(self._last, self._killed_at - OLD)
        tally.count(BODY, opened["body"] >= last["body"], f"{where}: {last['body'] - opened['body']} signs")
        tally.count(HEADER, opened["field"] >= due["field"], f"{where}: {due['field'] - opened['field']} signs")
        recovered = any(line["deed"] == "recovery" for line in diary)
        steps = [line["steps"] for line in self._last if "steps" in line]
        if recovered:
            tally.count(HISTORY, opened["steps"] >= steps[-1], f"{where}: {opened['steps']} of {steps[-1]} steps")

    def _is_readable(self) -> bool:
        try:
            open_file(self._file)
        except UserFacingError:
            return False
        return not [file for file in self._folder.iterdir() if file.suffix == ".tmp"]


def wait_for_opening(diary: Path, program: subprocess.Popen[bytes]) -> dict[str, Any] | None:
    """What the program found when it had opened the file; None where it did not come so far."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and program.poll() is None:
        for line in read(diary):
            if line["deed"] == "open":
                return line
        time.sleep(0.02)
    return next((line for line in read(diary) if line["deed"] == "open"), None)


def read(diary: Path) -> list[dict[str, Any]]:
    """The whole lines of a diary."""
    if not diary.exists():
        return []
    return [json.loads(line) for line in diary.read_text(encoding="utf-8").split("\n")[:-1]]


def latest(diary: list[dict[str, Any]], moment: float) -> dict[str, Any]:
    """The last line that was written by then."""
    lines = [line for line in diary if line["at"] <= moment]
    return lines[-1] if lines else diary[0]
