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
    clerk.kill()
