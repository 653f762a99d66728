"""Stage directions from the form's phrases with a real input method."""

from __future__ import annotations

import shutil
from typing import Any

from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen

PHRASES = "ト書きの文例"


def directions(clerk: Clerk) -> list[str]:
    return [item["text"] for item in clerk.record["body"] if item["kind"] == "direction"]


def ask(clerk: Clerk) -> list[list[str]]:
    clerk.until(lambda: clerk.focus["class"] == "RecordEditor", "the text")
    clerk.press("ctrl+d")
    clerk.until(lambda: clerk.rows(PHRASES), "the phrases")
    return clerk.rows(PHRASES)


def test_usual_directions_take_at_most_three_keys_and_readings_find_the_others(screen: Screen) -> None:
    clerk = Clerk(screen)
    file = clerk.files / "ト書き.minutes"
    shutil.copy(REPOSITORY / "resources" / "samples" / "shinonome.minutes", file)
    clerk.start(screen.hand_over(file))
    clerk.press("ctrl+End")
    before: Any = directions(clerk)
    agreed = ask(clerk)[3][0]
    clerk.look("phrases")
    clerk.press("Down", "Down", "Down", "Return")
    clerk.until(lambda: directions(clerk) == [*before, agreed], "the fourth phrase by the arrows")
    ask(clerk)
    clerk.type("kyuu")
    clerk.until(lambda: len(clerk.rows(PHRASES)) == 1, "the break alone")
    clerk.look("phrases-narrowed")
    clerk.press("Return", "Return")
    clerk.until(lambda: directions(clerk)[-1].startswith("休憩"), "the break")
    clerk.until(lambda: clerk.focus["class"] == "RecordEditor", "the text")
    clerk.write("gogo3ji")
    clerk.until(lambda: "○時" not in directions(clerk)[-1], "another time in the place of the sign")
    place = clerk.cursor["block"]
    clerk.press("Return")
    clerk.until(lambda: clerk.cursor["block"] == place + 1, "the paragraph below")
    assert directions(clerk)[-1].endswith("時)"), "what stands behind the time stays there"
    ask(clerk)
    clerk.type("3")
    clerk.until(lambda: clerk.ask("marked", name=PHRASES) == [clerk.rows(PHRASES)[2][0]], "the third row marked")
    third = clerk.rows(PHRASES)[2][0]
    clerk.press("Return", "Return")
    clerk.until(lambda: directions(clerk)[-1] == third, "the third phrase by its digit")
    clerk.press("ctrl+z")
    clerk.until(lambda: directions(clerk)[-1] != third, "it gone")
    clerk.kill()
