"""Drafts: files that are written under a name of their own, and get their real one when they are complete.

A draft's name says which program writes it, so that one left behind by a kill can be told from one that is still being
written.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from minutesapp.files.sharing import remove
from minutesapp.processes import signer_has_ended, this_process

NAME = re.compile(r"\.minutesapp-([0-9a-f]{8}-\d{1,10}-[0-9a-f]{1,8})-[0-9a-f]{12}\.tmp(?:-journal|-wal|-shm)?")
"""With what SQLite writes beside a draft that is a database."""
FORGOTTEN = 24 * 60 * 60
"""Seconds after which nobody goes on with a draft, on whatever machine it was begun."""

NO_MODES = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP}
"""What disks say that know no modes."""

BINARY = getattr(os, "O_BINARY", 0)
FOR_THE_USER, FOR_ALL = 0o600, 0o666

_staying: set[Path] = set()
"""This program's drafts that could not be removed while somebody looked into them."""


@contextmanager
def drafted(target: Path, data: bytes, *, mode: int | None = None, durable: bool = True) -> Iterator[Path]:
    """A complete file with `data` beside `target`; it is gone afterwards unless it was moved. OSError.

    It is made with this `mode`, as far as the user's mask allows; without one it gets that of the file at `target`.
    """
    draft = fresh_draft(target)
    try:
        kept = _mode_of(target) if mode is None else None
        _write(draft, data, FOR_THE_USER if kept is not None else mode or FOR_ALL, durable=durable)
        if kept is not None:  # only now, for what is in the draft may be for the user alone
            _set_mode(draft, kept)
        yield draft
    finally:
        remove_draft(draft)


def fresh_draft(target: Path) -> Path:
    """A name beside `target` that nobody else uses."""
    # Not made of the target's name: it could be longer than the system allows.
    return target.parent / f".minutesapp-{this_process().signature}-{os.urandom(6).hex()}.tmp"


def remove_draft(draft: Path) -> None:
    """Remove a draft, if it is there. Where that is impossible, it goes with a later one, or at a later start."""
    for file in tuple(_staying):
        with suppress(OSError):
            file.unlink(missing_ok=True)
            _staying.discard(file)
    try:
        remove(draft)
    except OSError:
        _staying.add(draft)


def clear_drafts(folder: Path) -> None:
    """Remove the drafts of ended programs from a folder; those being written now, and all other files, stay."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".minutesapp-") and _is_forgotten(entry):
                with suppress(OSError):
                    os.unlink(entry.path)  # noqa: PTH108 - a path that scandir gave


def _is_forgotten(entry: os.DirEntry[str]) -> bool:
    signed = NAME.fullmatch(entry.name)
    if signed is None or not entry.is_file(follow_symlinks=False):
        return False
    return signer_has_ended(signed[1]) or time.time() - entry.stat().st_mtime > FORGOTTEN


def _mode_of(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None


def _write(draft: Path, data: bytes, mode: int, *, durable: bool) -> None:
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        if durable:
            os.fsync(file.fileno())


def _set_mode(draft: Path, mode: int) -> None:
    try:
        draft.chmod(mode)
    except OSError as error:
        if error.errno not in NO_MODES:
            raise
