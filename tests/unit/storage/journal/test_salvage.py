"""Of a journal that cannot be read whole, the record where it begins and all steps before the damage are still read."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal import rows
from minutesapp.storage.journal.contents import read_journal
from minutesapp.storage.journal.database import LiveError, Trouble
from minutesapp.storage.journal.rows import JournalContents
from minutesapp.storage.journal.salvage import salvage
from minutesapp.storage.journal.write_ahead import HOW_WRITTEN, lost_commits
from minutesapp.storage.journal.writing import Base, Journal
from minutesapp.storage.record_format import read_minutes, write_minutes
from tests.unit.storage.journal.crashes import crashed_long_ago, spoil, trouble_with


def saved(journal: Path, trouble: Trouble = Trouble.DAMAGED) -> JournalContents:
    assert trouble_with(journal) is trouble
    contents = salvage(journal, trouble)
    assert contents is not None
    return contents


@pytest.mark.parametrize(
    "statements",
    [
        ("PRAGMA user_version = 0",),
        ("PRAGMA application_id = 7",),
        ("DROP TABLE file",),
        ("ALTER TABLE file DROP COLUMN digest",),
        ("ALTER TABLE base DROP COLUMN follows",),
        ("ALTER TABLE base DROP COLUMN name", "ALTER TABLE base DROP COLUMN process"),
    ],
)
def test_damage_beside_the_text_costs_none_of_it(journal: Path, record: Minutes, statements: tuple[str, ...]) -> None:
    spoil(journal, *statements)
    contents = saved(journal)
    assert read_minutes(contents.base.record) == record
    assert (len(contents.moves), contents.missing, contents.trouble) == (3, 0, Trouble.DAMAGED)


def test_without_its_moves_there_is_still_the_record_and_the_file(journal: Path, record: Minutes) -> None:
    spoil(journal, "DROP TABLE moves", "PRAGMA user_version = 0")
    contents = saved(journal)
    assert read_minutes(contents.base.record) == record
    assert contents.held is not None and contents.held.path == journal.parent / "x.minutes"
    assert contents.moves == ()


def test_a_later_versions_journal_is_read_as_far_as_it_is_as_ours(journal: Path, record: Minutes) -> None:
    spoil(journal, "PRAGMA user_version = 99", "ALTER TABLE base ADD COLUMN colour", "ALTER TABLE moves ADD COLUMN who")
    contents = saved(journal, Trouble.NEWER)
    assert (read_minutes(contents.base.record), len(contents.moves)) == (record, 3)
    assert contents.trouble is Trouble.NEWER


def test_a_damaged_head_that_the_log_does_not_need_is_read_over(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "has_ended", lambda process: True)
    data = bytearray(killed.read_bytes())
    data[HOW_WRITTEN] = b"\xff\xff"
    killed.write_bytes(data)
    log = killed.with_name(f"{killed.name}-wal")
    assert lost_commits(log.read_bytes()) == 0
    log.write_bytes(log.read_bytes()[:-10])
    contents = saved(killed)
    assert (len(contents.moves), contents.missing) == (2, 0)


def test_the_first_version_damaged_is_read_by_its_own_tables(tmp_path: Path, record: Minutes) -> None:
    crashed_long_ago(tmp_path, record, ["一", "二"])
    journal = tmp_path / "old.journal"
    spoil(journal, "PRAGMA user_version = 0")
    contents = saved(journal)
    assert (contents.version, len(contents.moves), contents.held) == (1, 2, None)


def test_without_its_record_there_are_still_the_moves_and_the_file(journal: Path) -> None:
    spoil(journal, "DELETE FROM base")
    contents = saved(journal)
    assert contents.base == Base(b"", "")
    assert contents.held is not None and contents.held.path == journal.parent / "x.minutes"
    assert len(contents.moves) == 3


def test_of_what_is_no_journal_there_is_nothing(tmp_path: Path) -> None:
    noise = tmp_path / "noise.journal"
    noise.write_bytes(b"no database at all" * 100)
    assert salvage(noise, Trouble.DAMAGED) is None


def test_what_would_run_while_it_is_read_is_not_touched(journal: Path) -> None:
    spoil(journal, "PRAGMA user_version = 99", "DROP TABLE moves", "CREATE VIEW moves AS SELECT 1 AS number")
    assert salvage(journal, Trouble.NEWER) is None


def test_a_running_programs_journal_is_left_alone(tmp_path: Path, record: Minutes) -> None:
    journal = Journal.begin(tmp_path, Base(write_minutes(record), ""))
    with pytest.raises(LiveError):
        salvage(journal.file, Trouble.NEWER)
    journal._connection.close()  # as between its beginning and its lock: only the program that it names tells
    with pytest.raises(LiveError):
        read_journal(journal.file)
    with pytest.raises(LiveError):
        salvage(journal.file, Trouble.NEWER)


def test_salvaging_changes_nothing(journal: Path) -> None:
    spoil(journal, "PRAGMA user_version = 99")
    before = journal.read_bytes()
    salvage(journal, Trouble.NEWER)
    assert journal.read_bytes() == before
