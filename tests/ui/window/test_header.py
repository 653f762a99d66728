"""The header card: every field is one step, undo reaches it, nothing typed is lost."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QMessageBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from minutesapp.editing.header_commands import add_field
from minutesapp.language.dates.wareki import WhenStyle
from minutesapp.model.attendance import Side, Status
from minutesapp.model.facts import Facts
from minutesapp.model.header import (
    ChoiceValue,
    CountValue,
    HeaderField,
    ListValue,
    SignatureValue,
    TableValue,
    TextValue,
    WhenValue,
)
from minutesapp.model.minutes import Minutes
from minutesapp.services import people
from minutesapp.templates.fields import blank_field, missing_fields
from minutesapp.templates.parts.field import FieldForm, FieldType, TableColumn
from tests.ui.conftest import Answers, typing
from tests.ui.window.hand import may_leave
from ui.app import App
from ui.widgets.fields.field_editor import FieldEditor
from ui.widgets.fields.make import EDITORS, make_editor
from ui.widgets.fields.when_field import explain, read_entry
from ui.widgets.people.chip import Chip

CTRL = Qt.KeyboardModifier.ControlModifier
Button = QMessageBox.StandardButton


def value(app: App, key: str) -> object:
    return app.desk.minutes.field(key).value


def test_one_field_is_one_step_however_many_keys(app: App, qtbot: QtBot) -> None:
    line = app.header.editors["venue"].line
    before = value(app, "venue")
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "Room 201")
    assert value(app, "venue") == before, "not a step before the field is left"
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert value(app, "venue") == TextValue("Room 201")
    app.edits.undo()
    assert value(app, "venue") == before
    assert line.text() == before.text
    app.edits.redo()
    assert line.text() == "Room 201"


def test_nothing_can_be_entered_where_the_record_can_only_be_read(app: App) -> None:
    app.desk.set_record(app.desk.minutes, app.desk.path, app.desk.stamp, read_only=True)
    inside = [widget for editor in app.header.editors.values() for widget in editor.findChildren(QWidget)]
    lines = [widget for widget in inside if isinstance(widget, QLineEdit)]
    others = [widget for widget in inside if isinstance(widget, Chip | QComboBox | QSpinBox)]
    assert lines and all(line.isReadOnly() for line in lines)
    assert others and not any(widget.isEnabled() for widget in others)
    app.desk.set_saved(app.desk.path, app.desk.stamp)
    assert all(line.isEnabled() and not line.isReadOnly() for line in lines)
    assert all(widget.isEnabled() for widget in others)


def test_a_list_of_names_is_one_stop_and_the_arrows_move_in_it(app: App, qtbot: QtBot) -> None:
    chips = app.header.editors["members"].chips
    app.header.editors["venue"].line.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is chips[0]
    for key, place in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_End, 5), (Qt.Key.Key_Right, 5), (Qt.Key.Key_Left, 4)):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is chips[place]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is app.header.editors["members"].entry.line
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is chips[4], "where one was in the list"


def test_the_keys_of_a_name_mark_edit_move_and_remove(app: App, qtbot: QtBot, answers: Answers) -> None:
    field = app.header.editors["members"]
    people = [person.id for person in app.desk.minutes.attendees if person.field == "members"]
    field.chips[0].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is field.chips[1]
    assert [chip.person.id for chip in field.chips][:2] == people[1::-1]
    answers.expect(QDialog.DialogCode.Rejected.value)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    assert answers.asked == ["AttendeeDialog"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert app.desk.minutes.attendee(people[0]).status is Status.ABSENT
    assert QApplication.focusWidget() is field.chips[1], "the next one has the place of who left the list"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert len(field.chips) == 4


def test_up_and_down_go_to_the_nearest_name_of_the_next_row(app: App, qtbot: QtBot) -> None:
    chips = app.header.editors["members"].chips
    rows = sorted({chip.y() for chip in chips})
    assert len(rows) > 1
    chips[0].setFocus()
    qtbot.keyClick(chips[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget().y() == rows[1]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is chips[0]
    qtbot.keyClick(chips[0], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is chips[0]


def test_enter_passes_the_buttons_and_ctrl_home_leads_back(app: App, qtbot: QtBot) -> None:
    field = app.header.editors["held"]
    field.day.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        seen.append(QApplication.focusWidget())
    assert seen[:3] == [field.begin, field.end, app.header.editors["venue"].line]
    assert seen[3] is app.header.editors["members"].entry.line
    for line in (app.header.editors["venue"].line, app.header.editors["members"].entry.line):
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_Home, CTRL)
        assert QApplication.focusWidget() is app.header.editors["body_name"].line


def test_enter_after_the_last_field_goes_into_the_text(app: App, qtbot: QtBot) -> None:
    app.header.editors["drafted_on"].day.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is app.editor


class WindowsShown(QObject):
    """Notes every window that comes up, however shortly."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.append(type(watched).__name__)
        return False


