"""A tour of every screen of the program: whatever a clerk can open is opened, looked at, and kept as a picture.

Pictures are for eyes; what no eye is needed for (a window that reaches beyond the screen, words that are cut off) is
trouble of the walk.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from tests.desk.by_keys import go_to_pane, tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.sight import faults
from tests.desk.walk import Walk

SAMPLES = REPOSITORY / "resources" / "samples"
FOLLOW = 0.4
"""Seconds until what was opened is painted."""
MOST_ESCAPES = 6
MOST_PANES = 8
LINES_AFTER = 5
"""What follows the last turn of the sample."""
FIRST_FIELD = "審議会名"
WORDS = "学校司書"
PASTED = "（久保田係長）御指摘のとおりである。\n（佐藤委員）承知した。\n・説明員退室"
"""Turns as another program has them, one of somebody who is not among the attendees."""

Deed = Callable[[Clerk], object]


def walk(walk: Walk) -> None:
    """Everything opened once."""
    clerk = walk.clerk
    clerk.screen.use_input_method(False)
    record = _lay_out_files(clerk)
    clerk.start(record)
    for name, deed, leave in STOPS:
        with walk.step(name):
            deed(clerk)
            time.sleep(FOLLOW)
            walk.trouble += faults(clerk, name)
        leave(clerk)
        _close_what_is_open(clerk)
    clerk.press("ctrl+End")
    clerk.type("kill")
    time.sleep(2)
    clerk.kill()
    with walk.step("after-a-crash"):
        clerk.start(record)
        walk.trouble += faults(clerk, "after-a-crash")


def keys(*names: str) -> Deed:
    """Press these."""
    return lambda clerk: clerk.press(*names)


def nothing(clerk: Clerk) -> None:
    """Do nothing."""


def import_roster(clerk: Clerk) -> None:
    """Choose a list in the roster's dialog, up to the question whether to take it in."""
    clerk.press("ctrl+r")
    tab_to(clerk, "名簿を読み込む…")
    clerk.press("space")
    clerk.until(lambda: clerk.front.get("class") == "QFileDialog", "the dialog for files")
    clerk.paste(str(clerk.files / "roster.csv"))
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") == "ListPreviewDialog", "the preview")


def take_in_roster(clerk: Clerk) -> None:
    """Agree, and look at the roster."""
    import_roster(clerk)
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") == "RosterDialog", "the roster")


def write_out(clerk: Clerk) -> None:
    """Write a Word file, and see it told."""
    clerk.press("ctrl+shift+e")
    clerk.until(lambda: clerk.front.get("class") == "ExportDialog", "the dialog")
    clerk.press("Return")
    clerk.until(lambda: clerk.sees("フォルダーを開く"), "the notice")


def find_fault(clerk: Clerk) -> None:
    """Leave a field empty and check the record."""
    go_to_header(clerk)
    clerk.press("Return", "Return", "Return", "Return", "ctrl+a", "Delete", "F7")


def write_out_with_findings(clerk: Clerk) -> None:
    """Try to write out what still lacks something."""
    clerk.press("ctrl+e")
    clerk.until(lambda: clerk.front.get("class") == "ExportDialog", "the dialog")
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") == "FindingsDialog", "what is to be looked at")


def with_words(*names: str, then: str = "") -> Deed:
    """Choose words of the text, press these, and wait for a dialog of this class if one is to come."""

    def press(clerk: Clerk) -> None:
        find_words(clerk, WORDS)
        clerk.press(*names)
        if then:
            clerk.until(lambda: clerk.front.get("class") == then, then)

    return press


def find_words(clerk: Clerk, words: str) -> None:
    """Find words, and go back to the text, where they are selected."""
    go_to_pane(clerk, "本文")
    clerk.press("ctrl+f")
    clerk.paste(words)
    clerk.until(lambda: clerk.reads("1 / "), "the first place")
    clerk.press("Escape")


def find_expression(clerk: Clerk) -> None:
    """Seek by an expression that has a fault."""
    clerk.press("ctrl+f", "alt+x", "ctrl+a")
    clerk.paste("(図書館")
    clerk.until(lambda: clerk.focus.get("text") == "(図書館", "the line for the words")


def replace_all(clerk: Clerk) -> None:
    """Ask for every place where words would be replaced."""
    clerk.press("ctrl+h")
    clerk.paste("図書館")
    clerk.press("Tab")
    clerk.paste("文庫")
    clerk.press("alt+u")
    clerk.until(lambda: clerk.front.get("class") == "ChangesDialog", "the changes")


