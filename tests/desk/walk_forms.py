"""An office's own form from the first click to the Word file: learned of last year's minutes, changed, handed on.

What comes of it is looked at from outside: the form's files, what is printed, what another program changed meanwhile.
"""

from __future__ import annotations

import time
from pathlib import Path

from tests.desk.by_keys import (
    choose_file,
    choose_in_menu,
    expect_front,
    expect_marked,
    expect_words,
    expect_written,
    go_to_pane,
    save_as,
    tab_to,
    write_out,
)
from tests.desk.clerk import REPOSITORY, Clerk
from tests.desk.papers import lines_of, shell
from tests.desk.sight import faults
from tests.desk.walk import Walk

SAMPLES = REPOSITORY / "resources" / "samples"
LAST_YEAR = "昨年度の会議録.docx"
FORM, INTERNAL, PARTS = "図書館協議会", "決裁用・内部用", "様式の部分"
SEEN = 0.4
"""Seconds until what was opened is painted; pages take longer."""


def walk(walk: Walk) -> None:
    """From last year's file to a form, a record in it, another form of it, and to another office."""
    clerk = walk.clerk
    shell("export", str(SAMPLES / "sumi-kakko.minutes"), "-o", str(clerk.files / LAST_YEAR))
    clerk.screen.hand_over(clerk.files)
    clerk.start()
    for name, deed in STEPS:
        with walk.step(name):
            deed(clerk)
            time.sleep(SEEN)
            walk.trouble += faults(clerk, name)
    assert clerk.screen.clicks == 0, "the mouse was needed"


def open_forms(clerk: Clerk) -> None:
    """The list of forms."""
    choose_in_menu(clerk, "alt+t", "t", "FormsDialog")


def see_what_is_learned(clerk: Clerk) -> None:
    """Choose last year's file, and see what was understood of it beside its pages."""
    clerk.press("alt+l")
    choose_file(clerk, "files", LAST_YEAR)
    expect_front(clerk, "LearnedDialog")
    assert ["題名", "（会議体）会議録"] in clerk.rows("読み取ったもの")
    assert clerk.focus["name"] == "様式の名前" and clerk.focus["text"] == "昨年度の会議録"
    time.sleep(4 * SEEN)


def name_form(clerk: Clerk) -> None:
    """Call it by its committee."""
    clerk.press("ctrl+a")
    clerk.paste(FORM)
    clerk.press("Return")
    expect_front(clerk, "FormsDialog")
    assert clerk.rows("様式")[0][:2] == [FORM, "自前"]
    assert clerk.reads(f"様式「{FORM}」を加えました")


def begin_record(clerk: Clerk) -> None:
    """A record in that form."""
    clerk.press("Escape", "ctrl+n")
    expect_front(clerk, "NewRecordDialog")
    tab_to(clerk, "様式")
    clerk.press("Home")
    expect_words(clerk, FORM)
    clerk.press("Return")
    expect_front(clerk, "MainWindow")


def write_record(clerk: Clerk) -> None:
    """Who met and when, a sentence, a file."""
    clerk.write("toshokan")
    clerk.press("Return")
    clerk.screen.use_input_method(False)
    clerk.type("r8.7.9")
    clerk.screen.use_input_method(True)
    clerk.press("Return")
    go_to_pane(clerk, "本文")
    clerk.press("ctrl+End", "Return")
    clerk.write("hirakimasu")
    save_as(clerk, "daiikkai")


def print_record(clerk: Clerk) -> None:
    """The Word file looks as last year's does."""
    write_out(clerk, INTERNAL, anyway=True)
    expect_written(clerk, "第一回.docx")
    assert printed(clerk)[0] == "図書館会議録"


def change_order(clerk: Clerk) -> None:
    """A field goes further up; the pages follow."""
    open_forms(clerk)
    clerk.press("Return")
    expect_front(clerk, "FormEditor")
    tab_to(clerk, PARTS)
    clerk.press(*["Down"] * 4)
    expect_marked(clerk, PARTS, "会場")
    clerk.press("alt+u")
    clerk.until(lambda: field_above(clerk, "会場") == "会議名", "the field where it is now")
    time.sleep(4 * SEEN)


def change_role(clerk: Clerk) -> None:
    """What the field is for, by Tab from the list of parts to the rows beside it."""
    stops = []
    for _ in range(6):
        clerk.press("Tab")
        stops.append(clerk.focus["name"])
    assert stops == ["加える", "外す", "上へ", "下へ", "項目名", "何を書く項目か"], stops
    expect_words(clerk, "場所")
    clerk.press("Down", "Up")
    expect_words(clerk, "場所")


def change_policy(clerk: Clerk) -> None:
    """Members are printed without their names."""
    tab_to(clerk, PARTS, "shift+Tab")
    for _ in range(16):
        if clerk.ask("marked", name=PARTS) == ["発言"]:
            break
        clerk.press("Down")
    tab_to(clerk, "氏名")
    expect_words(clerk, "姓だけ")
    clerk.press("Home")
    expect_words(clerk, "書かない")
    time.sleep(4 * SEEN)