def test_no_field_comes_up_as_a_window_of_its_own_before_it_is_in_its_place(app: App, qtbot: QtBot) -> None:
    shown = WindowsShown()
    QApplication.instance().installEventFilter(shown)
    for form in ("ueda-gaiyo", "kaigiroku"):
        app.beginnings.begin(form)
        for kind in missing_fields(app.desk.minutes, app.desk.form):
            app.header._add_field(kind)
    qtbot.wait(1)
    QApplication.instance().removeEventFilter(shown)
    assert shown.kinds == []
    assert QApplication.activeWindow() is app.window


def test_enter_goes_to_the_next_field_and_leaves_the_text_alone(app: App, qtbot: QtBot) -> None:
    body = app.desk.minutes.body
    line = app.header.editors["body_name"].line
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert app.desk.minutes.body == body
    assert QApplication.focusWidget() is app.header.editors["held"].day


def test_ctrl_z_in_a_field_takes_back_typing_first_and_then_the_record(app: App, qtbot: QtBot) -> None:
    line = app.header.editors["venue"].line
    before = value(app, "venue")
    line.setFocus()
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert line.text() == before.text
    line.setText("Hall")
    app.header.commit()
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert value(app, "venue") == before
    assert line.text() == before.text


def test_what_is_being_typed_survives_an_undo_elsewhere(app: App) -> None:
    app.people.make_all_present()
    app.people.do("absent", app.desk.minutes.attendees[0].id)
    line = app.header.editors["venue"].line
    line.setText("typed and not left")
    app.desk.session.undo()
    assert line.text() == "typed and not left"
    app.header.commit()
    assert value(app, "venue") == TextValue("typed and not left")


@pytest.mark.parametrize(
    ("day", "begin", "end", "expected"),
    [
        ("令和8年5月15日", "13:30", "15:00", (datetime(2026, 5, 15, 13, 30), datetime(2026, 5, 15, 15), True)),
        ("2026/5/15", "1330", "", (datetime(2026, 5, 15, 13, 30), None, True)),
        ("20260515", "", "", (datetime(2026, 5, 15), None, False)),
        ("令和8年5月15日", "午後1時30分", "午後3時", (datetime(2026, 5, 15, 13, 30), datetime(2026, 5, 15, 15), True)),
    ],
)
def test_a_day_is_read_however_it_is_written(day: str, begin: str, end: str, expected: object) -> None:
    read = read_entry(day, begin, end)
    assert (read.start, read.end, read.timed) == expected


def test_the_day_of_the_week_is_shown_while_typing(app: App) -> None:
    field = app.header.editors["held"]
    field.day.setText("2026/5/15")
    assert "（金）" in field.meaning.text()
    field.day.setText("あした")
    assert "読み取れません" in field.meaning.text()
    app.header.commit()
    assert value(app, "held").verbatim.startswith("あした")
    assert "曜日が日付と合いません" in explain(read_entry("令和8年5月15日（木）", "", ""), WhenStyle())


START = datetime(2026, 5, 15, 13, 30, 12)


