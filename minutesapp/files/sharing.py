"""Files that somebody else may have open for a moment: named, taken away and opened all the same.

Windows refuses that while a scanner, a program that synchronises folders or a reader is at the file.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")

LOOKED_INTO_FOR = 2.0 if os.name == "nt" else 0.0
"""Seconds for which a refusal is taken for somebody who will have seen enough."""
PAUSE = 0.02


def replace(file: Path, target: Path) -> None:
    """Give the file the name `target`, in the place of what has that name now. OSError."""
    _insist(lambda: file.replace(target))


def rename(file: Path, target: Path) -> None:
    """Give the file the name `target`, which nothing has. OSError; FileExistsError on Windows where something has."""
    _insist(lambda: file.rename(target))


def remove(file: Path) -> None:
    """Take the file away, if it is there. OSError."""
    _insist(lambda: file.unlink(missing_ok=True))


def open_to_read(file: Path, flags: int) -> int:
    """A handle of the file, for reading alone. OSError."""
    return _insist(lambda: os.open(file, os.O_RDONLY | flags))


def _insist(deed: Callable[[], Result]) -> Result:
    end = time.monotonic() + LOOKED_INTO_FOR
    while True:
        try:
            return deed()
        except PermissionError:
            if time.monotonic() >= end:
                raise
        time.sleep(PAUSE)
