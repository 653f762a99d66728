"""A bracket at the start of an empty paragraph asks who speaks, and takes nothing away from whoever means a bracket."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.attendance.changes import put_attendee
from minutesapp.editing.session import Session
from minutesapp.model.attendance import Attendee, Side
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Speaker
from minutesapp.templates.form import Form
from tests.makers import CHAIR, MEMBER, direction, heading, minutes, more, narrative, texts, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import CTRL, KEY, compose, go, lines, press, write
from tests.ui.editor.test_speaker_chooser import asks, marked, speakers
from ui.editor.record_editor import RecordEditor
from ui.editor.speaker.admission import Admission


def bracket(editor: RecordEditor, sign: str = "(") -> None:
    press(editor, KEY.Key_ParenLeft, text=sign)


def typed(editor: RecordEditor, words: str) -> None:
    """Sign by sign, without an input method."""
    for sign in words:
        press(editor, KEY.Key_A, text=sign)


@pytest.mark.parametrize("sign", ["(", "（"])
@pytest.mark.parametrize("empty", [turn("", UNKNOWN_SPEAKER), turn("", "p1"), more(""), narrative("")])
def test_a_bracket_asks_in_an_empty_paragraph_and_choosing_takes_it_out(
    open_body: Open, empty: Block, sign: str
) -> None:
    editor, session = open_body(turn("一", "p1"), empty)
    go(editor, 1, 0)
    bracket(editor, sign)
    assert asks(editor) and lines(editor)[1] == sign
    write(editor, "工藤")
    assert marked(editor) == Speaker("p3")
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)[1]) == (["一", ""], Speaker("p3"))
    assert session.minutes.body[1].kind is BlockKind.SPEECH


@pytest.mark.parametrize(
    ("block", "offset"), [(heading(""), 0), (direction(""), 0), (turn("一", "p1"), 0), (turn("一", "p1"), 1)]
)
def test_elsewhere_a_bracket_is_a_bracket(open_body: Open, block: Block, offset: int) -> None:
    editor, _ = open_body(block)
    go(editor, 0, offset)
    bracket(editor)
    assert not asks(editor)
    compose(editor, "（い")
    assert not asks(editor)


def test_a_composition_that_begins_with_a_bracket_is_read_and_never_touched(open_body: Open) -> None:
    editor, session = open_body(turn("", UNKNOWN_SPEAKER))
    for preedit in ("（", "（k", "（く", "（くどう", "（工藤", "（九童"):
        compose(editor, preedit)
        assert asks(editor) and editor.input_method.preedit == preedit
    compose(editor, "（工藤")
    assert marked(editor) == Speaker("p3")
    compose(editor, "", "（工藤")
    assert (texts(session.minutes.body), speakers(session)) == (["（工藤"], [UNKNOWN_SPEAKER])
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker("p3")])
    editor.commands.undo()
    assert (texts(session.minutes.body), speakers(session)) == ([""], [UNKNOWN_SPEAKER])


def test_a_bracket_that_is_committed_alone_asks_on(open_body: Open) -> None:
    editor, session = open_body(narrative(""))
    compose(editor, "（")
    compose(editor, "", "（")
    assert asks(editor)
    compose(editor, "よしだ")
    assert marked(editor) == Speaker("p2")
    compose(editor, "", "𠮷田")
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker("p2")])


@pytest.mark.parametrize(
    ("preedits", "commit"), [(("（", ""), ""), (("（", "【"), "【"), (("（く", "く"), "く"), (("（", "「"), "")]
)
def test_a_composition_that_is_cancelled_or_converted_to_another_bracket_asks_nothing(
    open_body: Open, preedits: tuple[str, ...], commit: str
) -> None:
    editor, session = open_body(turn("", "p1"))
    for preedit in preedits:
        compose(editor, preedit)
    assert not asks(editor)
    compose(editor, "", commit)
    assert not asks(editor)
    assert (texts(session.minutes.body), speakers(session)) == ([commit], [Speaker("p1")])


def test_a_bracket_that_is_taken_back_asks_nothing(open_body: Open) -> None:
    editor, session = open_body(turn("", "p1"))
    bracket(editor)
    press(editor, KEY.Key_Backspace)
    assert not asks(editor)
    bracket(editor)
    assert asks(editor)
    press(editor, KEY.Key_Z, CTRL)
    assert not asks(editor)
    assert texts(session.minutes.body) == [""]


@pytest.mark.parametrize("words", ["（１）", "（休憩）", "（笑）", "（ア）", "（資料を示して）", "（池）"])
def test_what_is_no_name_stays_as_it_is_typed_and_enter_is_enter(open_body: Open, words: str) -> None:
    editor, session = open_body(turn("", "p1"))
    told: list[str] = []
    editor.commands.told.connect(told.append)
    bracket(editor, words[0])
    write(editor, words[1:-1])
    press(editor, KEY.Key_ParenRight, text=words[-1])
    assert not asks(editor)
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == ([words, ""], [Speaker("p1"), None])
    assert told == []


def test_enter_behind_what_is_nobody_is_enter_though_the_bracket_is_open(open_body: Open) -> None:
    editor, session = open_body(turn("", "p1"))
    bracket(editor)
    write(editor, "休憩")
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == (["(休憩", ""], [Speaker("p1"), None])


@pytest.mark.parametrize("words", ["（１", "（２", "（ア"])
def test_numbers_in_brackets_choose_no_row(open_body: Open, words: str) -> None:
    editor, session = open_body(turn("", "p1"))
    write(editor, words)
    press(editor, KEY.Key_Return, text="\r")
    assert (texts(session.minutes.body), speakers(session)) == ([words, ""], [Speaker("p1"), None])
    bracket(editor)
    press(editor, KEY.Key_2, text="2")
    assert lines(editor)[1] == "(2", "a digit is a digit"


def test_a_closing_bracket_behind_a_whole_name_names_somebody_and_can_be_had_back(open_body: Open) -> None:
    editor, session = open_body(turn("", "p1"))
    bracket(editor, "（")
    write(editor, "𠮷田")
    press(editor, KEY.Key_ParenRight, text="）")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker("p2")])
    assert not asks(editor)
    editor.commands.undo()
    assert speakers(session) == [Speaker("p1")]
    editor.commands.undo()
    assert texts(session.minutes.body) == ["（𠮷田）"]


@pytest.mark.parametrize(("commit", "rest"), [("（工藤）", ""), ("（くどう）", ""), ("（工藤）国は、", "国は、")])
def test_a_whole_name_in_one_composition_names_somebody_once_it_is_committed(
    open_body: Open, commit: str, rest: str
) -> None:
    editor, session = open_body(turn("一", "p1"), more(""))
    go(editor, 1, 0)
    compose(editor, commit)
    assert speakers(session)[1] is None
    compose(editor, "", commit)
    assert (texts(session.minutes.body)[1], speakers(session)[1]) == (rest, Speaker("p3"))
    assert editor.caret.selected_places[0].offset == len(rest)
    write(editor, "全国的な")
    assert texts(session.minutes.body)[1] == f"{rest}全国的な"


def test_a_name_with_a_variation_selector_is_found_and_taken_out_whole(open_body: Open, form: Form) -> None:
    editor, _ = open_body(turn("一"))
    person = replace(MEMBER, id="p9", name="葛󠄀西 亮", family="葛󠄀西", given="亮", kana="かさい りょう")
    session = Session(minutes(turn("", UNKNOWN_SPEAKER)).with_facts(attendees=(CHAIR, person)))
    editor.set_session(session, form)
    compose(editor, "（かさい")
    compose(editor, "（葛󠄀西）")
    compose(editor, "", "（葛󠄀西）")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker("p9")])


def test_a_guest_is_added_without_losing_the_place(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), more(""))
    guest = Attendee("p9", "新井", side=Side.GUEST)
    asked: list[str] = []

    def invite(name: str) -> str:
        asked.append(name)
        session.apply(put_attendee(session.minutes, editor.projection.form, guest))
        return guest.id

    editor.speakers.chooser.admission = Admission(lambda text: [], None, invite)
    go(editor, 1, 0)
    bracket(editor)
    write(editor, "新井")
    press(editor, KEY.Key_Down)
    press(editor, KEY.Key_Return, text="\r")
    assert asked == ["新井"]
    assert (texts(session.minutes.body), speakers(session)[1]) == (["一", ""], Speaker("p9"))
    write(editor, "はい。")
    assert texts(session.minutes.body)[1] == "はい。"


def test_an_empty_page_may_begin_with_a_bracket(open_body: Open) -> None:
    editor, session = open_body()
    compose(editor, "（くどう")
    assert not asks(editor)
    compose(editor, "", "（工藤）")
    assert (texts(session.minutes.body), speakers(session)) == ([""], [Speaker("p3")])


def test_a_record_that_may_only_be_read_asks_nothing(open_body: Open) -> None:
    editor, _ = open_body(turn("", "p1"))
    editor.setReadOnly(True)
    bracket(editor)
    compose(editor, "（")
    assert not asks(editor) and lines(editor) == [""]


def test_escape_keeps_the_bracket_and_asks_no_more(open_body: Open) -> None:
    editor, session = open_body(turn("", "p1"))
    bracket(editor)
    press(editor, KEY.Key_Escape)
    write(editor, "工藤")
    assert not asks(editor)
    assert texts(session.minutes.body) == ["(工藤"]
