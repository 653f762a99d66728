"""After a crash everything comes back, with its history, as far as it can be read; what cannot be read is put aside."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from minutesapp.editing.deeds import Deed
from minutesapp.editing.session import Session
from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal import recovery
from minutesapp.storage.journal.contents import read_journal
from minutesapp.storage.journal.database import Trouble
from minutesapp.storage.journal.recovery import (
    ASIDE,
    Found,
    Leftover,
    discard,
    look_into,
    put_aside,
    recover,
    retire,
    try_out,
)
from minutesapp.storage.journal.writing import SIDE_FILES, Base, Filed, Journal
from minutesapp.storage.record_file import save_file
from minutesapp.storage.record_format import write_minutes
from tests.unit.storage.journal.crashes import (
    STAMP,
    TYPING_FOR_EVER,
    crashed,
    crashed_long_ago,
    spoil,
    without_codes,
    write_over,
)

SPOIL_RECORD = "UPDATE base SET record = substr(record, 1, 100) || zeroblob(100)"


def only(folder: Path) -> Leftover:
    found = look_into(folder)
    assert found.unreadable == ()
    (leftover,) = found.leftovers
    return try_out(leftover)


def last_text(minutes: Minutes) -> str:
    return minutes.body[-1].text


@pytest.fixture
def file(tmp_path: Path, record: Minutes) -> Path:
    """The record's file, as the journals know it."""
    return tmp_path / "x.minutes"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


def test_the_record_comes_back_with_every_step_and_all_can_be_undone(folder: Path, record: Minutes, file: Path) -> None:
    session, _ = crashed(folder, record, ["一", "一二", "三"], file)
    leftover = only(folder)
    assert (leftover.path, leftover.name, leftover.steps, leftover.worth_asking) == (file, "題", 3, True)
    assert leftover.last[:2] == "20"
    recovered = recover(leftover)
    assert recovered.minutes == session.minutes
    assert (recovered.path, recovered.stamp, recovered.in_no_file, recovered.lost) == (file, STAMP, False, 0)
    assert [recovered.session.undo() is not None for _ in range(4)] == [True, True, True, False]
    assert recovered.session.is_saved
    assert recovered.minutes == record
    assert only(folder) == leftover


@pytest.mark.parametrize(("upto", "steps"), [(1, 2), (2, 1), (None, 3)])
def test_only_what_is_in_no_file_is_counted(
    folder: Path, record: Minutes, file: Path, upto: int | None, steps: int
) -> None:
    crashed(folder, record, ["一", "二", "三"], file, upto)
    leftover = only(folder)
    assert leftover.steps == steps
    recovered = recover(leftover)
    assert recovered.in_no_file is (upto is None)
    for _ in range(steps):
        recovered.session.undo()
    assert recovered.session.is_saved


def test_a_record_that_was_never_saved_comes_back(folder: Path, record: Minutes) -> None:
    crashed(folder, record, ["一"])
    recovered = recover(only(folder))
    assert (last_text(recovered.minutes), recovered.path, recovered.stamp) == ("一", None, None)
    assert (recovered.name, recovered.in_no_file) == ("題", True)


def test_a_record_that_was_never_saved_nor_touched_is_kept_but_not_worth_asking(folder: Path, record: Minutes) -> None:
    crashed(folder, record, [])
    leftover = only(folder)
    assert (leftover.steps, leftover.worth_asking) == (0, False)
    assert recover(leftover).minutes == record


def test_a_record_that_is_as_in_its_file_is_no_leftover(folder: Path, record: Minutes, file: Path) -> None:
    save_file(record, file)
    crashed(folder, record, [], file)
    crashed(folder, record, ["一", "二"], file, 2)
    assert look_into(folder) == Found()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("upto", [3, 2**63 - 1, -1])
def test_a_file_said_to_hold_other_moves_than_there_are_takes_no_journal_away(
    folder: Path, record: Minutes, file: Path, upto: int
) -> None:
    save_file(record, file)
    crashed(folder, record, ["一", "二"], file, upto)
    leftover = only(folder)
    assert (leftover.steps, leftover.worth_asking) == (2, True)
    assert last_text(recover(leftover).minutes) == "二"


