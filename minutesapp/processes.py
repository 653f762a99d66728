"""Programs that are running: which one wrote something, and whether it has ended.

A number alone does not tell programs apart, since systems give numbers out again; the moment of the start does.
"""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from functools import cache
from pathlib import Path

from msgspec import Struct

LARGEST = 2**32
"""No system numbers its processes higher."""


class Process(Struct, frozen=True):
    """A running program: its machine, its number there, when it began in the system's own words (empty: not known)."""

    host: str
    number: int
    started: str = ""

    @property
    def signature(self) -> str:
        """The process in a few characters that fit into a file's name."""
        return f"{_digest(self.host)}-{self.number}-{_digest(self.started) if self.started else '0'}"


def this_process() -> Process:
    """The program that asks."""
    return _process(os.getpid())


def has_ended(process: Process) -> bool:
    """Whether the program is known to be gone, a zombie included; of other machines that cannot be known."""
    if process.host != platform.node():
        return False
    started = _started(process.number)
    return started is None or bool(started and process.started and started != process.started)


def signer_has_ended(signature: str) -> bool:
    """The same for a program of which only the signature is left."""
    host, number, mark = signature.split("-")
    if host != _digest(platform.node()):
        return False
    started = _started(int(number))
    return started is None or bool(started and mark != "0" and _digest(started) != mark)


@cache
def _process(number: int) -> Process:
    return Process(platform.node(), number, _started(number) or "")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:8]


if sys.platform == "win32":

    def _started(number: int) -> str | None:
        """When the process began; empty where it is there but not ours to ask; None where it is not there."""
        import ctypes
        from ctypes import wintypes

        if not 0 < number < LARGEST:
            return None
        synchronize, query, denied, timeout = 0x00100000, 0x1000, 5, 0x102
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        kernel.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
        kernel.WaitForSingleObject.argtypes = (wintypes.HANDLE, wintypes.DWORD)
        kernel.GetProcessTimes.argtypes = (wintypes.HANDLE, *[ctypes.POINTER(wintypes.FILETIME)] * 4)
        kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
        handle = kernel.OpenProcess(synchronize | query, False, number)
        if not handle:
            return "" if ctypes.get_last_error() == denied else None
        try:
            if kernel.WaitForSingleObject(handle, 0) != timeout:
                return None
            times = [wintypes.FILETIME() for _ in range(4)]
            if not kernel.GetProcessTimes(handle, *times):
                return ""
            return str(times[0].dwHighDateTime << 32 | times[0].dwLowDateTime)
        finally:
            kernel.CloseHandle(handle)

else:

    def _started(number: int) -> str | None:
        """When the process began; empty where it runs but does not say; None where it is not there or only a zombie."""
        if not 0 < number < LARGEST:
            return None
        try:
            os.kill(number, 0)
        except (ProcessLookupError, OverflowError):
            return None
        except PermissionError:  # there, but somebody else's
            pass
        return _told_by_the_system(number)

    def _told_by_the_system(number: int) -> str | None:
        """What Linux tells of a process that is there; other systems tell nothing."""
        try:
            # The program's name, in brackets, may hold brackets and spaces itself.
            state, *rest = Path(f"/proc/{number}/stat").read_bytes().rpartition(b")")[2].split()
            boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
            return None if state in (b"Z", b"X", b"x") else f"{boot}/{int(rest[18])}"
        except (OSError, ValueError, IndexError):
            return ""
