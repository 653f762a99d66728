"""Dialogs in a real window: each file dialog of the program lists the files it is for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen

SAMPLES = REPOSITORY / "resources" / "samples"
FILES = {"前回.minutes", "前回.minutes~", "会議.txt", "名簿.csv", "会議.docx", "会議（公開用）.docx"}


@pytest.fixture(scope="module")
def clerk(screen: Screen) -> Iterator[Clerk]:
    """A clerk with the sample open and a folder of files of every kind."""
    clerk = Clerk(screen)
    sample = clerk.files / "図書館協議会.minutes"
    shutil.copy(SAMPLES / "shinonome.minutes", sample)
    for name in FILES:
        (clerk.files / name).write_bytes(b"")
    screen.hand_over(clerk.files)
    screen.use_input_method(False)
    clerk.start(sample)
    yield clerk
    clerk.kill()
    screen.use_input_method(True)


@pytest.mark.parametrize(
    ("keys", "buttons", "listed", "left_out"),
    [
        ("ctrl+o", (), "前回.minutes", "前回.minutes~"),
        ("ctrl+n", ("選ぶ…",), "前回.minutes", "会議.txt"),
        ("ctrl+shift+o", (), "会議.txt", "前回.minutes"),
        ("ctrl+shift+s", (), "前回.minutes", "会議.txt"),
        ("ctrl+r", ("名簿を読み込む…",), "名簿.csv", "会議.txt"),
        ("ctrl+e", ("選ぶ…",), "会議.docx", "会議.txt"),
    ],
    ids=["open", "previous record", "text to read", "save as", "roster list", "export"],
)
def test_a_file_dialog_lists_the_files_it_is_for(
    clerk: Clerk, keys: str, buttons: tuple[str, ...], listed: str, left_out: str
) -> None:
    clerk.press(keys)
    for button in buttons:
        clerk.until(lambda button=button: clerk.sees(button), button)
        clerk.click(button)
    clerk.until(lambda: listed in names(clerk), f"{listed} in the list")
    assert left_out not in names(clerk)
    while clerk.front["class"] != "MainWindow":
        clerk.press("Escape")


def names(clerk: Clerk) -> list[str]:
    return [row[0] for row in clerk.rows("listView") + clerk.rows("treeView") if row]