@pytest.mark.parametrize(
    "damage", [("DROP TABLE moves",), ("DELETE FROM moves WHERE number = 2", "UPDATE moves SET move = 'x'")]
)
def test_a_journal_with_moves_that_cannot_be_read_is_asked_about_whatever_the_file_holds(
    folder: Path, record: Minutes, file: Path, damage: tuple[str, ...]
) -> None:
    save_file(record, file)
    _, journal = crashed(folder, record, ["一", "二"], file, 1)
    spoil(journal, *damage)
    leftover = only(folder)
    assert leftover.worth_asking
    assert recover(leftover).lost == 1


def test_a_record_whose_file_is_out_of_sight_is_kept(folder: Path, record: Minutes, file: Path) -> None:
    crashed(folder, record, ["一"], file, 1)
    assert not only(folder).worth_asking


@pytest.mark.parametrize("arrived", [True, False])
def test_a_file_that_was_being_replaced_is_known_for_ours(
    folder: Path, record: Minutes, file: Path, arrived: bool
) -> None:
    session, old = Session(record), save_file(record, file).stamp
    write_over(session, "保存する")
    journal = Journal.begin(folder, Base(write_minutes(record), ""), Filed(file, old, 0), session.trail.moves)
    saved = save_file(session.minutes, file, old, lambda stamp: journal.announce(Filed(file, stamp, 1)))
    if not arrived:
        file.write_bytes(write_minutes(record))
    write_over(session, "その後")
    journal.record(2, session.trail.moves[-1])
    journal.leave()
    leftover = only(folder)
    assert leftover.steps == (1 if arrived else 2)
    recovered = recover(leftover)
    assert recovered.stamp == (saved.stamp if arrived else old)
    save_file(recovered.minutes, file, recovered.stamp)


def test_a_file_that_was_replaced_just_then_leaves_nothing_to_ask(folder: Path, record: Minutes, file: Path) -> None:
    session = Session(record)
    write_over(session, "保存する")
    journal = Journal.begin(folder, Base(write_minutes(record), ""), Filed(file, STAMP, 0), session.trail.moves)
    save_file(session.minutes, file, None, lambda stamp: journal.announce(Filed(file, stamp, 1)))
    journal.leave()
    assert look_into(folder) == Found()


def test_a_file_that_is_further_than_the_journal_is_not_set_back(folder: Path, record: Minutes, file: Path) -> None:
    _, journal = crashed(folder, record, ["一", "二", "三"], file, 2)
    spoil(journal, "UPDATE moves SET step = 'half' WHERE number = 2")
    leftover = only(folder)
    assert (leftover.steps, leftover.lost) == (0, 2)
    recovered = recover(leftover)
    assert (last_text(recovered.minutes), recovered.lost) == ("一", 2)
    assert (recovered.path, recovered.parted) == (file, True)


def test_a_file_that_somebody_wrote_since_is_known_to_have_parted(folder: Path, record: Minutes, file: Path) -> None:
    crashed(folder, record, ["一"], file)
    assert not recover(only(folder)).parted, "one that is gone may be made again"
    file.write_bytes(b"abc")
    assert recover(only(folder)).parted


def test_the_newest_comes_first(folder: Path, record: Minutes) -> None:
    for hour in (9, 11, 10):
        _, journal = crashed(folder, record, ["一" * hour])
        os.utime(journal, (1_700_000_000 + hour * 3600,) * 2)
    for _ in range(2):  # looking changes nothing
        assert [len(last_text(recover(one).minutes)) for one in look_into(folder).leftovers] == [11, 10, 9]


def test_a_running_programs_journal_is_left_alone(folder: Path, record: Minutes) -> None:
    journal = Journal.begin(folder, Base(write_minutes(record), ""))
    assert look_into(folder) == Found()
    assert journal.file.exists()
    with pytest.raises(UserFacingError) as caught:
        recover(Leftover(journal.file, None, "", "", 0))
    assert caught.value.code == "journal-broken"
    journal.leave()


