"""The secretary keeps the roster: a list, names found and mended in place, readings, somebody new, transfers, undo."""

from __future__ import annotations

import shutil

from tests.desk.by_keys import see_list, tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.walk import Walk

LIST, TABLE, SEARCH = "名簿.csv", "名簿", "氏名・読み・職・所属で探す（かな・漢字・ローマ字）"
MOVES = "教育部長　早乙女 恵（中央図書館長）\n中央図書館長　小清水 綾（公共施設課　計画推進担当主査）"
NAME, KANA, POST, GROUP = range(4)


def walk(walk: Walk) -> None:
    """All of it without the mouse."""
    clerk = walk.clerk
    shutil.copy(REPOSITORY / "resources" / "samples" / "roster.csv", clerk.files / LIST)
    clerk.screen.hand_over(clerk.files)
    clerk.start()
    with walk.step("list-seen"):
        see_list(clerk, LIST)
    with walk.step("list-taken-in"):
        clerk.press("Return")
        clerk.until(lambda: len(clerk.rows(TABLE)) == 13, "everybody")
    with walk.step("found-while-composing"):
        find(clerk)
    with walk.step("mended-in-place"):
        mend(clerk)
    with walk.step("somebody-added"):
        add(clerk)
    with walk.step("reading-confirmed"):
        confirm(clerk)
    with walk.step("moved"):
        move(clerk)
    with walk.step("all-taken-back"):
        take_back(clerk)
    assert clerk.screen.clicks == 0, "the mouse was needed"


def find(clerk: Clerk) -> None:
    """What is being composed finds already; then Enter commits, and Enter goes to the table."""
    clerk.press("ctrl+f")
    clerk.until(lambda: clerk.focus.get("name") == SEARCH, "the line to search in")
    clerk.type("yosi")
    clerk.until(lambda: names(clerk) == ["𠮷川 千尋"], "somebody found by what is composed")
    clerk.press("Return", "Return")
    clerk.until(lambda: clerk.focus.get("name") == TABLE, "the table")


def mend(clerk: Clerk) -> None:
    """The post is written with the input method; what no reading can be is refused and put right."""
    clerk.press("Right", "Right", "F2")
    clerk.until(lambda: clerk.focus.get("name") == "職", "the cell")
    clerk.write("fukukaityou")
    clerk.press("Return")
    clerk.until(lambda: clerk.rows(TABLE)[0][POST] == "副会長", "the other post")
    clerk.press("Left", "F2")
    clerk.until(lambda: clerk.focus.get("name") == "読み", "the cell")
    clerk.paste("Yoshikawa")
    clerk.press("Return")
    clerk.until(lambda: clerk.reads("読みとして使えません"), "why it is refused")
    clerk.press("Escape")
    clerk.until(lambda: clerk.focus.get("name") == TABLE, "the table")
    assert not clerk.reads("読みとして使えません")


def add(clerk: Clerk) -> None:
    """Somebody new with a reading that is proposed."""
    clerk.press("ctrl+f", "ctrl+a", "Delete")
    clerk.until(lambda: len(clerk.rows(TABLE)) == 13, "everybody")
    clerk.press("Insert")
    clerk.until(lambda: clerk.front.get("class") == "PersonDialog", "the page")
    clerk.paste("池田 次郎")
    clerk.press("Return")
    clerk.until(lambda: clerk.sees("池田 次郎さんを加えました。"), "the word that they are added")
    assert clerk.ask("marked", name=TABLE) == ["池田 次郎"]


def confirm(clerk: Clerk) -> None:
    """Each reading that nobody has confirmed, by one key."""
    clerk.press("ctrl+k")
    clerk.until(lambda: clerk.front.get("class") == "ReadingsDialog", "the readings")
    clerk.press("Return")
    clerk.until(lambda: clerk.sees("1人の読みを確かめました。"), "the word that it is confirmed")
    assert "いけだ じろう" in [row[KANA] for row in clerk.rows(TABLE)]


def move(clerk: Clerk) -> None:
    """Transfers, pasted, seen and done."""
    tab_to(clerk, "その他…")
    clerk.press("space", "Down", "Down", "Return")
    clerk.until(lambda: clerk.front.get("class") == "TransfersDialog", "the transfers")
    clerk.paste(MOVES)
    clerk.press("ctrl+Return")
    clerk.until(lambda: len(clerk.rows("変わるところ")) == 2, "what changes")
    clerk.press("ctrl+Return")
    clerk.until(lambda: clerk.reads("人事異動を名簿に反映しました（2人）。"), "the word that it is done")


def take_back(clerk: Clerk) -> None:
    """Transfers, the reading, the person, the post and the list, one by one."""
    for _ in range(5):
        clerk.press("ctrl+z")
    clerk.until(lambda: clerk.rows(TABLE) == [], "nobody any more")


def names(clerk: Clerk) -> list[str]:
    """The names of the rows."""
    return [row[NAME] for row in clerk.rows(TABLE)]
