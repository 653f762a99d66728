"""The pictures of the README and the manual, taken anew of the running program: ``python -m tests.desk.pictures``.

Everything in them is invented: the sample record and the sample list of people.
"""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.desk.by_keys import go_to_pane, tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen, missing
from tests.desk.walk import Walk

SAMPLES = REPOSITORY / "resources" / "samples"
IMAGES, MANUAL = REPOSITORY / "docs" / "images", REPOSITORY / "resources" / "manual"
HOURS = ("hour_clerk", "hour_secretary", "hour_staff")
"""The walks that go the manual's first hours."""
RECORD, ROSTER = "図書館協議会.minutes", "roster.csv"
PLACE = r"D:\会議録\令和6年度\図書館協議会.docx"
LINES_AFTER = 5
"""What follows the last turn of the sample."""
FOLLOW = 0.5
"""Seconds until what was opened is painted."""
COLOURS = "64"
SMALL = "780x"
"""The width of the window in the manual, in pixels."""


def main() -> int:
    """All pictures; 2 where there is no real screen to be had."""
    if lacking := missing():
        print(f"A real screen with an input method needs {', '.join(lacking)}.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        shots = Path(folder)
        for dark, take in ((False, take_light), (True, take_dark)):
            with at_desk(shots, dark=dark) as clerk:
                take(clerk)
        for name in HOURS:
            take_hour(shots, name)
        for shot in sorted(shots.glob("hour-*.png")):
            reduce(shot, MANUAL / shot.name, "-resize", SMALL)
        for shot in sorted({*shots.glob("*.png")} - {*shots.glob("hour-*.png")} - {*shots.glob("[0-9]*.png")}):
            reduce(shot, IMAGES / shot.name)
        reduce(shots / "main-window.png", MANUAL / "window.png", "-resize", SMALL)
        reduce(shots / "export-dialog.png", MANUAL / "export.png")
    return 0


def take_hour(shots: Path, name: str) -> None:
    """The pictures of one of the manual's first hours: whoever goes it takes them on the way."""
    walk = importlib.import_module(f"tests.desk.walk_{name}").walk
    with Screen() as screen:
        clerk = Clerk(screen, pictures=shots)
        try:
            walk(Walk(clerk))
        finally:
            clerk.kill()


@contextmanager
def at_desk(shots: Path, *, dark: bool) -> Iterator[Clerk]:
    """A clerk before the sample record, with the sample list among the files."""
    with Screen() as screen:
        clerk = Clerk(screen, dark=dark, pictures=shots)
        shutil.copy(SAMPLES / "shinonome.minutes", clerk.files / RECORD)
        shutil.copy(SAMPLES / ROSTER, clerk.files)
        screen.hand_over(clerk.files)
        screen.use_input_method(False)
        clerk.start(clerk.files / RECORD)
        try:
            yield clerk
        finally:
            clerk.kill()


def take_light(clerk: Clerk) -> None:
    """Every picture in the light colours."""
    take_roster(clerk)
    look(clerk, "main-window", lambda: clerk.press("ctrl+Home"))
    look(clerk, "speaker-picker", lambda: in_last_turn(clerk, "F4"))
    clerk.press("Escape")
    look(clerk, "closed-item", lambda: clerk.press("ctrl+alt+1"))
    clerk.press("ctrl+alt+1")
    look(clerk, "exceptions", lambda: write_exceptions(clerk))
    clerk.press("Return", "ctrl+s")
    look(clerk, "preview", lambda: clerk.press("ctrl+p"))
    clerk.press("Escape")
    look(clerk, "export-dialog", lambda: write_out(clerk), front=True)
    clerk.press("Escape")
    look(clerk, "new-record", lambda: begin(clerk), front=True)


def take_dark(clerk: Clerk) -> None:
    """The window in the dark colours."""
    look(clerk, "main-window-dark", lambda: clerk.press("ctrl+Home"))


def take_roster(clerk: Clerk) -> None:
    """The window of the roster with the sample's people."""
    clerk.press("ctrl+r")
    clerk.until(lambda: clerk.front.get("class") == "RosterDialog", "the roster")
    tab_to(clerk, "名簿を読み込む…")
    clerk.press("space")
    clerk.until(lambda: clerk.front.get("class") == "QFileDialog", "the dialog for files")
    clerk.type(str(clerk.files / ROSTER))
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") == "ListPreviewDialog", "the preview")
    look(clerk, "list-preview", lambda: None, front=True)
    clerk.press("Return")
    clerk.until(lambda: len(clerk.rows("名簿")) == 13, "everybody")
    clerk.press("Escape")
    look(clerk, "roster", lambda: clerk.press("ctrl+r"))
    clerk.press("Escape")


def in_last_turn(clerk: Clerk, *keys: str) -> None:
    """Press these in the last turn of the sample."""
    go_to_pane(clerk, "本文")
    clerk.press("ctrl+End", *["Up"] * LINES_AFTER, *keys)


def write_exceptions(clerk: Clerk) -> None:
    """Two exceptions in one line."""
    clerk.press("ctrl+shift+p")
    clerk.until(lambda: clerk.focus.get("name") == "例外を書く", "the line for exceptions")
    clerk.type("igarasi 1410, azuma")


def write_out(clerk: Clerk) -> None:
    """The dialog for writing out, with a place that says nothing of this machine."""
    clerk.press("ctrl+e")
    clerk.until(lambda: clerk.front.get("class") == "ExportDialog", "the dialog")
    tab_to(clerk, "保存先")
    clerk.press("ctrl+a")
    clerk.paste(PLACE)


def begin(clerk: Clerk) -> None:
    """The next meeting of the committee, whose last record lies where it says nothing to a reader."""
    clerk.press("ctrl+n")
    clerk.until(lambda: clerk.focus.get("name") == "会議体", "the dialog")
    clerk.press("Tab")
    clerk.type("20250215")
    tab_to(clerk, "前回の記録")
    clerk.press("ctrl+a", "Delete")
    clerk.until(lambda: clerk.reads("出席者に入ります。"), "the people of that day")


def look(clerk: Clerk, name: str, deed: Callable[[], object], *, front: bool = False) -> None:
    """Do something and keep what is seen then; of the window in `front` alone where that is wanted."""
    deed()
    time.sleep(FOLLOW)
    clerk.look(name)
    if front:
        x, y, width, height = clerk.front["rect"]
        shot = clerk.pictures / f"{name}.png"
        convert(shot, "-crop", f"{width}x{height}+{x}+{y}", "+repage", str(shot))


def reduce(shot: Path, image: Path, *how: str) -> None:
    """A picture of few colours, without anything that tells of this machine or hour."""
    convert(shot, *how, "-strip", "-define", "png:exclude-chunks=date,time", "-colors", COLOURS, f"png8:{image}")


def convert(picture: Path, *how: str) -> None:
    """Let ImageMagick make another picture of one."""
    subprocess.run(["convert", str(picture), *how], check=True)


if __name__ == "__main__":
    sys.exit(main())