@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE moves SET step = \'{"deed": "type", "future": 1}\' WHERE number = 2',
        "UPDATE moves SET step = 'half' WHERE number = 2",
        "UPDATE moves SET step = replace(step, '\"b8\"', '\"b1\"') WHERE number = 2",
        "UPDATE moves SET move = 'redo' WHERE number = 2",
        "UPDATE moves SET move = 'jump' WHERE number = 2",
    ],
)
def test_steps_that_cannot_be_read_are_told_and_kept_aside(
    folder: Path, record: Minutes, file: Path, statement: str
) -> None:
    _, journal = crashed(folder, record, ["一", "二", "三"], file)
    spoil(journal, statement)
    data = journal.read_bytes()
    leftover = only(folder)
    assert (leftover.steps, leftover.lost) == (1, 2), "what is offered is what comes back"
    recovered = recover(leftover)
    assert (last_text(recovered.minutes), recovered.lost) == ("一", 2)
    retire(recovered)
    assert look_into(folder) == Found()
    assert (folder / ASIDE / journal.name).read_bytes() == data


def test_a_journal_that_was_recovered_whole_is_no_longer_needed(folder: Path, record: Minutes) -> None:
    _, journal = crashed(folder, record, ["一"])
    retire(recover(only(folder)))
    assert not journal.exists()
    assert not (folder / ASIDE).exists()


def test_a_journal_that_cannot_be_read_is_moved_aside_and_told(folder: Path, record: Minutes, file: Path) -> None:
    crashed(folder, record, ["一"], file)
    good, noise = only(folder), b"no database at all" * 100
    for _ in range(2):
        (folder / "noise.journal").write_bytes(noise)
        (folder / "noise.journal-wal").write_bytes(b"wal")
        found = look_into(folder)
        assert found.leftovers == (good,)
        (unreadable,) = found.unreadable
        assert (unreadable.journal.parent, unreadable.last[:2]) == (folder / ASIDE, "20")
        assert unreadable.record == ""
        assert unreadable.journal.read_bytes() == noise
        assert unreadable.journal.with_name(f"{unreadable.journal.name}-wal").read_bytes() == b"wal"
    assert len(list((folder / ASIDE).glob("*.journal"))) == 2, "the second one was put over nothing"


def test_a_later_versions_journal_of_which_nothing_can_be_read_stays_for_it(folder: Path, record: Minutes) -> None:
    for statement in ("DROP TABLE base", """UPDATE base SET record = '{"format": "minutes/99"}'"""):
        _, journal = crashed(folder, record, ["一"])
        spoil(journal, "PRAGMA user_version = 99", statement)
    found = look_into(folder)
    assert found.leftovers == ()
    assert {(one.journal.parent, one.trouble) for one in found.unreadable} == {(folder, Trouble.NEWER)}
    assert len(found.unreadable) == 2
    assert look_into(folder) == found


@pytest.mark.parametrize(
    ("statements", "trouble", "steps"),
    [
        (("PRAGMA user_version = 99",), Trouble.NEWER, 3),
        (("PRAGMA user_version = 99", "UPDATE moves SET step = '{\"new\": 1}' WHERE number = 3"), Trouble.NEWER, 2),
        (("DROP TABLE file",), Trouble.DAMAGED, 3),
        (("DROP TABLE file", "DROP TABLE moves"), Trouble.DAMAGED, 0),
    ],
)
def test_what_can_be_read_of_a_journal_is_offered_until_it_is_decided_on(
    folder: Path, record: Minutes, file: Path, statements: tuple[str, ...], trouble: Trouble, steps: int
) -> None:
    save_file(record, file)
    _, journal = crashed(folder, record, ["一", "二", "三"], file, 3)
    spoil(journal, *statements)
    data = journal.read_bytes()
    leftover = only(folder)
    assert (leftover.steps, leftover.worth_asking, leftover.trouble) == (steps, True, trouble)
    assert only(folder) == leftover, "it is offered again"
    recovered = recover(leftover)
    assert last_text(recovered.minutes) == ("次回は未定。", "一", "二", "三")[steps]
    assert (recovered.trouble, recovered.in_no_file) == (trouble, True)
    retire(recovered)
    if trouble is Trouble.NEWER:
        assert only(folder) == leftover, "the later version looks for it here"
        assert journal.read_bytes() == data
    else:
        assert look_into(folder) == Found()
        assert (folder / ASIDE / journal.name).read_bytes() == data


def test_a_later_versions_journal_stays_also_where_another_goes_on_from_it(folder: Path, record: Minutes) -> None:
    _, old = crashed(folder, record, ["一"])
    spoil(old, "PRAGMA user_version = 99")
    Journal.begin(folder, Base(write_minutes(record), "", follows=old.name)).leave()
    assert only(folder).journal != old, "what was had of it comes back once"
    assert old.exists()


