"""What damage puts into a row costs no more than that row says."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal.contents import read_journal
from minutesapp.storage.journal.database import Trouble
from tests.unit.storage.journal.crashes import crashed, spoil, trouble_with


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
    assert trouble_with(journal) is Trouble.DAMAGED


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
    monkeypatch.setattr("minutesapp.storage.journal.database.LARGEST", 100_000)
    spoil(journal, "INSERT INTO moves VALUES (4, 'do', zeroblob(200000))")
    contents = read_journal(journal)
    assert (len(contents.moves), contents.missing) == (3, 1)
    spoil(journal, "UPDATE base SET record = zeroblob(200000)")
    assert trouble_with(journal) is Trouble.DAMAGED
