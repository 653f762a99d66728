"""Whatever a journal has become, reading it ends in its contents or in a clear word, and changes nothing."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from minutesapp.editing.history import MoveKind
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal.contents import read_journal
from minutesapp.storage.journal.database import LiveError, Trouble, UnreadableError
from minutesapp.storage.journal.writing import SIDE_FILES
from tests.unit.storage.journal.crashes import STAMP, crashed, crashed_long_ago, spoil, trouble_with


def test_the_first_version_is_understood(tmp_path: Path, record: Minutes) -> None:
    crashed_long_ago(tmp_path, record, ["一", "二"], tmp_path / "x.minutes")
    contents = read_journal(tmp_path / "old.journal")
    assert contents.version == 1
    assert contents.held is not None
    assert (contents.held.path, contents.held.stamp, contents.held.upto) == (tmp_path / "x.minutes", STAMP, 0)
    assert [kind for kind, _ in contents.moves] == [MoveKind.DO, MoveKind.DO]
    assert contents.base.name == "x"


def test_what_the_first_version_had_in_no_file_is_in_no_file(tmp_path: Path, record: Minutes) -> None:
    crashed_long_ago(tmp_path, record, [], tmp_path / "x.minutes", unsaved=True)
    contents = read_journal(tmp_path / "old.journal")
    assert contents.held is not None
    assert contents.held.upto is None


def test_reading_changes_nothing(journal: Path, tmp_path: Path) -> None:
    before = journal.read_bytes()
    read_journal(journal)
    assert journal.read_bytes() == before
    foreign = tmp_path / "foreign.journal"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE base (a)")
    before = foreign.read_bytes()
    assert trouble_with(foreign) is Trouble.DAMAGED
    assert foreign.read_bytes() == before


def test_what_is_no_journal_is_damaged_for_ever(journal: Path, tmp_path: Path) -> None:
    noise, empty, bare = (tmp_path / f"{name}.journal" for name in ("noise", "empty", "bare"))
    noise.write_bytes(b"no database at all" * 100)
    empty.write_bytes(b"")
    spoil(journal, "DELETE FROM base")
    spoil(bare, "PRAGMA user_version = 1", "CREATE TABLE base (path)")
    assert all(trouble_with(file) is Trouble.DAMAGED for file in (noise, empty, bare, journal))


def test_what_may_be_readable_another_time_is_not(journal: Path, tmp_path: Path) -> None:
    spoil(journal, "PRAGMA user_version = 99")
    assert trouble_with(journal) is Trouble.NEWER
    assert trouble_with(tmp_path / "missing.journal") is Trouble.REFUSED


def test_moves_behind_a_damaged_page_of_the_log_are_missed(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = killed.with_name(f"{killed.name}-wal")
    data = bytearray(log.read_bytes())
    data[-10] ^= 0xFF
    log.write_bytes(data)
    monkeypatch.setattr("minutesapp.storage.journal.rows.has_ended", lambda process: True)
    contents = read_journal(killed)
    assert (len(contents.moves), contents.missing) == (2, 1)


WITHOUT_ROOM = """
import resource, sys
from pathlib import Path
from minutesapp.storage.journal import contents, rows
rows.has_ended = lambda process: True
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
print([text for _, text in contents.read_journal(Path(sys.argv[1])).moves])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of a process here")
def test_a_journal_is_read_where_there_is_no_room_for_another_byte(
    killed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-c", WITHOUT_ROOM, str(killed)]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert killed.with_name(f"{killed.name}-shm").stat().st_size == 0
    monkeypatch.setattr("minutesapp.storage.journal.rows.has_ended", lambda process: True)
    moves = [text for _, text in read_journal(killed).moves]
    assert len(moves) == 3
    assert told == f"{moves}\n"


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
