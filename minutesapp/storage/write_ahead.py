"""SQLite's write-ahead log beside a journal: whether something stands in it that SQLite does not read any more.

SQLite stops without a word at the first page of the log that is damaged. The format: https://sqlite.org/walformat.html
"""

from __future__ import annotations

import struct
from itertools import islice
from pathlib import Path

HEADER, FRAME = struct.Struct(">8I"), struct.Struct(">6I")
MAGIC = 0x377F0682
"""With the last bit set, sums are made of numbers in the order of the big end."""
INDEX = struct.Struct("=16xI")
"""How many frames SQLite has found good, in the index that it makes beside the log when it reads it."""
MOST_PAGE = 65536


def lost_commits(file: Path) -> int:
    """How many commits stand in the log of a database that its reader does not see; 0 where there is no telling.

    While the reader is open: it makes the index that this looks into.
    """
    try:
        log = file.with_name(f"{file.name}-wal").read_bytes()
        with file.with_name(f"{file.name}-shm").open("rb") as index:
            (used,) = INDEX.unpack(index.read(INDEX.size))
        return _commits_behind(log, used)
    except (OSError, struct.error):
        return 0


def _commits_behind(log: bytes, used: int) -> int:
    """How many commits stand behind the first `used` frames; those of an earlier round of the log do not count."""
    magic, _, page, _, *salts, _, _ = HEADER.unpack_from(log)
    size = FRAME.size + page
    if magic & ~1 != MAGIC or not 512 <= page <= MOST_PAGE or not _is_sound(log):
        return int(len(log) > HEADER.size)
    frames = (FRAME.unpack_from(log, place) for place in range(HEADER.size, len(log) - size + 1, size))
    return sum(commit > 0 and [one, other] == salts for _, commit, one, other, _, _ in islice(frames, used, None))


def _is_sound(log: bytes) -> bool:
    """Whether the head of the log adds up."""
    order = ">" if log[3] & 1 else "<"
    first = second = 0
    words = struct.unpack_from(f"{order}6I", log)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return (first, second) == struct.unpack_from(">2I", log, 24)
