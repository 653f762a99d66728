"""The short walk: what only a real window with a real input method shows."""

from __future__ import annotations

from tests.desk.clerk import Clerk
from tests.desk.screen import Screen


def test_the_input_method_writes_kanji_into_the_text(screen: Screen) -> None:
    clerk = Clerk(screen)
    clerk.start()
    clerk.press("F6", "ctrl+6")
    clerk.write("kaigi")
    clerk.until(lambda: "会議" in clerk.record["body"][0]["text"], "the word in the record")
    clerk.type("sa")
    clerk.until(lambda: clerk.cursor["preedit"] == "さ", "what is being composed")
    clerk.press("Escape")
    clerk.press("F6")
    clerk.until(lambda: clerk.focus["name"] != "本文", "the focus elsewhere")
    assert clerk.record["body"][0]["text"].endswith("会議"), "what was taken back comes into the record"
    clerk.kill()
