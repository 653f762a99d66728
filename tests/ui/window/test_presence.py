"""One key for each exception, times and proxies asked in place, presence by item, and the count of members."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from minutesapp.attendance.own_words import form_words
from minutesapp.diagnosis import sample
from minutesapp.editing.change import Change, swap_facts
from minutesapp.editing.deeds import Deed
from minutesapp.model.attendance import Attendee, Proxy, Side, Status
from minutesapp.model.blocks import AbsenceReason, BlockKind
from minutesapp.model.committee import Committee, Quorum, QuorumRule
from minutesapp.model.header import PeopleValue
from minutesapp.services import people
from tests.ui.conftest import Answers
from tests.ui.editor.hand import compose
from ui.app import App
from ui.controllers.presence_controller import NO_GROUPS, NO_ITEM
from ui.dialogs.people.attendee import AttendeeDialog
from ui.dialogs.people.group import GroupDialog
from ui.dialogs.people.list_words import ListWordsDialog
from ui.panels.people.attendance import NO_PERSON, AttendancePanel
from ui.widgets.people.part_prompt import PartPrompt
from ui.widgets.people.people_tree import LEGEND

Key = Qt.Key
ACCEPTED = QDialog.DialogCode.Accepted.value


def member(app: App, place: int = 0) -> Attendee:
    return app.desk.minutes.attendees[place]


def asked(panel: AttendancePanel) -> PartPrompt:
    assert panel.prompts.prompt is not None
    return panel.prompts.prompt


def item_text(panel: AttendancePanel, id: str) -> str:
    return panel.rows.items[id].text(0)


@pytest.mark.parametrize(("key", "status"), [(Key.Key_K, Status.ABSENT), (Key.Key_O, Status.REMOTE)])
def test_one_key_marks_whoever_is_chosen(
    app: App, panel: AttendancePanel, qtbot: QtBot, key: Qt.Key, status: Status
) -> None:
    qtbot.keyClick(panel.tree, key)
    assert (member(app).status, panel.current) == (status, member(app).id)
    qtbot.keyClick(panel.tree, Key.Key_S)
    assert member(app).status is Status.PRESENT


@pytest.mark.parametrize(
    ("key", "typed", "expected"),
    [
        (Key.Key_T, "1410", (Status.LATE, time(14, 10), None)),
        (Key.Key_T, "", (Status.LATE, None, None)),
        (Key.Key_H, "15:00", (Status.LEFT_EARLY, None, time(15))),
        (Key.Key_M, "1410-1430", (Status.AWAY, time(14, 30), time(14, 10))),
    ],
)
def test_a_time_is_asked_in_place_and_taken_by_enter_in_one_step(
    app: App, panel: AttendancePanel, qtbot: QtBot, key: Qt.Key, typed: str, expected: object
) -> None:
    before = app.desk.minutes
    qtbot.keyClick(panel.tree, key)
    line = asked(panel).line
    assert line.hasFocus() and line.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert app.desk.minutes is before
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Key.Key_Return)
    assert (member(app).status, member(app).arrived, member(app).left) == expected
    assert panel.prompts.prompt is None and panel.tree.hasFocus() and panel.current == member(app).id
    app.edits.undo()
    assert app.desk.minutes == before


def test_what_is_no_time_stays_until_it_is_one_and_esc_leaves_all_as_it_was(
    app: App, panel: AttendancePanel, qtbot: QtBot
) -> None:
    before = app.desk.minutes
    qtbot.keyClick(panel.tree, Key.Key_T)
    qtbot.keyClicks(asked(panel).line, "1499")
    qtbot.keyClick(asked(panel).line, Key.Key_Return)
    assert asked(panel).hint.text() == "読み取れません。14:10のように書きます。"
    assert asked(panel).line.text() == "1499"
    qtbot.keyClick(asked(panel).line, Key.Key_Escape)
    assert app.desk.minutes is before and panel.prompts.prompt is None and panel.tree.hasFocus()


def test_who_goes_elsewhere_has_written_the_time_unless_it_is_none(
    app: App, panel: AttendancePanel, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.tree, Key.Key_T)
    qtbot.keyClicks(asked(panel).line, "1410")
    app.editor.setFocus()
    assert member(app).arrived == time(14, 10) and app.editor.hasFocus()
    panel.tree.setFocus()
    qtbot.keyClick(panel.tree, Key.Key_T)
    assert asked(panel).line.selectedText() == "14:10", "what is known can be written over"
    qtbot.keyClicks(asked(panel).line, "99")
    app.editor.setFocus()
    assert member(app).arrived == time(14, 10)
    assert app.window.statusBar().currentMessage() == "「99」は読み取れないため、入れませんでした。"


def test_late_and_early_may_be_both(app: App, panel: AttendancePanel, qtbot: QtBot) -> None:
    for key, typed in ((Key.Key_T, "1410"), (Key.Key_H, "1500")):
        qtbot.keyClick(panel.tree, key)
        qtbot.keyClicks(asked(panel).line, typed)
        qtbot.keyClick(asked(panel).line, Key.Key_Return)
    assert (member(app).arrived, member(app).left) == (time(14, 10), time(15))
    assert item_text(panel, member(app).id).endswith("（早退 14:10〜15:00）")


def test_who_came_in_somebodys_place_is_asked_by_name(app: App, panel: AttendancePanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.tree, Key.Key_D)
    compose(asked(panel).line, "", "鈴木一郎")
    qtbot.keyClick(asked(panel).line, Key.Key_Return)
    assert (member(app).status, member(app).proxy) == (Status.PROXY, Proxy("鈴木一郎", "鈴木"))
    assert item_text(panel, member(app).id).endswith("（代理 鈴木一郎）")
    assert "鈴木一郎" in app.header.editors["members"].chips[0].text()


def test_a_proxy_is_completed_from_the_roster(app: App, panel: AttendancePanel, qtbot: QtBot) -> None:
    people.import_roster(sample.sample_roster())
    qtbot.keyClick(panel.tree, Key.Key_D)
    qtbot.keyClicks(asked(panel).line, "sao")
    with qtbot.waitSignal(app.desk.roster.ready):
        pass
    qtbot.keyClick(asked(panel).line, Key.Key_Backspace)
    qtbot.keyClick(asked(panel).line, Key.Key_Return)
    proxy = member(app).proxy
    assert proxy is not None and (proxy.name, proxy.family) == ("早乙女恵", "早乙女")
    assert proxy.post


def test_letters_look_for_nobody_and_no_input_method_takes_them(app: App, panel: AttendancePanel, qtbot: QtBot) -> None:
    panel.tree.setCurrentItem(panel.rows.items[member(app, 2).id])
    qtbot.keyClicks(panel.tree, "axyz")
    assert panel.current == member(app, 2).id
    assert not panel.tree.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    before = app.desk.minutes
    qtbot.keyClick(panel.tree, Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.tree, Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert app.desk.minutes is before and panel.prompts.prompt is None


def test_the_keys_are_told_in_the_menu_the_tooltip_and_under_the_list(
    app: App, panel: AttendancePanel, qtbot: QtBot
) -> None:
    words = "S出席  K欠席  T遅参  H早退\nD代理  Oオンライン  M途中退席  1〜9番号キー"
    assert words == LEGEND
    labels = panel.legend.findChildren(QLabel)
    assert [label.text() for label in labels] == words.split() and not any(label.wordWrap() for label in labels)
    assert words in panel.rows.items[member(app).id].toolTip(0)
    panel._open_menu(panel.rect().center())
    menu = panel.findChild(QMenu)
    keys = [action.text() for action in menu.actions() if "\t" in action.text()]
    assert keys == [
        "出席\tS", "欠席\tK", "遅参\tT", "早退\tH", "代理出席\tD", "オンライン出席\tO", "途中退席\tM",
    ]  # fmt: skip
    next(action for action in menu.actions() if action.text() == "遅参\tT").trigger()
    assert asked(panel).line.hasFocus()
    menu.close()


def test_a_record_that_may_only_be_read_asks_nothing(app: App, panel: AttendancePanel, qtbot: QtBot) -> None:
    app.desk.file_read_only = True
    for key in (Key.Key_K, Key.Key_T):
        qtbot.keyClick(panel.tree, key)
    assert panel.prompts.prompt is None and member(app).status is Status.PRESENT


def test_people_are_dragged_within_their_side(app: App, panel: AttendancePanel, qtbot: QtBot, monkeypatch) -> None:
    names = [person.name for person in app.desk.minutes.attendees]
    drop(panel, member(app, 2).id, "AboveItem", monkeypatch)
    qtbot.waitUntil(lambda: [p.name for p in app.desk.minutes.attendees][:3] == [names[1], names[0], names[2]])
    assert panel.current == member(app, 1).id
    drop(panel, member(app, 5).id, "BelowItem", monkeypatch)
    qtbot.waitUntil(lambda: member(app, 5).name == names[0])
    before = app.desk.minutes
    drop(panel, member(app, 8).id, "AboveItem", monkeypatch)
    qtbot.wait(1)
    assert app.desk.minutes is before, "nobody goes over to the other side"


def drop(panel: AttendancePanel, id: str, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let go of whoever is chosen at this person."""
    position = QAbstractItemView.DropIndicatorPosition[where]
    monkeypatch.setattr(panel.tree, "dropIndicatorPosition", lambda: position)
    at = QPointF(panel.tree.visualItemRect(panel.rows.items[id]).center())
    mime = panel.tree.mimeData([panel.tree.currentItem()])
    event = QDropEvent(at, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    panel.tree.dropEvent(event)
    assert event.dropAction() is Qt.DropAction.IgnoreAction


@pytest.mark.parametrize("order", ["order_rank", "order_seat", "order_kana"])
def test_people_are_put_in_order_in_one_step(app: App, order: str) -> None:
    before = app.desk.minutes
    people = before.attendees
    seats = {p.id: str(len(people) - place) for place, p in enumerate(people)}
    mixed = tuple(replace(p, seat=seats[p.id], post="会長" if p is people[3] else p.post) for p in people)
    app.desk.apply(Change(Deed.EDIT_ATTENDANCE, facts=swap_facts(before, attendees=mixed)))
    app.window.actions_by_id[order].trigger()
    members = [p for p in app.desk.minutes.attendees if p.side is Side.MEMBER]
    keys = {
        "order_rank": [p.post != "会長" for p in members],
        "order_seat": [int(p.seat) for p in members],
        "order_kana": [p.kana for p in members],
    }[order]
    assert keys == sorted(keys)
    app.edits.undo()
    assert app.desk.minutes.attendees == mixed


def put_caret(app: App, kind: BlockKind, place: int = 0) -> int:
    """The cursor into a block of this kind."""
    index = [at for at, block in enumerate(app.desk.minutes.body) if block.kind is kind][place]
    app.editor.commands.go_to_block(index)
    return index


@pytest.mark.parametrize(
    ("action", "reason", "words"),
    [
        ("person_left_item", AbsenceReason.LEFT, "〔退席〕"),
        ("person_excluded", AbsenceReason.EXCLUDED, "〔除斥〕"),
    ],
)
def test_somebody_is_away_for_the_item_at_the_cursor_and_marked_while_it_is_there(
    app: App, panel: AttendancePanel, action: str, reason: AbsenceReason, words: str
) -> None:
    heading = put_caret(app, BlockKind.HEADING, 1)
    app.window.actions_by_id[action].trigger()
    (absence,) = app.desk.minutes.body[heading].absences
    assert (absence.attendee, absence.reason) == (member(app).id, reason)
    assert item_text(panel, member(app).id).startswith(words)
    put_caret(app, BlockKind.HEADING, 0)
    panel.count()
    assert words not in item_text(panel, member(app).id)
    put_caret(app, BlockKind.HEADING, 1)
    panel.count()
    assert words in item_text(panel, member(app).id)
    app.window.actions_by_id[action].trigger()
    assert not app.desk.minutes.body[heading].absences
    assert words not in item_text(panel, member(app).id)


def test_somebody_and_an_item_have_to_be_chosen(app: App) -> None:
    app.people_panel.tree.setCurrentItem(None)
    for action in ("person_left_item", "person_excluded", "person_came", "person_went"):
        app.window.actions_by_id[action].trigger()
        assert app.window.statusBar().currentMessage() == NO_PERSON
    app.people_panel.choose(member(app).id)
    first = next(at for at, block in enumerate(app.desk.minutes.body) if block.kind is BlockKind.HEADING)
    body = app.desk.minutes.body[first + 1 :]
    app.desk.set_record(replace(app.desk.minutes, body=tuple(b for b in body if b.kind is not BlockKind.HEADING)))
    app.people_panel.choose(member(app).id)
    app.window.actions_by_id["person_left_item"].trigger()
    assert app.window.statusBar().currentMessage() == NO_ITEM


def test_coming_and_going_is_written_at_the_cursor_in_one_step(app: App, panel: AttendancePanel, qtbot: QtBot) -> None:
    index = put_caret(app, BlockKind.SPEECH)
    before = app.desk.minutes
    app.window.actions_by_id["person_went"].trigger()
    qtbot.keyClicks(asked(panel).line, "1510")
    qtbot.keyClick(asked(panel).line, Key.Key_Return)
    written = app.desk.minutes.body[index + 1]
    label = app.desk.rendering.labels[member(app).id]
    assert (written.kind, written.text) == (BlockKind.DIRECTION, f"{label} 退室　午後3時10分")
    assert (member(app).status, member(app).left) == (Status.LEFT_EARLY, time(15, 10))
    app.edits.undo()
    assert app.desk.minutes == before
    assert put_caret(app, BlockKind.SPEECH) == index
    app.window.actions_by_id["person_came"].trigger()
    qtbot.keyClick(asked(panel).line, Key.Key_Return)
    assert app.desk.minutes.body[index + 1].text == f"{label} 入室"
    assert member(app).status is Status.LATE


def with_quorum(app: App, number: int) -> None:
    quorum = Quorum(QuorumRule.NUMBER, number)
    committee = Committee("c", "図書館協議会", quorum)
    app.desk.apply(Change(Deed.EDIT, facts=swap_facts(app.desk.minutes, committee=committee)))
    app.people_panel.count()


def test_the_members_are_counted_against_the_quorum_while_one_works(
    app: App, panel: AttendancePanel, qtbot: QtBot
) -> None:
    panel.count()
    assert panel.quorum.text() == "委員6人中6人出席"
    with_quorum(app, 6)
    assert (panel.quorum.text(), panel.quorum.objectName()) == ("委員6人中6人出席、定足数（6人）を満たす", "hint")
    qtbot.keyClick(panel.tree, Key.Key_K)
    qtbot.waitUntil(lambda: panel.quorum.text() == "⚠ 委員6人中5人出席、定足数（6人）に足りない")
    assert panel.quorum.objectName() == "caution"
    qtbot.keyClick(panel.tree, Key.Key_S)
    qtbot.waitUntil(lambda: panel.quorum.objectName() == "hint")


def test_the_count_at_the_cursor_is_told_where_it_is_another(app: App, panel: AttendancePanel) -> None:
    with_quorum(app, 6)
    put_caret(app, BlockKind.HEADING, 1)
    app.window.actions_by_id["person_left_item"].trigger()
    assert panel.quorum.text().splitlines() == [
        "委員6人中6人出席、定足数（6人）を満たす",
        "⚠ この場所では、委員6人中5人出席、定足数（6人）に足りない",
    ]
    assert panel.quorum.objectName() == "caution"


def test_people_of_a_group_are_added_at_once(app: App, answers: Answers) -> None:
    people.import_roster(sample.sample_roster())

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, GroupDialog)
        texts = [dialog.group.itemText(row) for row in range(dialog.group.count())]
        assert texts and all(text.endswith("人）") for text in texts)
        dialog.group.setCurrentIndex(0)
        rows = [dialog.listed.item(row) for row in range(dialog.listed.count())]
        here = [row for row in rows if row.text().endswith("出席者にいます")]
        assert here, "the record has them under their family names"
        assert all(row.checkState() is Qt.CheckState.Unchecked for row in here)
        for row in rows:
            row.setCheckState(Qt.CheckState.Unchecked)
        assert not dialog.accept_button.isEnabled()
        rows[0].setCheckState(Qt.CheckState.Checked)
        assert dialog.accept_button.text() == "1人を加える"
        return ACCEPTED

    count = len(app.desk.minutes.attendees)
    answers.expect(choose)
    app.window.actions_by_id["people_of_group"].trigger()
    assert len(app.desk.minutes.attendees) == count + 1
    added = next(p for p in app.desk.minutes.attendees if p.id == app.people_panel.current)
    assert added.person and added.side is Side.STAFF and added.field == "staff"