@pytest.mark.parametrize(
    "end", [None, START, datetime(2026, 5, 15, 15), datetime(2026, 5, 16, 9), datetime(2026, 5, 1)]
)
@pytest.mark.parametrize("timed", [True, False])
def test_what_a_record_states_is_taken_for_what_its_lines_say(app: App, end: datetime | None, timed: bool) -> None:
    """It is not read then, which nobody may see from what comes of it."""
    field = app.header.editors["held"]
    field.put(WhenValue(START, end, timed))
    known, meaning = field.value(), field.meaning.text()
    field._entered = None
    field._explain()
    assert (field.value(), field.meaning.text()) == (known, meaning)
    assert (field.begin.text() != "") == timed


def test_a_calendar_gives_a_day(app: App) -> None:
    field = app.header.editors["held"]
    field._take_day(datetime(2026, 5, 15).date())
    assert value(app, "held") == WhenValue(datetime(2026, 5, 15, 14), datetime(2026, 5, 15, 15, 50))


def test_counts_and_choices(app: App) -> None:
    field = app.header.editors["observers"]
    field.boxes["傍聴者"].setValue(12)
    field.boxes["記者"].setValue(-1)
    app.header.commit()
    assert value(app, "observers") == CountValue((("傍聴者", 12), ("記者", None)))
    choice = app.header.editors["disclosure"]
    choice.choice.setCurrentText("公開")
    choice.reason.clear()
    app.header.commit()
    assert value(app, "disclosure") == ChoiceValue("公開", "")


def test_words_of_the_source_stay_until_a_part_is_changed(app: App) -> None:
    minutes = app.desk.minutes
    kept = CountValue((("傍聴者", 3),), verbatim="傍聴者は3人")
    header = tuple(replace(f, value=kept) if f.key == "observers" else f for f in minutes.header)
    app.desk.set_record(minutes.with_facts(header=header))
    field = app.header.editors["observers"]
    assert "傍聴者は3人" in field.source.text()
    app.header.commit()
    assert value(app, "observers") == kept
    field.boxes["傍聴者"].setValue(4)
    app.header.commit()
    assert value(app, "observers").verbatim == ""


