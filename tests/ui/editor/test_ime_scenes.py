"""Every place where one composes, and every way in which a composition goes on: nothing doubled, nothing lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from minutesapp.editing.session import Session
from minutesapp.language.utf16 import utf16_length
from minutesapp.model.blocks import Block
from tests.makers import direction, heading, more, texts, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import CTRL, KEY, compose, go, lines, press, select
from ui.editor.record_editor import RecordEditor

NAMES = ("𠮷川", "髙梨", "葛\U000e0100西")
BEFORE, WITHIN = "はじめに𠮷川さん", "葛\U000e0100西です。"
BODY: tuple[Block, ...] = (
    heading("議題"), turn(BEFORE, "p1"), more(WITHIN), turn("", "p2"), direction("入室"), turn("終わり", "p3"),
)  # fmt: skip
PLACES: dict[str, Callable[[RecordEditor], None]] = {
    "at the start of a turn": lambda editor: go(editor, 1, 0),
    "in a turn": lambda editor: go(editor, 1, 2),
    "behind a sign of two units": lambda editor: go(editor, 1, 6),
    "at the end of a turn": lambda editor: go(editor, 1, utf16_length(BEFORE)),
    "before a sign with a variation selector": lambda editor: go(editor, 2, 0),
    "in an empty turn": lambda editor: go(editor, 3, 0),
    "in a heading": lambda editor: go(editor, 0, 1),
    "in a direction": lambda editor: go(editor, 4, 2),
    "over some words": lambda editor: select(editor, (1, 0), (1, 4)),
    "over some words, backwards": lambda editor: select(editor, (2, 4), (2, 0)),
    "over the end of a turn and the next": lambda editor: select(editor, (1, 4), (2, 2 + 2)),
    "over turns of two speakers": lambda editor: select(editor, (2, 0), (5, 1)),
}
"""Where one composes; offsets count units of UTF-16, as Qt does."""


def expected(editor: RecordEditor, words: str) -> list[str]:
    """What the paragraphs read once these words stand where the cursor or the selection is."""
    cursor = editor.textCursor()
    text = editor.toPlainText()
    whole = text.encode("utf-16-le")
    start, end = 2 * cursor.selectionStart(), 2 * cursor.selectionEnd()
    return (whole[:start] + words.encode("utf-16-le") + whole[end:]).decode("utf-16-le").split("\n")


def is_whole(editor: RecordEditor, session: Session, wanted: list[str]) -> None:
    """The widget and the record read so, and nothing is left of a composition."""
    assert lines(editor) == wanted == texts(session.minutes.body)
    assert not editor.input_method.composing


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
def test_what_is_committed_stands_once_and_is_undone_at_once(
    place: Callable[[RecordEditor], None], name: str, open_body: Open
) -> None:
    editor, session = open_body(*BODY)
    place(editor)
    wanted = expected(editor, name)
    for shown in ("k", "か", "かさ", "かさい", name):
        compose(editor, shown)
    compose(editor, "", name)
    is_whole(editor, session, wanted)
    while session.next_undo is not None:
        press(editor, KEY.Key_Z, CTRL)
    is_whole(editor, session, texts(BODY))
    while session.next_redo is not None:
        editor.commands.redo()
    is_whole(editor, session, wanted)


@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
def test_a_composition_that_is_given_up_leaves_no_sign(place: Callable[[RecordEditor], None], open_body: Open) -> None:
    """What was selected is gone with its first sign, as in every editor; one undo brings it back."""
    editor, session = open_body(*BODY)
    place(editor)
    wanted = expected(editor, "")
    for shown in ("か", "かさ", "か", ""):
        compose(editor, shown)
    is_whole(editor, session, wanted)
    press(editor, KEY.Key_Z, CTRL)
    is_whole(editor, session, texts(BODY))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
def test_what_is_converted_again_is_replaced(place: Callable[[RecordEditor], None], name: str, open_body: Open) -> None:
    """The input method takes the word back out of the text and shows it anew."""
    editor, session = open_body(*BODY)
    place(editor)
    wanted = expected(editor, name)
    compose(editor, "かさい")
    compose(editor, "", "火災")
    again = QInputMethodEvent("かさい", [])
    again.setCommitString("", -2, 2)
    QApplication.sendEvent(editor, again)
    compose(editor, name)
    compose(editor, "", name)
    is_whole(editor, session, wanted)


@pytest.mark.parametrize("place", PLACES.values(), ids=list(PLACES))
def test_undo_in_the_middle_ends_the_composition_and_takes_back_no_half(
    place: Callable[[RecordEditor], None], open_body: Open
) -> None:
    editor, session = open_body(*BODY)
    place(editor)
    compose(editor, "かさい")
    press(editor, KEY.Key_Z, CTRL)
    assert editor.input_method.preedit == "かさい", "while one composes, keys are those of the input method"
    editor.commands.undo()
    assert not editor.input_method.composing
    compose(editor, "")
    while session.next_undo is not None:
        editor.commands.undo()
    is_whole(editor, session, texts(BODY))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("end", ["commit", "cancel", "undo", "convert again"])
def test_composing_while_the_speaker_is_asked_for(end: str, name: str, open_body: Open) -> None:
    editor, session = open_body(*BODY)
    go(editor, 3, 0)
    editor.speakers.ask()
    for shown in ("k", "か", name):
        compose(editor, shown)
    if end == "cancel":
        compose(editor, "")
    elif end == "undo":
        editor.commands.undo()
        assert not editor.input_method.composing
    else:
        compose(editor, "", name)
        if end == "convert again":
            again = QInputMethodEvent("かさい", [])
            again.setCommitString("", -utf16_length(name), utf16_length(name))
            QApplication.sendEvent(editor, again)
            compose(editor, "", name)
    editor.speakers.settle()
    shown = name if end in ("commit", "convert again") else ""
    if end != "undo":
        is_whole(editor, session, [*texts(BODY[:3]), shown, *texts(BODY[4:])])
    while session.next_undo is not None:
        editor.commands.undo()
    is_whole(editor, session, texts(BODY))