def test_without_a_roster_there_are_no_groups(app: App) -> None:
    app.window.actions_by_id["people_of_group"].trigger()
    assert app.window.statusBar().currentMessage() == NO_GROUPS


def test_a_guest_is_added_through_the_dialog(app: App, answers: Answers) -> None:
    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, AttendeeDialog)
        dialog._take("井上 海斗")
        return ACCEPTED

    answers.expect(fill)
    app.window.actions_by_id["guest_add"].trigger()
    guest = app.desk.minutes.attendees[-1]
    assert (guest.name, guest.side, guest.id) == ("井上 海斗", Side.GUEST, app.people_panel.current)


def test_the_dialog_knows_who_came_and_what_the_times_of_the_absent_for_a_while_mean(
    app: App, answers: Answers
) -> None:
    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, AttendeeDialog)
        assert dialog.proxy["name"].isHidden()
        dialog.status.setCurrentIndex(dialog.status.findData("proxy"))
        assert not dialog.proxy["name"].isHidden()
        dialog.proxy["name"].setText("鈴木 一郎")
        dialog.proxy["post"].setText("総務課長")
        return ACCEPTED

    answers.expect(fill)
    app.people.do("edit", member(app).id)
    assert (member(app).status, member(app).proxy) == (Status.PROXY, Proxy("鈴木 一郎", "鈴木", "総務課長"))

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, AttendeeDialog)
        assert dialog.proxy["post"].text() == "総務課長"
        dialog.status.setCurrentIndex(dialog.status.findData("away"))
        assert dialog.times["left"].accessibleName() == "席を外した時刻"
        dialog.times["left"].setText("14:00")
        dialog.times["arrived"].setText("14:30")
        return ACCEPTED

    answers.expect(look)
    app.people.do("edit", member(app).id)
    away = member(app)
    assert (away.status, away.left, away.arrived, away.proxy) == (Status.AWAY, time(14), time(14, 30), None)


