"""The window as a clerk meets it: it fits the screen, panels come back, Enter does what is meant."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile

import pytest

from tests.desk.by_keys import go_to_pane, tab_to
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.screen import Screen

SAMPLE = REPOSITORY / "resources" / "samples" / "shinonome.minutes"


@pytest.fixture(scope="module")
def clerk(screen: Screen) -> Iterator[Clerk]:
    """A clerk with the sample open, writing in letters."""
    clerk = Clerk(screen)
    record = clerk.files / "図書館協議会.minutes"
    shutil.copy(SAMPLE, record)
    screen.hand_over(clerk.files)
    screen.use_input_method(False)
    clerk.start(record)
    yield clerk
    clerk.kill()
    screen.use_input_method(True)


def test_the_first_window_fits_the_screen(clerk: Clerk) -> None:
    x, y, width, height = clerk.front["rect"]
    assert x >= 0 and y >= 0
    assert (x + width, y + height) <= (1366, 768)
    assert clerk.sees("保存済み")
    assert not [widget["text"] for widget in clerk.ask("widgets") if widget["cut"]]


@pytest.mark.parametrize(
    ("title", "key", "list"), [("議題", "ctrl+alt+1", "議題の一覧"), ("出席者", "ctrl+alt+2", "出席者")], ids=["1", "2"]
)
def test_a_panel_that_is_closed_by_its_cross_comes_back_by_its_key(
    clerk: Clerk, title: str, key: str, list: str
) -> None:
    clerk.click(f"「{title}」をしまいます。表示メニューで戻せます。")
    clerk.until(lambda: not clerk.rows(list), f"{title} gone")
    clerk.press(key)
    clerk.until(lambda: clerk.rows(list), f"{title} back")


def test_enter_keeps_the_settings_after_tab_went_round(clerk: Clerk) -> None:
    clerk.press("ctrl+comma")
    clerk.until(lambda: clerk.front["title"] == "設定", "the settings")
    assert clerk.focus["class"] == "QComboBox"
    clerk.press("Down", *["Tab"] * 6)
    assert clerk.focus["class"] == "QComboBox", "round the end"
    clerk.press("Return")
    clerk.until(lambda: clerk.front["class"] == "MainWindow", "the window")
    clerk.press("ctrl+comma")
    clerk.until(lambda: clerk.front["title"] == "設定", "the settings")
    assert clerk.focus["text"] == "ゴシック"
    clerk.press("Escape")


@pytest.mark.parametrize(
    ("field", "keys"),
    [("Word", ("Right",)), ("決裁用・内部用", ("Right",)), ("保存先", ("End", "2"))],
    ids=["format", "edition", "path"],
)
def test_enter_writes_out_from_every_field_of_the_dialog(clerk: Clerk, field: str, keys: tuple[str, ...]) -> None:
    before = set(clerk.files.iterdir())
    clerk.press("ctrl+e")
    clerk.until(lambda: clerk.front["title"] == "書き出す", "the dialog")
    for _ in range(8):
        if field in (clerk.focus["name"], clerk.focus["text"]):
            break
        clerk.press("Tab")
    else:
        raise AssertionError(f"Tab does not lead to {field}")
    clerk.press(*keys, "Return")
    clerk.until(lambda: clerk.front["class"] == "MainWindow", "the window")
    clerk.until(lambda: set(clerk.files.iterdir()) - before, "the file")
    clerk.until(lambda: clerk.sees("フォルダーを開く"), "the word that it is written")


def test_enter_gives_a_heading_no_number(clerk: Clerk) -> None:
    with changing(clerk, "ctrl+shift+n", "議題の番号"):
        clerk.press("Down", "Return")
        clerk.until(lambda: "" in numbers(clerk), "a heading without a number")


def test_enter_adds_somebody_by_the_second_time(clerk: Clerk) -> None:
    with changing(clerk, "ctrl+shift+a", "出席者を加える"):
        clerk.type("Ann")
        clerk.press("Return")
        assert clerk.front["title"] == "出席者を加える", "the first one names her"
        clerk.press("Return")
        clerk.until(lambda: "Ann" in [person["name"] for person in clerk.record["attendees"]], "Ann in the record")


def test_enter_puts_one_speaker_in_the_place_of_another(clerk: Clerk) -> None:
    with changing(clerk, "shift+F4", "発言者をまとめて変える"):
        assert clerk.focus["name"] == "新しい発言者"
        before = clerk.record["body"]
        clerk.press("Down", "Down", "Return")
        clerk.until(lambda: clerk.record["body"] != before, "another speaker")


def test_enter_goes_on_from_the_preview_and_esc_closes_the_manual(clerk: Clerk) -> None:
    clerk.press("ctrl+p")
    clerk.until(lambda: clerk.front["title"] == "プレビュー", "the preview")
    clerk.press("Return")
    clerk.until(lambda: clerk.front["title"] == "書き出す", "the dialog for writing out")
    clerk.press("Escape", "ctrl+F1")
    clerk.until(lambda: clerk.front["title"] == "使い方", "the manual")
    clerk.press("Escape")
    clerk.until(lambda: clerk.front["class"] == "MainWindow", "the window")


@contextmanager
def changing(clerk: Clerk, key: str, title: str) -> Iterator[None]:
    """A dialog opened from the text; what it did is undone afterwards."""
    go_to_pane(clerk, "本文")
    before = clerk.record
    clerk.press(key)
    clerk.until(lambda: clerk.front["title"] == title, title)
    yield
    clerk.until(lambda: clerk.front["class"] == "MainWindow" and clerk.focus, "the window")
    go_to_pane(clerk, "本文")
    clerk.press("ctrl+z")
    clerk.until(lambda: clerk.record == before, "the record as before")


def numbers(clerk: Clerk) -> list[str]:
    return [item["number"] for item in clerk.record["body"] if item["kind"] == "heading"]


@pytest.mark.parametrize("field", ["会場", "傍聴者 記者"])
def test_the_fields_of_the_header_keep_no_key_of_the_menus(clerk: Clerk, field: str) -> None:
    clerk.press("ctrl+Home")
    tab_to(clerk, field, "Return")
    clerk.press("ctrl+e")
    clerk.until(lambda: clerk.front["title"] == "書き出す", "the dialog")
    clerk.press("Escape")
    clerk.until(lambda: clerk.focus.get("name") == field, "the field again")


def test_a_new_record_is_filled_in_without_the_mouse(clerk: Clerk) -> None:
    clerk.press("ctrl+n")
    clerk.until(lambda: clerk.focus.get("name") == "会議体", "the dialog")
    clerk.press("Return")
    clerk.until(lambda: clerk.focus.get("name") == "審議会名", "the first field")
    clicks = clerk.screen.clicks
    clerk.type("Committee")
    clerk.press("Return")
    clerk.type("20260515")
    clerk.press("Return")
    clerk.type("1330")
    clerk.until(
        lambda: "令和8年5月15日 1330" in clerk.record["header"]["held"]["text"], "what is being typed in the record"
    )
    clerk.press("Return", "Return")
    assert clerk.focus["name"] == "会場"
    assert clerk.record["header"]["held"]["start"] == "2026-05-15T13:30"
    clerk.screen.use_input_method(True)
    clerk.write("kaigi")
    clerk.until(lambda: clerk.record["header"]["venue"]["text"].startswith("会議"), "the composed word in the record")
    clerk.screen.use_input_method(False)
    assert clerk.screen.clicks == clicks
    clerk.press("ctrl+z")
    clerk.until(lambda: clerk.record["header"]["venue"]["text"] == "", "the typing taken back")


def test_tab_goes_through_the_header_as_one_reads(clerk: Clerk) -> None:
    clerk.press("ctrl+Home")
    names = []
    for _ in range(16):
        names.append(clerk.focus["name"])
        clerk.press("Tab")
    seen = list(takewhile(lambda name: name != "本文", names))
    assert seen[:5] == ["審議会名", "日時 日付", "日時をカレンダーから選ぶ", "日時 始めの時刻", "日時 終わりの時刻"]
    assert all(seen)
    assert len(seen) == len(set(seen))
