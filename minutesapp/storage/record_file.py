"""Opening and saving a `.minutes` file so that nobody's work is lost: neither the clerk's nor somebody else's."""

from __future__ import annotations

import codecs
import errno
import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.files import sharing
from minutesapp.files.drafts import drafted, fresh_draft, remove_draft
from minutesapp.files.exclusion import alone_with, create
from minutesapp.files.reading import peek, read_file, read_head
from minutesapp.files.replacing import move_over, replaceable, settle_folder, translated
from minutesapp.language.pattern import pattern
from minutesapp.model.minutes import Minutes
from minutesapp.paths import beside
from minutesapp.storage.json_parts import MalformedError
from minutesapp.storage.record_format import read_minutes, write_minutes
from minutesapp.storage.repair import Repair, repair_minutes
from minutesapp.storage.upgrades import NewerError

SUFFIX = ".minutes"
LARGEST = 64 * 2**20
"""Bytes; a hundred times the longest record of a day."""
ATTEMPTS = 100
HEAD = 200
"""Bytes in which a file says whether it is one of ours."""
FORMAT = pattern(r'\s*\{\s*"format"\s*:\s*"minutes/')
WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""How a file of ours begins that an editor wrote again in another encoding; it is one that cannot be read."""


class Stamp(Struct, frozen=True):
    """What a file was when it was read or written; tells whether somebody else has changed it since."""

    size: int
    digest: str


class Opened(Struct, frozen=True):
    """A record and the file it came from: its bytes, its stamp, and what had to be put right in it."""

    minutes: Minutes
    stamp: Stamp
    data: bytes
    mends: tuple[Repair, ...] = ()


class Saved(Struct, frozen=True):
    """What was written: the new stamp, and the bytes."""

    stamp: Stamp
    data: bytes


Announce = Callable[[Stamp], None]


def open_file(path: Path) -> Opened:
    """The record in a file. UserFacingError: ``file-broken``, ``file-newer``, and those of `read_bytes`."""
    data = read_bytes(path)
    try:
        minutes, mends = repair_minutes(read_minutes(data))
    except NewerError as newer:
        raise UserFacingError("file-newer", path=str(path), version=newer.version) from newer
    except MalformedError as error:
        raise UserFacingError("file-broken", path=str(path), place=error.place, reason=error.reason) from error
    return Opened(minutes, stamp_of(data), data, mends)


def save_file(minutes: Minutes, path: Path, stamp: Stamp | None = None, announce: Announce = lambda _: None) -> Saved:
    """Put the record into `path`, whole and durable, or leave what is there; what was there before is kept beside it.

    With the `stamp` of the file as it was read, a file changed by somebody else since is not overwritten
    (``file-changed``); without one, whatever is there is replaced. Of two who save at once, one comes after the other.
    `announce` is told the new stamp just before the file gets it. Other UserFacingErrors: see `files.replacing`.
    """
    data = write_minutes(minutes)
    saved = Saved(stamp_of(data), data)
    with translated(path):
        target = replaceable(path)
        with drafted(target, data) as draft:
            if draft.read_bytes() != data:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            for _attempt in range(ATTEMPTS):
                if _take_place(draft, target, stamp, partial(announce, saved.stamp)):
                    return saved
    raise UserFacingError("file-busy", path=str(path))


def previous_version(path: Path) -> Path:
    """Where the version before the last saving lies."""
    places = [beside(path, after=f"~{number}") for number in ("", *range(2, 10))]
    return next((place for place in places if not paths.is_folder(place)), places[0])


def is_previous_version(path: Path) -> bool:
    """Whether a file is called as `previous_version` calls them."""
    return re.search(r"~[2-9]?$", path.name) is not None


def is_changed(path: Path, stamp: Stamp) -> bool:
    """Whether somebody else has changed the file since; a file that is gone has not been changed."""
    try:
        return not _is_so(path, stamp)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise UserFacingError("file-unreadable", path=str(path), reason=error.strerror or "") from error


def is_as_stamped(path: Path, stamp: Stamp) -> bool:
    """Whether the file is there and is as the stamp says; False where that cannot be seen."""
    try:
        return _is_so(path, stamp)
    except (OSError, ValueError):
        return False


def is_record(path: Path) -> bool:
    """Whether a file is one of ours, whatever its name, and be it damaged; False where it cannot be read."""
    try:
        head = read_head(path, HEAD)
        encoding = next((name for mark, name in WIDE if head.startswith(mark)), "utf-8-sig")
        text = head.decode(encoding, "ignore")
        if FORMAT.match(text) is not None:
            return True
        if not text.lstrip().startswith("{"):
            return False
        table = json.loads(read_file(path, LARGEST).decode(encoding))
    except (UserFacingError, ValueError, RecursionError):
        return False
    return isinstance(table, dict) and str(table.get("format")).startswith("minutes/")


def read_bytes(path: Path) -> bytes:
    """All bytes of a file; UserFacingError ``file-…``, see `intake.read_file`."""
    return read_file(path, LARGEST)


def stamp_of(data: bytes) -> Stamp:
    """The stamp of a file with these bytes."""
    return Stamp(len(data), hashlib.sha256(data).hexdigest())


def _is_so(path: Path, stamp: Stamp) -> bool:
    return path.stat().st_size == stamp.size and stamp_of(peek(path, stamp.size + 1)) == stamp


def _take_place(draft: Path, target: Path, stamp: Stamp | None, announce: Callable[[], None]) -> bool:
    """Give the draft its name; False where somebody made the file at this very moment, and it must be looked at."""
    with alone_with(target) as there:
        if there and stamp is not None and is_changed(target, stamp):
            raise UserFacingError("file-changed", path=str(target))
        announce()
        if there:
            _keep_previous(target)
            move_over(draft, target)
            return True
        made = create(draft, target)
    settle_folder(target.parent)
    return made


def _keep_previous(path: Path) -> None:
    """A second name for the present content, which replacing leaves alone; a copy where the disk knows no links."""
    second = fresh_draft(path)
    try:
        try:
            os.link(path, second)
        except OSError:
            shutil.copy2(path, second)
        sharing.replace(second, previous_version(path))
    finally:
        remove_draft(second)