def test_a_list_a_table_and_signatures_can_be_filled_in(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    table = FieldForm("votes", "採決", FieldType.TABLE, columns=(TableColumn("a", "議案"), TableColumn("b", "結果")))
    fields = (
        blank_field(FieldForm("materials", "資料", FieldType.LIST)),
        blank_field(FieldForm("signatures", "署名", FieldType.SIGNATURE)),
        blank_field(table),
    )
    for field in fields:
        app.desk.apply(add_field(app.desk.minutes, len(app.desk.minutes.header), field))
    app.header.editors["materials"].lines.setPlainText("資料1\n\n資料2")
    signed = app.header.editors["signatures"]
    signed.oath.setText("以上のとおり相違ない。")
    signed.signers.setPlainText("髙橋 美咲\n𠮷田 健")
    votes = app.header.editors["votes"]
    votes._add_row()
    votes.table.item(0, 0).setText("議案第1号")
    app.header.commit()
    assert value(app, "materials") == ListValue(("資料1", "資料2"))
    assert value(app, "signatures") == SignatureValue(("髙橋 美咲", "𠮷田 健"), "以上のとおり相違ない。")
    assert value(app, "votes").rows[0][0] == "議案第1号"
    votes.table.setCurrentCell(0, 0)
    votes._remove_row()
    assert value(app, "votes") == TableValue()


def test_fields_come_and_go_and_undo_brings_them_back(app: App, answers) -> None:
    app.header._fill_menus()
    answers.expect(typing("録音"))
    app.header._add_field(None)
    assert app.desk.minutes.header[-1] == HeaderField("extra-1", "録音", TextValue())
    answers.expect(typing("録音の有無"))
    app.header._rename_field(app.desk.minutes.header[-1])
    assert app.desk.minutes.header[-1].label == "録音の有無"
    app.header._remove_field(app.desk.minutes.header[-1])
    assert "extra-1" not in app.header.editors
    app.edits.undo()
    assert "extra-1" in app.header.editors


def test_somebody_of_the_roster_is_added_while_the_input_method_composes(app: App, repository, qtbot: QtBot) -> None:
    people.import_roster(repository / "resources" / "samples" / "roster.csv")
    first = app.desk.minutes.attendees[0]
    app.desk.apply(remove(app, first.id))
    picker = app.header.editors["members"].entry.line
    with qtbot.waitSignal(app.desk.roster.ready):
        picker.setFocus()
        QApplication.sendEvent(picker, QInputMethodEvent("よしかわ", []))
    assert picker.candidates.candidate(0).title == "𠮷川千尋"
    QApplication.sendEvent(picker, QInputMethodEvent("", []))
    picker.chosen.emit(picker_value(app, "よしかわ"))
    added = next(person for person in app.desk.minutes.attendees if person.name == "𠮷川千尋")
    assert (added.field, added.side, added.post) == ("members", Side.MEMBER, "会長")
    app.people.add_named(picker_value(app, "よしかわ"), "members")
    assert sum(person.name == "𠮷川千尋" for person in app.desk.minutes.attendees) == 1


def test_a_name_that_no_roster_has_is_added_as_typed(app: App, qtbot: QtBot) -> None:
    picker = app.header.editors["members"].entry.line
    picker.setText("山田 花子")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    added = next(person for person in app.desk.minutes.attendees if person.name == "山田 花子")
    assert (added.family, added.given, added.post, added.field) == ("山田", "花子", "委員", "members")
    assert added.status is Status.PRESENT


def test_a_name_that_was_left_in_its_line_stays_and_is_said_to_be_no_attendee_yet(app: App) -> None:
    entry = app.header.editors["members"].entry
    entry.line.setFocus()
    entry.line.setText("山田 花子")
    app.editor.setFocus()
    assert entry.note.isVisible()
    app.desk.apply(add_field(app.desk.minutes, 0, HeaderField("extra", "録音", TextValue())))
    entry = app.header.editors["members"].entry
    assert (entry.pending, entry.note.isHidden()) == ("山田 花子", False)
    entry.line.setText("")
    assert not entry.note.isVisible()


@pytest.mark.parametrize(
    ("answer", "leaves", "added"),
    [(Button.Yes, True, True), (Button.Discard, True, False), (Button.Cancel, False, False)],
)
def test_a_name_that_was_not_added_is_asked_about_before_the_record_goes(
    app: App, answers: Answers, answer: Button, leaves: bool, added: bool
) -> None:
    app.header.editors["staff"].entry.line.setText("山田 花子")
    answers.expect(answer)
    if added:
        answers.expect(Button.Discard)  # whether to save
    assert may_leave(app) is leaves
    assert "山田 花子" in answers.asked[0]
    assert any(person.name == "山田 花子" for person in app.desk.minutes.attendees) is added


def test_the_whole_header_can_be_reached_with_tab(app: App, qtbot: QtBot) -> None:
    app.header.focus_first()
    seen = set()
    for _ in range(80):
        focus = QApplication.focusWidget()
        if not app.header.isAncestorOf(focus):
            break
        seen.update(key for key, editor in app.header.editors.items() if editor.isAncestorOf(focus))
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == set(app.header.editors)


def remove(app: App, id: str):
    from minutesapp.attendance.changes import remove_attendee

    return remove_attendee(app.desk.minutes, app.desk.form, id, "会長")


def picker_value(app: App, text: str) -> object:
    from ui.widgets.people.roster_candidates import candidates_for

    return candidates_for(text, app.desk)[0].value


def test_a_value_without_an_editor_of_its_own_is_written_in_words(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(EDITORS, CountValue)
    editor = make_editor(app.desk, app.desk.minutes.field("observers"))
    editor.refresh()
    line = editor.findChild(QLineEdit)
    assert line.text() == "3人 記者 1人"
    line.setText("4人 記者 1人")
    editor.leave()
    assert value(app, "observers") == CountValue((("傍聴者", 4), ("記者", 1)))


def test_a_record_without_fields_shows_none_of_the_last_record(app: App) -> None:
    app.desk.set_record(Minutes(app.desk.minutes.template, Facts()))
    for width in (900, 640):
        app.window.resize(width, 600)
        QApplication.processEvents()
    shown = [label for label in app.header.findChildren(QLabel) if label.isVisible()]
    assert [label.objectName() for label in shown] == ["card-title"]
    assert not [editor for editor in app.header.findChildren(FieldEditor) if editor.isVisible()]
