"""Records from the shell's and the window's point of view."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp.diagnosis import sample
from minutesapp.editing.release import set_stage
from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import fresh_draft
from minutesapp.model.facts import Facts
from minutesapp.model.header import HeaderField, TextValue
from minutesapp.model.minutes import Minutes
from minutesapp.model.release import Release, ReleaseStep, Stage
from minutesapp.processes import this_process
from minutesapp.roster.source import RosterFile
from minutesapp.services import records
from minutesapp.services.output.exporting import export_record
from minutesapp.storage.lock import lock_file
from minutesapp.templates.folder.catalog import load_form


def test_saving_gives_the_stamp_for_the_next_saving(tmp_path: Path, shinonome: Minutes) -> None:
    path = tmp_path / "x.minutes"
    first = records.save_record(shinonome, path, None)
    assert records.save_record(shinonome, path, first) == first
    path.write_bytes(b"theirs")
    with pytest.raises(UserFacingError) as caught:
        records.save_record(shinonome, path, first)
    assert caught.value.code == "file-changed"


def test_a_file_open_in_a_window_is_not_written_behind_its_back(tmp_path: Path, shinonome: Minutes) -> None:
    path = tmp_path / "x.minutes"
    records.write_record(shinonome, path)
    before = path.read_bytes()
    lock = records.hold_record(path)
    with pytest.raises(UserFacingError) as caught:
        records.write_record(shinonome, path)
    assert caught.value.code == "file-in-use"
    assert path.read_bytes() == before
    lock.release()
    records.write_record(shinonome, path)


@pytest.mark.parametrize("name", ["report.docx", "memo.txt", "memo"])
def test_a_file_of_another_kind_is_not_written_over(tmp_path: Path, shinonome: Minutes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes("手で書いた".encode())
    with pytest.raises(UserFacingError) as caught:
        records.write_record(shinonome, path)
    assert caught.value.code == "output-foreign"
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {name: "手で書いた".encode()}
    path.write_bytes(b"")
    for _ in range(2):  # nothing, and then a record
        records.write_record(shinonome, path)


def test_a_file_that_somebody_is_just_opening_is_not_written(tmp_path: Path, shinonome: Minutes) -> None:
    path = tmp_path / "x.minutes"
    lock_file(path).write_bytes(b"")
    with pytest.raises(UserFacingError) as caught:
        records.write_record(shinonome, path)
    assert caught.value.code == "file-being-opened"


def test_what_a_kill_left_half_written_goes_with_the_next_opening(
    tmp_path: Path, shinonome: Minutes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.minutes"
    with monkeypatch.context() as patch:
        patch.setattr("minutesapp.files.drafts.this_process", lambda: replace(this_process(), number=2**31 - 1))
        draft = fresh_draft(path)
    for act in (partial(records.write_record, shinonome), records.open_to_edit):
        draft.write_bytes(b"half")
        act(path)
        assert not draft.exists()


@pytest.mark.parametrize(
    ("name", "ours", "meant"),
    [("x.minutes", True, True), ("x.MINUTES", True, True), ("x.minutes~", False, True), ("x.txt", False, False)],
)
def test_a_name_alone_says_what_is_meant(tmp_path: Path, name: str, ours: bool, meant: bool) -> None:
    assert records.is_ours(tmp_path / name) is ours
    assert records.may_be_ours(tmp_path / name) is meant


def test_what_is_in_a_file_says_what_it_is(tmp_path: Path, shinonome: Minutes) -> None:
    for name in ("x.minutes~", "x.txt", "x"):
        records.write_record(shinonome, tmp_path / name)
        assert records.is_ours(tmp_path / name)
        assert records.may_be_ours(tmp_path / name)


def test_a_lock_can_be_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "x.minutes"
    records.hold_record(path)
    records.take_over_record(path).release()
    assert not lock_file(path).exists()


def test_text_and_file_are_read_alike_and_the_roster_adds_readings(roster: RosterFile) -> None:
    text = sample.sample_text().read_text(encoding="utf-8")
    from_text = records.import_text(text, roster=roster).minutes
    from_file = records.import_record(sample.sample_text(), roster=roster).minutes
    assert [person.name for person in from_text.attendees] == [person.name for person in from_file.attendees]
    assert from_text.attendees[0].kana == "よしかわ ちひろ"
    assert from_text.attendees[9].kana == "わたなべ"


def test_a_form_can_be_named_for_reading() -> None:
    assert records.import_text("令和6年7月9日", "kaigiroku").minutes.template == "kaigiroku"
    with pytest.raises(UserFacingError) as caught:
        records.import_text("令和6年7月9日", "nobody")
    assert caught.value.code == "template-unknown"


def test_a_word_file_of_ours_is_read_as_the_record_that_it_was_made_of(tmp_path: Path) -> None:
    record = sample.sample_draft().minutes
    written = tmp_path / "会議録.docx"
    export_record(record, written)
    read = records.import_record(written).minutes
    assert [(block.kind, block.text, block.closed) for block in read.body] == [
        (block.kind, block.text, block.closed) for block in record.body
    ]
    assert [person.name for person in read.attendees] == [person.name for person in record.attendees]


def test_a_damaged_word_file_is_named(tmp_path: Path) -> None:
    spoilt = tmp_path / "会議録.docx"
    spoilt.write_bytes(b"PK\x03\x04")
    with pytest.raises(UserFacingError) as caught:
        records.import_record(spoilt)
    assert (caught.value.code, caught.value.facts["path"]) == ("import-format", "会議録.docx")


def test_a_recording_is_named_however_long_it_is_and_whatever_it_is_called(tmp_path: Path) -> None:
    recording = tmp_path / "会議.vtt"
    with recording.open("wb") as file:
        file.write(b"\0\0\0\x20ftypisom")
        file.truncate(3 * 2**30)
    with pytest.raises(UserFacingError, match="import-recording"):
        records.import_record(recording)


def test_a_file_is_named_after_the_day_and_the_committee(shinonome: Minutes) -> None:
    form = load_form(shinonome.template)
    name = records.file_name_for(shinonome, form)
    assert name.startswith("2024-07-09_") and name.endswith("図書館協議会")
    assert records.file_name_for(Minutes("ueda-gaiyo"), form) == "会議録"
    odd = HeaderField("body_name", "審議会名", TextValue('a/b:"審 議会"?' + "長" * 100))
    named = records.file_name_for(Minutes("ueda-gaiyo", Facts((odd,))), form)
    assert named.startswith("ab審議会長") and len(named) == records.LONGEST_NAME


def finished(record: Minutes) -> Minutes:
    return record.with_facts(release=Release((ReleaseStep(Stage.FINAL, 2),)))


def refusal(write: Callable[[], object]) -> str:
    with pytest.raises(UserFacingError) as caught:
        write()
    return caught.value.code


def test_a_finished_record_is_replaced_by_none_but_itself_opened_again(tmp_path: Path, shinonome: Minutes) -> None:
    path, whole = tmp_path / "x.minutes", finished(shinonome)
    records.write_record(whole, path)
    before = path.read_bytes()
    for other in (shinonome, replace(whole, body=whole.body[1:])):
        assert refusal(lambda other=other: records.write_record(other, path)) == "file-finished"  # type: ignore[misc]
        assert refusal(lambda other=other: records.save_record(other, path, None)) == "file-finished"  # type: ignore[misc]
    assert path.read_bytes() == before
    again = set_stage(whole, Stage.DRAFT, datetime(2026, 3, 1), reason="誤記").apply(whole)
    records.write_record(again, path)
    records.write_record(shinonome, path)


def test_what_a_finished_record_has_become_is_written_nowhere(tmp_path: Path, shinonome: Minutes) -> None:
    path, other = tmp_path / "x.minutes", tmp_path / "y.minutes"
    records.write_record(finished(shinonome), path)
    opened = records.open_record(path)
    changed = replace(opened.minutes, body=())
    for output in (None, other):
        assert refusal(lambda to=output: records.write_changed(opened, path, changed, to)) == "file-finished"  # type: ignore[misc]
    assert not other.exists()
    records.write_changed(opened, path, opened.minutes, other)
    assert records.open_record(other).minutes == opened.minutes


def test_what_somebody_else_wrote_meanwhile_is_not_written_over(tmp_path: Path, shinonome: Minutes) -> None:
    path = tmp_path / "x.minutes"
    records.write_record(shinonome, path)
    opened = records.open_record(path)
    records.write_record(replace(shinonome, body=()), path)
    assert refusal(lambda: records.write_changed(opened, path, opened.minutes)) == "file-changed"
    assert records.open_record(path).minutes.body == ()
