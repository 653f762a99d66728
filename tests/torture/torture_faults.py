"""Every file call of a command fails once, with every error: the command ends in 0 or 2, and harms no file."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import is_zipfile

from minutesapp.diagnosis import sample
from minutesapp.services import records
from minutesapp.storage.record_file import open_file
from tests.torture.trial import SkippedError, Trial

SOURCE = Path(__file__).with_name("faults.c")
REPOSITORY = Path(__file__).parents[2]
ALWAYS = ((errno.ENOSPC, False), (errno.EIO, False))
IN_TURN = ((errno.EACCES, False), (errno.EINTR, False), (0, False), (errno.ENOSPC, True), (errno.EMFILE, False))
"""How a call fails, 0 being half a write, and whether the disk stays full from then on."""
MEMORY = Path("/dev/shm")
"""Files here cost no waiting for a disk."""
SHORT_FAULTS = 4
"""Per command in the short form, spread over its calls."""
LITTER = re.compile(r"\.tmp$|\.minutesapp-|\.~lock|\.~alone|-journal$|-wal$|-shm$")
JAPANESE = re.compile(r"[ぁ-ん]")
SHORTEST = 100
"""Characters of a text that holds more than its first lines."""


@dataclass(frozen=True)
class Command:
    """One command line; ``{}`` is the folder. `output` is what it writes: what is there must stay, or be whole."""

    run: tuple[str, ...]
    output: str = ""

    @property
    def name(self) -> str:
        """What is printed of it."""
        return " ".join(Path(word).name for word in self.run if not word.startswith("-"))


EXPORT = ("export", "{}/record.minutes", "-o")
COMMANDS = (
    Command(("import", "{}/text.txt", "-o", "{}/out.minutes"), "out.minutes"),
    Command(("new", "--template", "kaigiroku", "-o", "{}/out.minutes"), "out.minutes"),
    Command(
        ("new", "--template", "ueda-gaiyo", "--previous", "{}/record.minutes", "-o", "{}/new.minutes"), "new.minutes"
    ),
    *(
        Command((*EXPORT, f"{{}}/out{suffix}", "--edition", edition), f"out{suffix}")
        for suffix in (".docx", ".txt", ".html")
        for edition in ("internal", "review", "public")
    ),
    Command(("roster", "import", "{}/list.csv")),
    Command(("roster", "import", "{}/list.csv", "--db", "{}/new.db")),
    Command(("roster", "list", "--json")),
    Command(("roster", "complete", "よし")),
    Command(("check", "{}/record.minutes")),
    Command(("show", "{}/record.minutes", "--json")),
    Command(("template", "list")),
    Command(("do", "save", "{}/record.minutes"), "record.minutes"),
)


def trials(long: bool) -> Iterator[Trial]:
    """The commands one after the other: 0 wrong exits, 0 harmed files, no litter after the next run."""
    room = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=room) as name, Bench(Path(name)) as bench:
        for command in COMMANDS if long else COMMANDS[1::2]:
            yield bench.try_command(command, long=long)


class Bench:
    """The folder the commands work in, as it is before each of them, and the process that runs them."""

    def __init__(self, folder: Path) -> None:
        self._fresh, self._work = folder / "fresh", folder / "work"
        self._shim = build_shim(folder)

    def __enter__(self) -> Bench:
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.fault_server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=REPOSITORY,
            env=os.environ | {"LD_PRELOAD": str(self._shim)},
        )
        self._lay_out()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.communicate()

    def try_command(self, command: Command, *, long: bool) -> Trial:
        """Run it without a fault, then with one at each of its calls."""
        self._renew()
        calls = self._run(command.run)["calls"]
        tried, failures = 0, []
        for at, error, lasting in places(calls, long=long):
            tried += 1
            wrong = self._try(command, at, error, lasting)
            if wrong:
                how = os.strerror(error) if error else "half a write"
                failures.append(f"call {at} of {calls}, {how}{' from then on' if lasting else ''}: {wrong}")
        return Trial(f"エラー：{command.name}", tried, len(failures), f"{calls} calls", tuple(failures))

    def _try(self, command: Command, at: int, error: int, lasting: bool) -> str:
        self._renew()
        told = self._run(command.run, at, error, lasting)
        wrong = wrong_exit(told) or self._wrong_output(command, told)
        if wrong:
            return wrong
        again = self._run(("do", "recover", *command.run[2:]) if command.run[0] == "do" else command.run)
        if again["code"] != 0:
            return f"the next run ends with {again['code']}: {again['err'][-300:].strip()}"
        litter = [file.name for file in self._work.rglob("*") if LITTER.search(file.name) and not is_journal(file)]
        return f"litter: {litter}" if litter else lost_work(told, again) if command.run[0] == "do" else ""

    def _wrong_output(self, command: Command, told: dict[str, Any]) -> str:
        """What is wrong with the output: it is neither the old one nor a whole new one, or not the one that is told."""
        output = self._work / command.output
        if not command.output:
            return ""
        before = self._fresh / command.output
        old = output.read_bytes() == before.read_bytes() if output.exists() and before.exists() else False
        gone = not output.exists() and not before.exists()
        if told["code"] == 2 and not (old or gone) and "saved" not in told["out"]:
            return "the output is not what it was"
        if told["code"] == 0 and (old or gone):
            return "the output is still what it was"
        return "" if old or gone or is_whole(output) else "the output is not whole"

    def _run(self, run: Sequence[str], at: int = 0, error: int = 0, lasting: bool = False) -> dict[str, Any]:
        words = [word.format(self._work) for word in run]
        job = {"run": words, "under": str(self._work), "home": str(self._work / "home")}
        assert self._server.stdin is not None and self._server.stdout is not None
        self._server.stdin.write(json.dumps(job | {"at": at, "error": error, "lasting": lasting}) + "\n")
        self._server.stdin.flush()
        told: dict[str, Any] = json.loads(self._server.stdout.readline())
        return told

    def _renew(self) -> None:
        shutil.rmtree(self._work, ignore_errors=True)
        shutil.copytree(self._fresh, self._work)

    def _lay_out(self) -> None:
        """Inputs, old outputs, and a home with a roster, settings and a form of the office's own.

        They are made where the commands will work: what was written is remembered by its place.
        """
        home = self._work / "home"
        home.mkdir(parents=True)
        shutil.copy(sample.sample_record(), self._work / "record.minutes")
        shutil.copy(sample.sample_text(), self._work / "text.txt")
        shutil.copy(sample.sample_roster(), self._work / "list.csv")
        shutil.copytree(REPOSITORY / "resources" / "templates" / "kaigiroku", home / "templates" / "machi")
        (home / "settings.json").write_text('{"font_size": 14}', encoding="utf-8")
        records.write_record(open_file(self._work / "record.minutes").minutes, self._work / "out.minutes")
        self._run(("new", "--template", "kaigiroku", "-o", "{}/blank.minutes"))
        for suffix in (".docx", ".txt", ".html"):
            self._run(("export", "{}/blank.minutes", "-o", f"{{}}/out{suffix}"))
        self._run(("roster", "import", "{}/list.csv"))
        shutil.copytree(self._work, self._fresh)


def places(calls: int, *, long: bool) -> Iterator[tuple[int, int, bool]]:
    """Which call fails, how, and whether the disk stays full from then on: each in several of the ways."""
    turns = len(IN_TURN)
    every = [
        (at, *way)
        for at in range(1, calls + 1)
        for way in (*ALWAYS, IN_TURN[at % turns], IN_TURN[(at + turns // 2) % turns])
    ]
    step = 1 if long else max(1, len(every) // SHORT_FAULTS) | 1
    return iter(every[::step])


def wrong_exit(told: dict[str, Any]) -> str:
    """What is wrong with how a command ended."""
    if told["code"] not in (0, 2):
        return f"exit {told['code']}: {told['err'][-600:].strip()}"
    lines = told["err"].strip().splitlines()
    if told["code"] == 2 and (len(lines) != 1 or not JAPANESE.search(lines[0])):
        return f"not one sentence: {told['err'][-300:]}"
    return "a traceback" if "Traceback" in told["err"] else ""


def lost_work(told: dict[str, Any], found: dict[str, Any]) -> str:
    """What was told to be safe and is not there at the next start."""
    safe = ["保存していない"] if "journal" in told["out"] else ["保存した", "保存していない"]
    lost = "saved" in told["out"] and found["out"].strip() not in safe
    return f"lost: {safe[0]}, found {found['out'].strip()}" if lost else ""


def is_journal(file: Path) -> bool:
    """Whether this is what a crash is meant to leave behind."""
    return file.parent.name == "recovery" and ".journal" in file.name


def is_whole(output: Path) -> bool:
    """Whether a file is a complete one of its kind."""
    if output.suffix == ".minutes":
        return bool(open_file(output).minutes.header)
    if output.suffix == ".docx":
        return is_zipfile(output)
    text = output.read_text(encoding="utf-8-sig")
    return text.rstrip().endswith("</html>") if output.suffix == ".html" else len(text) > SHORTEST


def build_shim(folder: Path) -> Path:
    """The library to preload; SkippedError where it cannot be made."""
    compiler = shutil.which("cc")
    if sys.platform != "linux" or compiler is None:
        raise SkippedError("there is no C compiler for Linux here")
    shim = folder / "faults.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(shim), str(SOURCE), "-ldl"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SkippedError(f"the C compiler does not work: {done.stderr[-200:]}")
    return shim
