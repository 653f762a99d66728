"""Text of other programs, pasted with the keys and read as turns with the keys, the input method on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen
from tests.desk.test_marks import find
from tests.desk.test_middle_button import paragraphs

PAGE = (
    "（佐藤委員）昨年度は、市内の三つの地区で説明会を開き、延べ百二",
    "十名の参加があった。この計画は、社会の情勢の変化に合わせて見直",
    "- 3 -",
    "すものである。",
    "（久保田係長）𠮷野と髙橋と葛󠄀飾である。",
)
WHOLE = "".join(line for line in PAGE[:4] if "-" not in line).removeprefix("（佐藤委員）")
TABLE = "<table><tr><td>発言者</td><td>発言</td></tr><tr><td>久保田係長</td><td>表の一行目。</td></tr></table>"


@pytest.fixture
def clerk(screen: Screen) -> Iterator[Clerk]:
    clerk = Clerk(screen, pictures=screen.folder / "pictures")
    file = clerk.files / "貼り付け.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    shutil.rmtree(clerk.home / "recovery", ignore_errors=True)
    for lock in clerk.files.glob(".*"):
        lock.unlink()
    clerk.start(screen.hand_over(file))
    yield clerk
    clerk.kill()


def test_turns_are_pasted_by_a_key_looked_at_and_taken_by_enter(screen: Screen, clerk: Clerk) -> None:
    find(clerk, "gakkoushisho")
    clerk.press("Home")
    before = paragraphs(clerk)
    screen.put_on_clipboard("\r\n".join(PAGE))
    clerk.press("ctrl+shift+v")
    clerk.until(lambda: clerk.sees("この内容で入れる"), "the look at what it becomes")
    clerk.look("looked at")
    clerk.press("Escape")
    clerk.until(lambda: not clerk.sees("この内容で入れる"), "the record again")
    assert paragraphs(clerk) == before
    clerk.press("ctrl+shift+v")
    clerk.until(lambda: clerk.sees("この内容で入れる"), "the look at what it becomes")
    clerk.press("Return")
    clerk.until(lambda: "𠮷野と髙橋と葛󠄀飾である。" in paragraphs(clerk), "the turns")
    assert WHOLE in paragraphs(clerk)
    clerk.look("taken")
    clerk.press("ctrl+z")
    clerk.until(lambda: paragraphs(clerk) == before, "the text as before")


def test_lines_that_a_page_broke_are_joined_from_the_bar(screen: Screen, clerk: Clerk) -> None:
    find(clerk, "gakkoushisho")
    clerk.press("Home")
    before = paragraphs(clerk)
    clerk.paste("\r\n".join(PAGE))
    clerk.until(lambda: clerk.sees("折り返しの改行をつなぐ"), "the offer")
    clerk.look("offered")
    clerk.click("折り返しの改行をつなぐ")
    clerk.until(lambda: f"（佐藤委員）{WHOLE}" in paragraphs(clerk), "the paragraph")
    clerk.look("joined")
    clerk.press("ctrl+z", "ctrl+z")
    clerk.until(lambda: paragraphs(clerk) == before, "the text as before")


def test_html_alone_is_pasted_as_its_words(screen: Screen, clerk: Clerk) -> None:
    find(clerk, "gakkoushisho")
    clerk.press("Home")
    screen.put_on_clipboard(TABLE, kind="text/html")
    clerk.press("ctrl+v")
    clerk.until(lambda: any("発言者　発言" in line for line in paragraphs(clerk)), "the row of heads")
    clerk.until(lambda: clerk.sees("発言として読み取る…"), "the offer")
    clerk.look("table")
