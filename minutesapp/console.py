"""What the program tells from the shell: data on stdout, talk on stderr, as far as there is somebody to tell."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TextIO

from minutesapp.errors import UserFacingError

READ_ENOUGH = errno.EINVAL if os.name == "nt" else errno.EPIPE
"""What the system says to who writes into a pipe that is closed at its other end."""


def speak_utf8() -> None:
    """Japanese reaches screen and pipe whatever the console's own encoding; a program without a console has none."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Talk to the user, apart from the data; where nobody can be reached there is nobody to tell of it."""
    if sys.stderr is not None:
        try:
            print(text, file=sys.stderr, flush=True)
        except OSError:
            silence(sys.stderr)


def say_last(text: str) -> None:
    """Say why the program ends, in a box where that is all there is."""
    say(text)
    if sys.stderr is None:
        _show_box(text)


def _show_box(text: str) -> None:
    """The system's own message box: on Windows a program without a console would end without a word."""
    if sys.platform == "win32":
        import ctypes

        error_sign = 0x10
        ctypes.windll.user32.MessageBoxW(None, text, "minutesapp", error_sign)


def tell(text: str, end: str = "\n") -> None:
    """Print data; UserFacingError ``output-failed`` where they do not arrive, as on a full disk."""
    try:
        print(text, end=end, flush=True)
    except OSError as error:
        if error.errno == READ_ENOUGH:
            raise BrokenPipeError from error
        silence(sys.stdout)
        raise UserFacingError("output-failed") from error


def silence(stream: TextIO) -> None:
    """What could not be written goes nowhere, so that Python does not fail over it once more when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
