"""Asking who speaks while the clerk goes on writing: what is chosen, and that nothing typed is ever lost."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from minutesapp.attendance import changes
from minutesapp.attendance.speaking import possible_speakers
from minutesapp.editing.session import Session
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Speaker
from tests.makers import CHAIR, UEDA, texts, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import CTRL, KEY, compose, go, lines, press, select, write
from ui.editor.record_editor import RecordEditor
from ui.editor.speaker import chooser as chooser_module
from ui.editor.speaker.admission import Admission
from ui.widgets.people.candidate_list import CandidateList


def list_of(editor: RecordEditor) -> CandidateList:
    found = editor.window().findChild(CandidateList)
    assert found is not None
    return found


def marked(editor: RecordEditor) -> object:
    candidate = list_of(editor).marked
    return candidate.value if candidate is not None else None


def speakers(session: Session) -> list[Speaker | None]:
    return [block.speaker for block in session.minutes.body]


def asks(editor: RecordEditor) -> bool:
    return list_of(editor).isVisible()


# --- choosing ----------------------------------------------------------------------------------------------------


def test_the_composition_is_read_and_never_touched(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    for preedit in ("t", "た", "たか", "たかは"):
        compose(editor, preedit)
        assert (marked(editor), editor.input_method.preedit) == (Speaker("p1"), preedit)
    compose(editor, "", "髙橋")
    assert texts(session.minutes.body) == ["髙橋"], "one Enter commits, and chooses nobody"
    assert speakers(session) == [UNKNOWN_SPEAKER]
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker("p1")])
    assert not asks(editor)


def test_choosing_is_one_step_and_the_search_is_none(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    write(editor, "髙橋")
    press(editor, KEY.Key_Return, text="\r")
    editor.commands.undo()
    assert (texts(session.minutes.body), speakers(session)) == ([""], [UNKNOWN_SPEAKER])
    assert session.next_undo is None


@pytest.mark.parametrize(
    ("keys", "speaker"),
    [
        ([KEY.Key_Return], Speaker("p1")),
        ([KEY.Key_Enter], Speaker("p1")),
        ([KEY.Key_Down, KEY.Key_Return], Speaker("p2")),
        ([KEY.Key_Up, KEY.Key_Return], Speaker(label="事務局")),
        ([KEY.Key_PageDown, KEY.Key_Return], Speaker(label="事務局")),
        ([KEY.Key_3], Speaker("p3")),
    ],
)
def test_arrows_enter_and_digits_choose(open_body: Open, keys: list[Qt.Key], speaker: Speaker) -> None:
    editor, session = open_body(turn("一"))
    editor.speakers.ask()
    for key in keys:
        press(editor, key, text="3" if key is KEY.Key_3 else "")
    assert speakers(session) == [speaker]
    assert lines(editor) == ["一"]


def test_a_click_chooses_and_takes_the_search_out(open_body: Open, qtbot: QtBot) -> None:
    editor, session = open_body(turn("一"))
    editor.speakers.ask()
    compose(editor, "よし")
    rows = list_of(editor).rows
    qtbot.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(0)).center())
    qtbot.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton)
    assert (texts(session.minutes.body), speakers(session)) == (["一"], [Speaker("p2")])


def test_keys_of_a_composition_belong_to_the_input_method(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    compose(editor, "たか")
    press(editor, KEY.Key_2, text="2")
    press(editor, KEY.Key_Escape)
    assert speakers(session) == [UNKNOWN_SPEAKER]
    assert asks(editor)


def test_enter_that_overtakes_the_end_of_a_composition_waits_for_it(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    compose(editor, "くどう")
    press(editor, KEY.Key_Return, text="\r")
    assert speakers(session) == [UNKNOWN_SPEAKER]
    compose(editor, "", "工藤")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker("p3")])
    compose(editor, "", "はい。")
    assert (texts(session.minutes.body), speakers(session)) == (["はい。"], [Speaker("p3")])


@pytest.mark.parametrize(
    ("words", "speaker", "rest"),
    [("３", "p3", ""), ("工藤", "p3", ""), ("はい。", "p1", "はい。"), ("参考人", "p1", "参考人")],
)
def test_what_comes_just_behind_enter_was_typed_before_it(open_body: Open, words: str, speaker: str, rest: str) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    press(editor, KEY.Key_Return, text="\r")
    compose(editor, words)
    compose(editor, "", words)
    assert (texts(session.minutes.body), speakers(session)) == ([rest], [Speaker(speaker)])


def test_what_comes_later_than_that_is_what_is_said(open_body: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    press(editor, KEY.Key_Return, text="\r")
    monkeypatch.setattr(chooser_module, "OVERTAKING", -1)
    write(editor, "工藤")
    assert (texts(session.minutes.body), speakers(session)) == (["工藤"], [Speaker("p1")])


def test_digits_stand_before_the_rows_only_while_they_choose(open_body: Open) -> None:
    editor, _ = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    assert list_of(editor).numbered
    compose(editor, "た")
    assert not list_of(editor).numbered
    compose(editor, "", "髙")
    assert not list_of(editor).numbered


def test_a_digit_under_the_input_method_marks_its_row_and_is_no_label(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    compose(editor, "２")
    assert marked(editor) == Speaker("p2")
    compose(editor, "", "２")
    assert (texts(session.minutes.body), speakers(session)) == (["２"], [UNKNOWN_SPEAKER])
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker("p2")])


def test_a_sentence_that_begins_with_a_digit_is_a_sentence(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    compose(editor, "２")
    write(editor, "２点伺う。")
    assert (texts(session.minutes.body), speakers(session)) == (["２点伺う。"], [UNKNOWN_SPEAKER])


def test_whoever_was_marked_stays_marked_when_the_roster_has_been_read(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    found: list[Attendee] = []
    editor.speakers.chooser.admission = Admission(lambda text: found)
    editor.speakers.ask()
    press(editor, KEY.Key_Down)
    editor.speakers.offer_again()
    assert marked(editor) == Speaker("p2")
    write(editor, "会長")
    found.append(Attendee("p9", "会田 長"))
    editor.speakers.offer_again()
    assert marked(editor) == Speaker("p1")
    assert "会田 長" in [list_of(editor).candidate(row).title for row in range(list_of(editor).count)]
    assert session.minutes.body[0].text == "会長"


def test_a_label_of_this_turn_alone_is_a_deliberate_choice(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    write(editor, "参考人")
    press(editor, KEY.Key_Down)
    press(editor, KEY.Key_Down)
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker(label="参考人")])
    assert editor.projection.margin.note(0).text == "参考人"


def test_somebody_of_the_roster_joins_the_attendance_when_chosen_on_purpose(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    guest = Attendee("p9", "池上 学")

    def welcome(person: object) -> str:
        session.apply(changes.set_attendance(session.minutes, UEDA, (*session.minutes.attendees, guest)))
        return guest.id

    editor.speakers.chooser.admission = Admission(lambda text: [guest], welcome)
    editor.speakers.ask()
    write(editor, "池上")
    assert marked(editor) is None
    press(editor, KEY.Key_Down)
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker("p9")])


@pytest.mark.parametrize(("id", "words"), [("p1", ""), ("", "山田")])
def test_a_guest_is_asked_about_and_the_name_stays_where_that_is_thought_better_of(
    open_body: Open, id: str, words: str
) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    asked: list[str] = []
    editor.speakers.chooser.admission = Admission(lambda text: [], None, lambda name: asked.append(name) or id)
    editor.speakers.ask()
    write(editor, "山田")
    press(editor, KEY.Key_Down)
    press(editor, KEY.Key_Return, text="\r")
    assert asked == ["山田"]
    assert (texts(session.minutes.body), speakers(session)) == ([words], [Speaker(id)])


def test_the_one_who_speaks_now_is_marked_and_enter_changes_nothing(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p3"))
    go(editor, 1, 1)
    editor.speakers.ask()
    assert marked(editor) == Speaker("p3")
    press(editor, KEY.Key_Return, text="\r")
    assert session.next_undo is None
    assert not asks(editor)


def test_several_selected_turns_get_one_speaker_and_a_search_does_not_type_over_them(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p1"), turn("三", "p2"))
    select(editor, (0, 1), (1, 1))
    editor.speakers.ask()
    write(editor, "工藤")
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == (
        ["一", "二", "三"],
        [Speaker("p3"), Speaker("p3"), Speaker("p2")],
    )


def test_copying_while_several_turns_are_selected_keeps_the_selection(open_body: Open) -> None:
    editor, _ = open_body(turn("一", "p1"), turn("二", "p1"))
    select(editor, (0, 0), (1, 1))
    editor.speakers.ask()
    press(editor, KEY.Key_C, CTRL, "\x03")
    assert editor.textCursor().hasSelection()
    assert asks(editor)


def test_a_paragraph_without_a_label_begins_a_turn_when_its_speaker_is_named(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", UNKNOWN_SPEAKER))
    session.apply(changes.put_attendee(session.minutes, UEDA, replace(CHAIR, label="議長")))
    editor.margin.label_clicked.emit(1)
    press(editor, KEY.Key_1, text="1")
    assert speakers(session) == [Speaker("p1"), Speaker("p1")]
    assert editor.projection.margin.note(1).text == "議長"


def test_words_of_more_than_one_unit_are_taken_out_whole(open_body: Open) -> None:
    editor, session = open_body(turn("葛\U000e0100城の𠮷", "p1"))
    go(editor, 0, 3)
    editor.speakers.ask()
    write(editor, "𠮷田")
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == (["葛\U000e0100城の𠮷"], [Speaker("p2")])


def test_names_are_read_while_the_clerk_has_not_typed_yet(
    open_body: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(possible_speakers, "_readings_of", lambda name, kana: asked.append(name) or ("くどう",))
    editor, _ = open_body(turn("", UNKNOWN_SPEAKER))
    editor.speakers.ask()
    qtbot.waitUntil(lambda: not editor.speakers.chooser._idle.isActive())
    assert set(asked) >= {"工藤", "髙橋 美咲", "委員"}
    read = len(asked)
    compose(editor, "くど")
    assert marked(editor) == Speaker("p1"), "everybody reads so here"
    assert len(asked) == read
