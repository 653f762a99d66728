"""The index of a large roster, kept from one start of the program to the next.

It holds what the roster holds, so it is the user's alone, and goes with the roster. It is no pickle: what is in it is
data, whoever wrote it.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file
from minutesapp.files.replacing import replace_file
from minutesapp.home import make_folder
from minutesapp.roster.completion.index import COLUMNS, DayRange, PackedPeople, RosterIndex
from minutesapp.roster.completion.sorted_column import SortedColumn
from minutesapp.roster.source import Revision

MAGIC = b"minutesapp roster index 3\n"
"""The number goes up with the layout of the data, and with what the columns hold."""
LARGEST = 2**30
"""Bytes; of a million people it would be half of that."""


class DamagedIndexError(Exception):
    """The file is not as it was written."""


class Head(Struct, frozen=True):
    """Of what roster the index is, and how long its parts are, which follow in the order of `_parts`."""

    revision: Revision
    day: date
    span: DayRange
    current: int
    byte_order: str
    sizes: tuple[int, ...]
    checksum: int


def keep_index(file: Path, revision: Revision, index: RosterIndex) -> None:
    """Keep the index in a file; where the disk has no room for it, it is made again at the next start."""
    data = b"".join(_parts(index))
    sizes = tuple(map(len, _parts(index)))
    head = Head(revision, index.day, index.span, index.current, sys.byteorder, sizes, zlib.adler32(data))
    packed = msgspec.msgpack.encode(head)
    try:
        make_folder(file.parent)
        replace_file(file, MAGIC + len(packed).to_bytes(4) + packed + data, private=True)
    except (OSError, UserFacingError):
        forget_index(file)


def kept_index(file: Path, revision: Revision, day: date) -> RosterIndex | None:
    """The index of just this roster for this day, if it is kept; DamagedIndexError."""
    try:
        data = memoryview(read_file(file, LARGEST))
    except UserFacingError:
        return None
    if bytes(data[: len(MAGIC)]) != MAGIC:
        return None  # of another version, if it is an index at all
    start = len(MAGIC) + 4
    body = start + int.from_bytes(data[start - 4 : start])
    try:
        head = msgspec.msgpack.decode(data[start:body], type=Head)
    except msgspec.MsgspecError as error:
        raise DamagedIndexError from error
    if head.revision != revision or not head.span.holds(day) or head.byte_order != sys.byteorder:
        return None
    return _unpacked(head, data[body:])


def forget_index(file: Path) -> None:
    """Remove the index: its roster is gone, or is small. Where that fails it is tried again at the next start.

    What stays meanwhile is never used, as it is of another state of the roster.
    """
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _parts(index: RosterIndex) -> Iterator[bytes | memoryview]:
    yield from index.people.parts
    for name in COLUMNS:
        yield from index.columns[name].parts


def _unpacked(head: Head, data: memoryview) -> RosterIndex:
    if sum(head.sizes) != len(data) or zlib.adler32(data) != head.checksum:
        raise DamagedIndexError
    parts, start = [], 0
    for size in head.sizes:
        parts.append(data[start : start + size])
        start += size
    columns = {
        name: SortedColumn((parts[at], parts[at + 1], parts[at + 2], parts[at + 3]))
        for name, at in zip(COLUMNS, range(2, len(parts), 4), strict=True)
    }
    return RosterIndex(head.day, head.span, head.current, PackedPeople(parts[0], parts[1]), columns)