def name_nothing(clerk: Clerk) -> None:
    """Without a name it is not kept: the clerk is led to the line that lacks it."""
    tab_to(clerk, PARTS, "shift+Tab")
    clerk.press("Home")
    tab_to(clerk, "様式の名前")
    clerk.press("ctrl+a", "Delete")
    tab_to(clerk, PARTS, "shift+Tab")
    clerk.press("End", "Return")
    clerk.until(lambda: clerk.focus["name"] == "様式の名前", "the line for the name")
    assert clerk.reads("様式の名前を書いてください")


def go_on(clerk: Clerk) -> None:
    """Esc asks, and Enter and Esc there lose nothing."""
    clerk.paste("図書館運営協議会")
    for key in ("Escape", "Return"):
        clerk.press("Escape")
        expect_front(clerk, "QMessageBox")
        clerk.look(f"sure-{key}")
        clerk.press(key)
        expect_front(clerk, "FormEditor")
    clerk.press("Return")
    expect_front(clerk, "FormsDialog")
    assert clerk.rows("様式")[0][0] == "図書館運営協議会"


def change_page(clerk: Clerk) -> None:
    """Fewer characters in a line."""
    before = layout_of(clerk).read_bytes()
    clerk.press("alt+p")
    expect_front(clerk, "PageDialog")
    tab_to(clerk, "1行の字数（0は文字の大きさどおり）")
    clerk.press("ctrl+a")
    clerk.type("36")
    clerk.look("page")
    clerk.press("Return", "Return")  # the first one is the input method's
    expect_front(clerk, "FormsDialog")
    assert layout_of(clerk).read_bytes() != before


def hand_on(clerk: Clerk) -> None:
    """The form leaves as one file, and is told here, not behind the dialog."""
    clerk.press("alt+o")
    expect_front(clerk, "QFileDialog")
    clerk.press("Return")
    clerk.until(lambda: clerk.reads("「図書館運営協議会.minutesform」に書き出しました"), "the word that it is written")


def set_aside(clerk: Clerk) -> None:
    """As at another office, the form is not there."""
    clerk.press("alt+d")
    expect_front(clerk, "QMessageBox")
    clerk.look("set-aside")
    clerk.press("Return")
    expect_front(clerk, "FormsDialog")
    assert "図書館運営協議会" not in [row[0] for row in clerk.rows("様式")]


def take_in(clerk: Clerk) -> None:
    """The file brings it, under the id that its records know."""
    clerk.press("alt+i")
    choose_file(clerk, "図書館運営協議会.minutesform")
    clerk.until(lambda: clerk.reads("様式「図書館運営協議会」を加えました"), "the form")
    assert layout_of(clerk).is_file()


def print_again(clerk: Clerk) -> None:
    """The record is printed in its form as it is now."""
    clerk.press("Escape")
    before = printed(clerk)
    write_out(clerk, INTERNAL, anyway=True)
    expect_front(clerk, "QMessageBox")
    clerk.press("Return")
    clerk.until(lambda: printed(clerk) != before, "the new file in the place of the other")
    expect_written(clerk, "第一回.docx")
    lines = printed(clerk)
    labels = [line for line in lines if line.startswith("【")]
    assert labels[0].startswith("【会場】") and labels[1].startswith("【日時】"), labels


def change_with_another(clerk: Clerk) -> None:
    """Somebody else changes the form meanwhile: it is told, and Enter keeps both."""
    open_forms(clerk)
    clerk.press("Return")
    expect_front(clerk, "FormEditor")
    tab_to(clerk, "様式の名前")
    clerk.press("ctrl+a")
    clerk.paste("二人目の様式")
    expect_words(clerk, "二人目の様式")
    file = layout_of(clerk).with_name("template.toml")
    file.write_text(file.read_text(encoding="utf-8").replace("図書館運営協議会", "一人目の様式"), encoding="utf-8")
    clerk.press("Return")
    expect_front(clerk, "QMessageBox")
    assert clerk.reads("ほかの画面で変えられました")


def keep_both(clerk: Clerk) -> None:
    """The copy is asked for its name."""
    clerk.press("Return")
    expect_front(clerk, "LineDialog")
    clerk.look("name-of-copy")
    clerk.press("Return")
    expect_front(clerk, "FormsDialog")
    names = [row[0] for row in clerk.rows("様式")]
    assert {"一人目の様式", "二人目の様式の写し"} <= set(names)
    expect_marked(clerk, "様式", "二人目の様式の写し")


def field_above(clerk: Clerk, label: str) -> str:
    """The field before the one with this label, in the order of the pages, as the form's own dialog shows them."""
    labels = [row[0] for row in clerk.ask("rows", name=PARTS, deep=True)]
    return str(labels[labels.index(label) - 1])


def layout_of(clerk: Clerk) -> Path:
    """The Word file of the form, under its first id."""
    return clerk.home / "templates" / FORM / "layout.docx"


def printed(clerk: Clerk) -> list[str]:
    """The lines of the record's Word file."""
    return lines_of(clerk.files.parent / "第一回.docx")


STEPS = (
    ("forms", open_forms),
    ("learned", see_what_is_learned),
    ("named", name_form),
    ("record", begin_record),
    ("written", write_record),
    ("printed", print_record),
    ("order", change_order),
    ("role", change_role),
    ("policy", change_policy),
    ("nameless", name_nothing),
    ("kept", go_on),
    ("page", change_page),
    ("handed-on", hand_on),
    ("set-aside", set_aside),
    ("taken-in", take_in),
    ("printed-again", print_again),
    ("two-at-once", change_with_another),
    ("both-kept", keep_both),
)
