"""What the manual's first hours begin with: the sample's committee in the roster, with the staff who usually attend."""

from __future__ import annotations

import shutil

from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.papers import shell_at

BOARD, LIST = "図書館協議会", "名簿.csv"


def know_the_library(clerk: Clerk) -> None:
    """A roster with the sample's people."""
    shutil.copy(REPOSITORY / "resources" / "samples" / "roster.csv", clerk.files / LIST)
    shell_at(clerk.home, "roster", "import", clerk.files / LIST)
    shell_at(clerk.home, "roster", "committees", "set", BOARD, "--form", "ueda-gaiyo", "--staff", "中央図書館")
    for place in (clerk.home, clerk.files):
        clerk.screen.hand_over(place)


def begin_meeting(clerk: Clerk) -> None:
    """A new record of the board: the dialog with its day, and whom it will bring in."""
    clerk.press("ctrl+n")
    clerk.until(lambda: clerk.focus.get("name") == "会議体", "the dialog")
    while clerk.focus.get("text") != BOARD:
        clerk.press("Down")
    clerk.press("Tab")
    clerk.type("20250215")
    clerk.until(lambda: clerk.reads("出席者に入ります。"), "the people of that day")
