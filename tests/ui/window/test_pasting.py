"""Pasted lines that are minutes themselves: what is offered, and what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from minutesapp.editing.deeds import Deed
from minutesapp.editing.session import Session
from minutesapp.model.blocks import BlockKind
from minutesapp.services.clipboard.pasted import Likeness
from tests.ui.conftest import Answers
from tests.ui.editor.hand import KEY, go, paste, press, select, write
from tests.ui.window.hand import finish
from ui.app import App
from ui.controllers.text.paste_controller import BROKEN, JOIN, LEAVE, OWN, READ, WORDS
from ui.dialogs.reading.pasted_turns import AS_WRITTEN, NO_SPEAKER, PastedTurnsDialog
from ui.editor.writing.clips import empty_data
from ui.editor.writing.dragging import FILES, NO_WORDS

ACCEPTED, REJECTED = QDialog.DialogCode.Accepted.value, QDialog.DialogCode.Rejected.value
PAGE = (
    "昨年度は、市内の三つの地区で説明会を開き、延べ百二十名の参加が",
    "あった。この計画は、平成２９年３月に定めたものを、社会の情勢の",
    "- 3 -",
    "変化に合わせて見直すものである。",
)
TEXT = "（葛西委員）来年度の予算はどうか。\n・職員 入室\n（久保田係長）検討している。\n以上である。"


@pytest.fixture
def pasted(app: App, qtbot: QtBot) -> App:
    """The sample, with a text pasted behind its first turn."""
    go(app.editor, place(app), len(app.desk.minutes.body[place(app)].text))
    app.editor.setFocus()
    press(app.editor, KEY.Key_Return, text="\r")
    paste(app.editor, TEXT)
    qtbot.waitUntil(lambda: bool(app.window.bar.texts()))
    return app


def place(app: App) -> int:
    return next(index for index, block in enumerate(app.desk.minutes.body) if block.starts_turn)


def choose(app: App, words: str) -> None:
    next(button for button in app.window.bar.findChildren(QPushButton) if words in button.text()).click()


def test_labelled_text_is_offered_to_be_read_as_turns(pasted: App) -> None:
    assert pasted.window.bar.texts() == list(WORDS.values())[:1]
    assert pasted.editor.hasFocus()


def kinds(dialog: PastedTurnsDialog) -> list[tuple[str, ...]]:
    items = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    return [tuple(item.text(column) for column in range(3)) for item in items]


def test_reading_shows_first_what_comes_of_it_and_is_one_step(pasted: App, answers: Answers) -> None:
    session: Session = pasted.desk.session
    before = session.minutes
    at = place(pasted) + 1

    def look(dialog: PastedTurnsDialog) -> int:
        assert session.minutes == before
        assert [row[0] for row in kinds(dialog)] == ["発言", "ト書き", "発言", "発言"]
        assert kinds(dialog)[3] == ("発言", "", "以上である。")
        assert dialog.count.text() == "発言 2　ト書き 1"
        return ACCEPTED

    answers.expect(look)
    choose(pasted, READ)
    blocks = session.minutes.body[at : at + 4]
    names = {person.id: person.family for person in session.minutes.attendees}
    said = [(block.kind, names.get(block.speaker.attendee) if block.speaker else None, block.text) for block in blocks]
    assert said == [
        (BlockKind.SPEECH, "葛\U000e0100西", "来年度の予算はどうか。"),
        (BlockKind.DIRECTION, None, "職員 入室"),
        (BlockKind.SPEECH, "久保田", "検討している。"),
        (BlockKind.SPEECH, None, "以上である。"),
    ]
    assert session.next_undo is Deed.READ
    assert pasted.window.bar.texts() == []
    assert pasted.editor.hasFocus()
    pasted.window.actions_by_id["undo"].trigger()
    assert session.minutes == before


@pytest.mark.parametrize("leave", ["button", "edit", "undo", "other record"])
def test_the_offer_goes_with_an_answer_or_with_whatever_is_done_next(pasted: App, leave: str) -> None:
    before = pasted.desk.minutes
    if leave == "button":
        choose(pasted, LEAVE)
        assert pasted.desk.minutes == before
    elif leave == "edit":
        write(pasted.editor, "あ")
    elif leave == "undo":
        pasted.window.actions_by_id["undo"].trigger()
    else:
        pasted.desk.set_record(before)
    assert pasted.window.bar.texts() == []
    finish(pasted.pastes.read())
    assert not any(block.text == "検討している。" for block in pasted.desk.minutes.body)


def test_who_does_not_want_it_keeps_the_text_as_it_was_pasted(pasted: App, answers: Answers) -> None:
    before = pasted.desk.minutes
    answers.expect(REJECTED)
    choose(pasted, READ)
    assert pasted.desk.minutes == before
    assert pasted.editor.hasFocus()


def test_lines_that_a_page_broke_are_joined_when_that_is_wanted(app: App, qtbot: QtBot) -> None:
    go(app.editor, place(app), 0)
    app.editor.setFocus()
    paste(app.editor, "\r\n".join(PAGE))
    qtbot.waitUntil(lambda: app.window.bar.texts() == [BROKEN])
    as_text = app.desk.minutes
    choose(app, JOIN)
    whole = "".join(line for line in PAGE if "-" not in line)
    assert app.desk.minutes.body[place(app)].text.startswith(whole)
    assert app.window.bar.texts() == ["折り返しの改行を2か所つなぎました。ページ番号など1行を除きました：- 3 -"]
    assert app.editor.hasFocus()
    app.window.actions_by_id["undo"].trigger()
    assert app.desk.minutes == as_text
    assert app.window.bar.texts() == []


def test_broken_lines_with_labels_can_be_joined_first_and_read_then(app: App, qtbot: QtBot, answers: Answers) -> None:
    go(app.editor, place(app), 0)
    before = app.desk.minutes
    labelled = ("（葛西委員）" + PAGE[0][6:], *PAGE[1:], "（久保田係長）はい。", "")
    paste(app.editor, "\n".join(labelled))
    qtbot.waitUntil(lambda: app.window.bar.texts() == [WORDS[Likeness.TURNS] + BROKEN])
    choose(app, JOIN)
    answers.expect(ACCEPTED)
    choose(app, READ)
    at = next(index for index, block in enumerate(before.body) if block.starts_turn)
    assert [block.text for block in app.desk.minutes.body[at : at + 2]] == [
        "".join(line for line in PAGE if "-" not in line)[6:], "はい。"
    ]  # fmt: skip
    for _ in range(3):
        app.window.actions_by_id["undo"].trigger()
    assert app.desk.minutes == before


# --- 発言として貼り付け ------------------------------------------------------------


def paste_turns(app: App, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    finish(app.pastes.paste_turns())


def test_turns_are_pasted_in_one_step_after_a_look(app: App, answers: Answers) -> None:
    at, before = place(app), app.desk.minutes
    go(app.editor, at, 0)

    def look(dialog: PastedTurnsDialog) -> int:
        assert app.desk.minutes == before
        assert dialog.label == "鈴木委員"
        assert [dialog.whose.itemText(row) for row in range(3)] == [
            AS_WRITTEN, "出席者に加える（鈴木 委員）", NO_SPEAKER
        ]  # fmt: skip
        dialog.whose.setCurrentIndex(1)
        dialog.whose.activated.emit(1)
        assert dialog.people.topLevelItem(0).text(2) == "出席者に加える（鈴木 委員）"
        assert dialog.notes.text() == "出席者に加わる人：鈴木 委員"
        return ACCEPTED

    answers.expect(look)
    paste_turns(app, "（鈴木委員）𠮷野と髙橋と葛󠄀飾。\n（久保田係長）はい。")
    after = app.desk.minutes
    assert [block.text for block in after.body[at : at + 2]] == ["𠮷野と髙橋と葛󠄀飾。", "はい。"]
    assert after.attendee(after.body[at].speaker.attendee).name == "鈴木"
    assert app.desk.session.next_undo is Deed.READ
    app.window.actions_by_id["undo"].trigger()
    assert app.desk.minutes == before
    app.window.actions_by_id["redo"].trigger()
    assert app.desk.minutes == after


def test_a_word_that_is_no_speaker_is_text_again(app: App, answers: Answers) -> None:
    def deny(dialog: PastedTurnsDialog) -> int:
        dialog.whose.setCurrentIndex(2)
        dialog.whose.activated.emit(2)
        assert kinds(dialog)[1] == ("発言", "", "（鈴木委員）別紙のとおり。")
        dialog.whose.setCurrentIndex(0)
        dialog.whose.activated.emit(0)
        assert kinds(dialog)[1] == ("発言", "鈴木委員", "別紙のとおり。")
        dialog.whose.activated.emit(2)
        return ACCEPTED

    answers.expect(deny)
    go(app.editor, place(app), 0)
    paste_turns(app, "（葛西委員）はい。\n（鈴木委員）別紙のとおり。")
    assert app.desk.minutes.body[place(app) + 1].text == "（鈴木委員）別紙のとおり。"


def test_esc_pastes_nothing_and_nothing_is_no_text(app: App, answers: Answers) -> None:
    before = app.desk.minutes
    answers.expect(REJECTED)
    paste_turns(app, TEXT)
    for empty in ("", " \n\u200b"):
        paste_turns(app, empty)
        assert app.window.statusBar().currentMessage() == NO_WORDS
    assert app.desk.minutes == before


def test_files_and_pictures_on_the_clipboard_are_told(app: App, repository: Path) -> None:
    before = app.desk.minutes
    for kind, words in (("files", FILES), ("picture", NO_WORDS)):
        data = empty_data()
        if kind == "files":
            data.setUrls([QUrl.fromLocalFile(str(repository / "README.md"))])
        else:
            data.setData("image/png", b"x")
        QGuiApplication.clipboard().setMimeData(data)
        app.editor.paste()
        assert app.window.statusBar().currentMessage() == words
        finish(app.pastes.paste_turns())
        assert app.window.statusBar().currentMessage() == words
    assert app.desk.minutes == before


def test_what_was_copied_here_is_pasted_as_what_it_is(app: App) -> None:
    at = place(app)
    select(app.editor, (at, 0), (at + 1, 0))
    app.editor.copy()
    go(app.editor, at, 0)
    finish(app.pastes.paste_turns())
    first, second = app.desk.minutes.body[at : at + 2]
    assert (first.text, first.speaker) == (second.text, second.speaker)
    assert app.window.statusBar().currentMessage() == OWN


def test_turns_are_pasted_into_an_empty_record(app: App, answers: Answers) -> None:
    app.desk.set_record(replace(app.desk.minutes, body=()))
    answers.expect(ACCEPTED)
    paste_turns(app, TEXT)
    assert [block.text for block in app.desk.minutes.body][:2] == ["来年度の予算はどうか。", "職員 入室"]


def test_a_record_that_is_only_read_takes_none(app: App) -> None:
    before = app.desk.minutes
    app.desk.set_record(before, read_only=True)
    paste_turns(app, TEXT)
    assert not app.window.actions_by_id["paste_turns"].isEnabled()
    assert app.desk.minutes == before


def test_a_table_of_a_spreadsheet_is_offered_to_be_read(app: App, qtbot: QtBot, answers: Answers) -> None:
    go(app.editor, place(app), 0)
    paste(app.editor, "発言者\t発言\r\n葛西委員\tどうか。\r\n久保田係長\tはい。\r\n")
    qtbot.waitUntil(lambda: app.window.bar.texts() == [WORDS[Likeness.TURNS]])
    assert app.desk.minutes.body[place(app)].text == "発言者　発言"
    answers.expect(ACCEPTED)
    choose(app, READ)
    assert [block.text for block in app.desk.minutes.body[place(app) :]][:2] == ["どうか。", "はい。"]


def test_plain_text_and_what_was_copied_here_are_offered_nothing(app: App, qtbot: QtBot) -> None:
    go(app.editor, place(app), 0)
    paste(app.editor, "次に、予算について\n説明する。")
    app.editor.selectAll()
    app.editor.copy()
    app.editor.paste()
    qtbot.wait(30)
    assert app.window.bar.texts() == []


def test_an_agenda_is_offered_as_such(app: App, qtbot: QtBot) -> None:
    go(app.editor, place(app), 0)
    paste(app.editor, "1 開会\n2 議事")
    qtbot.waitUntil(lambda: app.window.bar.texts() == [WORDS[Likeness.AGENDA]])
