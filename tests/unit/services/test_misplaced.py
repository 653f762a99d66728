from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.roster.source import RosterFile
from minutesapp.services import people, records
from minutesapp.services.lists import open_coming
from minutesapp.services.misplaced import database_in_the_way
from minutesapp.services.rosters.transfers import read_transfer_file
from minutesapp.storage.journal.writing import Base, Journal
from minutesapp.storage.record_format import write_minutes

ASKED: dict[str, Callable[[Path], object]] = {
    "open": records.open_record,
    "edit": records.open_to_edit,
    "import": records.import_record,
    "list": open_coming,
    "take in": people.import_roster,
    "transfers": lambda path: read_transfer_file(path, date(2025, 4, 1)),
}


@pytest.fixture
def journal(tmp_path: Path, shinonome: Minutes) -> Path:
    begun = Journal.begin(tmp_path / "recovery", Base(write_minutes(shinonome), "図書館協議会"))
    begun.leave()
    return begun.file


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
@pytest.mark.parametrize("name", ["x.minutes", "x.txt", "x.csv", "x.xlsx", "x.db", "x"])
def test_a_roster_and_a_journal_are_told_as_what_they_are(
    tmp_path: Path, roster: RosterFile, journal: Path, asked: Callable[[Path], object], name: str
) -> None:
    for file, code in ((roster.path, "file-is-roster"), (journal, "file-is-journal")):
        shutil.copy(file, tmp_path / name)
        before = (tmp_path / name).read_bytes()
        with pytest.raises(UserFacingError) as caught:
            asked(tmp_path / name)
        assert (caught.value.code, caught.value.facts["path"]) == (code, str(tmp_path / name))
        assert (tmp_path / name).read_bytes() == before


def test_any_other_file_is_no_database_of_ours(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x.db")) as other:
        other.execute("CREATE TABLE notes (words)")
    (tmp_path / "x").touch()
    os.mkfifo(tmp_path / "pipe")
    for name in ("x.db", "x", "none", "pipe", ""):
        assert database_in_the_way(tmp_path / name) is None


@pytest.mark.parametrize("data", [b"", b"<!DOCTYPE html>", "会議録".encode(), b"PK\x03\x04", b"{}", b"\xff\xfe"])
def test_what_is_not_even_a_damaged_record_is_no_record(tmp_path: Path, data: bytes) -> None:
    for name, code in (("x.txt", "file-foreign"), ("x.minutes", "file-broken"), ("x.minutes~", "file-broken")):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(UserFacingError, match=code):
            records.open_record(tmp_path / name)


def test_a_damaged_record_is_told_as_one_by_any_name(tmp_path: Path, shinonome: Minutes) -> None:
    (tmp_path / "x.txt").write_bytes(write_minutes(shinonome)[:500])
    with pytest.raises(UserFacingError, match="file-broken"):
        records.open_record(tmp_path / "x.txt")


@pytest.mark.parametrize("asked", [open_coming, people.import_roster])
def test_a_record_is_no_list_of_people(tmp_path: Path, shinonome: Minutes, asked: Callable[[Path], object]) -> None:
    for name in ("x.csv", "x.minutes~", "x.xlsx"):
        (tmp_path / name).write_bytes(write_minutes(shinonome))
        with pytest.raises(UserFacingError, match="file-is-minutes"):
            asked(tmp_path / name)
