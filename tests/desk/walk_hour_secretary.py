"""The manual's first hour of a secretary: from the office's list to the attendance, as the page tells it."""

from __future__ import annotations

import shutil

from tests.desk.by_keys import go_to_pane, save_as, see_list
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.hours import LIST, begin_meeting
from tests.desk.papers import shown
from tests.desk.walk import Walk
from tests.desk.walk_secretary import set_absent, set_late

ABSENT, LATE = "山﨑ふみ", "五十嵐真帆"


def walk(walk: Walk) -> None:
    """The whole hour."""
    clerk = walk.clerk
    shutil.copy(REPOSITORY / "resources" / "samples" / "roster.csv", clerk.files / LIST)
    clerk.screen.hand_over(clerk.files)
    clerk.start()
    with walk.step("roster-taken-in"):
        see_list(clerk, LIST)
        clerk.look("hour-list")
        clerk.press("Return")
        clerk.until(lambda: len(clerk.rows("名簿")) == 13, "everybody")
        clerk.press("Escape")
    with walk.step("committee-and-day"):
        begin(clerk)
    with walk.step("attendance"):
        mark(clerk)
    with walk.step("compared"):
        compare(clerk)
    with walk.step("saved"):
        file = save_as(clerk, "syusseki")
    people = {person["name"]: person["status"] for person in shown(file)["attendees"]}
    assert people[ABSENT] == "absent" and people[LATE] == "late"
    assert clerk.screen.clicks == 0, "the mouse was needed"


def begin(clerk: Clerk) -> None:
    """The committee and the day."""
    begin_meeting(clerk)
    clerk.press("Return")
    clerk.until(lambda: len(clerk.record.get("attendees", ())) == 6, "the members")


def mark(clerk: Clerk) -> None:
    """One is absent, one comes late."""
    go_to_pane(clerk, "出席者")
    set_absent(clerk, ABSENT)
    set_late(clerk, LATE)
    clerk.look("hour-attendance")


def compare(clerk: Clerk) -> None:
    """Nothing differs from the roster of that day."""
    clerk.press("alt+a", "b")
    clerk.until(lambda: clerk.sees("出席者は、会議の日の名簿と同じです。"), "the answer")
