import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from minutesapp.roster.schema import APPLICATION_ID, ForeignFileError, NewerRosterError, bring_up_to_date


def test_a_new_file_gets_its_tables_and_its_mark(tmp_path: Path) -> None:
    database = Database(tmp_path / "roster.db")
    bring_up_to_date(database)
    assert {"people", "postings", "revision"} <= set(database.table_names())
    assert database.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    database.close()


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "roster.db")
    bring_up_to_date(database)
    schema = database.schema
    bring_up_to_date(database)
    assert database.schema == schema
    database.close()


def test_a_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    database = Database(tmp_path / "roster.db")
    bring_up_to_date(database)
    database.table("_sqlite_migrations").insert(
        {"migration_set": "roster", "name": "seats", "applied_at": "2030-01-01"}
    )
    with pytest.raises(NewerRosterError):
        bring_up_to_date(database)
    database.close()


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    database = Database(tmp_path / "other.db")
    database.table("songs").insert({"title": "夕べの歌"})
    with pytest.raises(ForeignFileError):
        bring_up_to_date(database)
    assert database.table_names() == ["songs"]
    database.close()


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "roster.db").write_bytes(b"not a database at all " * 100)
    connection = sqlite3.connect(tmp_path / "roster.db")
    with pytest.raises(sqlite3.DatabaseError):
        bring_up_to_date(Database(connection, recursive_triggers=False))
    connection.close()
