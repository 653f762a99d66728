"""What stands in the log of a database and is read no more is noticed."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from minutesapp.storage.journal.write_ahead import lost_commits, replayed

COMMITS = 12


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database as a kill leaves it: most of it in the log."""
    file, copy = tmp_path / "live", tmp_path / "x"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (a)")
        for number in range(COMMITS):
            connection.execute("INSERT INTO t VALUES (?)", (number,))
        for suffix in ("", "-wal"):
            copy.with_name(copy.name + suffix).write_bytes(file.with_name(file.name + suffix).read_bytes())
    return copy


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("SELECT * FROM sqlite_master").fetchall()
        yield connection


def log_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def spoil(file: Path, place: int) -> None:
    data = bytearray(log_of(file).read_bytes())
    data[place] ^= 0xFF
    log_of(file).write_bytes(data)


def size_of_frame(file: Path) -> int:
    return size_of(log_of(file).read_bytes())


def size_of(log: bytes) -> int:
    """Of a frame of this log."""
    return 24 + struct.unpack_from(">I", log, 8)[0]


def test_a_whole_log_is_read_to_its_end(database: Path) -> None:
    with reading(database) as connection:
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (COMMITS,)
        assert lost_commits(log_of(database).read_bytes()) == 0


@pytest.mark.parametrize("behind", [1, 3, 7])
def test_what_stands_behind_a_damaged_page_is_counted(database: Path, behind: int) -> None:
    size = size_of_frame(database)
    spoil(database, log_of(database).stat().st_size - behind * size + 24 + 9)
    with reading(database) as connection:
        (read,) = connection.execute("SELECT count(*) FROM t").fetchone()
        assert read == COMMITS - behind
        assert lost_commits(log_of(database).read_bytes()) == behind


@pytest.mark.parametrize("place", [0, 5, 8, 17, 25])
def test_a_log_whose_head_is_damaged_is_lost(database: Path, place: int) -> None:
    spoil(database, place)
    try:
        with reading(database):
            assert lost_commits(log_of(database).read_bytes()) > 0
    except sqlite3.Error:
        pass  # and so it is told


@pytest.mark.parametrize("page", [513, 600, 4095])
def test_a_log_of_pages_that_no_database_has_is_lost(page: int) -> None:
    words = (0x377F0683, 3007000, page, 0, 1, 2)
    first = second = 0
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) % 2**32
        second = (second + other + first) % 2**32
    log = struct.pack(">8I", *words, first, second) + struct.pack(">6I", 1, 1, 1, 2, 0, 0) + bytes(page)
    assert lost_commits(log) == 1
    assert replayed(b"", log) == b""


@pytest.mark.parametrize("length", [1, 4, 12, 24, 100])
def test_a_part_of_a_frame_at_the_end_is_a_commit_that_is_lost(database: Path, length: int) -> None:
    data = log_of(database).read_bytes()
    log_of(database).write_bytes(data + data[-size_of_frame(database) :][:length])
    with reading(database) as connection:
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (COMMITS,)
        assert lost_commits(log_of(database).read_bytes()) == 1


def test_a_log_that_was_cut_behind_a_damaged_page_counts_both(database: Path) -> None:
    size = size_of_frame(database)
    spoil(database, log_of(database).stat().st_size - 3 * size + 24 + 9)
    assert lost_commits(log_of(database).read_bytes()[:-1]) == 3


def test_a_commit_without_its_end_is_lost(tmp_path: Path) -> None:
    file = tmp_path / "live"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (a)")
        connection.execute("INSERT INTO t VALUES (?)", ("あ" * 9999,))
        log = log_of(file).read_bytes()
    assert lost_commits(log) == 0
    assert lost_commits(log[: -size_of(log)]) == 1, "cut between two frames"


def test_what_an_earlier_round_left_behind_does_not_count(tmp_path: Path) -> None:
    file, copy = tmp_path / "live", tmp_path / "x"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (a)")
        for number in range(COMMITS):
            connection.execute("INSERT INTO t VALUES (?)", (number,))
        connection.execute("PRAGMA wal_checkpoint")
        connection.execute("INSERT INTO t VALUES (0)")
        for suffix in ("", "-wal"):
            copy.with_name(copy.name + suffix).write_bytes(file.with_name(file.name + suffix).read_bytes())
    with reading(copy) as connection:
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (COMMITS + 1,)
        assert lost_commits(log_of(copy).read_bytes()) == 0
        assert lost_commits(log_of(copy).read_bytes()[:-100]) == 0


def test_without_a_log_nothing_is_lost() -> None:
    assert lost_commits(b"") == 0


def in_memory(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(replayed(file.read_bytes(), log_of(file).read_bytes()))
    return connection


@pytest.mark.parametrize("behind", [0, 1, 3, 7, COMMITS])
def test_a_log_is_replayed_as_sqlite_reads_it(database: Path, behind: int) -> None:
    if behind:
        spoil(database, log_of(database).stat().st_size - behind * size_of_frame(database) + 24 + 9)
    with reading(database) as connection, closing(in_memory(database)) as copy:
        rows = connection.execute("SELECT a FROM t").fetchall()
        assert copy.execute("SELECT a FROM t").fetchall() == rows
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("page_size", [512, 4096, 65536])
def test_large_changes_are_replayed_whole(tmp_path: Path, page_size: int) -> None:
    file, copy = tmp_path / "live", tmp_path / "x"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {page_size}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (a)")
        connection.executemany("INSERT INTO t VALUES (?)", (("あ" * 999,) for _ in range(50)))
        connection.execute("PRAGMA wal_checkpoint")
        connection.execute("DELETE FROM t WHERE rowid > 20")
        connection.execute("VACUUM")
        connection.executemany("INSERT INTO t VALUES (?)", (("い" * 9999,) for _ in range(9)))
        for suffix in ("", "-wal"):
            copy.with_name(copy.name + suffix).write_bytes(file.with_name(file.name + suffix).read_bytes())
        rows = connection.execute("SELECT a FROM t").fetchall()
    with closing(in_memory(copy)) as replay:
        assert replay.execute("SELECT a FROM t").fetchall() == rows


def test_a_commit_of_more_pages_than_there_can_be_is_not_believed(database: Path) -> None:
    log = bytearray(log_of(database).read_bytes())
    size = size_of_frame(database)
    last = len(log) - size
    struct.pack_into(">I", log, last + 4, 2**32 - 1)
    sums = struct.unpack_from(">2I", log, last - size + 16)
    order = ">" if log[3] & 1 else "<"
    for one, other in struct.iter_unpack(f"{order}2I", log[last : last + 8] + log[last + 24 :]):
        first = (sums[0] + one + sums[1]) % 2**32
        sums = (first, (sums[1] + other + first) % 2**32)
    struct.pack_into(">2I", log, last + 16, *sums)
    log_of(database).write_bytes(log)
    assert len(replayed(database.read_bytes(), bytes(log))) < 2**20