def paste_turns(clerk: Clerk) -> None:
    """Paste turns, one of somebody who is not among the attendees."""
    in_last_turn("End")(clerk)
    clerk.screen.put_on_clipboard(PASTED)
    clerk.press("ctrl+shift+v")
    clerk.until(lambda: clerk.front.get("class") == "PastedTurnsDialog", "what it becomes")


def close_last_turn(clerk: Clerk) -> None:
    """Close a passage, and see that its reason can be written."""
    go_to_pane(clerk, "本文")
    find_words(clerk, WORDS)
    clerk.press("Right", "ctrl+l")
    clerk.until(lambda: clerk.reads("理由を書く"), "the offer")


def correct_words(clerk: Clerk) -> None:
    """Ask for the words in the place of others; they have no key, only the menu's letters."""
    with_words("alt+r", "f", "y", then="ReasonDialog")(clerk)


def mark_words(clerk: Clerk) -> None:
    """Withhold, withdraw, correct and query words near each other."""
    for words, key in (("兼務", "ctrl+shift+l"), ("申し込みの時間", "ctrl+shift+x"), ("今年度", "ctrl+shift+y")):
        find_words(clerk, words)
        clerk.press(key)
    find_words(clerk, "電話でも")
    clerk.press("alt+r", "f", "y")
    clerk.until(lambda: clerk.front.get("class") == "ReasonDialog", "the question")
    clerk.paste("電話や窓口でも")
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") == "MainWindow", "the text")


def list_marks(clerk: Clerk) -> None:
    """Open the list of marks from the text."""
    go_to_pane(clerk, "本文")
    clerk.press("ctrl+alt+6")
    clerk.until(lambda: clerk.rows("印の一覧"), "the marks")


def in_manual(clerk: Clerk) -> None:
    """Open the manual at its last page, that of all keys."""
    clerk.press("ctrl+F1")
    clerk.until(lambda: clerk.front.get("class") == "ManualDialog", "the manual")
    clerk.press("Tab", "End")


def in_header(*names: str) -> Deed:
    """Press these in the first field of the header."""

    def press(clerk: Clerk) -> None:
        go_to_header(clerk)
        if names:
            clerk.press(*names)

    return press


def in_last_turn(*names: str) -> Deed:
    """Press these in the last turn of the sample, after which come a few paragraphs of other kinds."""

    def press(clerk: Clerk) -> None:
        go_to_pane(clerk, "本文")
        clerk.press("ctrl+End", *["Up"] * LINES_AFTER, *names)

    return press


def go_to_header(clerk: Clerk) -> None:
    """Go round the panes until the header's first field has the keyboard."""
    for _ in range(MOST_PANES):
        if clerk.focus.get("name") == FIRST_FIELD:
            return
        clerk.press("shift+F6")
    raise AssertionError("F6 does not lead to the header")


def dialog_of(*names: str) -> Deed:
    """Press these, and wait for the dialog that they open."""

    def press(clerk: Clerk) -> None:
        clerk.press(*names)
        clerk.until(lambda: clerk.front["class"].endswith("Dialog"), f"what {names} opens")

    return press


FORMS = dialog_of("alt+t", "t")


def copy_form(clerk: Clerk) -> None:
    """Copy the form that is chosen, and be where it is changed."""
    FORMS(clerk)
    clerk.press("alt+c")
    clerk.until(lambda: clerk.front["class"] == "LineDialog", "the name")
    clerk.press("Return")
    clerk.until(lambda: clerk.front["class"] == "FormEditor", "the editor")
    time.sleep(2)


def change_field(clerk: Clerk) -> None:
    """Look at a field of the copy."""
    FORMS(clerk)
    clerk.press("Down", "alt+e")
    clerk.until(lambda: clerk.front["class"] == "FormEditor", "the editor")
    tab_to(clerk, "様式の部分")
    clerk.press(*["Down"] * 5)
    time.sleep(2)


def open_page(clerk: Clerk) -> None:
    """The page of the copy."""
    FORMS(clerk)
    clerk.press("Down", "alt+p")
    clerk.until(lambda: clerk.front["class"] == "PageDialog", "the page")