def word(app: App, value: PeopleValue) -> None:
    header = tuple(replace(f, value=value) if f.key == "members" else f for f in app.desk.minutes.header)
    app.desk.set_record(app.desk.minutes.with_facts(header=header))


def test_a_list_that_is_worded_anew_is_told_and_can_have_its_words_back(app: App) -> None:
    word(app, PeopleValue(verbatim="髙梨委員ほか"))
    app.people.do("absent", member(app).id)
    told = "「出席者」の欄を、元の文言（髙梨委員ほか）から様式どおりに書き直しました。"
    assert told in app.window.bar.texts()
    press(app, "元の文言に戻す")
    value = app.desk.minutes.field("members").value
    assert value.verbatim == "髙梨委員ほか" and value.stands
    assert member(app).status is Status.ABSENT
    assert app.header.editors["members"].source.text() == "直した文言：髙梨委員ほか"
    app.people.do("present", member(app).id)
    assert app.desk.minutes.field("members").value == value


def test_a_list_that_stands_is_told_once_and_can_be_worded_anew(app: App) -> None:
    word(app, PeopleValue(verbatim="別紙のとおり", instead_of="x"))
    word(app, PeopleValue(verbatim="別紙のとおり", instead_of=words_by_form(app)))
    app.people.do("absent", member(app).id)
    assert "「出席者」の欄は人が直した文言のままで、出席の内容と違います。" in app.window.bar.texts()
    app.window.bar.withdraw("words-of-lists")
    app.people.do("absent", member(app, 1).id)
    assert not app.window.bar.texts()
    app.people.do("present", member(app, 1).id)
    app.people.do("present", member(app).id)
    app.people.do("absent", member(app).id)
    press(app, "様式どおりに書き直す")
    assert app.desk.minutes.field("members").value == PeopleValue()


