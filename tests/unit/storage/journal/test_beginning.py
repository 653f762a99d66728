"""A journal begins with the record that it holds, or, where that one is spoiled, with the one in its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal.beginning import read_beginning
from minutesapp.storage.journal.database import Trouble, UnreadableError
from minutesapp.storage.journal.writing import Base, Filed, Journal
from minutesapp.storage.record_file import save_file, stamp_of
from minutesapp.storage.record_format import write_minutes
from tests.unit.storage.journal.crashes import crashed, spoil

SPOIL = "UPDATE base SET record = zeroblob(9)"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "x.minutes"


def trouble_of(journal: Path) -> Trouble:
    with pytest.raises(UnreadableError) as caught:
        read_beginning(journal)
    return caught.value.trouble


def test_a_sound_journal_begins_with_its_own_record(journal: Path, record: Minutes) -> None:
    beginning = read_beginning(journal)
    assert beginning.minutes == record
    assert len(beginning.contents.moves) == 3


@pytest.mark.parametrize("upto", [0, 2])
def test_in_the_place_of_a_spoiled_record_is_the_file_with_the_moves_that_are_not_in_it(
    tmp_path: Path, record: Minutes, file: Path, upto: int
) -> None:
    session, journal = crashed(tmp_path, record, ["一", "二", "三"], file, upto)
    for _ in range(3 - upto):
        session.undo()
    stamp = save_file(session.minutes, file).stamp
    spoil(journal, SPOIL, f"UPDATE file SET size = {stamp.size}, digest = '{stamp.digest}'")
    beginning = read_beginning(journal)
    assert beginning.minutes == session.minutes
    assert (len(beginning.contents.moves), beginning.contents.held) == (3 - upto, Filed(file, stamp, 0))


def test_a_file_that_was_just_replaced_is_taken_as_well(tmp_path: Path, record: Minutes, file: Path) -> None:
    journal = Journal.begin(tmp_path, Base(b"half", ""), Filed(file, stamp_of(b"before"), 0))
    stamp = save_file(record, file, None, lambda stamp: journal.announce(Filed(file, stamp, 0))).stamp
    journal.leave()
    contents = read_beginning(journal.file).contents
    assert (contents.held, contents.coming) == (Filed(file, stamp, 0), None)


@pytest.mark.parametrize("statement", [SPOIL, "DELETE FROM base"])
def test_a_file_that_is_otherwise_is_not_taken_for_the_record(
    tmp_path: Path, record: Minutes, file: Path, statement: str
) -> None:
    _, journal = crashed(tmp_path, record, ["一"], file)
    spoil(journal, statement)
    assert trouble_of(journal) is Trouble.DAMAGED, "there is no file"
    save_file(record, file)
    assert trouble_of(journal) is Trouble.DAMAGED


@pytest.mark.parametrize("upto", [None, 4])
def test_a_file_that_holds_the_record_at_no_known_place_is_not_taken_for_it(
    tmp_path: Path, record: Minutes, file: Path, upto: int | None
) -> None:
    _, journal = crashed(tmp_path, record, ["一"], file, upto, save_file(record, file).stamp)
    spoil(journal, SPOIL)
    assert trouble_of(journal) is Trouble.DAMAGED


def test_a_file_whose_paragraphs_have_no_names_is_not_taken(tmp_path: Path, record: Minutes, file: Path) -> None:
    data = write_minutes(record).replace(b'"id"', b'"was"')
    file.write_bytes(data)
    _, journal = crashed(tmp_path, record, ["一"], file, 0, stamp_of(data))
    spoil(journal, SPOIL)
    assert trouble_of(journal) is Trouble.DAMAGED


def test_without_a_row_for_its_record_the_file_is_a_beginning(tmp_path: Path, record: Minutes, file: Path) -> None:
    _, journal = crashed(tmp_path, record, ["一"], file, 0, save_file(record, file).stamp)
    spoil(journal, "DELETE FROM base")
    beginning = read_beginning(journal)
    assert (beginning.minutes, beginning.contents.trouble) == (record, Trouble.DAMAGED)


def test_a_record_of_a_later_version_is_left_to_it(tmp_path: Path) -> None:
    journal = Journal.begin(tmp_path, Base(b'{"format": "minutes/99"}', ""))
    journal.leave()
    assert trouble_of(journal.file) is Trouble.NEWER


def test_what_a_later_version_says_of_its_file_is_not_built_upon(tmp_path: Path, record: Minutes, file: Path) -> None:
    _, journal = crashed(tmp_path, record, ["一"], file, 0, save_file(record, file).stamp)
    spoil(journal, "PRAGMA user_version = 99", "DROP TABLE base")
    assert trouble_of(journal) is Trouble.NEWER


def test_the_record_that_cannot_be_read_is_named(tmp_path: Path, record: Minutes, file: Path) -> None:
    """By its file, else by the name that the journal gives it."""
    for path, name in ((file, "x.minutes"), (None, "題")):
        _, journal = crashed(tmp_path, record, ["一"], path)
        spoil(journal, SPOIL)
        with pytest.raises(UnreadableError) as caught:
            read_beginning(journal)
        assert caught.value.record == name
