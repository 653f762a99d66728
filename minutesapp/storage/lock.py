"""The lock beside an open file: it tells other people who has it open, on which machine, since when.

It is a readable file of its own and not an operating system's lock, because those do not reach across network shares
reliably and cannot say who holds them. It appears complete, and only one of several programs gets it.
"""

from __future__ import annotations

import getpass
import json
import os
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import FOR_ALL, drafted
from minutesapp.files.exclusion import alone_with, create
from minutesapp.files.reading import NotPlainError, peek
from minutesapp.files.replacing import code_of
from minutesapp.files.sharing import remove
from minutesapp.model.identity import fresh_id
from minutesapp.paths import beside
from minutesapp.processes import Process, has_ended, this_process

YOUNG = 10.0
"""Seconds for which a lock file that says nothing yet is somebody who is just about to write it."""
ATTEMPTS = 100
LARGEST = 2**16
"""Bytes that are read of a lock file."""
TROUBLES = {"folder-missing": "folder-missing", "no-space": "no-space", "file-busy": "file-being-opened"}
"""What is told of what the disk says to a lock; all else is ``lock-impossible``."""

_released: set[str] = set()
"""The tokens of the locks that this program gave back although their files could not be removed."""


class Holder(Struct, frozen=True):
    """Who has a file open: user and machine, since when (local time), and the process that knows itself by `token`.

    `started` tells the process from a later one of the same number; older programs did not write it down.
    """

    user: str
    host: str
    since: str
    process: int
    token: str
    started: str = ""

    @property
    def has_ended(self) -> bool:
        """Whether the holder's program is known to be gone; of other machines that cannot be known."""
        return self.token in _released or has_ended(Process(self.host, self.process, self.started))


class Lock(Struct, frozen=True):
    """A lock we hold; `release` ends it."""

    path: Path
    holder: Holder

    def release(self) -> None:
        """Take the lock file away, unless somebody has taken the lock over. Where that is impossible it holds nobody.

        Others are told of us until the program ends, and may open the file all the same.
        """
        try:
            with alone_with(self.path) as there:
                if there and _read(self.path) == self.holder:
                    remove(self.path)
        except OSError:
            _released.add(self.holder.token)


def hold(path: Path) -> Lock:
    """The lock for a file.

    UserFacingError: ``file-in-use`` (user, host, since), ``file-being-opened``, ``folder-missing``, ``no-space``,
    ``lock-impossible``.
    """
    file, holder = lock_file(path), _ourselves()
    try:
        with drafted(file, _written(holder), mode=FOR_ALL, durable=False) as draft:
            now = draft.stat().st_mtime  # by the clock of the disk that the locks lie on
            for _attempt in range(ATTEMPTS):
                if create(draft, file):
                    return Lock(file, holder)
                _expect_idle(path, file, now)
    except OSError as error:
        code = TROUBLES.get(code_of(error), "lock-impossible")
        raise UserFacingError(code, path=str(path), reason=error.strerror or "") from error
    raise UserFacingError("file-being-opened", path=str(path))


def take_over(path: Path) -> Lock:
    """The lock for a file, whoever holds it: what the clerk chose after being told who that is."""
    file = lock_file(path)
    with suppress(OSError), alone_with(file) as there:
        if there:
            remove(file)
    return hold(path)


def holder_of(path: Path) -> Holder | None:
    """Who else has the file open now; None where nobody has, or the program that had it has ended."""
    with suppress(OSError):
        holder = _read(lock_file(path))
        return None if holder is None or holder.has_ended else holder
    return None


def expect_free(path: Path) -> None:
    """Let a file be replaced that is not going to be held; UserFacingError ``file-in-use``, ``file-being-opened``."""
    with suppress(OSError):  # what cannot be read holds nobody up: the file itself is replaced with care
        _expect_nobody(path, lock_file(path), time.time())


def lock_file(path: Path) -> Path:
    """Where the lock of a file lies: beside it, links followed, under a name that says whose lock it is."""
    linked = os.path.islink(path)  # noqa: PTH114 - unlike the method of Path, it is quiet about folders we may not enter
    return beside(Path(os.path.realpath(path)) if linked else path, ".~lock.", "#")


def _expect_idle(path: Path, file: Path, now: float) -> None:
    """Somebody was faster: out of the way if that program has ended, else the clerk is told who it is."""
    with alone_with(file) as there:  # so that nobody's fresh lock is taken for the ended program's
        if not there:
            return
        _expect_nobody(path, file, now)
        remove(file)


def _expect_nobody(path: Path, file: Path, now: float) -> None:
    holder = _read(file)
    if holder is not None and not holder.has_ended:
        raise UserFacingError("file-in-use", path=str(path), user=holder.user, host=holder.host, since=holder.since)
    if holder is None and _is_being_written(file, now):
        raise UserFacingError("file-being-opened", path=str(path))


def _ourselves() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user on this machine
        user = "?"
    since = datetime.now().astimezone().replace(tzinfo=None).isoformat(sep=" ", timespec="minutes")
    ourselves = this_process()
    return Holder(user, ourselves.host, since, os.getpid(), fresh_id(), ourselves.started)


def _written(holder: Holder) -> bytes:
    return json.dumps(asdict(holder), ensure_ascii=False).encode("utf-8", "replace")


def _read(file: Path) -> Holder | None:
    """The holder a lock file names; None where there is no file or it says nothing. OSError."""
    try:
        table = _table(file)
        user, host, since, token = (str(table[part]) for part in ("user", "host", "since", "token"))
        return Holder(user, host, since, int(table["process"]), token, str(table.get("started", "")))
    except (FileNotFoundError, NotPlainError):
        return None
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return None


def _is_being_written(file: Path, now: float) -> bool:
    """Whether the file is so young and so far from complete that a program may be at it. OSError."""
    try:
        young = abs(now - file.stat().st_mtime) < YOUNG
        _table(file)
    except FileNotFoundError:
        return False
    except NotPlainError:  # nobody writes a lock into a pipe
        return False
    except (ValueError, RecursionError):
        return young
    return False


def _table(file: Path) -> dict[str, Any]:
    table: dict[str, Any] = json.loads(peek(file, LARGEST))
    return table
