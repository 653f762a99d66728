"""The manual's first hour of a clerk: from the roster to the Word file, as the page tells it."""

from __future__ import annotations

from typing import Any

from tests.desk.by_keys import expect_written, fill_digits, go_to_pane, save_as, write_out
from tests.desk.clerk import Clerk
from tests.desk.hours import begin_meeting, know_the_library
from tests.desk.papers import expect_faithful, outline_of, shown, turns_of
from tests.desk.turns import CANDIDATES, FUMI, VICE, Item, Said, write_turns
from tests.desk.walk import Walk

PHRASES = "ト書きの文例"
LIBRARIAN, CHIEF = ("早乙女恵", "sao"), ("久保田大樹", "kubo")
CHAIR = ("𠮷川千尋", "yosi")
SCRIPT = (
    Item(
        ("tosyokanno", "riyouzyoukyounituite"),
        (
            Said(*CHAIR, ("setumeiwo", "motomeru.")),
            Said(*LIBRARIAN, ("siryou1niyori", "setumeisuru.")),
            Said(*FUMI, ("riyousyagaooi.",)),
            Said(*LIBRARIAN, ("sonotoorida.",)),
            Said(*FUMI, ("hai.",)),
        ),
    ),
    Item(
        ("kaikanzikan", "nituite"),
        (
            Said(*CHAIR, ("ikenhanaika.",)),
            Said(*VICE, ("kaikanzikanwo", "encyousuru.")),
            Said(*CHIEF, ("kentousuru.",)),
        ),
    ),
)


def walk(walk: Walk) -> None:
    """The whole hour."""
    clerk = walk.clerk
    know_the_library(clerk)
    clerk.start()
    with walk.step("new-record"):
        begin(clerk)
    with walk.step("header"):
        fill_header(clerk)
    with walk.step("turns"):
        write(walk)
    with walk.step("beside-turns"):
        write_beside_turns(clerk)
    with walk.step("closed"):
        close_second_item(clerk)
    with walk.step("checked"):
        clerk.press("F7")
        clerk.until(lambda: clerk.focus["name"] == "点検の結果", "the list of findings")
        clerk.look("hour-check")
    with walk.step("speaker-later"):
        name_the_unknown(clerk)
    with walk.step("saved"):
        file = save_as(clerk, "kaigi")
    with walk.step("preview"):
        clerk.press("ctrl+p")
        clerk.until(lambda: clerk.front.get("class") == "PreviewDialog", "the preview")
        clerk.until(lambda: clerk.reads("ページ"), "the pages")
        clerk.look("hour-preview")
        clerk.press("Escape")
    with walk.step("written-out"):
        write_out(clerk, "決裁用・内部用", anyway=True)
        expect_written(clerk, f"{file.stem}.docx")
        write_out(clerk, "公開用", anyway=True)
        expect_written(clerk, f"{file.stem}（公開用）.docx")
    with walk.step("read-again"):
        expect_faithful(shown(file), file.with_suffix(".docx"), file.with_name(f"{file.stem}（公開用）.docx"))
        assert clerk.screen.clicks == 0, "the mouse was needed"


def begin(clerk: Clerk) -> None:
    """The committee and the day: everybody is there."""
    begin_meeting(clerk)
    clerk.look("hour-new")
    clerk.press("Return")
    clerk.until(lambda: clerk.focus.get("name") == "審議会名", "the first field")
    people = {person["name"] for person in clerk.record["attendees"]}
    assert {CHAIR[0], VICE[0], FUMI[0], LIBRARIAN[0], CHIEF[0]} <= people


