"""Getting somewhere with the keyboard alone: to a field, to a pane, to a file in a dialog."""

from __future__ import annotations

from pathlib import Path

from tests.desk.clerk import Clerk

MOST_STOPS = 30
MOST_PANES = 8
PANEL_KEYS = {"議題の一覧": "ctrl+alt+1", "出席者": "ctrl+alt+2"}
EDITIONS = ("決裁用・内部用", "委員確認用", "公開用")
LISTED = "treeView"
"""What Qt calls the list of its dialog for files."""


def tab_to(clerk: Clerk, name: str, key: str = "Tab") -> None:
    """Press Tab until what is called so has the keyboard."""
    _press_until(clerk, key, name, MOST_STOPS)


def go_to_pane(clerk: Clerk, name: str) -> None:
    """Go round the panes of the window until this one has the keyboard; a panel that has no room is asked for."""
    if name in PANEL_KEYS and not clerk.rows(name):
        clerk.press(PANEL_KEYS[name])
    _press_until(clerk, "F6", name, MOST_PANES)


def fill_digits(clerk: Clerk, *rows: tuple[str, str]) -> None:
    """Field by field with Enter: digits, and the name of the field that has the keyboard then."""
    for digits, name in rows:
        assert clerk.focus["name"] == name
        clerk.type(digits)
        clerk.press("Return", "Return")


def choose_in_menu(clerk: Clerk, menu: str, letter: str, then: str) -> None:
    """Open a menu by its key and choose by a letter; wait for the dialog of this class."""
    clerk.press(menu)
    clerk.until(lambda: (clerk.ask("widgets") or [{}])[0].get("class") == "QMenu", "the menu")
    clerk.press(letter)
    expect_front(clerk, then)


def expect_front(clerk: Clerk, kind: str) -> None:
    """Wait for the window or dialog of this class in front, with the keyboard in it."""
    clerk.until(lambda: clerk.front.get("class") == kind and clerk.focus, kind)


def expect_marked(clerk: Clerk, name: str, words: str) -> None:
    """Wait until the row with these words is marked in a list."""
    clerk.until(lambda: clerk.ask("marked", name=name) == [words], f"{words} marked")


def expect_words(clerk: Clerk, words: str) -> None:
    """Wait until what has the keyboard says so."""
    clerk.until(lambda: clerk.focus.get("text") == words, f"{words} where the keyboard is")


def choose_file(clerk: Clerk, *names: str) -> None:
    """Choose a file in the dialog that is open, by way of the folders before it, from the list of what is there."""
    clerk.until(lambda: clerk.front.get("class") == "QFileDialog", "the dialog for files")
    clerk.press("shift+Tab")
    for name in names:
        clerk.until(lambda name=name: [name] in [row[:1] for row in clerk.rows(LISTED)], f"{name} in the list")
        clerk.press("Home")
        for _ in clerk.rows(LISTED):
            if clerk.ask("marked", name=LISTED) == [name]:
                break
            clerk.press("Down")
        assert clerk.ask("marked", name=LISTED) == [name], f"the arrows do not lead to {name}"
        clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") != "QFileDialog", "the end of the dialog for files")


def save_as(clerk: Clerk, romaji: str) -> Path:
    """Save under a name written with the input method, in the folder that the dialog shows at first; the file."""
    clerk.press("ctrl+s")
    clerk.until(lambda: clerk.front.get("class") == "QFileDialog", "the dialog for files")
    clerk.press("ctrl+a")
    clerk.write(romaji)
    file = clerk.files.parent / f"{clerk.focus['text']}.minutes"
    clerk.press("Return")
    clerk.until(file.exists, f"the file {file.name}")
    clerk.until(lambda: clerk.reads("保存済み"), "the word that it is saved")
    return file


def write_out(clerk: Clerk, edition: str, *, anyway: bool = False) -> None:
    """Write a Word file where the dialog proposes; `anyway`: although there is something to look at."""
    clerk.until(lambda: clerk.front.get("class") == "MainWindow" and clerk.focus, "the window with the keyboard")
    clerk.press("ctrl+e")
    clerk.until(lambda: clerk.front.get("class") == "ExportDialog", "the dialog")
    clerk.press("Tab")
    while clerk.focus["text"] in EDITIONS[EDITIONS.index(edition) + 1 :]:
        clerk.press("Left")
    while clerk.focus["text"] in EDITIONS[: EDITIONS.index(edition)]:
        clerk.press("Right")
    assert clerk.focus["text"] == edition, f"the arrows do not lead to {edition}"
    clerk.press("Return")
    if anyway:
        clerk.until(lambda: clerk.front.get("class") == "FindingsDialog", "what is to be looked at")
        clerk.press("Return")


def expect_written(clerk: Clerk, name: str) -> None:
    """Wait for the notice that this file was written."""
    clerk.until(lambda: clerk.sees(f"「{name}」を書き出しました。"), f"the word that {name} is written")


def see_list(clerk: Clerk, name: str) -> None:
    """Open the roster, choose a list of thirteen people, and see person by person what it would do."""
    clerk.press("ctrl+r")
    clerk.until(lambda: clerk.front.get("class") == "RosterDialog", "the roster")
    tab_to(clerk, "名簿を読み込む…")
    clerk.press("space")
    choose_file(clerk, "files", name)
    clerk.until(lambda: clerk.front.get("class") == "ListPreviewDialog", "the preview")
    assert len(clerk.rows("加わる人と変わる人")) == 13


def _press_until(clerk: Clerk, key: str, name: str, most: int) -> None:
    for _ in range(most):
        if name in (clerk.focus.get("name"), clerk.focus.get("text")):
            return
        clerk.press(key)
    raise AssertionError(f"{key} does not lead to 「{name}」")