def test_a_journal_read_in_part_takes_none_away_from_which_it_goes_on(folder: Path, record: Minutes) -> None:
    _, old = crashed(folder, record, ["一", "二"])
    _, new = crashed(folder, record, ["一", "二", "三"])
    spoil(
        new,
        f"UPDATE base SET follows = '{old.name}'",
        "UPDATE moves SET step = 'half' WHERE number = 1",
        "DROP TABLE file",
    )
    assert {(one.journal, one.steps) for one in map(try_out, look_into(folder).leftovers)} == {(old, 2), (new, 0)}


def test_the_steps_of_the_second_version_come_back(folder: Path, record: Minutes, file: Path) -> None:
    session, journal = crashed(folder, record, ["一", "二"], file)
    without_codes(journal)
    assert all('"入力"' in json.dumps(json.loads(step), ensure_ascii=False) for _, step in read_journal(journal).moves)
    recovered = recover(only(folder))
    assert (recovered.minutes, recovered.lost, recovered.trouble) == (session.minutes, 0, None)
    assert recovered.session.next_undo is Deed.TYPE


def test_a_step_of_a_kind_that_is_not_known_brings_its_text_back(folder: Path, record: Minutes) -> None:
    session, journal = crashed(folder, record, ["一", "二"])
    spoil(journal, "UPDATE moves SET step = replace(step, '\"type\"', '\"transcribe\"')")
    recovered = recover(only(folder))
    assert (recovered.minutes, recovered.lost) == (session.minutes, 0)
    assert recovered.session.next_undo is Deed.EDIT


def test_a_journal_that_cannot_be_moved_is_told_all_the_same(folder: Path) -> None:
    folder.mkdir()
    (folder / ASIDE).write_bytes(b"")
    (folder / "noise.journal").write_bytes(b"noise" * 100)
    (unreadable,) = look_into(folder).unreadable
    assert unreadable.journal == folder / "noise.journal"
    assert put_aside(folder / "noise.journal") == folder / "noise.journal"


def test_a_journal_whose_first_record_is_spoiled_is_moved_aside_and_told(folder: Path) -> None:
    journal = Journal.begin(folder, Base(b"half", "第3回"))
    journal.leave()
    (unreadable,) = look_into(folder).unreadable
    assert (unreadable.journal, unreadable.trouble) == (folder / ASIDE / journal.file.name, Trouble.DAMAGED)
    assert unreadable.record == "第3回"
    assert look_into(folder) == Found(), "it is told once"


def test_a_journal_whose_first_record_a_later_version_wrote_stays_for_it(folder: Path) -> None:
    journal = Journal.begin(folder, Base(b'{"format": "minutes/99"}', ""))
    journal.leave()
    (unreadable,) = look_into(folder).unreadable
    assert (unreadable.journal, unreadable.trouble) == (journal.file, Trouble.NEWER)


def test_a_spoiled_first_record_is_the_one_in_its_file(folder: Path, record: Minutes, file: Path) -> None:
    saved = save_file(record, file)
    session, journal = crashed(folder, record, ["一", "二", "三"], file, 0, saved.stamp)
    spoil(journal, SPOIL_RECORD)
    leftover = only(folder)
    assert (leftover.path, leftover.name, leftover.steps, leftover.trouble) == (file, "題", 3, None)
    recovered = recover(leftover)
    assert (recovered.minutes, recovered.session.origin) == (session.minutes, record)
    assert (recovered.path, recovered.stamp, recovered.lost) == (file, saved.stamp, 0)
    assert not recovered.in_no_file and not recovered.parted
    for _ in range(3):
        recovered.session.undo()
    assert recovered.session.is_saved


def test_a_journal_with_a_spoiled_record_that_is_all_in_its_file_is_no_leftover(
    folder: Path, record: Minutes, file: Path
) -> None:
    session, journal = crashed(folder, record, ["一", "二"], file, 2)
    saved = save_file(session.minutes, file)
    spoil(journal, SPOIL_RECORD, f"UPDATE file SET size = {saved.stamp.size}, digest = '{saved.stamp.digest}'")
    assert look_into(folder) == Found()
    assert not journal.exists()