def fill_header(clerk: Clerk) -> None:
    """Field by field with Enter; the body follows the last one."""
    clerk.press("Return", "Return")
    fill_digits(clerk, ("1330", "日時 始めの時刻"), ("1500", "日時 終わりの時刻"))
    assert clerk.focus["name"] == "会場"
    clerk.write("tyuuoukouminkan")
    clerk.press("Return", "Return", "Return")
    assert clerk.focus["name"] == "公開・非公開"
    clerk.press("Down", "Down", "Return")
    clerk.write("jyourei")
    clerk.press("Return")
    fill_digits(clerk, ("3", "傍聴者 傍聴者"), ("0", "傍聴者 記者"), ("20250220", "会議概要作成年月日 日付"))
    clerk.until(lambda: clerk.focus["class"] == "RecordEditor", "the text")
    assert clerk.record["header"]["held"]["start"] == "2025-02-15T13:30"


def write(walk: Walk) -> None:
    """Two agenda items, eight turns, and a picture of the question who speaks."""
    clerk = walk.clerk
    clerk.press("ctrl+a", "Delete", "BackSpace")
    clerk.until(lambda: not outline_of(clerk.record), "an empty page instead of the form's agenda")
    walk.turns = write_turns(clerk, SCRIPT)
    clerk.press("alt+1")
    clerk.until(lambda: turns_of(clerk.record)[-1]["paragraphs"] == [""], "a turn by a number key")
    clerk.write("ryoukaisita.")
    assert speaker_of(clerk, turns_of(clerk.record)[-1]) == CHAIR[0], "the chair has the first number"
    clerk.press("ctrl+Return")
    clerk.until(lambda: clerk.rows(CANDIDATES), "the list of speakers")
    clerk.look("hour-speaker")
    clerk.write("hai.")
    clerk.until(lambda: turns_of(clerk.record)[-1]["attendee"] is None, "a turn of nobody yet")


def write_beside_turns(clerk: Clerk) -> None:
    """A stage direction from the phrases, and what nobody could hear."""
    clerk.press("ctrl+d")
    clerk.until(lambda: clerk.rows(PHRASES), "the phrases")
    clerk.look("hour-direction")
    clerk.type("kyuu")
    clerk.until(lambda: len(clerk.rows(PHRASES)) == 1, "the break alone")
    clerk.press("Return", "Return")
    clerk.until(lambda: directions_of(clerk), "the break")
    clerk.write("gogo2ji")
    clerk.until(lambda: "午後" in directions_of(clerk)[-1], "the time of the break")
    clerk.press("alt+1", "ctrl+shift+k")
    clerk.until(lambda: turns_of(clerk.record)[-1]["paragraphs"] == ["（聴取不能）"], "the words for it")


def speaker_of(clerk: Clerk, turn: dict[str, Any]) -> str:
    """The name of whoever speaks in a turn."""
    return next(str(one["name"]) for one in clerk.record["attendees"] if one["id"] == turn["attendee"])


def directions_of(clerk: Clerk) -> list[str]:
    """The stage directions of the record."""
    return [item["text"] for item in clerk.record["body"] if item["kind"] == "direction"]


def close_second_item(clerk: Clerk) -> None:
    """By way of the outline: the item with all under it; then why."""
    go_to_pane(clerk, "議題の一覧")
    clerk.press("End", "Return")
    clerk.until(lambda: clerk.focus["class"] == "RecordEditor", "the text")
    clerk.press("ctrl+l")
    clerk.until(lambda: clerk.record["body"][-1]["closed"], "the item closed")
    clerk.press("ctrl+shift+r")
    clerk.until(lambda: clerk.front.get("class") == "ReasonDialog", "the question why")
    clerk.write("kozinzyouhou")
    clerk.look("hour-reason")
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") == "MainWindow", "the window")


def name_the_unknown(clerk: Clerk) -> None:
    """F9 goes to the turn of nobody and asks; what nobody could hear is looked at and left."""
    clerk.press("F9")
    clerk.until(lambda: clerk.rows(CANDIDATES), "the list of speakers")
    clerk.press("Return")
    clerk.until(lambda: all(turn["attendee"] for turn in turns_of(clerk.record)), "somebody's turn")
