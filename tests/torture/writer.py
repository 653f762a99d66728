"""A program that writes as others do at the same time: ``python -m tests.torture.writer save|lock FILE NAME SECONDS``.

``save`` adds a mark to a record and saves it, over and over; ``lock`` takes and leaves the lock of a file, and dies
with it in every third turn. It prints how often that went well, and how often two were inside at once.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.files.exclusion import alone_with
from minutesapp.files.sharing import replace as replace_file
from minutesapp.storage.lock import hold, lock_file
from minutesapp.storage.record_file import open_file, save_file

NOBODY = 2**31 - 1
"""The number of no process."""
FULL = 400
"""Marks after which a record begins anew, so that it does not grow for ever."""


def main(arguments: list[str]) -> int:
    """Work for so many seconds."""
    work, path, name, seconds = arguments
    end = time.monotonic() + float(seconds)
    done, doubles = save_until(end, Path(path), name) if work == "save" else lock_until(end, Path(path), name)
    print(done, doubles)
    return 0


def save_until(end: float, path: Path, name: str) -> tuple[int, int]:
    """How many marks were saved; each under a key of its own."""
    saved = 0
    while time.monotonic() < end and saved < FULL:
        opened = open_file(path)
        marked = replace(opened.minutes, extra=(*opened.minutes.extra, (f"{name}-{saved}", True)))
        try:
            save_file(marked, path, opened.stamp)
        except UserFacingError as error:
            if error.code != "file-changed":
                raise
            continue
        saved += 1
    return saved, 0


def lock_until(end: float, path: Path, name: str) -> tuple[int, int]:
    """How often the lock was got, and how often somebody else was inside as well."""
    inside, held, doubles = path.with_name("inside"), 0, 0
    while time.monotonic() < end:
        try:
            lock = hold(path)
        except UserFacingError as error:
            if error.code not in ("file-in-use", "file-being-opened"):
                raise
            continue
        held += 1
        doubles += not enter_and_leave(inside)
        if held % 3:
            lock.release()
        else:
            die_with(path, name)
    return held, doubles


def enter_and_leave(inside: Path) -> bool:
    """Whether nobody else was inside."""
    try:
        os.close(os.open(inside, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    inside.unlink()
    return True


def die_with(path: Path, name: str) -> None:
    """Leave the lock as one of a program that has ended.

    It is alone with it, as whoever takes a lock away: somebody who has just read the one that is replaced would take
    away what comes after it.
    """
    table = json.loads(lock_file(path).read_text(encoding="utf-8"))
    stale = path.with_name(f"stale-{name}")
    stale.write_text(json.dumps(table | {"process": NOBODY, "started": ""}), encoding="utf-8")
    with alone_with(lock_file(path)):
        replace_file(stale, lock_file(path))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
