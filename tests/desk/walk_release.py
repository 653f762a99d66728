"""A record on its way to its readers: old files looked through, many written out, stages, editions, members' copies.

What is written is looked at from outside: the report, the Word files, the record's own file.
"""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path

from tests.desk.by_keys import (
    choose_in_menu,
    expect_front,
    expect_words,
    go_to_pane,
    tab_to,
)
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.papers import all_words, shell
from tests.desk.sight import faults
from tests.desk.walk import Walk
from tests.painted import painted, text
from tests.word_files import paragraph, stranger

SAMPLES = REPOSITORY / "resources" / "samples"
RECORD, BROKEN = "図書館協議会", "壊れた記録"
MANY = 40
FOUND, SAVED = "見つかったもの", "点検結果.html"
SEEN = 0.4
"""Seconds until what was opened is painted."""


def walk(walk: Walk) -> None:
    """From files that are out to copies that go out."""
    clerk = walk.clerk
    lay_out(clerk)
    clerk.start(clerk.files / f"{RECORD}.minutes")
    for name, deed in STEPS:
        with walk.step(name):
            deed(clerk)
            time.sleep(SEEN)
            walk.trouble += faults(clerk, name)
    assert clerk.screen.clicks == 0, "the mouse was needed"


def lay_out(clerk: Clerk) -> None:
    """A record, a folder of many with one that is broken, a folder that is out with planted leaks, a list of names."""
    record = clerk.files / f"{RECORD}.minutes"
    shutil.copy(SAMPLES / "shinonome.minutes", record)
    many, out = clerk.files / "記録", clerk.files / "公開済み"
    many.mkdir()
    for number in range(MANY):
        shutil.copy(record, many / f"第{number + 1:02}回.minutes")
    (many / f"{BROKEN}.minutes").write_text("{", encoding="utf-8")
    out.mkdir()
    (out / "一.docx").write_bytes(stranger(paragraph("髙橋")))
    (out / "二.pdf").write_bytes(painted(text("高橋") + "0 g 0 190 200 30 re f"))
    (out / "古い.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    shell("export", str(record), "-o", str(out / "会議録.docx"), "--edition", "public")
    (clerk.files / "名前.txt").write_text("高橋\n", encoding="utf-8")
    clerk.screen.hand_over(clerk.files)


def choose_folder(clerk: Clerk, folder: Path) -> None:
    """Write where the folder is, in the dialog that is open; what Enter does next is for the dialog behind."""
    expect_front(clerk, "QFileDialog")
    assert clerk.sees("フォルダー：") and not clerk.sees("Files of type:") and not clerk.sees("Look in:")
    clerk.press("ctrl+a")
    clerk.paste(str(folder))
    clerk.press("Return")
    clerk.until(lambda: clerk.front.get("class") != "QFileDialog", "the end of the dialog for folders")
    clerk.until(lambda: clerk.focus.get("text") == str(folder), "the folder in its line, with the keyboard")


def open_sweep(clerk: Clerk) -> None:
    """The dialog, from the menu."""
    choose_in_menu(clerk, "alt+t", "p", "SweepDialog")


def choose_what_is_out(clerk: Clerk) -> None:
    """The folder, and whose names are sought."""
    tab_to(clerk, "フォルダーを選ぶ")
    clerk.press("space")
    choose_folder(clerk, clerk.files / "公開済み")
    tab_to(clerk, "名前の一覧を選ぶ")
    clerk.press("space")
    expect_front(clerk, "QFileDialog")
    clerk.paste(str(clerk.files / "名前.txt"))
    clerk.press("Return")
    expect_front(clerk, "SweepDialog")


def sweep(clerk: Clerk) -> None:
    """Every leak is found, and the keyboard is in the list of them."""
    clerk.press("Return")
    clerk.until(lambda: clerk.focus.get("name") == FOUND, "the list")
    assert [row[:2] for row in clerk.rows(FOUND)] == [
        ["一.docx", "一覧の名前"],
        ["二.pdf", "黒塗りや図形の下の文字"],
        ["二.pdf", "一覧の名前"],
        ["古い.doc", "点検できない所"],
    ]


def save_report(clerk: Clerk) -> None:
    """The report lies beside the folder, and what was found can still be read."""
    clerk.press("alt+s")
    expect_front(clerk, "QFileDialog")
    clerk.press("Return")
    clerk.until(lambda: clerk.reads(f"「{SAVED}」に保存しました"), "the word that it is saved")
    assert clerk.reads("3件が見つかりました")
    assert "黒塗りや図形の下の文字" in (clerk.files / SAVED).read_text(encoding="utf-8")
    clerk.press("Escape")
    expect_front(clerk, "MainWindow")


def open_batch(clerk: Clerk) -> None:
    """The folder is chosen; the one for the files, which is not there yet, is proposed beside it."""
    choose_in_menu(clerk, "alt+f", "b", "BatchDialog")
    tab_to(clerk, "記録のフォルダーを選ぶ")
    clerk.press("space")
    choose_folder(clerk, clerk.files / "記録")


def give_batch_up(clerk: Clerk) -> None:
    """Esc ends the writing, not the dialog."""
    clerk.press("Return")
    clerk.until(lambda: len(clerk.rows("結果")) > 1, "the first ones")
    clerk.press("Escape")
    clerk.until(lambda: clerk.reads("やめました。"), "the end")
    assert clerk.front["class"] == "BatchDialog" and len(clerk.rows("結果")) <= MANY


def write_batch(clerk: Clerk) -> None:
    """All but one are written, and that one is marked."""
    clerk.press("Return")
    clerk.until(lambda: clerk.reads(f"{MANY + 1}件のうち{MANY}件を書き出しました"), "the end")
    assert clerk.reads("書き出せなかった記録が1件あります") and clerk.ask("marked", name="結果") == [BROKEN]
    assert len(list((clerk.files / "書き出し").glob("*.docx"))) == MANY
    clerk.press("Escape")
    expect_front(clerk, "MainWindow")


def send_to_members(clerk: Clerk) -> None:
    """The record comes to the members."""
    choose_in_menu(clerk, "alt+f", "g", "StageDialog")
    expect_words(clerk, "作成中")
    clerk.press("Right")
    expect_words(clerk, "委員確認中")
    clerk.look("stage-review")
    clerk.press("Return")
    clerk.until(lambda: clerk.reads("委員確認中（第1版）"), "the stage")


def finish(clerk: Clerk) -> None:
    """The record is finished."""
    choose_in_menu(clerk, "alt+f", "g", "StageDialog")
    clerk.press("Right")
    expect_words(clerk, "完成")
    clerk.look("stage-final")
    clerk.press("Return")
    clerk.until(lambda: clerk.reads("この会議録は完成（第1版）している"), "the notice")


def write_in_finished(clerk: Clerk) -> None:
    """What is written is refused for the right reason."""
    before = clerk.record
    go_to_pane(clerk, "本文")
    clerk.type("kaigi")
    clerk.until(lambda: "完成（第1版）" in (clerk.ask("status") or ""), "why not")
    assert clerk.record == before


def reopen(clerk: Clerk) -> None:
    """It is opened again for a reason; without one Enter does nothing."""
    choose_in_menu(clerk, "alt+f", "g", "StageDialog")
    clerk.press("Left", "Left")
    expect_words(clerk, "作成中")
    clerk.press("Return")
    assert clerk.front["class"] == "StageDialog"
    tab_to(clerk, "戻す理由")
    clerk.write("ayamari")
    clerk.look("stage-reason")
    clerk.press("Return")
    clerk.until(lambda: clerk.reads("作成中（第2版）"), "the stage")
    clerk.press("ctrl+s")
    clerk.until(lambda: clerk.reads("保存済み"), "the word that it is saved")
    saved = json.loads((clerk.files / f"{RECORD}.minutes").read_text(encoding="utf-8"))
    assert [step["stage"] for step in saved["release"]["steps"]] == ["review", "final", "draft"]


def compare_editions(clerk: Clerk) -> None:
    """What differs, row by row."""
    choose_in_menu(clerk, "alt+f", "d", "EditionsDialog")
    clerk.press("alt+o")
    clerk.until(lambda: all(row[0] == "違う" for row in clerk.rows("版の見くらべ")), "what differs alone")
    clerk.look("differing")
    clerk.press("Escape")
    expect_front(clerk, "MainWindow")


def write_copies(clerk: Clerk) -> None:
    """A copy for each member, with the day by which they answer."""
    clerk.press("ctrl+e")
    expect_front(clerk, "ExportDialog")
    clerk.press("Tab", "Right")
    expect_words(clerk, "委員確認用")
    tab_to(clerk, "回答の期限")
    clerk.screen.use_input_method(False)
    clerk.type("r8.7.9")
    clerk.screen.use_input_method(True)
    tab_to(clerk, "委員ごとに1部ずつ、名前を入れて書き出す（6名）")
    clerk.press("space")
    clerk.look("copies")
    clerk.press("Return")
    clerk.until(lambda: clerk.reads("委員確認用を6部書き出しました"), "the word that they are written")
    copies = list(clerk.files.glob(f"{RECORD}_委員確認用（*）.docx"))
    assert len(copies) == 6 and len({file.read_bytes() for file in copies}) == 6
    assert "7月9日までにご回答ください" in all_words(copies[0])


STEPS = (
    ("sweep", open_sweep),
    ("chosen", choose_what_is_out),
    ("swept", sweep),
    ("report", save_report),
    ("batch", open_batch),
    ("given-up", give_batch_up),
    ("written", write_batch),
    ("review", send_to_members),
    ("final", finish),
    ("refused", write_in_finished),
    ("reopened", reopen),
    ("editions", compare_editions),
    ("copies", write_copies),
)
