"""A clerk's day: from the empty record to the Word files, with the input method and without the mouse."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.desk.by_keys import choose_file, expect_written, fill_digits, go_to_pane, save_as, tab_to, write_out
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.papers import expect_faithful, outline_of, shown, turns_of
from tests.desk.turns import CANDIDATES, CHAIR, SAMPLE_SCRIPT, VICE, choose_speaker, write_turns
from tests.desk.walk import Walk

PREVIOUS = "前回.minutes"


def walk(walk: Walk) -> None:
    """The whole day."""
    clerk = walk.clerk
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", clerk.files / PREVIOUS)
    clerk.screen.hand_over(clerk.files)
    clerk.start()
    with walk.step("new-record"):
        begin(clerk)
    with walk.step("header"):
        fill_header(clerk)
    with walk.step("agenda-of-ones-own"):
        clerk.press("ctrl+a", "Delete", "BackSpace")
        clerk.until(lambda: not outline_of(clerk.record), "an empty page instead of the form's agenda")
    with walk.step("thirty-turns"):
        walk.turns = write_turns(clerk, SAMPLE_SCRIPT)
        assert walk.turns.turns == 30
        assert walk.turns.clicks == 0, "the mouse was needed"
    with walk.step("closed-item"):
        close_second_item(clerk)
    with walk.step("speaker-corrected"):
        correct_last_speaker(clerk)
    with walk.step("saved"):
        file = save_as(clerk, "tosyokan")
    written = clerk.record
    with walk.step("opened-again"):
        open_again(clerk, file)
        assert clerk.record == written, "the record is not as it was saved"
    with walk.step("written-out"):
        write_out(clerk, "決裁用・内部用")
        expect_written(clerk, f"{file.stem}.docx")
        write_out(clerk, "公開用")
        expect_written(clerk, f"{file.stem}（公開用）.docx")
    with walk.step("checked"):
        check_files(clerk, file)
        assert clerk.screen.clicks == 0, "the mouse was needed"


def begin(clerk: Clerk) -> None:
    """A new record with the people of the last meeting."""
    clerk.press("ctrl+n")
    clerk.until(lambda: clerk.front.get("class") == "NewRecordDialog", "the dialog")
    tab_to(clerk, "選ぶ…")
    clerk.press("space")
    choose_file(clerk, "files", PREVIOUS)
    tab_to(clerk, "作る")
    clerk.press("Return")
    clerk.until(lambda: clerk.focus.get("name") == "審議会名", "the first field")
    assert len(clerk.record["attendees"]) == 12


def fill_header(clerk: Clerk) -> None:
    """Field by field with Enter; digits come from the input method, as they do when nobody switches it off."""
    clerk.press("Return")
    fill_digits(clerk, ("20260515", "日時 日付"), ("1330", "日時 始めの時刻"), ("1500", "日時 終わりの時刻"))
    assert clerk.focus["name"] == "会場"
    clerk.press("ctrl+a")
    clerk.write("tyuuoukouminkan")
    clerk.press("Return", "Return", "Return")
    assert clerk.focus["name"] == "公開・非公開"
    clerk.press("Down", "Down", "Return")
    clerk.write("jyourei")
    clerk.press("Return")
    fill_digits(clerk, ("3", "傍聴者 傍聴者"), ("1", "傍聴者 記者"), ("20260520", "会議概要作成年月日 日付"))
    clerk.until(lambda: clerk.focus["class"] == "RecordEditor", "the text")
    header = clerk.record["header"]
    assert (header["held"]["start"], header["held"]["end"]) == ("2026-05-15T13:30", "2026-05-15T15:00")
    assert header["venue"]["text"] == "中央公民館"
    assert header["disclosure"]["choice"] == "一部非公開"
    assert header["observers"]["counts"] == {"傍聴者": 3, "記者": 1}
    assert header["drafted_on"]["start"] == "2026-05-20"


def close_second_item(clerk: Clerk) -> None:
    """By way of the outline: the whole item with its turns."""
    go_to_pane(clerk, "議題の一覧")
    clerk.press("Home", "Down", "Return")
    clerk.until(lambda: clerk.focus["class"] == "RecordEditor", "the text")
    clerk.press("ctrl+l")
    clerk.until(lambda: [item["closed"] for item in clerk.record["body"]].count(True) == 11, "the item closed")
    assert [item["kind"] for item in clerk.record["body"] if item["closed"]] == ["heading", *["turn"] * 10]


def correct_last_speaker(clerk: Clerk) -> None:
    """The last turn was the vice chair's."""
    clerk.press("ctrl+End", "F4")
    clerk.until(lambda: clerk.rows(CANDIDATES), "the list of speakers")
    choose_speaker(clerk, *VICE)
    clerk.until(lambda: clerk.record["body"][-1]["label"] == "副会長", "another speaker")
    assert CHAIR[0] not in clerk.record["body"][-1]["label"]


def open_again(clerk: Clerk, file: Path) -> None:
    """Begin another record, and open the one that was saved from the list of files."""
    clerk.press("ctrl+n")
    clerk.until(lambda: clerk.front.get("class") == "NewRecordDialog", "the dialog")
    clerk.press("Return")
    clerk.until(lambda: not turns_of(clerk.record), "another record")
    clerk.press("ctrl+o")
    choose_file(clerk, file.name)
    clerk.until(lambda: len(turns_of(clerk.record)) == 30, "the record")
    clerk.until(lambda: clerk.cursor["seen"], "the place to go on at")


def check_files(clerk: Clerk, file: Path) -> None:
    """The record by the shell, and both Word files: everything in one, nothing that is closed in the other."""
    record = shown(file)
    assert record == clerk.record
    expect_faithful(record, file.with_suffix(".docx"), file.with_name(f"{file.stem}（公開用）.docx"))
