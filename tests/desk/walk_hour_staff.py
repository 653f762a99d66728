"""The manual's first hour of a staff member: from a record to the files of each edition, as the page tells it."""

from __future__ import annotations

from tests.desk.by_keys import expect_written, write_out
from tests.desk.clerk import Clerk
from tests.desk.papers import expect_faithful, shown
from tests.desk.walk import Walk
from tests.desk.walk_staff import FINDINGS, INTERNAL, PUBLIC, UEDA, lay_out_records, open_record, preview, put_right

REVIEW = "委員確認用"


def walk(walk: Walk) -> None:
    """The whole hour."""
    clerk = walk.clerk
    lay_out_records(clerk.files)
    clerk.screen.hand_over(clerk.files)
    clerk.start()
    with walk.step("opened"):
        open_record(clerk)
    with walk.step("findings"):
        clerk.press("F7")
        clerk.until(lambda: clerk.focus["name"] == FINDINGS, "the list of findings")
        clerk.look("hour-findings")
        put_right(clerk)
    with walk.step("preview"):
        preview(clerk)
    with walk.step("written-out"):
        look_at_editions(clerk)
        for edition, name in ((INTERNAL, UEDA), (REVIEW, f"{UEDA}（委員確認用）"), (PUBLIC, f"{UEDA}（公開用）")):
            write_out(clerk, edition)
            expect_written(clerk, f"{name}.docx")
    record = shown(clerk.files / f"{UEDA}.minutes")
    expect_faithful(record, clerk.files / f"{UEDA}.docx", clerk.files / f"{UEDA}（公開用）.docx")
    assert clerk.screen.clicks == 0, "the mouse was needed"


def look_at_editions(clerk: Clerk) -> None:
    """The dialog for writing out, looked at and left."""
    clerk.press("ctrl+shift+e")
    clerk.until(lambda: clerk.front.get("class") == "ExportDialog", "the dialog")
    clerk.look("hour-export")
    clerk.press("Escape")
    clerk.until(lambda: clerk.front.get("class") == "MainWindow", "the window")
