"""Naming a person in a line: candidates follow what is typed, and what is typed stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.editor.hand import KEY, compose, press, write
from ui.widgets.people.candidate_list import Candidate
from ui.widgets.people.person_picker import PersonPicker

PEOPLE = ("池田 悠", "池上 学", "工藤")


@pytest.fixture
def picker(qtbot: QtBot) -> PersonPicker:
    def offer(text: str) -> list[Candidate]:
        return [Candidate(name, "", name) for name in PEOPLE if name.startswith(text) or text in ("い", "いけ", "２")]

    made = PersonPicker(offer)
    qtbot.addWidget(made)
    made.resize(400, 30)
    made.show()
    return made


def test_candidates_follow_the_composition(picker: PersonPicker) -> None:
    compose(picker, "いけ")
    assert [picker.candidates.candidate(row).title for row in range(3)] == list(PEOPLE)
    assert picker.sought == "いけ"
    press(picker, KEY.Key_Down)
    assert picker.candidates.rows.currentRow() == 0, "the key is the input method's"
    compose(picker, "", "池")
    assert picker.candidates.count == 2


@pytest.mark.parametrize(("keys", "name"), [([], "池田 悠"), ([KEY.Key_Down], "池上 学"), ([KEY.Key_Up], "池上 学")])
def test_enter_chooses_the_marked_one(picker: PersonPicker, qtbot: QtBot, keys: list[Qt.Key], name: str) -> None:
    write(picker, "池")
    for key in keys:
        press(picker, key)
    with qtbot.waitSignal(picker.chosen) as chosen:
        press(picker, KEY.Key_Return, text="\r")
    assert chosen.args == [name]
    assert (picker.text(), picker.candidates.isVisible()) == ("", False)


def test_no_digit_is_painted_or_chooses(picker: PersonPicker) -> None:
    write(picker, "２")
    assert not picker.candidates.numbered
    press(picker, KEY.Key_2, text="2")
    assert picker.text() == "２2"


def test_esc_puts_the_list_away_and_leaves_the_words(picker: PersonPicker) -> None:
    write(picker, "池")
    press(picker, KEY.Key_Escape)
    assert (picker.text(), picker.candidates.isVisible()) == ("池", False)
    press(picker, KEY.Key_Down)
    assert picker.candidates.isVisible()


@pytest.mark.parametrize(
    ("reason", "left"), [(Qt.FocusReason.TabFocusReason, True), (Qt.FocusReason.ActiveWindowFocusReason, False)]
)
def test_leaving_keeps_the_words_and_tells(picker: PersonPicker, reason: Qt.FocusReason, left: bool) -> None:
    told: list[bool] = []
    picker.left.connect(lambda: told.append(True))
    write(picker, "池")
    QApplication.sendEvent(picker, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert picker.text() == "池"
    assert not picker.candidates.isVisible()
    assert bool(told) is left
