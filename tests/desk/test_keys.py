"""Other keys in the real window, with the input method on: a foot pedal, and keys that cannot be had."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable

from tests.desk.by_keys import go_to_pane
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen

TITLE = "キーの割り当て"


def test_a_foot_pedal_makes_a_direction_while_one_writes(screen: Screen) -> None:
    clerk = Clerk(screen)
    file = clerk.files / "図書館協議会.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    clerk.start(screen.hand_over(file))
    go_to_pane(clerk, "本文")
    clerk.press("alt+t", "y")
    clerk.until(lambda: clerk.front["title"] == TITLE, TITLE)
    clerk.paste("ctrl+5")
    clerk.press("Return", "Return")
    clerk.until(lambda: clerk.focus["name"] == "キー1", "the field for the key")
    clerk.press("Henkan")
    clerk.until(lambda: clerk.reads("日本語の入力に使うキーです。別のキーを押してください。"), "the refusal")
    clerk.type("a")
    clerk.until(lambda: clerk.reads("文字を打つキーです。"), "the refusal")
    clerk.press("F9")
    clerk.until(lambda: clerk.sees("F9は「次の発言者未定へ」のキーです。"), "whose key it is")
    step_on(clerk, lambda: clerk.focus["text"] == "F13")
    clerk.look("keys")
    clerk.press("Return")
    clerk.until(lambda: clerk.front["class"] == "MainWindow", "the window")
    go_to_pane(clerk, "本文")
    clerk.press("ctrl+End")
    before = clerk.record["body"]
    step_on(clerk, lambda: clerk.record["body"][-1]["kind"] == "direction")
    assert clerk.record["body"][:-1] == before[:-1]
    clerk.press("ctrl+z")
    clerk.until(lambda: clerk.record["body"] == before, "the record as before")
    clerk.press("F1")
    clerk.until(lambda: clerk.front["title"] == "キーの一覧", "the list of keys")
    clerk.press("Escape")
    assert clerk.quit() == 0
    clerk.start(screen.hand_over(file))
    go_to_pane(clerk, "本文")
    clerk.press("ctrl+End")
    step_on(clerk, lambda: clerk.record["body"][-1]["kind"] == "direction")
    clerk.kill()


def step_on(clerk: Clerk, done: Callable[[], bool]) -> None:
    """Press F13 until it has done what it should: a key that no keyboard has is made for a moment, and may be late."""
    for _ in range(4):
        clerk.press("F13")
        end = time.monotonic() + 2
        while time.monotonic() < end:
            if done():
                return
            time.sleep(0.1)
    raise AssertionError("the pedal does nothing")