STOPS: tuple[tuple[str, Deed, Deed], ...] = (
    ("text", nothing, nothing),
    ("header", in_header(), nothing),
    *((f"menu-{letter}", keys(f"alt+{letter}"), nothing) for letter in "feravth"),
    ("new-record", keys("ctrl+n"), nothing),
    ("open", keys("ctrl+o"), nothing),
    ("save-as", keys("ctrl+shift+s"), nothing),
    ("import-text", keys("ctrl+shift+i"), nothing),
    ("import-file", keys("ctrl+shift+o"), nothing),
    ("preview", keys("ctrl+p"), nothing),
    ("preview-beside", keys("ctrl+alt+5"), keys("ctrl+alt+5")),
    ("export", keys("ctrl+e"), nothing),
    ("export-review", keys("ctrl+e", "Tab", "Right"), nothing),
    ("editions", dialog_of("alt+f", "d"), nothing),
    ("stage", dialog_of("alt+f", "g"), nothing),
    ("batch", dialog_of("alt+f", "b"), nothing),
    ("sweep", dialog_of("alt+t", "p"), nothing),
    ("forms", FORMS, nothing),
    ("form-editor", copy_form, nothing),
    ("form-editor-field", change_field, nothing),
    ("form-page", open_page, nothing),
    ("roster-empty", keys("ctrl+r"), nothing),
    ("roster-question", import_roster, nothing),
    ("roster", take_in_roster, nothing),
    ("settings", keys("ctrl+comma"), nothing),
    ("keys", keys("alt+t", "y"), nothing),
    ("shortcuts", keys("F1"), nothing),
    ("manual", keys("ctrl+F1"), nothing),
    ("about", keys("alt+h", "a"), nothing),
    ("person-new", keys("ctrl+shift+a"), nothing),
    ("person", in_header(*["Tab"] * 6, "F2"), nothing),
    ("person-menu", in_header(*["Tab"] * 6, "Menu"), nothing),
    ("calendar", in_header("Tab", "Tab", "space"), nothing),
    ("header-end", in_header(*["Tab"] * 16), nothing),
    ("speaker", in_last_turn("F4"), keys("Escape")),
    ("number", keys("ctrl+shift+n"), nothing),
    ("change-speakers", in_last_turn("shift+F4"), nothing),
    ("turns", in_last_turn("ctrl+shift+t"), keys("ctrl+alt+4")),
    ("summary-menu", keys("alt+r", "u"), nothing),
    ("condense", in_last_turn("alt+r", "u", "2"), nothing),
    ("summary", keys("ctrl+alt+7"), keys("ctrl+alt+7")),
    ("find", keys("ctrl+f"), nothing),
    ("replace", keys("ctrl+h"), nothing),
    ("find-expression", find_expression, keys("alt+x")),
    ("replace-all", replace_all, nothing),
    ("replacement-lists", keys("ctrl+shift+h"), nothing),
    ("replacement-new-list", keys("ctrl+shift+h", "alt+n"), nothing),
    ("pasted-turns", paste_turns, nothing),
    ("phrases", in_last_turn("ctrl+d"), keys("Escape")),
    ("number-keys-menu", keys("alt+r", "j"), nothing),
    ("kinds-menu", keys("alt+r", "i"), nothing),
    ("item-menu", keys("alt+r", "a"), nothing),
    ("marks-menu", keys("alt+r", "f"), nothing),
    ("order-menu", keys("alt+a", "s"), nothing),
    ("presence-menu", keys("alt+a", "m"), nothing),
    ("number-keys", keys("alt+a", "k"), nothing),
    ("text-menu", with_words("Menu"), nothing),
    ("all-keys", in_manual, nothing),
    ("attendance", keys("ctrl+alt+2"), keys("ctrl+alt+2")),
    ("outline", keys("ctrl+alt+1"), keys("ctrl+alt+1")),
    ("check", keys("F7"), nothing),
    ("written-out", write_out, nothing),
    ("check-with-findings", find_fault, keys("ctrl+alt+3")),
    ("before-writing-out", write_out_with_findings, nothing),
    ("closed", close_last_turn, nothing),
    ("reason", with_words("ctrl+shift+r", then="ReasonDialog"), nothing),
    ("correction", correct_words, nothing),
    ("marked", mark_words, nothing),
    ("marks", list_marks, nothing),
    ("export-with-marks", keys("ctrl+e"), nothing),
    ("marks-put-away", nothing, keys("ctrl+alt+6")),
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


def _close_what_is_open(clerk: Clerk) -> None:
    for _ in range(MOST_ESCAPES):
        if len(clerk.ask("windows") or []) == 1 and clerk.focus.get("class") != "OneLine":
            return
        clerk.press("Escape")
    raise AssertionError(f"Esc does not close {clerk.front['class']}")