def words_by_form(app: App) -> str:
    return form_words(app.desk.minutes, app.desk.form, "members")


def press(app: App, words: str) -> None:
    next(button for button in app.window.bar.findChildren(QPushButton) if button.text() == words).click()


def test_the_words_of_a_list_are_written_by_hand_and_stay(app: App, answers: Answers, tmp_path: Path) -> None:
    def write(dialog: QDialog) -> int:
        assert isinstance(dialog, ListWordsDialog)
        assert dialog.box.currentData() == "members" and not dialog.by_form.isEnabled()
        assert not dialog.written
        dialog.text.setPlainText("別紙のとおり")
        dialog.by_form.click()
        assert not dialog.written
        dialog.text.setPlainText("別紙のとおり")
        dialog.box.setCurrentIndex(1)
        dialog.box.setCurrentIndex(0)
        assert dialog.text.toPlainText() == "別紙のとおり"
        assert dialog.written == {"members": "別紙のとおり"}
        return ACCEPTED

    answers.expect(write)
    app.people_panel.choose(member(app).id)
    by_form = words_by_form(app)
    app.window.actions_by_id["list_words"].trigger()
    assert app.desk.minutes.field("members").value == PeopleValue(verbatim="別紙のとおり", instead_of=by_form)
    app.edits.undo()
    assert app.desk.minutes.field("members").value == PeopleValue()