def test_what_was_spoiled_since_it_was_offered_is_told(folder: Path, record: Minutes) -> None:
    _, journal = crashed(folder, record, ["一"])
    leftover = only(folder)
    spoil(journal, SPOIL_RECORD)
    with pytest.raises(UserFacingError) as caught:
        recover(leftover)
    assert caught.value.code == "journal-broken"
    assert journal.exists()


def test_a_journal_that_another_goes_on_from_is_offered_once(folder: Path, record: Minutes) -> None:
    _, old = crashed(folder, record, ["一"])
    session = recover(only(folder)).session
    Journal.begin(
        folder, Base(write_minutes(record), "", follows=old.name), None, session.trail.moves
    ).leave()  # and the program ended before it could retire the old one
    assert only(folder).journal != old
    assert (folder / ASIDE / old.name).exists()


def test_journals_that_go_on_from_one_another_are_all_offered(folder: Path, record: Minutes) -> None:
    names = [crashed(folder, record, [text])[1].name for text in ("一", "二", "三")]
    for name, follows in zip(names, (names[1], names[0], names[2]), strict=True):
        spoil(folder / name, f"UPDATE base SET follows = '{follows}'")
    assert {one.journal.name for one in look_into(folder).leftovers} == set(names)


def test_of_a_row_of_journals_the_last_is_offered(folder: Path, record: Minutes) -> None:
    names = [crashed(folder, record, [text])[1].name for text in ("一", "二", "三")]
    for name, follows in zip(names[1:], names, strict=False):
        spoil(folder / name, f"UPDATE base SET follows = '{follows}'")
    assert only(folder).journal.name == names[2]


def test_what_the_first_version_left_comes_back(folder: Path, record: Minutes, file: Path) -> None:
    session = crashed_long_ago(folder, record, ["一", "一二", "三"], file)
    leftover = only(folder)
    assert (leftover.path, leftover.name, leftover.steps) == (file, "x", 3)
    recovered = recover(leftover)
    assert recovered.minutes == session.minutes
    assert (recovered.path, recovered.stamp, recovered.in_no_file, recovered.lost) == (file, STAMP, False, 0)
    recovered.session.undo()
    assert recovered.session.is_saved


@pytest.mark.parametrize("path", [None, Path("/東雲/x.minutes")])
def test_what_the_first_version_did_not_note_down_is_asked_about(
    folder: Path, record: Minutes, path: Path | None
) -> None:
    crashed_long_ago(folder, record, [], path, unsaved=True)
    leftover = only(folder)
    assert (leftover.steps, leftover.worth_asking) == (0, True)
    assert recover(leftover).in_no_file


def test_only_the_clerk_deletes(folder: Path, record: Minutes, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    crashed(folder, record, ["一"])
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        with pytest.raises(UserFacingError) as caught:
            discard(only(folder))
    assert caught.value.code == "journal-stays"
    discard(only(folder))
    assert look_into(folder) == Found()


def test_what_was_typed_before_a_kill_comes_back(tmp_path: Path, folder: Path, record: Minutes) -> None:
    (tmp_path / "base").write_bytes(write_minutes(record))
    command = [sys.executable, "-c", TYPING_FOR_EVER, str(tmp_path / "base"), str(folder)]
    typing = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert typing.stdout is not None
    for _ in range(50):
        told = int(typing.stdout.readline())
    assert look_into(folder) == Found()
    typing.kill()
    rest, _ = typing.communicate()
    told = max([told, *map(int, rest.split("\n")[:-1])])
    recovered = recover(only(folder))
    assert recovered.lost <= 1, "one that was being written may be told as lost"
    assert told <= int(last_text(recovered.minutes)) <= told + 1


def test_a_journal_can_be_carried_to_another_machine(tmp_path: Path, record: Minutes) -> None:
    session, _ = crashed(tmp_path / "here", record, ["一"])
    shutil.copytree(tmp_path / "here", tmp_path / "there")
    assert recover(only(tmp_path / "there")).minutes == session.minutes


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert look_into(tmp_path / "missing") == Found()


def test_the_side_files_of_a_journal_go_with_it(folder: Path, record: Minutes) -> None:
    _, journal = crashed(folder, record, ["一"])
    for name in SIDE_FILES:
        journal.with_name(journal.name + name).touch()
    recovery.remove(journal)
    assert list(folder.iterdir()) == []
