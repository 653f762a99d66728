"""Opening and saving a `.minutes` file so that nobody's work is lost: neither the clerk's nor somebody else's."""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.files import replace_file, translated
from minutesapp.model.identity import fresh_id
from minutesapp.model.minutes import Minutes
from minutesapp.storage.mending import Mend, mend_minutes
from minutesapp.storage.record_format import read_minutes, write_minutes
from minutesapp.storage.shape import MalformedError
from minutesapp.storage.versions import NewerError

SUFFIX = ".minutes"
LARGEST = 64 * 2**20
"""Bytes; a hundred times the longest record of a day."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file was when it was read or written; tells whether somebody else has changed it since."""

    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A record and the file it came from: its bytes, its stamp, and what had to be put right in it."""

    minutes: Minutes
    stamp: Stamp
    data: bytes
    mends: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written: the new stamp, and the bytes."""

    stamp: Stamp
    data: bytes


def open_file(path: Path) -> Opened:
    """The record in a file. UserFacingError: ``file-broken``, ``file-newer``, and those of `read_bytes`."""
    data = read_bytes(path)
    try:
        minutes, mends = mend_minutes(read_minutes(data))
    except NewerError as newer:
        raise UserFacingError("file-newer", path=str(path), version=newer.version) from newer
    except MalformedError as error:
        raise UserFacingError("file-broken", path=str(path), place=error.place, reason=error.reason) from error
    return Opened(minutes, stamp_of(data), data, mends)


def save_file(minutes: Minutes, path: Path, stamp: Stamp | None = None) -> Saved:
    """Put the record into `path`, whole and durable, or leave what is there; what was there before is kept beside it.

    With the `stamp` of the file as it was read, a file changed by somebody else since is not overwritten
    (``file-changed``); without one, whatever is there is replaced. Other UserFacingErrors: see `files.replace_file`.
    """
    with translated(path):
        target = path.resolve() if path.is_symlink() else path
    data = write_minutes(minutes)

    def prove(written: bytes) -> None:
        """The last moment before the new file gets its name."""
        if written != data:
            raise UserFacingError("write-failed", path=str(path), reason="")
        if stamp is not None and is_changed(target, stamp):
            raise UserFacingError("file-changed", path=str(path))
        if target.exists():
            _keep_previous(target)

    replace_file(target, data, prove=prove)
    return Saved(stamp_of(data), data)


def previous_version(path: Path) -> Path:
    """Where the version before the last saving lies."""
    return path.with_name(f"{path.name}~")


def is_changed(path: Path, stamp: Stamp) -> bool:
    """Whether somebody else has changed the file since; a file that is gone has not been changed."""
    try:
        return path.stat().st_size != stamp.size or stamp_of(path.read_bytes()) != stamp
    except FileNotFoundError:
        return False
    except OSError as error:
        raise UserFacingError("file-unreadable", path=str(path), reason=error.strerror or "") from error


def read_bytes(path: Path) -> bytes:
    """All bytes of a file; UserFacingError ``file-missing``, ``…-is-folder``, ``…-unreadable`` or ``…-too-large``."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UserFacingError("file-missing", path=str(path)) from error
    except IsADirectoryError as error:
        raise UserFacingError("file-is-folder", path=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a zero in it
        raise UserFacingError("file-unreadable", path=str(path), reason=str(error)) from error
    if len(data) > LARGEST:  # only now, for what is no plain file does not tell its size beforehand
        raise UserFacingError("file-too-large", path=str(path), limit=LARGEST // 2**20)
    return data


def stamp_of(data: bytes) -> Stamp:
    """The stamp of a file with these bytes."""
    return Stamp(len(data), hashlib.sha256(data).hexdigest())


def _keep_previous(path: Path) -> None:
    """A second name for the present content, which replacing leaves alone; a copy where the disk knows no links."""
    # A name of its own: one made of the file's could be longer than the system allows.
    fresh = path.with_name(f".{fresh_id()}.tmp")
    try:
        fresh.unlink(missing_ok=True)
        try:
            os.link(path, fresh)
        except OSError:
            shutil.copy2(path, fresh)
        fresh.replace(previous_version(path))
    finally:
        fresh.unlink(missing_ok=True)
