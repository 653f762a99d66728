"""SQLite's write-ahead log beside a journal: what it adds to the file, and what of it SQLite reads no more.

SQLite stops without a word at the first page of the log that is damaged. And before it reads anything it makes a file
beside the log, which a full disk refuses. The format: https://sqlite.org/walformat.html
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

HEADER, FRAME = struct.Struct(">8I"), struct.Struct(">6I")
MAGIC = 0x377F0682
"""With the last bit set, sums are made of numbers in the order of the big end."""
LEAST_PAGE, MOST_PAGE = 512, 65536
HOW_WRITTEN = slice(18, 20)
"""Where a database says whether it has a log."""
WITHOUT_LOG = b"\x01\x01"
MODULUS = 2**32
SALTS, FRAME_SALTS = slice(16, 24), slice(8, 16)
"""Where a log and a frame of it say which round of the log it is."""

Frame = tuple[int, int, bytes]
"""The number of a page, of how many pages the database consists if this ends a commit (else 0), and the page."""


def lost_commits(log: bytes) -> int:
    """How many commits stand in a log without being read; those of an earlier round of it do not count.

    One that has no end counts, be it that the log is cut, in the midst of a frame too, or that a kill stopped it.
    """
    if not _is_sound(log):
        return int(len(log) > HEADER.size)
    ends = [pages > 0 for _, pages, _ in _frames(log)]
    good = sum(1 for _ in _good_frames(log))
    return sum(ends[good:]) + (ends[-1:] == [False] or _is_cut(log, len(ends)))


def _is_cut(log: bytes, whole: int) -> bool:
    """Whether a part of a frame stands behind all the `whole` ones of this round, as far as can be told of this one."""
    rest = log[HEADER.size + whole * (FRAME.size + _page_size(log)) :]
    salts = log[SALTS]
    return 0 < len(rest) < FRAME.size + _page_size(log) and salts.startswith(rest[FRAME_SALTS])


def replayed(database: bytes, log: bytes) -> bytes:
    """The database with every whole commit of its log: what SQLite would read, as a file that has no log."""
    image = bytearray(database)
    written: dict[int, bytes] = {}
    for number, pages, page in _good_frames(log) if _is_sound(log) else ():
        written[number] = page
        if pages * len(page) > len(database) + len(log):
            break  # more than there can be
        if pages:
            _write(image, written, pages * len(page))
            written = {}
    if image:
        image[HOW_WRITTEN] = WITHOUT_LOG
    return bytes(image)


def _write(image: bytearray, written: dict[int, bytes], size: int) -> None:
    """Put the pages in their places; the image has `size` bytes then."""
    image.extend(bytes(max(0, size - len(image))))
    for number, page in written.items():
        image[(number - 1) * len(page) : number * len(page)] = page
    del image[size:]


def _good_frames(log: bytes) -> Iterator[Frame]:
    """The frames up to the first whose sums do not add up."""
    sums = _sums_of_header(log)
    for place, frame in zip(_places(log), _frames(log), strict=False):
        said = FRAME.unpack_from(log, place)[4:]
        sums = _sums(log, log[place : place + 8] + frame[2], sums)
        if sums != said or not frame[0]:
            return
        yield frame


def _frames(log: bytes) -> Iterator[Frame]:
    """The frames of this round of the log, as they stand there."""
    salts = HEADER.unpack_from(log)[4:6]
    for place in _places(log):
        number, pages, *frame_salts, _, _ = FRAME.unpack_from(log, place)
        if tuple(frame_salts) != salts:
            return
        yield number, pages, log[place + FRAME.size : place + FRAME.size + _page_size(log)]


def _places(log: bytes) -> range:
    size = FRAME.size + _page_size(log)
    return range(HEADER.size, len(log) - size + 1, size)


def _page_size(log: bytes) -> int:
    return int(HEADER.unpack_from(log)[2])


def _is_sound(log: bytes) -> bool:
    """Whether there is a log, and its head adds up."""
    if len(log) < HEADER.size:
        return False
    magic, _, page, *_ = HEADER.unpack_from(log)
    if magic & ~1 != MAGIC or not LEAST_PAGE <= page <= MOST_PAGE or page & (page - 1):
        return False
    return _sums(log, log[:24], (0, 0)) == _sums_of_header(log)


def _sums_of_header(log: bytes) -> tuple[int, int]:
    first, second = HEADER.unpack_from(log)[6:]
    return first, second


def _sums(log: bytes, data: bytes, before: tuple[int, int]) -> tuple[int, int]:
    """The sums of so much more of the log."""
    first, second = before
    order = ">" if log[3] & 1 else "<"
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) % MODULUS
        second = (second + other + first) % MODULUS
    return first, second
