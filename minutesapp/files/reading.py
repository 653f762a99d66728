"""Files of others, taken in whole: plain ones alone, up to a size, without a wait for somebody to write them."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from minutesapp.errors import UserFacingError
from minutesapp.files.sharing import open_to_read

# A pipe would be waited for until somebody writes into it. Windows knows neither flag, but its own for bytes.
QUIETLY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
PIECE = 2**16
"""Bytes that are read at once of what a file did not say it had."""


def read_file(path: Path, most: int) -> bytes:
    """All bytes of a file of at most so many.

    UserFacingError with the `path`: ``file-too-large``, and those of `read_head`.
    """
    data = read_head(path, most + 1)
    if len(data) > most:  # only now, for not every file tells its size beforehand
        raise UserFacingError("file-too-large", path=str(path), limit=most // 2**20)
    return data


def read_head(path: Path, most: int) -> bytes:
    """The first bytes of a file, at most so many.

    UserFacingError with the `path`: ``file-missing``, ``file-is-folder``, ``file-not-plain`` (a device, a pipe, a
    socket) or ``file-unreadable``.
    """
    try:
        return peek(path, most)
    except (OSError, ValueError) as error:
        raise _trouble(path, error) from error


def peek(path: Path, most: int) -> bytes:
    """The same for a file of our own that need not be there, nor be what it was: OSError, without words."""
    _expect_plain(path.stat())
    # Opened only now: opening a device may already do something.
    with os.fdopen(open_to_read(path, QUIETLY), "rb") as file:
        status = os.fstat(file.fileno())
        _expect_plain(status)
        return b"".join(_pieces(file, most, status.st_size))


def is_plain_file(path: Path) -> bool:
    """Whether a plain file is there, and not nothing; what `read_file` raises where there is something else."""
    try:
        _expect_plain(path.stat())
        return True
    except (OSError, ValueError) as error:
        trouble = _trouble(path, error)
        if trouble.code == "file-missing":
            return False
        raise trouble from error


def _pieces(file: BinaryIO, most: int, size: int) -> Iterator[bytes]:
    """What is in a file, at most so many bytes: first as much as it says it has, for reading takes that memory."""
    wanted = size + 1
    while most > 0:
        piece = file.read(min(most, wanted))
        if piece is None:  # a file of the system that has nothing to give yet
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        if not piece:
            return
        yield piece
        most, wanted = most - len(piece), PIECE


class NotPlainError(OSError):
    """A device, a pipe or a socket where a file should be."""


def _expect_plain(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise NotPlainError(errno.ENODEV, os.strerror(errno.ENODEV))


def _trouble(path: Path, error: OSError | ValueError) -> UserFacingError:
    """What the system says of reading, as the clerk is told; ValueError is a name with a zero in it."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return UserFacingError("file-missing", path=str(path))
        case IsADirectoryError():
            return UserFacingError("file-is-folder", path=str(path))
        case NotPlainError():
            return UserFacingError("file-not-plain", path=str(path))
    return UserFacingError("file-unreadable", path=str(path), reason=str(error))
