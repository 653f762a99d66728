"""Journals as a crash leaves them, of this version and of earlier ones."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.editing import commands
from minutesapp.editing.deeds import Deed
from minutesapp.editing.session import Session
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal import rows
from minutesapp.storage.journal.contents import read_journal
from minutesapp.storage.journal.database import Trouble, UnreadableError
from minutesapp.storage.journal.deed_codes import WORDS_BEFORE_CODES
from minutesapp.storage.journal.recovery import look_into, recover
from minutesapp.storage.journal.steps import write_change
from minutesapp.storage.journal.writing import Base, Filed, Journal
from minutesapp.storage.record_file import Stamp
from minutesapp.storage.record_format import write_minutes

FIRST_TABLES = """
CREATE TABLE base (
    path BLOB, stamp TEXT, size INTEGER, record BLOB NOT NULL, unsaved INTEGER NOT NULL, made TEXT NOT NULL
);
CREATE TABLE steps (number INTEGER PRIMARY KEY, step TEXT NOT NULL);
PRAGMA user_version = 1;
"""
TYPING_FOR_EVER = """
import sys
from pathlib import Path
from minutesapp.editing import commands
from minutesapp.editing.session import Session
from minutesapp.storage.journal.writing import Base, Journal
from minutesapp.storage.record_format import read_minutes
data = Path(sys.argv[1]).read_bytes()
session, journal = Session(read_minutes(data)), Journal.begin(Path(sys.argv[2]), Base(data, ""))
session.watch(lambda move: journal.record(number, move))
last = len(session.minutes.body)
number = 0
while True:
    number += 1
    session.seal()
    session.apply(commands.type_lines(session.minutes, last - 1, last, [str(number)]))
    print(number, flush=True)
"""
"""A program that types numbers into the record of its first argument, with a journal in the folder of its second."""
STAMP = Stamp(3, "abc")
WORD_OF_TYPING = "入力"


def write_over(session: Session, text: str) -> None:
    """Write this into the last paragraph, as a step of its own."""
    last = len(session.minutes.body)
    change = commands.type_lines(session.minutes, last - 1, last, [text])
    assert change is not None
    session.seal()
    session.apply(change)


def crashed(
    folder: Path,
    minutes: Minutes,
    texts: Iterable[str],
    path: Path | None = None,
    upto: int | None = 0,
    stamp: Stamp = STAMP,
) -> tuple[Session, Path]:
    """A session and the journal it leaves in `folder` after writing each of the texts over the last paragraph."""
    session = Session(minutes)
    for text in texts:
        write_over(session, text)
    filed = Filed(path, stamp, upto) if path else None
    journal = Journal.begin(folder, Base(write_minutes(minutes), "題"), filed, session.trail.moves)
    journal.leave()
    return session, journal.file


def crashed_long_ago(
    folder: Path, minutes: Minutes, texts: Iterable[str], path: Path | None = None, *, unsaved: bool = False
) -> Session:
    """The same of the first version: a row for each key, numbered on after the saving before."""
    session, steps = Session(minutes), list[str]()
    end = session.observe(lambda change: steps.append(write_change(change)))
    for text in texts:
        last = len(session.minutes.body)
        change = commands.type_lines(session.minutes, last - 1, last, [text])
        assert change is not None
        session.apply(change)
    end()
    steps = [step.replace('"type"', f'"{WORD_OF_TYPING}"') for step in steps]
    folder.mkdir(exist_ok=True)
    with closing(sqlite3.connect(folder / "old.journal", isolation_level=None)) as connection:
        connection.executescript(f"PRAGMA journal_mode = WAL; {FIRST_TABLES}")
        base = (path and bytes(path), STAMP.digest if path else None, STAMP.size if path else None)
        row = (*base, write_minutes(minutes), unsaved, "2024-07-09T14:00:00")
        connection.execute("INSERT INTO base VALUES (?, ?, ?, ?, ?, ?)", row)
        connection.executemany("INSERT INTO steps VALUES (?, ?)", enumerate(steps, 5))
    return session


def after_a_kill(copy: Path) -> Minutes:
    """What would come back if the program were killed now: that of the only journal, in a `copy` of its folder."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(paths.recovery_folder(), copy, ignore=shutil.ignore_patterns("*-shm"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "has_ended", lambda process: True)
        (leftover,) = look_into(copy).leftovers
        return recover(leftover).minutes


def spoil(journal: Path, *statements: str) -> None:
    """Change what a journal holds."""
    with closing(sqlite3.connect(journal, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def without_codes(journal: Path) -> None:
    """Make it a journal of the second version: its steps are told by the words that the menu showed then."""
    words = {deed: word for word, deed in WORDS_BEFORE_CODES.items()}
    with closing(sqlite3.connect(journal, isolation_level=None)) as connection:
        for number, step in connection.execute("SELECT number, step FROM moves").fetchall():
            table = json.loads(step)
            told = json.dumps(table | {"deed": words[Deed(table["deed"])]})
            connection.execute("UPDATE moves SET step = ? WHERE number = ?", (told, number))
        connection.execute("PRAGMA user_version = 2")


def trouble_with(file: Path) -> Trouble:
    """Why a journal cannot be read."""
    with pytest.raises(UnreadableError) as caught:
        read_journal(file)
    return caught.value.trouble
