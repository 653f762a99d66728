"""A tour of every screen of the program: whatever a clerk can open is opened, looked at, and kept as a picture.

`tour` goes round on the screen that the clerk has; ``python -m tests.desk.tour FOLDER`` goes round on all those that
are to be looked at before a release. Pictures are for eyes; what no eye is needed for (a window that reaches beyond
the screen, words that are cut off) comes back as a list.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen

SAMPLES = REPOSITORY / "resources" / "samples"
SCREENS = (("1366x768", 1.0), ("1366x768", 1.5), ("1366x768", 2.0), ("800x600", 1.0), ("1920x1080", 1.0))
FOLLOW = 0.4
"""Seconds until what was opened is painted."""
MOST_ESCAPES = 6
ROUNDING = 1
"""By how many pixels a size can be off where the screen has a scale."""
MOST_PANES = 8
FIRST_FIELD = "審議会名"

Deed = Callable[[Clerk], object]


def tour(clerk: Clerk) -> list[str]:
    """Everything opened once, with a picture of each; what is wrong with any of it, in words."""
    clerk.screen.use_input_method(False)
    record = _lay_out_files(clerk)
    clerk.start(record)
    trouble = _look(clerk, "00-text")
    for number, (name, deed, leave) in enumerate(STOPS, 1):
        deed(clerk)
        time.sleep(FOLLOW)
        trouble += _look(clerk, f"{number:02}-{name}")
        leave(clerk)
        _close_what_is_open(clerk)
    clerk.press("ctrl+End")
    clerk.type("kill")
    time.sleep(2)
    clerk.kill()
    clerk.start(record)
    trouble += _look(clerk, f"{len(STOPS) + 1:02}-after-a-crash")
    clerk.kill()
    return trouble


def keys(*names: str) -> Deed:
    """Press these."""
    return lambda clerk: clerk.press(*names)


def nothing(clerk: Clerk) -> None:
    """Do nothing."""


def import_roster(clerk: Clerk) -> None:
    """Choose a list in the roster's dialog, up to the question whether to take it in."""
    clerk.press("ctrl+r")
    clerk.click("名簿を読み込む…")
    clerk.until(lambda: clerk.front.get("class") == "QFileDialog", "the dialog for files")
    clerk.type(str(clerk.files / "roster.csv"))
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") == "QMessageBox", "the question")


def take_in_roster(clerk: Clerk) -> None:
    """Agree, and look at the roster."""
    import_roster(clerk)
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") == "RosterDialog", "the roster")


def write_out(clerk: Clerk) -> None:
    """Write a Word file, and see it told."""
    clerk.press("ctrl+shift+e", "Return")
    clerk.until(lambda: clerk.sees("フォルダーを開く"), "the notice")


def find_fault(clerk: Clerk) -> None:
    """Leave a field empty and check the record."""
    go_to_header(clerk)
    clerk.press("Return", "Return", "Return", "Return", "ctrl+a", "Delete", "F7")


def in_header(*names: str) -> Deed:
    """Press these in the first field of the header."""

    def press(clerk: Clerk) -> None:
        go_to_header(clerk)
        if names:
            clerk.press(*names)

    return press


def go_to_header(clerk: Clerk) -> None:
    """Go round the panes until the header's first field has the keyboard."""
    for _ in range(MOST_PANES):
        if clerk.focus.get("name") == FIRST_FIELD:
            return
        clerk.press("shift+F6")
    raise AssertionError("F6 does not lead to the header")


STOPS: tuple[tuple[str, Deed, Deed], ...] = (
    ("header", in_header(), nothing),
    *((f"menu-{letter}", keys(f"alt+{letter}"), nothing) for letter in "feravth"),
    ("new-record", keys("ctrl+n"), nothing),
    ("open", keys("ctrl+o"), nothing),
    ("save-as", keys("ctrl+shift+s"), nothing),
    ("import-text", keys("ctrl+shift+i"), nothing),
    ("import-file", keys("ctrl+shift+o"), nothing),
    ("preview", keys("ctrl+p"), nothing),
    ("export", keys("ctrl+e"), nothing),
    ("roster-empty", keys("ctrl+r"), nothing),
    ("roster-question", import_roster, nothing),
    ("roster", take_in_roster, nothing),
    ("settings", keys("ctrl+comma"), nothing),
    ("shortcuts", keys("ctrl+F1"), nothing),
    ("manual", keys("F1"), nothing),
    ("about", keys("alt+h", "a"), nothing),
    ("person-new", keys("ctrl+shift+a"), nothing),
    ("person", in_header(*["Tab"] * 6, "F2"), nothing),
    ("person-menu", in_header(*["Tab"] * 6, "Menu"), nothing),
    ("calendar", in_header("Tab", "Tab", "space"), nothing),
    ("header-end", in_header(*["Tab"] * 16), nothing),
    ("speaker", keys("F6", "F4"), nothing),
    ("number", keys("ctrl+shift+n"), nothing),
    ("find", keys("ctrl+f"), nothing),
    ("replace", keys("ctrl+h"), nothing),
    ("attendance", keys("ctrl+alt+2"), keys("ctrl+alt+2")),
    ("outline", keys("ctrl+alt+1"), keys("ctrl+alt+1")),
    ("check", keys("F7"), nothing),
    ("written-out", write_out, nothing),
    ("check-with-findings", find_fault, keys("ctrl+alt+3")),
    ("unsaved", keys("ctrl+n"), nothing),
)
"""Every screen: its name, what opens it, and what is to be done before Esc closes it."""


def _lay_out_files(clerk: Clerk) -> Path:
    """The clerk's folder with something of every kind in it; the record to open."""
    record = clerk.files / "図書館協議会.minutes"
    shutil.copy(SAMPLES / "shinonome.minutes", record)
    shutil.copy(SAMPLES / "roster.csv", clerk.files)
    shutil.copy(SAMPLES / "shinonome.txt", clerk.files / "会議.txt")
    clerk.screen.hand_over(clerk.files)
    return record


def _look(clerk: Clerk, name: str) -> list[str]:
    """Keep a picture, and say what is wrong without looking at it."""
    clerk.look(name)
    left, top, width, height = clerk.ask("screen")
    trouble = []
    for window in clerk.ask("windows") or []:
        x, y, w, h = window["rect"]
        if x < left or y < top or x + w > left + width + ROUNDING or y + h > top + height + ROUNDING:
            trouble.append(f"{name}: {window['class']} reaches beyond the screen: {window['rect']}")
    cut = (widget for widget in clerk.ask("widgets") or [] if widget["cut"])
    return trouble + [f"{name}: {widget['class']} 「{widget['text'] or widget['name']}」 is cut off" for widget in cut]


def _close_what_is_open(clerk: Clerk) -> None:
    for _ in range(MOST_ESCAPES):
        if len(clerk.ask("windows") or []) == 1 and clerk.focus.get("class") != "OneLine":
            return
        clerk.press("Escape")
    raise AssertionError(f"Esc does not close {clerk.front['class']}")


def main(folder: Path) -> int:
    """Go round on every screen, light and dark; the pictures are in `folder`, what is wrong is printed."""
    wrong = 0
    for size, scale in SCREENS:
        for dark in (False, True):
            with Screen(size) as screen:
                place = folder / f"{size}@{scale:g}{'-dark' if dark else ''}"
                for words in tour(Clerk(screen, scale=scale, dark=dark, pictures=place)):
                    wrong += 1
                    print(f"{place.name}: {words}")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
