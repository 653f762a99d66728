"""One at a time: work on a file that no two programs do at once, on this machine or, where the disk can, on several.

It rests on locks of the operating system, which end with the program that holds them, however it ends.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from minutesapp.files.sharing import rename
from minutesapp.paths import beside

PATIENCE = 10.0
"""Seconds to wait for somebody else; their work takes some thousandths."""
LONGEST_PAUSE = 0.05


class Waiting:
    """When to look again, and when to give up."""

    def __init__(self, patience: float) -> None:
        self._end = time.monotonic() + patience
        self._pause = 0.001

    def wait(self) -> None:
        """Wait a little; TimeoutError when it has been enough."""
        if time.monotonic() > self._end:
            raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
        time.sleep(self._pause)
        self._pause = min(2 * self._pause, LONGEST_PAUSE)


if sys.platform == "win32":

    @contextmanager
    def alone_with(path: Path, patience: float = PATIENCE) -> Iterator[bool]:
        """Nobody else is alone with the file meanwhile. Gives whether there is such a file.

        OSError; TimeoutError where somebody else does not come to an end.
        """
        guard, turn = beside(path, ".~alone.", "#"), Waiting(patience)
        while True:
            try:
                let_go = _open_alone(guard)
                break
            except PermissionError:  # somebody has it, or it is being removed
                turn.wait()
        try:
            yield path.exists()
        finally:
            let_go()

    def create(draft: Path, target: Path) -> bool:
        """Give the draft its name, unless that is taken; whether it has got it. OSError."""
        try:
            rename(draft, target)
        except FileExistsError:
            return False
        return True

    def _open_alone(guard: Path) -> Callable[[], object]:
        """Open a file that nobody else can open meanwhile; what closes it. OSError.

        The system removes it when it is closed, be it by a kill. One that was left when the current failed is taken.
        """
        import ctypes
        from ctypes import wintypes

        write, delete, always, hidden, passing = 0x40000000, 0x00010000, 4, 0x2, 0x04000000
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = wintypes.HANDLE
        kernel.CreateFileW.argtypes = (
            wintypes.LPCWSTR, wintypes.DWORD, wintypes.DWORD, wintypes.LPVOID, wintypes.DWORD, wintypes.DWORD,
            wintypes.HANDLE,
        )  # fmt: skip
        kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
        handle = kernel.CreateFileW(str(guard), write | delete, 0, None, always, hidden | passing, None)
        if handle == wintypes.HANDLE(-1).value:
            raise ctypes.WinError(ctypes.get_last_error())
        return partial(kernel.CloseHandle, handle)

else:
    import fcntl

    NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}
    NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EMLINK}

    @contextmanager
    def alone_with(path: Path, patience: float = PATIENCE) -> Iterator[bool]:
        """Nobody else is alone with the file meanwhile. Gives whether there is such a file.

        Where there is none, there is nothing to be alone with: it must be made by `create`, which only one can.
        OSError; TimeoutError where somebody else does not come to an end.
        """
        handle = _take(path, Waiting(patience))
        try:
            yield handle is not None
        finally:
            if handle is not None:
                _let_go(handle)

    def create(draft: Path, target: Path) -> bool:
        """Give the draft its name, unless that is taken; whether it has got it. OSError."""
        try:
            os.link(draft, target)
        except FileExistsError:
            return False
        except OSError as error:
            if error.errno not in NO_LINKS:
                raise
            return _claim(draft, target)
        return True

    def _take(path: Path, turn: Waiting) -> int | None:
        """A handle of the file that is at `path` now, locked; None where there is none."""
        while True:
            try:
                handle = _open(path)
            except FileNotFoundError:
                return None
            if _is_ours(path, handle, turn):
                return handle

    def _is_ours(path: Path, handle: int, turn: Waiting) -> bool:
        """Whether the file, once it is locked, is still the one at `path`; otherwise the handle is closed."""
        try:
            _lock(handle, turn)
            ours = os.path.samestat(os.fstat(handle), path.stat())
        except FileNotFoundError:
            ours = False
        except BaseException:
            _let_go(handle)
            raise
        if not ours:  # somebody put another file in its place while we waited
            _let_go(handle)
        return ours

    def _let_go(handle: int) -> None:
        """Nothing was written through it: what closing says is of no matter, and the lock has ended."""
        with suppress(OSError):
            os.close(handle)

    def _open(path: Path) -> int:
        try:
            return os.open(path, os.O_RDWR | os.O_NONBLOCK)  # some shares lock only what is open for writing
        except PermissionError:
            return os.open(path, os.O_RDONLY | os.O_NONBLOCK)

    def _lock(handle: int, turn: Waiting) -> None:
        while True:
            try:
                return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                turn.wait()
            except OSError as error:
                if error.errno not in NO_LOCKS:
                    raise
                return None  # a disk without locks: there is nothing better

    def _claim(draft: Path, target: Path) -> bool:
        """`create` where the disk knows no links: with an empty file that holds the place for a moment."""
        try:
            handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        except FileExistsError:
            return False
        if not _is_ours(target, handle, Waiting(PATIENCE)):
            return False
        try:
            draft.replace(target)
        except BaseException:
            with suppress(OSError):
                target.unlink()
            raise
        finally:
            _let_go(handle)
        return True
