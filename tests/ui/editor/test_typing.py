"""Typing, Enter, Backspace, Delete, cut and paste: what the clerk does and what the record then says."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutesapp.language.utf16 import utf16_length
from minutesapp.model.blocks import UNKNOWN_SPEAKER, BlockKind, Speaker
from tests.makers import direction, heading, more, narrative, texts, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import CTRL, KEY, NONE, SHIFT, compose, go, lines, paste, press, select, write
from ui.editor.writing.text_edits import JOIN_REFUSED

KANJI = "𠮷川と葛\U000e0100西"


def test_japanese_through_the_input_method_is_one_step(open_body: Open) -> None:
    editor, session = open_body(turn("発言"))
    go(editor, 0, 2)
    write(editor, KANJI)
    assert texts(session.minutes.body) == ["発言" + KANJI] == lines(editor)
    editor.commands.undo()
    assert texts(session.minutes.body) == ["発言"] == lines(editor)


def test_nothing_is_typed_while_the_input_method_composes(open_body: Open) -> None:
    editor, session = open_body(turn("発言"))
    compose(editor, "かい")
    assert session.next_undo is None
    assert editor.input_method.composing


def test_a_sentence_is_a_step_and_so_is_deleting(open_body: Open) -> None:
    editor, session = open_body(turn(""))
    for part in ("はい", "、賛成です。", "次に"):
        write(editor, part)
    press(editor, KEY.Key_Backspace)
    for expected in ("はい、賛成です。次に", "はい、賛成です。", ""):
        editor.commands.undo()
        assert texts(session.minutes.body) == [expected]


def test_moving_the_cursor_ends_a_step(open_body: Open) -> None:
    editor, session = open_body(turn(""))
    write(editor, "一")
    press(editor, KEY.Key_Left)
    press(editor, KEY.Key_Right)
    write(editor, "二")
    editor.commands.undo()
    assert texts(session.minutes.body) == ["一"]


@pytest.mark.parametrize("shift", [False, True])
def test_enter_goes_on_the_turn_in_a_new_paragraph(open_body: Open, shift: bool) -> None:
    editor, session = open_body(turn("前後", "p1"), turn("次", "p2"))
    go(editor, 0, 1)
    press(editor, KEY.Key_Return, SHIFT if shift else NONE, "\r")
    assert texts(session.minutes.body) == ["前", "後", "次"] == lines(editor)
    assert [block.speaker for block in session.minutes.body] == [Speaker("p1"), None, Speaker("p2")]
    assert (editor.caret.index, editor.textCursor().positionInBlock()) == (1, 0)


def test_enter_takes_out_what_is_selected_across_turns(open_body: Open) -> None:
    editor, session = open_body(turn("一𠮷二", "p1"), more("三"), turn("四五", "p2"))
    select(editor, (0, 3), (2, 1))
    press(editor, KEY.Key_Return, text="\r")
    assert texts(session.minutes.body) == ["一𠮷", "五"]
    editor.commands.undo()
    assert texts(session.minutes.body) == ["一𠮷二", "三", "四五"]


def test_enter_on_an_empty_paragraph_begins_a_turn_and_asks_who_speaks(open_body: Open) -> None:
    editor, session = open_body(turn("発言", "p1"))
    go(editor, 0, 2)
    press(editor, KEY.Key_Return, text="\r")
    press(editor, KEY.Key_Return, text="\r")
    assert [block.speaker for block in session.minutes.body] == [Speaker("p1"), UNKNOWN_SPEAKER]
    assert editor.speakers.chooser.asking


def test_enter_after_a_heading_gives_a_turn_to_write(open_body: Open) -> None:
    editor, session = open_body(heading("開会"))
    go(editor, 0, 2)
    press(editor, KEY.Key_Return, text="\r")
    assert session.minutes.body[1].speaker == UNKNOWN_SPEAKER
    assert editor.projection.margin.note(1).text == "発言者？"


def test_the_first_word_on_an_empty_page_begins_a_turn(open_body: Open) -> None:
    editor, session = open_body()
    write(editor, "開会")
    assert [(block.kind, block.speaker) for block in session.minutes.body] == [(BlockKind.SPEECH, UNKNOWN_SPEAKER)]
    editor.commands.undo()
    assert session.minutes.body == ()
    assert lines(editor) == [""]


def test_backspace_before_a_turn_takes_the_label_first_and_joins_then(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p2"))
    go(editor, 1, 0)
    press(editor, KEY.Key_Backspace)
    assert [block.speaker for block in session.minutes.body] == [Speaker("p1"), None]
    press(editor, KEY.Key_Backspace)
    assert texts(session.minutes.body) == ["一二"] == lines(editor)


def test_backspace_before_a_heading_or_direction_makes_it_plain(open_body: Open) -> None:
    editor, session = open_body(heading("開会"), direction("入室"), turn("一"), direction("退室"))
    for index in (0, 1, 3):
        go(editor, index, 0)
        press(editor, KEY.Key_Backspace)
    kinds = [BlockKind.NARRATIVE, BlockKind.NARRATIVE, BlockKind.SPEECH, BlockKind.SPEECH]
    assert [block.kind for block in session.minutes.body] == kinds
    assert session.minutes.body[3].speaker is None


def test_backspace_before_a_turn_under_a_heading_joins_it_to_the_heading(open_body: Open) -> None:
    editor, session = open_body(heading("開"), turn("会"))
    go(editor, 1, 0)
    press(editor, KEY.Key_Backspace)
    assert texts(session.minutes.body) == ["開会"] == lines(editor)


WHOLE = ("葛\U000e0100", "が", "か\u3099", "\U00020bb7", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "ｶﾞ", "e\u0301")


@pytest.mark.parametrize("sign", WHOLE)
def test_backspace_and_delete_take_whole_signs(open_body: Open, sign: str) -> None:
    editor, session = open_body(turn(f"前{sign}後", "p1"))
    go(editor, 0, 1 + utf16_length(sign))
    press(editor, KEY.Key_Backspace)
    assert texts(session.minutes.body) == ["前後"] == lines(editor)
    editor.commands.undo()
    go(editor, 0, 1)
    press(editor, KEY.Key_Delete)
    assert texts(session.minutes.body) == ["前後"] == lines(editor)


@pytest.mark.parametrize("sign", WHOLE)
def test_the_cursor_goes_over_whole_signs(open_body: Open, sign: str) -> None:
    editor, session = open_body(turn(f"前{sign}後", "p1"))
    go(editor, 0, 1)
    press(editor, KEY.Key_Right, SHIFT)
    press(editor, KEY.Key_Backspace)
    assert texts(session.minutes.body) == ["前後"]
    editor.commands.undo()
    go(editor, 0, 2 + utf16_length(sign))
    press(editor, KEY.Key_Left)
    press(editor, KEY.Key_Left, SHIFT)
    press(editor, KEY.Key_Delete)
    assert texts(session.minutes.body) == ["前後"]


@pytest.mark.parametrize("sign", WHOLE)
def test_a_paragraph_is_never_divided_inside_of_a_sign(open_body: Open, sign: str) -> None:
    editor, session = open_body(turn(f"前{sign}後", "p1"))
    for offset in range(1, 2 + utf16_length(sign)):
        go(editor, 0, offset)
        editor.text.divide()
        assert [text for text in texts(session.minutes.body) if sign in text]
        editor.commands.undo()


def test_delete_takes_a_word_with_ctrl(open_body: Open) -> None:
    editor, session = open_body(turn("one two three", "p1"), turn("次", "p2"))
    go(editor, 0, 8)
    press(editor, KEY.Key_Backspace, CTRL)
    assert session.minutes.body[0].text == "one three"
    press(editor, KEY.Key_Delete, CTRL)
    assert session.minutes.body[0].text == "one "
    press(editor, KEY.Key_Delete, CTRL)
    assert texts(session.minutes.body) == ["one 次"] == lines(editor)


def test_a_row_of_deletions_in_a_paragraph_is_one_step(open_body: Open) -> None:
    editor, session = open_body(turn("一二三四"))
    go(editor, 0, 3)
    for _ in range(3):
        press(editor, KEY.Key_Backspace)
    assert texts(session.minutes.body) == ["四"]
    editor.commands.undo()
    assert texts(session.minutes.body) == ["一二三四"]


@pytest.mark.parametrize(("key", "block", "offset"), [(KEY.Key_Backspace, 1, 0), (KEY.Key_Delete, 0, 2)])
def test_closed_words_are_not_joined_to_a_title_and_the_clerk_is_told(
    open_body: Open, key: KEY, block: int, offset: int
) -> None:
    editor, session = open_body(heading("審議"), turn("秘密", closed=True))
    told: list[object] = []
    editor.commands.told.connect(told.append)
    go(editor, block, offset)
    press(editor, key)
    assert texts(session.minutes.body) == ["審議", "秘密"] == lines(editor)
    assert told == [JOIN_REFUSED]


def test_what_is_typed_over_paragraphs_leaves_the_next_one_what_it_was(open_body: Open) -> None:
    editor, session = open_body(turn("はい。一", "p1"), turn("はい。二", "p2"), turn("はい。三", "p3"))
    before = session.minutes
    select(editor, (0, 0), (2, 3))
    press(editor, KEY.Key_X, NONE, "x")
    assert [(b.text, b.speaker) for b in session.minutes.body] == [("x三", Speaker("p3"))]
    while session.next_undo is not None:
        editor.commands.undo()
    assert session.minutes == before


def test_delete_at_the_end_joins_the_next_paragraph(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), turn("二", "p2"))
    go(editor, 0, 1)
    press(editor, KEY.Key_Delete)
    assert [(block.text, block.speaker) for block in session.minutes.body] == [("一二", Speaker("p1"))]


def test_pasted_lines_are_paragraphs_whatever_ends_them(open_body: Open) -> None:
    editor, session = open_body(turn("前後", "p1"))
    go(editor, 0, 1)
    paste(editor, "一\r\n二\u2028三\x0b四")
    assert texts(session.minutes.body) == ["前一", "二", "三", "四後"] == lines(editor)
    assert [block.speaker for block in session.minutes.body] == [Speaker("p1"), None, None, None]


def test_a_commit_of_several_lines_leaves_no_ghost_of_the_composition(open_body: Open) -> None:
    editor, session = open_body(turn("前"))
    go(editor, 0, 1)
    compose(editor, "か")
    compose(editor, "つ", "一\u2028二")
    assert texts(session.minutes.body) == ["前一", "二"]
    assert editor.document().begin().layout().preeditAreaText() == ""
    assert editor.textCursor().block().layout().preeditAreaText() == "つ"


def test_everything_selected_and_typed_over(open_body: Open) -> None:
    editor, session = open_body(turn("一", "p1"), narrative("二"), heading("三"))
    before = session.minutes
    press(editor, KEY.Key_A, CTRL, "\x01")
    write(editor, "新")
    assert texts(session.minutes.body) == ["新"]
    while session.next_undo is not None:
        editor.commands.undo()
    assert session.minutes == before


def test_undo_and_redo_by_key_go_to_the_change(open_body: Open) -> None:
    editor, session = open_body(turn("一"), turn("二"), turn("三"))
    go(editor, 2, 1)
    write(editor, "𠮷")
    go(editor, 0, 0)
    press(editor, KEY.Key_Z, CTRL, "\x1a")
    assert (editor.caret.index, editor.textCursor().positionInBlock()) == (2, 1)
    go(editor, 0, 0)
    editor.commands.redo()
    assert (editor.caret.index, editor.textCursor().positionInBlock()) == (2, 3)
    assert texts(session.minutes.body)[2] == "三𠮷"


def test_a_record_that_is_read_only_stays_as_it_is(open_body: Open) -> None:
    editor, session = open_body(turn("一"))
    editor.setReadOnly(True)
    press(editor, KEY.Key_Return, text="\r")
    write(editor, "二")
    editor.commands.make_heading(1)
    editor.selectAll()
    editor.cut()
    assert session.next_undo is None
    assert lines(editor) == ["一"]


@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize("how", ["ime", "key", "paste", "enter"])
def test_what_is_written_over_a_whole_paragraph_stays_in_it(open_body: Open, how: str, down: bool) -> None:
    """Three clicks, and Shift+Down from its head, select the line end as well."""
    editor, session = open_body(turn("前", "p1"), turn("𠮷川の質問", "p2"), turn("次", "p3"))
    select(editor, *(((1, 0), (2, 0)) if down else ((2, 0), (1, 0))))
    if how == "key":
        press(editor, KEY.Key_A, text="新")
    elif how == "enter":
        press(editor, KEY.Key_Return, text="\r")
        write(editor, "新")
    else:
        (write if how == "ime" else paste)(editor, "新")
    rest = ["", "新"] if how == "enter" else ["新"]
    assert texts(session.minutes.body) == ["前", *rest, "次"] == lines(editor)
    speakers = [block.speaker for block in session.minutes.body]
    assert speakers == [Speaker("p1"), Speaker("p2"), *[None] * (len(rest) - 1), Speaker("p3")]
    editor.commands.undo()
    if how == "ime":
        editor.commands.undo()
    assert "次" in texts(session.minutes.body)


def test_closed_words_that_are_written_anew_stay_closed(open_body: Open) -> None:
    editor, session = open_body(heading("公開の議題"), replace(narrative("委員了承"), closed=True), heading("その他"))
    select(editor, (1, 0), (2, 0))
    write(editor, "内緒の話")
    assert texts(session.minutes.body) == ["公開の議題", "内緒の話", "その他"]
    assert [block.closed for block in session.minutes.body] == [False, True, False]


def test_a_heading_that_is_written_anew_stays_one(open_body: Open) -> None:
    editor, session = open_body(heading("開会"), heading("議事"), direction("説明"))
    select(editor, (1, 0), (2, 0))
    write(editor, "審議")
    assert [(block.kind, block.text) for block in session.minutes.body] == [
        (BlockKind.HEADING, "開会"),
        (BlockKind.HEADING, "審議"),
        (BlockKind.DIRECTION, "説明"),
    ]


def test_delete_over_a_whole_paragraph_takes_it_away(open_body: Open) -> None:
    editor, session = open_body(turn("前", "p1"), turn("質問", "p2"), turn("次", "p3"))
    select(editor, (1, 0), (2, 0))
    press(editor, KEY.Key_Delete)
    assert texts(session.minutes.body) == ["前", "次"]
