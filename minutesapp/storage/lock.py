"""The lock beside an open file: it tells other people who has it open, on which machine, since when.

It is a readable file of its own and not an operating system's lock, because those do not reach across network shares
reliably and cannot say who holds them.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.model.identity import fresh_id


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open: user and machine, since when (local time), and the process that knows itself by `token`."""

    user: str
    host: str
    since: str
    process: int
    token: str


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock we hold; `release` ends it."""

    path: Path
    holder: Holder

    def release(self) -> None:
        """Take the lock file away, unless somebody has taken the lock over."""
        if _read(self.path) == self.holder:
            self.path.unlink(missing_ok=True)


def hold(path: Path) -> Lock:
    """The lock for a file. UserFacingError: ``file-in-use`` (user, host, since), ``lock-impossible``."""
    file = lock_file(path)
    holder = _ourselves()
    for _attempt in range(3):
        try:
            with file.open("x", encoding="utf-8") as stream:
                json.dump(asdict(holder), stream, ensure_ascii=False)
            return Lock(file, holder)
        except FileExistsError:
            _refuse_or_clear(path, file)
        except OSError as error:
            raise UserFacingError("lock-impossible", path=str(path), reason=error.strerror or "") from error
    raise UserFacingError("lock-impossible", path=str(path), reason="")


def take_over(path: Path) -> Lock:
    """The lock for a file, whoever holds it: what the clerk chose after being told who that is."""
    lock_file(path).unlink(missing_ok=True)
    return hold(path)


def holder_of(path: Path) -> Holder | None:
    """Who else has the file open now; None where nobody has, or the program that had it has ended."""
    holder = _read(lock_file(path))
    return None if holder is None or _has_ended(holder) else holder


def lock_file(path: Path) -> Path:
    """Where the lock of a file lies: beside it, under a name that says whose lock it is."""
    return path.with_name(f".~lock.{path.name}#")


def _refuse_or_clear(path: Path, file: Path) -> None:
    """Somebody was faster: out of the way if that program has ended, else the clerk is told who it is."""
    holder = _read(file)
    if holder is not None and not _has_ended(holder):
        raise UserFacingError("file-in-use", path=str(path), user=holder.user, host=holder.host, since=holder.since)
    file.unlink(missing_ok=True)


def _ourselves() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user on this machine
        user = "?"
    since = datetime.now().astimezone().replace(tzinfo=None).isoformat(sep=" ", timespec="minutes")
    return Holder(user, platform.node(), since, os.getpid(), fresh_id())


def _read(file: Path) -> Holder | None:
    """The holder a lock file names; None where there is no file or it says nothing."""
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
        return Holder(
            str(table["user"]), str(table["host"]), str(table["since"]), int(table["process"]), str(table["token"])
        )
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _has_ended(holder: Holder) -> bool:
    """Whether the holder's program is known to be gone; of other machines that cannot be known."""
    return holder.host == platform.node() and not _is_running(holder.process)


if sys.platform == "win32":

    def _is_running(process: int) -> bool:
        import ctypes

        synchronize, timeout = 0x00100000, 0x102
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(synchronize, False, process)
        if not handle:
            return bool(ctypes.get_last_error() == 5)  # there, but not ours
        running = kernel.WaitForSingleObject(handle, 0) == timeout
        kernel.CloseHandle(handle)
        return bool(running)

else:

    def _is_running(process: int) -> bool:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except (PermissionError, OverflowError):
            return True
        return True
