"""The page that shows a reading line by line: what is said there is one step of the record, and remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.editing.commands import type_lines
from minutesapp.services.reading import memory
from minutesapp.services.reading.source import read_pasted
from tests.growth import seconds
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish, open_path
from tests.unit.services.reading.sources import TEXT, long_source
from ui import tasks
from ui.app import App
from ui.controllers.reading_controller import HEARD, KEPT, NO_SOURCE, REMEMBERED
from ui.dialogs.reading.reading import WITHOUT_EFFECT, ReadingDialog
from ui.models.reading_choices import reviewed
from ui.models.reading_rows import BECAME, CHANGED, DOUBTFUL, SAID, SETTLED, SIGN, WORDS

ACCEPTED = QDialog.DialogCode.Accepted.value
REJECTED = QDialog.DialogCode.Rejected.value
COMMITTEE = "風見市緑地審議会"
Key = Qt.Key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "緑地審議会.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def dialog(app: App, qtbot: QtBot) -> ReadingDialog:
    return shown(app, qtbot, TEXT)


def shown(app: App, qtbot: QtBot, text: str) -> ReadingDialog:
    made = ReadingDialog(app.window, reviewed(read_pasted(text, "kaigiroku")))
    qtbot.addWidget(made, before_close_func=lambda dialog: dialog.done(REJECTED))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def cells(dialog: ReadingDialog, column: int) -> list[str]:
    rows = dialog.rows
    return [rows.index(row, column).data() for row in range(rows.rowCount())]


def choose(dialog: ReadingDialog, line: str) -> None:
    rows = dialog.choices.review.rows
    dialog.go_to(next(place for place, row in enumerate(rows) if row.words.startswith(line)))


def use(dialog: ReadingDialog, line: str, way: str) -> None:
    """Put a line right by the way that is called so."""
    choose(dialog, line)
    ways = dialog.line.ways
    items = [ways.topLevelItem(row) for row in range(ways.topLevelItemCount())]
    ways.setCurrentItem(next(item for item in items if item.text(0).strip().startswith(way)))
    dialog.line.use.click()


def doing(*deeds: Callable[[ReadingDialog], object], answer: int = ACCEPTED) -> Callable[[QDialog], int]:
    """What the clerk does in the page, one after the other."""

    def do(dialog: QDialog) -> int:
        assert isinstance(dialog, ReadingDialog)
        for deed in deeds:
            deed(dialog)
        return answer

    return do


def say_who(dialog: ReadingDialog) -> None:
    use(dialog, "○桐山", "杉原史子")


def ask(app: App, answers: Answers, *deeds: Callable[[ReadingDialog], object], answer: int = ACCEPTED) -> None:
    answers.expect(doing(*deeds, answer=answer))
    finish(app.reading.ask())


def speaker_of(app: App, words: str) -> str:
    minutes = app.desk.minutes
    block = next(block for block in minutes.body if words in block.text)
    assert block.speaker is not None
    person = minutes.attendee(block.speaker.attendee)
    return person.name if person else block.speaker.label


# the page by itself


def test_source_and_reading_stand_side_by_side_and_the_first_doubt_is_chosen(dialog: ReadingDialog) -> None:
    assert cells(dialog, WORDS) == [line.strip() for line in TEXT.splitlines()]
    assert cells(dialog, BECAME)[8:10] == ["発言（会長：奈良泰哉）", "発言（参与）"]
    assert cells(dialog, SAID)[9] == "苗木の本数を伺います。"
    assert [row for row, sign in enumerate(cells(dialog, SIGN)) if sign == DOUBTFUL] == [9, 12]
    assert dialog.place == 9
    assert "見つかりません" in dialog.line.doubts.text()
    assert "残り2か所" in dialog.count.text()


def test_keys_go_through_the_doubts_and_round(dialog: ReadingDialog, qtbot: QtBot) -> None:
    places = []
    for key, held in ((Key.Key_F8, 0), (Key.Key_F8, 0), (Key.Key_F8, Qt.KeyboardModifier.ShiftModifier.value)):
        qtbot.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier(held))
        places.append(dialog.place)
    assert places == [12, 9, 12]
    assert QApplication.focusWidget() is dialog.table


def test_a_line_is_put_right_by_keys_alone_for_all_of_its_kind(dialog: ReadingDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.table, Key.Key_Return)
    assert QApplication.focusWidget() is dialog.line.ways
    assert dialog.line.ways.selectedItems() == [dialog.line.ways.topLevelItem(1)]
    qtbot.keyClick(dialog.line.ways, Key.Key_Down)
    assert dialog.line.ways.way.words == "「参与」は杉原史子さん（委員）"
    qtbot.keyClick(dialog.line.ways, Key.Key_Return)
    assert QApplication.focusWidget() is dialog.table
    assert cells(dialog, BECAME).count("発言（参与：杉原史子）") == 2
    assert cells(dialog, SIGN).count(CHANGED) == 2
    assert dialog.status.text() == "「参与」は杉原史子さん（委員）：2行の読み取りが変わりました。"
    assert "残り1か所" in dialog.count.text()
    assert dialog.tabs.tabText(1) == "直したこと（1）"


def test_what_was_said_is_taken_back_and_said_again(dialog: ReadingDialog, qtbot: QtBot) -> None:
    before = cells(dialog, BECAME)
    use(dialog, "（１）", "ト書き")
    after = cells(dialog, BECAME)
    assert after.count("ト書き") == 3
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Z, control)
    assert (cells(dialog, BECAME), dialog.choices.is_touched) == (before, False)
    assert not dialog.undo.isEnabled()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Y, control)
    assert cells(dialog, BECAME) == after


def test_one_of_several_things_is_taken_back_alone(dialog: ReadingDialog) -> None:
    use(dialog, "（１）", "ト書き")
    say_who(dialog)
    dialog.tabs.setCurrentIndex(1)
    assert not dialog.told.stop.isEnabled()
    words = [dialog.told.list.item(row).text() for row in range(dialog.told.list.count())]
    assert words == ["「桐山」は杉原史子さん（今回の直し）", "「(1)」の形の行はト書き（今回の直し）"]
    dialog.told.list.setFocus()
    assert [item.text() for item in dialog.told.list.selectedItems()] == words[:1]
    dialog.told.list.setCurrentRow(1)
    dialog.told.stop.click()
    assert cells(dialog, BECAME)[10] == "議題（2段目）"
    assert "発言（桐山：杉原史子）" in cells(dialog, BECAME)


def test_what_changes_nothing_is_not_said(dialog: ReadingDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    same = dialog.choices._stages[0].reviewed
    monkeypatch.setattr(dialog.choices, "with_more", lambda _: lambda: same)
    use(dialog, "（１）", "ト書き")
    assert dialog.status.text() == f"ト書き：{WITHOUT_EFFECT}"
    assert not (dialog.choices.can_undo or dialog.choices.told)


def test_a_line_that_is_right_is_told_so(dialog: ReadingDialog) -> None:
    choose(dialog, "○参与")
    dialog.line.right.click()
    assert dialog.choices.doubtful == (12,)
    assert [one.words for one in dialog.choices.told] == ["「参与」は発言者の呼び名"]


def test_a_doubt_about_no_label_is_settled_for_this_page_and_comes_back_on_demand(app: App, qtbot: QtBot) -> None:
    dialog = shown(app, qtbot, "川原の草を刈ります。\n雨の日は休みます。")
    assert cells(dialog, SIGN) == [DOUBTFUL, ""]
    dialog.line.right.click()
    assert cells(dialog, SIGN) == [SETTLED, ""]
    assert "もうありません" in dialog.count.text()
    assert not dialog.choices.is_touched
    dialog.line.right.click()
    assert cells(dialog, SIGN) == [DOUBTFUL, ""]


def test_only_what_asks_for_a_look_can_be_listed(dialog: ReadingDialog) -> None:
    say_who(dialog)
    dialog.only.click()
    assert cells(dialog, WORDS) == ["○参与　苗木の本数を伺います。", "○桐山　百本です。"]
    dialog.only.click()
    assert len(cells(dialog, WORDS)) == len(TEXT.splitlines())


def test_a_row_of_the_header_is_told_what_it_is_for(app: App, qtbot: QtBot) -> None:
    dialog = shown(app, qtbot, TEXT.replace("　　　　みどりの窓\n", "とりまとめ　緑地課\n"))
    use(dialog, "とりまとめ", "「担当部署」の欄")
    assert cells(dialog, BECAME)[5:7] == ["「とりまとめ」＝担当部署", "本文の見出し"]
    assert [one.words for one in dialog.choices.told] == ["「とりまとめ」は「担当部署」の欄"]


def test_of_a_line_that_cannot_be_put_right_here_it_is_said_where(dialog: ReadingDialog) -> None:
    for line in ("- 2 -", "風見市緑地審議会"):
        choose(dialog, line)
        assert dialog.line.none.isVisible() and not dialog.line.ways.isVisible()
        assert not dialog.line.use.isEnabled()


def test_an_empty_source_has_an_empty_page(app: App, qtbot: QtBot) -> None:
    dialog = shown(app, qtbot, "\n")
    assert (dialog.place, dialog.rows.rowCount()) == (-1, 0)
    assert not dialog.next.isEnabled()


def test_leaving_does_not_give_up_without_a_word_what_was_said(dialog: ReadingDialog, answers: Answers) -> None:
    say_who(dialog)
    answers.expect(QMessageBox.StandardButton.Cancel)
    dialog.reject()
    assert dialog.isVisible()
    answers.expect(QMessageBox.StandardButton.Discard)
    dialog.reject()
    assert (dialog.isVisible(), dialog.result()) == (False, REJECTED)
    dialog.show()
    answers.expect(QMessageBox.StandardButton.Yes)
    dialog.reject()
    assert (dialog.isVisible(), dialog.result()) == (False, ACCEPTED)


def test_a_long_source_is_shown_and_gone_through_at_once(app: App, qtbot: QtBot) -> None:
    found = reviewed(read_pasted(long_source(5_000), "kaigiroku"))
    made: list[ReadingDialog] = []

    def show(_: object) -> None:
        made.append(ReadingDialog(app.window, found))
        made[-1].show()
        made[-1].go_to(5_000)
        QApplication.processEvents()

    assert seconds(show, None, limit=1) < 1
    assert seconds(made[-1].go_to, 2_500, limit=0.2) < 0.2
    for dialog in made:
        qtbot.addWidget(dialog)


def test_a_source_that_takes_long_is_read_beside_the_window(
    dialog: ReadingDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "MOMENT", 0)
    say_who(dialog)
    assert dialog.status.text() == "読み直しています…"
    assert not (dialog.accept_button.isEnabled() or dialog.line.use.isEnabled())
    qtbot.waitUntil(lambda: dialog.choices.is_touched)
    assert dialog.accept_button.isEnabled()
    use(dialog, "（１）", "ト書き")
    dialog.done(REJECTED)
    qtbot.wait(50)
    assert len(dialog.choices.told) == 1, "who left does not want it any more"


# in the record


def test_after_reading_it_is_said_how_much_there_is_to_look_at(app: App, file: Path, answers: Answers) -> None:
    open_path(app, file)
    (words,) = app.window.bar.texts()
    assert words == "読み取りに確かめたいところが2か所あります。"
    answers.expect(REJECTED)
    app.window.bar.enter()
    QApplication.focusWidget().click()
    assert answers.asked == ["ReadingDialog"]
    assert app.window.bar.texts() == []


def test_what_was_said_comes_into_the_record_in_one_step_and_is_remembered(
    app: App, file: Path, answers: Answers
) -> None:
    open_path(app, file)
    before = app.desk.minutes
    ask(app, answers, say_who, lambda dialog: use(dialog, "（１）", "ト書き"))
    assert speaker_of(app, "百本です") == "杉原史子"
    assert memory.recall(COMMITTEE).corrections.count == 2
    assert REMEMBERED in app.window.bar.texts()[0]
    app.edits.undo()
    assert app.desk.minutes == before
    assert not memory.recall(COMMITTEE).corrections
    app.edits.redo()
    assert speaker_of(app, "百本です") == "杉原史子"
    assert memory.recall(COMMITTEE).corrections.count == 2


def test_after_a_step_was_taken_back_the_page_shows_the_reading_of_then(app: App, file: Path, answers: Answers) -> None:
    open_path(app, file)
    ask(app, answers, say_who)
    app.edits.undo()
    ask(app, answers, lambda dialog: (len(dialog.choices.told) == 0) or pytest.fail("still said"), answer=REJECTED)
    ask(app, answers, lambda dialog: use(dialog, "○桐山", "小堀"))
    assert speaker_of(app, "百本です") == "小堀 守"


def test_what_was_remembered_is_used_told_and_can_be_forgotten(app: App, file: Path, answers: Answers) -> None:
    open_path(app, file)
    ask(app, answers, say_who)
    app.desk.set_saved(file.with_suffix(".minutes"), None)
    open_path(app, file)
    assert speaker_of(app, "百本です") == "杉原史子"
    assert "覚えている直し1件を使って" in app.window.bar.texts()[0]

    def forget(dialog: ReadingDialog) -> None:
        assert dialog.told.list.item(0).text() == "「桐山」は杉原史子さん（前に覚えた直し）"
        dialog.told.list.setCurrentRow(0)
        dialog.told.stop.click()

    ask(app, answers, forget)
    assert speaker_of(app, "百本です") == "桐山"
    assert not memory.recall(COMMITTEE).corrections
    assert "もうありません" in app.window.bar.texts()[0]


def test_who_does_not_want_it_remembered_says_so(app: App, file: Path, answers: Answers) -> None:
    open_path(app, file)
    ask(app, answers, say_who, lambda dialog: dialog.remember.setChecked(False))
    assert speaker_of(app, "百本です") == "杉原史子"
    assert not paths.corrections_file().exists()
    assert REMEMBERED not in app.window.bar.texts()[0]


def test_what_the_clerk_wrote_since_stays(app: App, file: Path, answers: Answers) -> None:
    open_path(app, file)
    place = next(n for n, block in enumerate(app.desk.minutes.body) if "植える木の種類" in block.text)
    change = type_lines(app.desk.minutes, place, place + 1, ["植える木の種類と本数"])
    assert change is not None
    app.desk.apply(change)
    ask(app, answers, say_who, lambda dialog: use(dialog, "（１）", "ト書き"))
    texts = [block.text for block in app.desk.minutes.body]
    assert "植える木の種類と本数" in texts and "（２）植える時期" in texts
    assert speaker_of(app, "百本です") == "杉原史子"
    assert KEPT.format(count=1) in app.window.bar.texts()[0]


def test_leaving_changes_nothing(app: App, file: Path, answers: Answers) -> None:
    open_path(app, file)
    before = app.desk.minutes
    ask(app, answers, say_who, answer=REJECTED)
    ask(app, answers)
    assert app.desk.minutes is before
    assert not paths.corrections_file().exists()


def test_what_cannot_be_remembered_is_told_and_is_in_the_record(app: App, file: Path, answers: Answers) -> None:
    paths.corrections_file().mkdir()
    open_path(app, file)
    answers.expect(doing(say_who))
    answers.expect(QMessageBox.StandardButton.Ok)
    finish(app.reading.ask())
    assert speaker_of(app, "百本です") == "杉原史子"
    assert "覚えられませんでした" in answers.asked[-1]


def test_a_record_without_a_source_says_so(app: App, file: Path, tmp_path: Path) -> None:
    finish(app.reading.ask())
    assert app.window.statusBar().currentMessage() == NO_SOURCE
    open_path(app, file)
    app.desk.set_saved(tmp_path / "x.minutes", None)
    app.beginnings.begin("kaigiroku")
    assert app.window.bar.texts() == []
    finish(app.reading.ask())
    assert app.window.statusBar().currentMessage() == NO_SOURCE


def test_of_a_transcript_only_the_voices_are_put_right(app: App, tmp_path: Path, answers: Answers) -> None:
    heard = tmp_path / "会議.vtt"
    heard.write_text("WEBVTT\n\n00:00.000 --> 00:02.000\n<v SPEAKER_00>始めます。\n", encoding="utf-8")
    answers.expect(REJECTED)
    open_path(app, heard)
    finish(app.reading.ask())
    assert app.window.statusBar().currentMessage() == HEARD
