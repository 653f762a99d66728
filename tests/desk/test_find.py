"""Finding and replacing with a real input method and the keys of the bar."""

from __future__ import annotations

import shutil
import time
from typing import Any

from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen

BREATH, REST = 0.1, 8
"""Seconds between two looks at the window, and looks at which nothing has moved."""


def test_words_are_sought_and_replaced_with_the_keyboard(screen: Screen) -> None:
    clerk = Clerk(screen)
    file = clerk.files / "図書館協議会.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    clerk.start(screen.hand_over(file))
    clerk.press("ctrl+h")
    before = resting_cursor(clerk)
    clerk.type("toshokan")
    clerk.press("space")
    assert clerk.cursor == before, "the text moves while the words are composed"
    clerk.press("Return")
    clerk.until(lambda: clerk.sees("1 / 5件"), "the first place")
    clerk.press("Return")
    clerk.until(lambda: clerk.sees("2 / 5件"), "the second place")
    clerk.press("shift+Return")
    clerk.until(lambda: clerk.sees("1 / 5件"), "the first place again")
    clerk.press("Tab")
    assert clerk.focus["name"] == "置き換え後の言葉"
    clerk.write("bunko")
    clerk.press("alt+u")
    clerk.until(lambda: clerk.front["title"] == "置き換えの確認", "every change before it is made")
    assert not any("文庫" in words for words in said(clerk)), "nothing is replaced before it was agreed to"
    assert clerk.focus["name"] == "置き換えの一覧"
    clerk.press("space")
    clerk.until(lambda: clerk.sees("5件のうち、印のある4件を置き換えます。"), "one place is left as it is")
    clerk.press("Return")
    clerk.until(lambda: clerk.sees("4件を置き換えました"), "the count of what was replaced")
    assert sum(words.count("文庫") for words in said(clerk)) == 4
    assert sum(words.count("図書館") for words in said(clerk)) == 1
    clerk.press("Escape")
    assert clerk.focus["class"] == "RecordEditor"
    assert clerk.cursor["seen"]
    clerk.kill()


def test_a_list_of_ones_own_is_written_and_used_with_the_keyboard(screen: Screen) -> None:
    clerk = Clerk(screen)
    shutil.rmtree(clerk.home / "recovery", ignore_errors=True)  # what was not saved before is not asked for
    file = clerk.files / "図書館協議会.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    clerk.start(screen.hand_over(file))
    clerk.press("ctrl+shift+h")
    clerk.until(lambda: clerk.front["title"] == "置き換えの一覧", "the lists")
    clerk.press("alt+n")
    clerk.until(lambda: clerk.front["title"] == "新しい一覧", "a name for a new list")
    clerk.press("Return")
    clerk.until(lambda: clerk.front["title"] == "置き換えの一覧", "the lists again")
    clerk.press("alt+i")
    clerk.until(lambda: clerk.front["title"] == "行を加える", "a row")
    clerk.write("toshokan")
    clerk.press("Tab")
    clerk.write("bunko")
    clerk.press("Return")
    clerk.until(lambda: clerk.front["title"] == "置き換えの一覧", "the lists with the row")
    clerk.press("Return")
    clerk.until(lambda: clerk.front["title"] == "置き換えの確認", "every change before it is made")
    clerk.press("Return")
    clerk.until(lambda: sum(words.count("文庫") for words in said(clerk)) == 5, "the words of the list")
    clerk.press("ctrl+z")
    clerk.until(lambda: not any("文庫" in words for words in said(clerk)), "the text as it was, in one step")
    clerk.kill()


def resting_cursor(clerk: Clerk) -> dict[str, Any]:
    """Where the cursor stands once the window has made room for everything that is in it."""
    seen: list[dict[str, Any]] = []

    def rests() -> bool:
        time.sleep(BREATH)
        seen.append(clerk.cursor)
        return len(seen) > REST and all(place == seen[-1] for place in seen[-REST:])

    clerk.until(rests, "a window that rests")
    return seen[-1]


def said(clerk: Clerk) -> list[str]:
    """What the paragraphs of the record read."""
    return [words for part in clerk.record["body"] for words in part.get("paragraphs", [part.get("text", "")])]
