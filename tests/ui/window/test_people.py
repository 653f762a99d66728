"""The attendance: exceptions by one key, lists that follow, nobody lost."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp.attendance.lists import seated
from minutesapp.attendance.sides import side_groups
from minutesapp.model.attendance import Side, Status
from minutesapp.model.blocks import Speaker
from tests.ui.conftest import Answers
from ui.app import App
from ui.dialogs.people.attendee import AttendeeDialog
from ui.panels.people.attendance import NO_PERSON

Button = QMessageBox.StandardButton


def first(app: App):
    return app.desk.minutes.attendees[0]


def printed(app: App):
    return seated(app.desk.minutes, app.desk.form).attendees[0]


def test_the_list_counts_who_is_there(app: App) -> None:
    assert [group.words for group in side_groups(app.desk.minutes.attendees)] == ["委員　6／6", "市側　6／6"]
    app.people.do("absent", first(app).id)
    assert app.people_panel.tree.topLevelItem(0).text(0) == "委員　5／6"


def test_space_marks_somebody_absent_and_present_again(app: App, qtbot: QtBot) -> None:
    app.people_panel.choose(first(app).id)
    qtbot.keyClick(app.people_panel.tree, Qt.Key.Key_Space)
    assert first(app).status is Status.ABSENT
    assert printed(app).field == "", "the form has no list of the absent, and the present do not list them"
    assert app.people_panel.current == first(app).id
    qtbot.keyClick(app.people_panel.tree, Qt.Key.Key_Space)
    assert (first(app).status, first(app).field) == (Status.PRESENT, "members")


def test_the_absent_stand_in_the_forms_list_of_the_absent(app: App) -> None:
    app.beginnings.begin("kaigiroku")
    app.people.add_named("髙橋 美咲", "members")
    app.people.do("absent", first(app).id)
    assert (printed(app).field, first(app).field) == ("absent", "members")
    app.people.make_all_present()
    assert printed(app).field == "members"
    before = app.desk.minutes
    app.people.make_all_present()
    assert app.desk.minutes is before


@pytest.mark.parametrize("status", [Status.LATE, Status.LEFT_EARLY, Status.PROXY, Status.REMOTE])
def test_other_parts_in_the_meeting_keep_the_list(app: App, status: Status) -> None:
    app.people.do(str(status), first(app).id)
    assert (first(app).status, first(app).field) == (status, "members")


def test_alt_and_arrows_move_somebody_within_their_side(app: App, qtbot: QtBot) -> None:
    names = [person.name for person in app.desk.minutes.attendees]
    app.people_panel.choose(first(app).id)
    qtbot.keyClick(app.people_panel.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [person.name for person in app.desk.minutes.attendees][:2] == names[1::-1]
    before = app.desk.minutes
    app.people.do("after", before.attendees[5].id)
    assert app.desk.minutes is before, "nobody goes over to the other side"


def test_removing_a_speaker_asks_and_keeps_the_label(app: App, answers: Answers) -> None:
    chair = first(app)
    turns = [i for i, block in enumerate(app.desk.minutes.body) if block.speaker and block.speaker.attendee == chair.id]
    answers.expect(Button.Cancel)
    app.people.do("remove", chair.id)
    assert first(app) == chair
    answers.expect(Button.Yes)
    app.people.do("remove", chair.id)
    assert app.desk.minutes.attendee(chair.id) is None
    assert all(app.desk.minutes.body[i].speaker == Speaker(label="会長") for i in turns)
    assert f"{len(turns)}件" in answers.asked[0]
    app.edits.undo()
    assert first(app) == chair


def test_who_never_spoke_goes_without_a_question(app: App) -> None:
    app.people.add_named("山田 花子", "members")
    added = next(person for person in app.desk.minutes.attendees if person.name == "山田 花子")
    app.people.do("remove", added.id)
    assert app.desk.minutes.attendee(added.id) is None


def test_somebody_can_be_changed_in_full(app: App, answers: Answers) -> None:
    def rename(dialog: QDialog) -> int:
        assert isinstance(dialog, AttendeeDialog)
        dialog.lines["name"].setText("")
        dialog.lines["name"].textEdited.emit("")
        assert not dialog.accept_button.isEnabled()
        dialog.lines["name"].setText("吉川 千尋")
        dialog.lines["label"].setText("吉川会長")
        dialog.status.setCurrentIndex(dialog.status.findData("late"))
        return QDialog.DialogCode.Accepted.value

    answers.expect(rename)
    app.people_panel.choose(first(app).id)
    app.window.actions_by_id["person_edit"].trigger()
    assert (first(app).name, first(app).label, first(app).status) == ("吉川 千尋", "吉川会長", Status.LATE)
    assert first(app).kana == "よしかわ ちひろ", "what the dialog does not show stays"
    assert app.desk.rendering.labels[first(app).id] == "吉川会長"


def test_times_of_coming_and_going_are_written_down(app: App, answers: Answers) -> None:
    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, AttendeeDialog)
        dialog.times["arrived"].setText("昼ごろ")
        dialog.times["arrived"].textEdited.emit("昼ごろ")
        assert not dialog.accept_button.isEnabled(), "that is no time"
        dialog.times["arrived"].setText("午後2時10分")
        dialog.times["arrived"].textEdited.emit("午後2時10分")
        return QDialog.DialogCode.Accepted.value if dialog.accept_button.isEnabled() else 0

    answers.expect(fill)
    app.people.do("edit", first(app).id)
    assert (first(app).status, first(app).arrived, first(app).left) == (Status.LATE, time(14, 10), None)
    app.people.do("present", first(app).id)
    assert (first(app).status, first(app).arrived) == (Status.PRESENT, None)


def test_somebody_new_is_added_after_those_of_the_same_list(app: App, answers: Answers) -> None:
    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, AttendeeDialog)
        dialog._take("井上 海斗")
        assert dialog.lines["family"].text() == "井上"
        return QDialog.DialogCode.Accepted.value

    answers.expect(fill)
    app.people_panel.choose(first(app).id)
    app.window.actions_by_id["person_add"].trigger()
    assert app.desk.minutes.attendees[6].name == "井上 海斗"


def test_a_name_left_in_the_line_of_the_roster_is_the_name(app: App, answers: Answers) -> None:
    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, AttendeeDialog)
        dialog.side.setCurrentIndex(dialog.side.findData("guest"))
        dialog.entry.line.setText("井上 海斗")
        assert dialog.accept_button.isEnabled()
        dialog.accept()
        assert dialog.lines["name"].text() == "井上 海斗"
        return QDialog.DialogCode.Accepted.value

    answers.expect(fill)
    app.people.add()
    added = next(person for person in app.desk.minutes.attendees if person.name == "井上 海斗")
    assert (added.family, added.side) == ("井上", Side.GUEST), "what was entered before stays"


def test_a_guest_named_while_writing_joins_as_a_guest(app: App, answers: Answers) -> None:
    answers.expect(QDialog.DialogCode.Accepted.value)
    id = app.people.invite("参考人 一郎")
    guest = app.desk.minutes.attendee(id)
    assert (guest.name, guest.side, guest.field) == ("参考人 一郎", Side.GUEST, "")
    answers.expect(QDialog.DialogCode.Rejected.value)
    assert app.people.invite("誰か") == ""


@pytest.mark.parametrize("action", ["person_edit", "person_remove", "person_up", "person_down", "person_turns"])
def test_what_is_for_somebody_says_that_somebody_is_to_be_chosen(app: App, action: str) -> None:
    before = app.desk.minutes
    app.people_panel.tree.setCurrentItem(None)
    app.window.actions_by_id[action].trigger()
    assert app.window.statusBar().currentMessage() == NO_PERSON
    assert app.desk.minutes is before


def test_nothing_happens_where_the_record_can_only_be_read(app: App) -> None:
    app.desk.file_read_only = True
    before = app.desk.minutes
    app.people.do("absent", first(app).id)
    app.people.do("remove", first(app).id)
    assert app.desk.minutes is before
