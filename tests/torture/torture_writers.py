"""Two and three programs that save one file, and that take one lock, at the same time."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from minutesapp.storage.record_file import open_file, save_file
from tests.makers import minutes
from tests.torture.trial import Trial

SECONDS, SHORT_SECONDS = 30.0, 1.5
REPOSITORY = Path(__file__).parents[2]


def trials(long: bool) -> Iterator[Trial]:
    """0 lost savings, 0 doubly held locks."""
    for writers in (2, 3) if long else (2,):
        yield saving(writers, SECONDS if long else SHORT_SECONDS)
    for writers in (2, 3) if long else (3,):
        yield locking(writers, SECONDS / 2 if long else SHORT_SECONDS)


def saving(writers: int, seconds: float) -> Trial:
    """Whoever is told that a record is saved finds it saved, whatever the others did."""
    saved = lost = 0
    end = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "会議.minutes"
        while time.monotonic() < end:
            save_file(minutes(), path)
            counts = work("save", path, writers, end - time.monotonic())
            saved += sum(count for count, _ in counts)
            lost += sum(count for count, _ in counts) - len(open_file(path).minutes.extra)
        left = [file.name for file in Path(folder).iterdir() if file.name not in (path.name, f"{path.name}~")]
    detail = f"{writers} writers, {seconds:.0f} s"
    return Trial("同時に保存する", saved, lost + len(left), detail, tuple(left))


def locking(writers: int, seconds: float) -> Trial:
    """A lock is never held by two, those that ended programs left behind included."""
    with tempfile.TemporaryDirectory() as folder:
        counts = work("lock", Path(folder) / "会議.minutes", writers, seconds)
    held, doubles = (sum(numbers) for numbers in zip(*counts, strict=True))
    return Trial("同時にロックを取る", held, doubles, f"{writers} programs, {seconds:.0f} s")


def work(kind: str, path: Path, writers: int, seconds: float) -> list[tuple[int, int]]:
    """What so many programs tell that work at the same time."""
    command = [sys.executable, "-m", "tests.torture.writer", kind, str(path)]
    programs = [
        subprocess.Popen([*command, f"w{number}", str(seconds)], stdout=subprocess.PIPE, text=True, cwd=REPOSITORY)
        for number in range(writers)
    ]
    told = [program.communicate()[0].split() for program in programs]
    return [(int(count), int(doubles)) for count, doubles in told]
