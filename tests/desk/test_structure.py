"""The outline by mouse and keys, and marks by keys, with a real input method."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.desk.by_keys import go_to_pane
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen

OUTLINE, MARKS = "議題の一覧", "印の一覧"
ROW = 27
"""The height of a row of the outline, in pixels."""


@pytest.fixture(scope="module")
def clerk(screen: Screen) -> Iterator[Clerk]:
    """Somebody with the sample record open."""
    made = Clerk(screen)
    file = made.files / "構成.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    made.start(screen.hand_over(file))
    yield made
    made.kill()


def headings(clerk: Clerk) -> list[str]:
    return [item["text"] for item in clerk.record["body"] if item["kind"] == "heading"]


def queries(clerk: Clerk) -> list[str]:
    return [
        item["paragraphs"][span["paragraph"]][span["start"] : span["end"]]
        for item in clerk.record["body"]
        if item["kind"] == "turn"
        for span in item.get("spans", [])
        if span["mark"] == "query"
    ]


def test_an_item_is_dragged_in_the_outline_and_taken_back_in_one_step(clerk: Clerk) -> None:
    before = headings(clerk)
    x, y, _, _ = clerk.rect(OUTLINE)
    middle = y + ROW // 2 + 3
    clerk.screen.drag(x + 60, middle, x + 60, middle + ROW + ROW // 2 - 2)
    clerk.until(lambda: headings(clerk)[:2] == [before[1], before[0]], "the first item behind the second")
    clerk.look("outline-dragged")
    clerk.press("ctrl+z")
    clerk.until(lambda: headings(clerk) == before, "the order of before")


def test_items_move_by_keys_in_the_outline_and_typing_narrows_it(clerk: Clerk) -> None:
    before = headings(clerk)
    go_to_pane(clerk, OUTLINE)
    clerk.press("Home", "alt+Down")
    clerk.until(lambda: headings(clerk)[:2] == [before[1], before[0]], "the first item below the second")
    clerk.press("alt+Up")
    clerk.until(lambda: headings(clerk) == before, "the order of before")
    clerk.look("outline")


def test_what_nobody_hears_is_marked_listed_and_gone_to(clerk: Clerk) -> None:
    go_to_pane(clerk, "本文")
    clerk.press("ctrl+End")
    clerk.until(lambda: clerk.cursor["block"] > 9, "the end of the text")
    clerk.press("ctrl+Return")
    clerk.until(lambda: clerk.rows("候補"), "the list of speakers")
    clerk.press("Escape")
    clerk.write("yosanha")
    clerk.press("ctrl+shift+k")
    clerk.until(lambda: queries(clerk) == ["（聴取不能）"], "the words for it")
    clerk.write("desu.")
    clerk.until(lambda: queries(clerk) == ["（聴取不能）"], "the same words marked and no others")
    clerk.press("ctrl+shift+y", "ctrl+Home", "shift+F9")
    clerk.until(lambda: clerk.reads("要確認 1") or clerk.reads("要確認 2"), "the count at the lower edge")
    clerk.look("marks-gone-to")
    clerk.click("要確認 1" if clerk.reads("要確認 1") else "要確認 2")
    clerk.until(lambda: clerk.focus["name"] == MARKS, "the list of marks")
    clerk.look("marks-list")
    clerk.press("Home", "Delete")
    clerk.until(lambda: "（聴取不能）" not in queries(clerk), "the mark gone")
