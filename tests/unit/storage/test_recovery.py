"""After a crash everything comes back, as far as it can be read; what cannot is put aside."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from minutesapp.editing import commands
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal import Base, Journal
from minutesapp.storage.record_file import Stamp
from minutesapp.storage.record_format import write_minutes
from minutesapp.storage.recovery import ASIDE, Leftover, discard, list_leftovers, recover

STAMP = Stamp(3, "abc")


def crashed(
    folder: Path, minutes: Minutes, texts: list[str], path: Path | None = None, unsaved: bool = False
) -> Session:
    """A session whose journal is left in `folder`, after typing each of the texts over the last paragraph."""
    session, journal = Session(minutes), Journal.begin(folder)
    journal.restart(Base(write_minutes(minutes), path, STAMP if path else None, unsaved))
    last = len(minutes.body)
    for number, text in enumerate(texts, 1):
        change = commands.type_lines(session.minutes, last - 1, last, [text])
        assert change is not None
        session.apply(change)
        journal.record(number, change)
    journal.close()
    return session


def only(folder: Path) -> Leftover:
    (leftover,) = list_leftovers(folder)
    return leftover


def spoil(journal: Path, statement: str) -> None:
    with sqlite3.connect(journal) as connection:
        connection.execute(statement)
    connection.close()


def test_the_record_comes_back_with_every_step(tmp_path: Path, record: Minutes) -> None:
    session = crashed(tmp_path, record, ["一", "一二", "三"], tmp_path / "x.minutes")
    leftover = only(tmp_path)
    assert (leftover.path, leftover.steps) == (tmp_path / "x.minutes", 3)
    recovered = recover(leftover)
    assert recovered.minutes == session.minutes
    assert (recovered.path, recovered.stamp, recovered.lost) == (tmp_path / "x.minutes", STAMP, 0)
    assert only(tmp_path) == leftover


def test_a_record_that_was_never_saved_comes_back(tmp_path: Path, record: Minutes) -> None:
    crashed(tmp_path, record, [], unsaved=True)
    recovered = recover(only(tmp_path))
    assert (recovered.minutes, recovered.path, recovered.stamp) == (record, None, None)


def test_a_record_without_a_change_is_no_leftover(tmp_path: Path, record: Minutes) -> None:
    crashed(tmp_path, record, [], tmp_path / "x.minutes")
    assert list_leftovers(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_the_newest_comes_first(tmp_path: Path, record: Minutes) -> None:
    for hour in ("09", "11", "10"):
        journal = Journal.begin(tmp_path)
        journal.restart(Base(write_minutes(record), None, None, unsaved=True, made=f"2024-07-09T{hour}:00:00"))
        journal.close()
    assert [leftover.since[11:13] for leftover in list_leftovers(tmp_path)] == ["11", "10", "09"]


def test_a_running_programs_journal_is_left_alone(tmp_path: Path, record: Minutes) -> None:
    journal = Journal.begin(tmp_path)
    journal.restart(Base(write_minutes(record), None, None, unsaved=True))
    assert list_leftovers(tmp_path) == ()
    assert journal.file.exists()
    with pytest.raises(UserFacingError) as caught:
        recover(Leftover(journal.file, None, "", 0))
    assert caught.value.code == "journal-broken"
    journal.close()


@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE steps SET step = \'{"deed": "入力", "future": 1}\' WHERE number = 2',
        "UPDATE steps SET step = 'half' WHERE number = 2",
        "UPDATE steps SET step = replace(step, '\"b8\"', '\"b1\"') WHERE number = 2",
    ],
)
def test_steps_that_cannot_be_read_are_told_and_kept_aside(tmp_path: Path, record: Minutes, statement: str) -> None:
    crashed(tmp_path, record, ["一", "二", "三"], tmp_path / "x.minutes")
    leftover = only(tmp_path)
    spoil(leftover.journal, statement)
    recovered = recover(leftover)
    assert recovered.minutes.body[-1].text == "一"
    assert recovered.lost == 2
    aside = tmp_path / ASIDE / leftover.journal.name
    assert aside.read_bytes() == leftover.journal.read_bytes()


def test_a_journal_that_cannot_be_read_is_moved_aside_not_deleted(tmp_path: Path, record: Minutes) -> None:
    crashed(tmp_path, record, ["一"], tmp_path / "x.minutes")
    good = only(tmp_path)
    noise = b"no database at all" * 100
    (tmp_path / "noise.journal").write_bytes(noise)
    Journal.begin(tmp_path).close()
    assert list_leftovers(tmp_path) == (good,)
    aside = list((tmp_path / ASIDE).glob("*.journal"))
    assert len(aside) == 2
    assert (tmp_path / ASIDE / "noise.journal").read_bytes() == noise


@pytest.mark.parametrize("record_bytes", [b"half", b'{"format": "minutes/99"}'])
def test_a_base_that_cannot_be_read_is_told(tmp_path: Path, record_bytes: bytes) -> None:
    journal = Journal.begin(tmp_path)
    journal.restart(Base(record_bytes, None, None, unsaved=True))
    journal.close()
    leftover = only(tmp_path)
    with pytest.raises(UserFacingError) as caught:
        recover(leftover)
    assert caught.value.code == "journal-broken"
    assert leftover.journal.exists()


def test_only_the_clerk_deletes(tmp_path: Path, record: Minutes) -> None:
    crashed(tmp_path, record, ["一"])
    discard(only(tmp_path))
    assert list_leftovers(tmp_path) == ()


TYPING_FOR_EVER = """
import sys
from pathlib import Path
from minutesapp.editing import commands
from minutesapp.editing.session import Session
from minutesapp.storage.journal import Base, Journal
from minutesapp.storage.record_format import read_minutes
data = Path(sys.argv[1]).read_bytes()
session, journal = Session(read_minutes(data)), Journal.begin(Path(sys.argv[2]))
journal.restart(Base(data, None, None, unsaved=True))
last = len(session.minutes.body)
number = 0
while True:
    number += 1
    change = commands.type_lines(session.minutes, last - 1, last, [str(number)])
    session.apply(change)
    journal.record(number, change)
    print(number, flush=True)
"""


def test_what_was_typed_before_a_kill_comes_back(tmp_path: Path, record: Minutes) -> None:
    (tmp_path / "base").write_bytes(write_minutes(record))
    folder = tmp_path / "recovery"
    command = [sys.executable, "-c", TYPING_FOR_EVER, str(tmp_path / "base"), str(folder)]
    typing = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert typing.stdout is not None
    for _ in range(50):
        told = int(typing.stdout.readline())
    assert list_leftovers(folder) == ()
    typing.kill()
    rest, _ = typing.communicate()
    told = max([told, *map(int, rest.split("\n")[:-1])])
    recovered = recover(only(folder))
    assert recovered.lost == 0
    assert told <= int(recovered.minutes.body[-1].text) <= told + 1


def test_a_journal_can_be_carried_to_another_machine(tmp_path: Path, record: Minutes) -> None:
    session = crashed(tmp_path / "here", record, ["一"])
    shutil.copytree(tmp_path / "here", tmp_path / "there")
    assert recover(only(tmp_path / "there")).minutes == session.minutes
