"""Finding and replacing with a real input method and the keys of the bar."""

from __future__ import annotations

import shutil

from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen


def test_words_are_sought_and_replaced_with_the_keyboard(screen: Screen) -> None:
    clerk = Clerk(screen)
    file = clerk.files / "図書館協議会.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    clerk.start(screen.hand_over(file))
    clerk.press("ctrl+h")
    before = clerk.cursor
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
    clerk.until(lambda: clerk.sees("5件を置き換えました"), "the count of what was replaced")
    assert sum(words.count("文庫") for words in said(clerk)) == 5
    assert not any("図書館" in words for words in said(clerk))
    clerk.press("Escape")
    assert clerk.focus["class"] == "RecordEditor"
    assert clerk.cursor["seen"]
    clerk.kill()


def said(clerk: Clerk) -> list[str]:
    """What the paragraphs of the record read."""
    return [words for part in clerk.record["body"] for words in part.get("paragraphs", [part.get("text", "")])]
