"""Bugs, written down without a word of any document: what kind of error, where in the program, when."""

from __future__ import annotations

import os
import re
import sys
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import CodeType

from minutesapp import __version__, paths
from minutesapp.files.drafts import FOR_THE_USER
from minutesapp.home import make_folder
from minutesapp.language.pattern import pattern

LARGEST_LOG = 200_000
"""Bytes; a longer log begins anew, so that it can be left alone for ever."""
CALLED = pattern(r"'?((?:[a-z_<][\w<>]*\.)+[\w<>]+)(?:\(\)|')", re.IGNORECASE | re.ASCII)
"""The name of a function at the beginning of a message: ``QWidget.setVisible() takes exactly one argument``."""
OURS = ("minutesapp", "ui")
MOST_CALLERS = 8


def write_bug(error: BaseException) -> Path | None:
    """Note the bug in the log, whose place is returned; None where it cannot be written, which makes nothing worse."""
    file = paths.log_file()
    try:
        make_folder(file.parent)
        fresh = not file.exists() or file.stat().st_size > LARGEST_LOG
        flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if fresh else os.O_APPEND)
        with os.fdopen(os.open(file, flags, FOR_THE_USER), "w", encoding="utf-8", errors="backslashreplace") as log:
            log.write("\n".join(describe_bug(error)) + "\n")
    except OSError:
        return None
    return file


def describe_bug(error: BaseException) -> list[str]:
    """Time, version, kinds of errors and places. Messages of errors are left out: they may quote the document."""
    lines = [f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S%z} minutesapp {__version__}"]
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f" {type(cause).__module__}.{type(cause).__qualname__}")
        places = [f"  {f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(cause.__traceback__)]
        lines += places or list(_called(cause))
        cause = cause.__cause__ or cause.__context__
    return lines


def _called(error: BaseException) -> Iterator[str]:
    """What stands for the place of an error that came before any line ran: a function was called in a wrong way.

    Such messages are made by the interpreter, of the name of the function and of types. Then, who called.
    """
    named = CALLED.match(str(error)) if isinstance(error, TypeError) else None
    if named:
        yield f"  calling {named[1]}"
        yield from (f"  {code.co_filename}:{code.co_firstlineno} {code.co_name}" for code in _codes(named[1]))
    here = 2  # this function and the one that describes
    callers = traceback.extract_stack()[-here - MOST_CALLERS : -here]
    yield from (f"  under {f.filename}:{f.lineno} {f.name}" for f in callers)


def _codes(name: str) -> Iterator[CodeType]:
    """The functions of the program that are called so."""
    for module in [module for key, module in sys.modules.items() if key.split(".")[0] in OURS]:
        found: object = module
        for part in name.split("."):
            found = getattr(found, part, None)
        if isinstance(code := getattr(found, "__code__", None), CodeType) and module.__name__ == found.__module__:
            yield code
