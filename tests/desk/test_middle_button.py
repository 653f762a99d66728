"""What is selected anywhere, pasted with the middle button as X does it, under the rules of any paste."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen
from tests.desk.test_marks import find, marks

LINES = "一行目の文\n二行目の文"


@pytest.fixture
def clerk(screen: Screen) -> Iterator[Clerk]:
    clerk = Clerk(screen)
    yield clerk
    clerk.kill()


@pytest.fixture
def file(screen: Screen, clerk: Clerk) -> Path:
    """A record with a closed item; nothing unsaved lies about."""
    file = clerk.files / "中ボタン.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    shutil.rmtree(clerk.home / "recovery", ignore_errors=True)
    for lock in clerk.files.glob(".*"):
        lock.unlink()
    return screen.hand_over(file)


def click_middle(clerk: Clerk, x: int, y: int) -> None:
    clerk.screen.click(x, y, button=2)


def click_text(clerk: Clerk) -> None:
    """With the middle button, where the cursor stands, into the words before it."""
    click_middle(clerk, clerk.cursor["point"][0] - 8, clerk.cursor["point"][1])


def venue(clerk: Clerk) -> dict[str, Any]:
    """The field of the venue, which has a label that is called so, too."""
    return next(one for one in clerk.ask("find", name="会場") if "QLineEdit" in one["classes"])


def click_venue(clerk: Clerk) -> None:
    """With the middle button; the wheel brings the field into sight and leaves the selection alone."""
    left, top, across, down = clerk.rect("本文")
    while venue(clerk)["rect"][1] < top:
        clerk.screen.click(left + across // 2, top + down // 2, button=4, times=5)
    x, y, width, height = venue(clerk)["rect"]
    click_middle(clerk, x + width - 20, y + height // 2)


def paragraphs(clerk: Clerk) -> list[str]:
    return [line for item in clerk.record["body"] for line in item.get("paragraphs", [item.get("text", "")])]


def test_lines_of_another_program_come_into_the_text_as_one_step(screen: Screen, clerk: Clerk, file: Path) -> None:
    clerk.start(file)
    find(clerk, "gakkoushisho")
    before = paragraphs(clerk)
    screen.put_on_clipboard(LINES, "primary")
    click_text(clerk)
    clerk.until(lambda: len(paragraphs(clerk)) == len(before) + 1, "both lines")
    assert any(line.endswith("一行目の文") for line in paragraphs(clerk))
    assert any(line.startswith("二行目の文") for line in paragraphs(clerk))
    clerk.press("ctrl+z")
    clerk.until(lambda: paragraphs(clerk) == before, "the text as before")


def test_within_withheld_words_it_is_withheld(screen: Screen, clerk: Clerk, file: Path) -> None:
    clerk.start(file)
    find(clerk, "gakkoushisho")
    clerk.press("ctrl+shift+l")
    clerk.until(lambda: marks(clerk) == [("学校司書", "withheld")], "the withheld words")
    screen.put_on_clipboard("臨時", "primary")
    click_text(clerk)
    clerk.until(lambda: any("臨時" in line for line in paragraphs(clerk)), "the words")
    assert [(len(words), "臨時" in words, mark) for words, mark in marks(clerk)] == [(6, True, "withheld")]


def test_a_field_takes_one_line(screen: Screen, clerk: Clerk, file: Path) -> None:
    clerk.start(file)
    screen.put_on_clipboard(LINES, "primary")
    click_venue(clerk)
    clerk.until(lambda: "一行目の文" in venue(clerk)["text"], "the words")
    assert "二行目の文" in venue(clerk)["text"]
    clerk.press("Tab")
    clerk.until(lambda: clerk.record["header"]["venue"]["text"] == venue(clerk)["text"], "the words in the record")


def test_closed_words_come_into_a_field_only_if_the_clerk_wants_it(screen: Screen, clerk: Clerk, file: Path) -> None:
    clerk.start(file)
    before = venue(clerk)["text"]
    find(clerk, "gakkoushisho")
    clerk.press("ctrl+l")
    clerk.until(
        lambda: any(item["closed"] for item in clerk.record["body"] if item["kind"] == "turn"), "a closed paragraph"
    )
    clerk.press("Home", "shift+End")
    click_venue(clerk)
    clerk.until(lambda: clerk.front["title"] == "非公開の文章", "the question")
    clerk.press("Escape")
    clerk.until(lambda: clerk.front["title"] != "非公開の文章", "the window")
    assert venue(clerk)["text"] == before


def test_a_record_that_is_only_read_takes_nothing(screen: Screen, clerk: Clerk, file: Path) -> None:
    clerk.start(file)
    clerk.kill()
    (lock,) = [one for one in clerk.files.glob(".*") if file.stem in one.name]
    table = {"user": "sato", "host": "pc-17", "since": "2026-05-15 09:10", "process": 1, "token": "t"}
    lock.write_text(json.dumps(table), encoding="utf-8")
    clerk.start(file)
    clerk.click("読み取り専用で開く")
    clerk.until(lambda: clerk.record.get("body"), "the record")
    before, words = clerk.record, venue(clerk)["text"]
    screen.put_on_clipboard(LINES, "primary")
    x, y, width, height = clerk.rect("本文")
    click_venue(clerk)
    click_middle(clerk, x + width // 2, y + height - 60)
    clerk.press("Right")
    assert (clerk.record, venue(clerk)["text"]) == (before, words)
