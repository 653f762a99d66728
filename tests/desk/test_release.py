"""What is done before and after a record goes out, by keys in a real window: a folder, a stage, a form."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.by_keys import choose_in_menu, expect_front, expect_words, tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen
from tests.desk.walk_release import choose_folder
from tests.painted import painted, text

SAMPLE = REPOSITORY / "resources" / "samples" / "shinonome.minutes"
OWN = "写し"


@pytest.fixture(scope="module")
def clerk(screen: Screen) -> Iterator[Clerk]:
    """A clerk at 150 % with the sample open, a file that is out, and a form of the office's own."""
    clerk = Clerk(screen, scale=1.5)
    record, out = clerk.files / "図書館協議会.minutes", clerk.files / "公開済み"
    out.mkdir()
    (out / "一.pdf").write_bytes(painted(text("高橋") + "0 g 0 190 200 30 re f"))
    shutil.copy(SAMPLE, record)
    shutil.copytree(REPOSITORY / "resources" / "templates" / "ueda-gaiyo", clerk.home / "templates" / OWN)
    screen.hand_over(clerk.home)
    screen.hand_over(clerk.files)
    screen.use_input_method(False)
    clerk.start(record)
    yield clerk
    clerk.kill()
    screen.use_input_method(True)


def test_a_folder_is_chosen_in_japanese_and_enter_goes_on_behind_it(clerk: Clerk) -> None:
    choose_in_menu(clerk, "alt+t", "p", "SweepDialog")
    tab_to(clerk, "フォルダーを選ぶ")
    clerk.press("space")
    choose_folder(clerk, clerk.files / "公開済み")
    clerk.press("Return")
    clerk.until(lambda: clerk.focus.get("name") == "見つかったもの", "the list")
    assert [row[:2] for row in clerk.rows("見つかったもの")] == [["一.pdf", "黒塗りや図形の下の文字"]]
    clerk.press("Escape")
    expect_front(clerk, "MainWindow")


def test_a_finished_record_says_so_and_is_opened_for_a_reason_alone(clerk: Clerk) -> None:
    choose_in_menu(clerk, "alt+f", "g", "StageDialog")
    clerk.press("Right", "Right")
    expect_words(clerk, "完成")
    clerk.press("Return")
    clerk.until(lambda: clerk.reads("この会議録は完成（第1版）している"), "the notice")
    clerk.type("a")
    clerk.until(lambda: "完成（第1版）" in (clerk.ask("status") or ""), "why nothing is written")
    choose_in_menu(clerk, "alt+f", "g", "StageDialog")
    clerk.press("Left", "Left")
    expect_words(clerk, "作成中")
    clerk.press("Return")
    assert clerk.front["class"] == "StageDialog"
    tab_to(clerk, "戻す理由")
    clerk.type("gokai")
    clerk.press("Return")
    clerk.until(lambda: clerk.reads("作成中（第2版）"), "the stage")


def test_two_who_change_one_form_are_told_and_enter_keeps_both(clerk: Clerk) -> None:
    choose_in_menu(clerk, "alt+t", "t", "FormsDialog")
    names = [row[1] for row in clerk.rows("様式")]
    clerk.press(*["Down"] * names.index("自前"), "Return")
    expect_front(clerk, "FormEditor")
    tab_to(clerk, "題名")
    clerk.type("2")
    _add_a_line(clerk.home / "templates" / OWN / "template.toml")
    clerk.press("Return")
    expect_front(clerk, "QMessageBox")
    clerk.press("Return")
    expect_front(clerk, "LineDialog")
    clerk.press("Return")
    expect_front(clerk, "FormsDialog")
    assert [row[1] for row in clerk.rows("様式")].count("自前") == 2
    clerk.press("Escape")
    expect_front(clerk, "MainWindow")


def _add_a_line(file: Path) -> None:
    """What another program might do to the form."""
    words = file.read_text(encoding="utf-8")
    file.write_text(words.replace('kind = "', 'kind = "別の', 1), encoding="utf-8")
