"""Spoiled input for every reader: it is taken, or refused with one sentence; never a bug, a hang, or all the memory.

A case that failed is tried again with ``python -m tests.torture.fuzz.worker READER SEED 1``.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from tests.torture.trial import Trial

LONG = {
    "text": 5_000, "record": 5_000, "csv": 3_000, "xlsx": 3_000, "roster": 2_000, "form": 3_000, "shell": 1_500,
    "settings": 1_500, "journal": 1_500, "lock": 1_500, "layout": 500, "memory": 1_000, "window": 500, "paste": 2_000,
    "popolo": 2_000, "transfer": 2_000,
}  # fmt: skip
SHORT = {
    "text": 150, "record": 150, "csv": 100, "xlsx": 100, "roster": 30, "form": 80, "settings": 60, "lock": 60,
    "journal": 40, "memory": 30, "window": 20, "paste": 60, "popolo": 60, "transfer": 60,
}  # fmt: skip
"""Cases of each reader in the long form and in the short one."""


def trials(long: bool) -> Iterator[Trial]:
    """One trial a reader."""
    for reader, count in (LONG if long else SHORT).items():
        yield try_reader(reader, count)


def try_reader(reader: str, count: int) -> Trial:
    """So many cases of one reader, each worker that dies followed by another behind the case that ended it."""
    failures: list[str] = []
    seed = 0
    while seed < count:
        done = subprocess.run(
            [sys.executable, "-m", "tests.torture.fuzz.worker", reader, str(seed), str(count - seed)],
            capture_output=True,
            text=True,
        )
        begun = seed
        for kind, *rest in (line.split("\t") for line in done.stdout.splitlines()):
            if kind == "begin":
                begun = int(rest[0])
            elif kind == "fails":
                failures.append(f"{reader} {rest[0]}: {rest[1]}")
        if not done.stdout.endswith("end\n"):
            failures.append(f"{reader} {begun}: ended with {done.returncode} {done.stderr[-200:]}")
        seed = begun + 1
    return Trial(f"fuzz: {reader}", count, len(failures), failures=tuple(failures))
