"""Whatever a journal has become, reading it ends in its contents or in a clear word, and changes nothing."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from minutesapp.editing.history import Kind
from minutesapp.editing.session import Session
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal import SIDE_FILES, Base, Journal
from minutesapp.storage.journal_reading import LiveError, UnreadableError, named_for_sqlite, read_journal
from minutesapp.storage.record_format import write_minutes
from tests.unit.storage.journals import STAMP, crashed, crashed_long_ago, spoil, write_over


@pytest.fixture
def journal(tmp_path: Path, record: Minutes) -> Path:
    """Three steps over a saved file."""
    return crashed(tmp_path, record, ["一", "二", "三"], tmp_path / "x.minutes")[1]


def trouble_with(file: Path) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        read_journal(file)
    return caught.value


def test_the_first_version_is_understood(tmp_path: Path, record: Minutes) -> None:
    crashed_long_ago(tmp_path, record, ["一", "二"], tmp_path / "x.minutes")
    contents = read_journal(tmp_path / "old.journal")
    assert contents.version == 1
    assert contents.held is not None
    assert (contents.held.path, contents.held.stamp, contents.held.upto) == (tmp_path / "x.minutes", STAMP, 0)
    assert [kind for kind, _ in contents.moves] == [Kind.DO, Kind.DO]
    assert contents.base.name == "x"


def test_what_the_first_version_had_in_no_file_is_in_no_file(tmp_path: Path, record: Minutes) -> None:
    crashed_long_ago(tmp_path, record, [], tmp_path / "x.minutes", unsaved=True)
    contents = read_journal(tmp_path / "old.journal")
    assert contents.held is not None
    assert contents.held.upto is None


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        (PurePosixPath("/home/a b/x#?.journal"), "file:///home/a%20b/x%23%3F.journal"),
        (PureWindowsPath(r"C:\Users\東雲\x.journal"), "file:///C:/Users/%E6%9D%B1%E9%9B%B2/x.journal"),
        (PureWindowsPath(r"\\server\share\x.journal"), "file:////server/share/x.journal"),
    ],
)
def test_a_journal_on_a_share_is_named_as_sqlite_names_files(file: PurePath, uri: str) -> None:
    assert named_for_sqlite(file) == uri


def test_reading_changes_nothing(journal: Path, tmp_path: Path) -> None:
    before = journal.read_bytes()
    read_journal(journal)
    assert journal.read_bytes() == before
    foreign = tmp_path / "foreign.journal"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE base (a)")
    before = foreign.read_bytes()
    assert trouble_with(foreign).damaged
    assert foreign.read_bytes() == before


def test_what_is_no_journal_is_damaged_for_ever(journal: Path, tmp_path: Path) -> None:
    noise, empty, bare = (tmp_path / f"{name}.journal" for name in ("noise", "empty", "bare"))
    noise.write_bytes(b"no database at all" * 100)
    empty.write_bytes(b"")
    spoil(journal, "DELETE FROM base")
    spoil(bare, "PRAGMA user_version = 1", "CREATE TABLE base (path)")
    assert all(trouble_with(file).damaged for file in (noise, empty, bare, journal))


def test_what_may_be_readable_another_time_is_not(journal: Path, tmp_path: Path) -> None:
    spoil(journal, "PRAGMA user_version = 99")
    assert not trouble_with(journal).damaged
    assert not trouble_with(tmp_path / "missing.journal").damaged


@pytest.mark.parametrize("value", ["NULL", "0", "-1", "1.5", "9e999", "''", "'日'", "x'ff'", "x''"])
@pytest.mark.parametrize(
    "place", ["base.made", "base.name", "base.follows", "base.process", "file.digest", "file.size"]
)
def test_a_wrong_value_beside_the_text_costs_no_text(tmp_path: Path, record: Minutes, place: str, value: str) -> None:
    _, journal = crashed(tmp_path, record, ["一"], tmp_path / "x.minutes")
    table, column = place.split(".")
    columns = {"base": "record, name, made, process, follows", "file": "state, path, size, digest, upto"}[table]
    spoil(journal, f"CREATE TABLE loose AS SELECT {columns} FROM {table}", f"DROP TABLE {table}")
    spoil(journal, f"ALTER TABLE loose RENAME TO {table}", f"UPDATE {table} SET {column} = {value}")
    contents = read_journal(journal)
    assert len(contents.moves) == 1
    assert contents.base.record.startswith(b"{")


@pytest.mark.parametrize("value", ["7", "1.5", "NULL"])
def test_a_record_that_is_no_text_is_damage(journal: Path, value: str) -> None:
    spoil(journal, "CREATE TABLE loose AS SELECT * FROM base", "DROP TABLE base", "ALTER TABLE loose RENAME TO base")
    spoil(journal, f"UPDATE base SET record = {value}")
    assert trouble_with(journal).damaged


@pytest.mark.parametrize(
    ("statement", "read", "missing"),
    [
        ("UPDATE moves SET move = 'jump' WHERE number = 2", 1, 2),
        ("UPDATE moves SET move = x'ff' WHERE number = 3", 2, 1),
        ("UPDATE moves SET step = x'ff' WHERE number = 1", 0, 3),
        ("DELETE FROM moves WHERE number = 2", 1, 1),
        ("DELETE FROM moves WHERE number = 1", 0, 2),
        ("DROP TABLE moves", 0, 1),
    ],
)
def test_moves_are_read_up_to_the_first_that_is_none(journal: Path, statement: str, read: int, missing: int) -> None:
    spoil(journal, statement)
    contents = read_journal(journal)
    assert (len(contents.moves), contents.missing) == (read, missing)


def test_a_value_beyond_measure_is_not_read_and_costs_no_move_before_it(
    journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutesapp.storage.journal_reading.LARGEST", 100_000)
    spoil(journal, "INSERT INTO moves VALUES (4, 'do', zeroblob(200000))")
    contents = read_journal(journal)
    assert (len(contents.moves), contents.missing) == (3, 1)
    spoil(journal, "UPDATE base SET record = zeroblob(200000)")
    assert trouble_with(journal).damaged


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW moves AS WITH RECURSIVE n(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n)"
        " SELECT number, 'undo' AS move, NULL AS step FROM n",
        "CREATE VIRTUAL TABLE moves USING fts5(number, move, step)",
        "CREATE TRIGGER late AFTER INSERT ON base BEGIN DELETE FROM base; END",
    ],
)
def test_what_would_run_while_it_is_read_is_no_journal(journal: Path, statement: str) -> None:
    spoil(journal, "DROP TABLE moves", statement)
    assert trouble_with(journal).damaged
    spoil(journal, "PRAGMA user_version = 99")
    assert not trouble_with(journal).damaged


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes")
@pytest.mark.parametrize("name", SIDE_FILES)
def test_a_pipe_in_the_place_of_a_file_of_the_journal_is_not_waited_for(journal: Path, name: str) -> None:
    place = journal.with_name(journal.name + name)
    place.unlink(missing_ok=True)
    os.mkfifo(place)
    assert trouble_with(journal).damaged


@pytest.fixture
def killed(tmp_path: Path, record: Minutes) -> Path:
    """Three steps that stand in the log alone, in a copy of what a running program writes."""
    session, journal = Session(record), Journal.begin(tmp_path / "live", Base(write_minutes(record), ""))
    session.watch(lambda move: journal.record(len(session.trail.moves), move))
    for text in ("一", "二", "三"):
        write_over(session, text)
    for file in journal.file.parent.iterdir():
        shutil.copy(file, tmp_path)
    journal.discard()
    return tmp_path / journal.file.name


def test_moves_behind_a_damaged_page_of_the_log_are_missed(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = killed.with_name(f"{killed.name}-wal")
    data = bytearray(log.read_bytes())
    data[-10] ^= 0xFF
    log.write_bytes(data)
    monkeypatch.setattr("minutesapp.storage.journal_reading.has_ended", lambda process: True)
    contents = read_journal(killed)
    assert (len(contents.moves), contents.missing) == (2, 1)


WITHOUT_ROOM = """
import resource, sys
from pathlib import Path
from minutesapp.storage import journal_reading
journal_reading.has_ended = lambda process: True
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
print([text for _, text in journal_reading.read_journal(Path(sys.argv[1])).moves])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of a process here")
def test_a_journal_is_read_where_there_is_no_room_for_another_byte(
    killed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-c", WITHOUT_ROOM, str(killed)]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert killed.with_name(f"{killed.name}-shm").stat().st_size == 0
    monkeypatch.setattr("minutesapp.storage.journal_reading.has_ended", lambda process: True)
    moves = [text for _, text in read_journal(killed).moves]
    assert len(moves) == 3
    assert told == f"{moves}\n"


def test_a_journal_that_goes_while_it_is_read_is_not_damaged(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vanish(file: Path) -> bytes:
        raise FileNotFoundError(2, "No such file")

    monkeypatch.setattr("minutesapp.storage.journal_reading.has_ended", lambda process: True)
    monkeypatch.setattr("minutesapp.storage.journal_reading.NO_ROOM", {sqlite3.SQLITE_NOTADB})
    killed.write_bytes(b"x" * 4096)
    monkeypatch.setattr(Path, "read_bytes", vanish)
    assert not trouble_with(killed).damaged


def test_a_program_that_still_writes_is_told_from_trouble(journal: Path) -> None:
    with closing(sqlite3.connect(journal)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LiveError):
            read_journal(journal)


def test_any_damage_ends_in_contents_or_a_word(tmp_path: Path, record: Minutes) -> None:
    _, journal = crashed(tmp_path, record, [f"{number}文" * 40 for number in range(60)], tmp_path / "x.minutes")
    whole, dice = journal.read_bytes(), random.Random(7)
    for _ in range(150):
        data = bytearray(whole[: dice.randrange(len(whole))] if dice.random() < 0.5 else whole)
        for _ in range(dice.randrange(20)):
            if data:
                data[dice.randrange(len(data))] = dice.randrange(256)
        spoilt = tmp_path / "spoilt.journal"
        spoilt.write_bytes(data)
        with suppress(UnreadableError, LiveError):
            assert read_journal(spoilt).moves is not None
        for name in SIDE_FILES:
            spoilt.with_name(spoilt.name + name).unlink(missing_ok=True)
