"""Bugs, written down without a word of any document: what kind of error, where in the program, when."""

from __future__ import annotations

import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from minutesapp import __version__, paths

LARGEST_LOG = 200_000
"""Bytes; a longer log begins anew, so that it can be left alone for ever."""


def write_bug(error: BaseException) -> Path:
    """Note the bug in the log, whose place is returned. A log that cannot be written must not make things worse."""
    file = paths.log_file()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = not file.exists() or file.stat().st_size > LARGEST_LOG
        with file.open("w" if fresh else "a", encoding="utf-8", errors="backslashreplace") as log:
            log.write("\n".join(describe_bug(error)) + "\n")
    return file


def describe_bug(error: BaseException) -> list[str]:
    """Time, version, kinds of errors and places. Messages of errors are left out: they may quote the document."""
    lines = [f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S%z} minutesapp {__version__}"]
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f" {type(cause).__module__}.{type(cause).__qualname__}")
        lines += [f"  {f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    return lines
