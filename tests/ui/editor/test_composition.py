"""A composition of the input method belongs to its place: whatever is asked for comes after it, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QApplication

from minutesapp.editing.session import Session
from minutesapp.model.blocks import BlockKind
from minutesapp.templates.form import Form
from tests.makers import direction, heading, minutes, more, narrative, texts, turn
from tests.ui.editor.conftest import Open
from tests.ui.editor.hand import KEY, SHIFT, compose, go, lines, press, select
from ui.editor.record_editor import RecordEditor
from ui.editor.writing import input_method

Command = Callable[[RecordEditor], object]
COMMANDS: dict[str, Command] = {
    "heading": lambda editor: editor.commands.make_heading(2),
    "closed": lambda editor: editor.commands.toggle_closed(),
    "go": lambda editor: editor.commands.go_to_block(0),
    "divide": lambda editor: editor.text.divide(),
    "turn": lambda editor: editor.speakers.start_turn(),
    "zoom": lambda editor: editor.page.zoom(1),
    "paste": lambda editor: editor.paste(),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_comes_after_what_is_being_composed(name: str, open_body: Open) -> None:
    QGuiApplication.clipboard().setText("貼")
    editor, session = open_body(turn("一"), turn("二三"))
    go(editor, 1, 1)
    compose(editor, "かい")
    COMMANDS[name](editor)
    assert "二かい" in session.minutes.body[1].text
    assert not editor.input_method.composing
    assert texts(session.minutes.body) == lines(editor)


def test_dividing_looks_at_the_paragraph_as_it_is_after_the_composition(open_body: Open) -> None:
    editor, session = open_body(turn("三四"))
    go(editor, 0, 1)
    compose(editor, "か")
    editor.text.divide()
    assert texts(session.minutes.body) == ["三か", "四"] == lines(editor)


def test_undo_takes_back_what_is_being_composed_and_nothing_else(open_body: Open) -> None:
    """As the input method itself does with Ctrl+Z; the words come back with やり直す."""
    editor, session = open_body(turn(""))
    compose(editor, "", "はい、")
    compose(editor, "さんせい")
    editor.commands.undo()
    assert texts(session.minutes.body) == ["はい、"] == lines(editor)
    editor.commands.redo()
    assert texts(session.minutes.body) == ["はい、さんせい"]
    editor.commands.undo()
    editor.commands.undo()
    assert texts(session.minutes.body) == [""]


def test_redo_loses_nothing_that_is_being_composed(open_body: Open) -> None:
    editor, session = open_body(turn(""))
    compose(editor, "", "はい")
    editor.commands.undo()
    compose(editor, "いいえ")
    editor.commands.redo()
    assert texts(session.minutes.body) == ["いいえ"] == lines(editor)


def test_a_composition_never_comes_into_another_record(editor: RecordEditor, form: Form) -> None:
    first, second = Session(minutes(turn("一"))), Session(minutes(turn("二")))
    editor.set_session(first, form)
    go(editor, 0, 1)
    compose(editor, "かい")
    editor.set_session(second, form)
    assert not editor.input_method.composing
    compose(editor, "", "")
    assert texts(second.minutes.body) == ["二"] == lines(editor)


def test_an_input_method_that_commits_late_or_twice_is_heard_once(
    open_body: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows commits when it is reset."""
    editor, session = open_body(turn("一"))
    go(editor, 0, 1)
    compose(editor, "かい")
    monkeypatch.setattr(QGuiApplication, "focusObject", lambda: editor)
    method = QGuiApplication.inputMethod()
    monkeypatch.setattr(QGuiApplication, "inputMethod", lambda: Committing(editor, method))
    editor.commands.make_direction()
    assert texts(session.minutes.body) == ["一会"]
    assert session.minutes.body[0].kind is BlockKind.DIRECTION


class Committing:
    """An input method that commits another word than it shows when it is told to forget."""

    def __init__(self, editor: RecordEditor, method: object) -> None:
        self._editor = editor
        self.method = method

    def commit(self) -> None:
        pass

    def reset(self) -> None:
        compose(self._editor, "", "会")


@pytest.mark.parametrize("block", [turn(""), more(""), direction(""), narrative(""), heading("", 2)])
def test_what_is_composed_in_an_empty_paragraph_looks_as_the_paragraph_will(block: object, open_body: Open) -> None:
    """Qt would show it in the face of the paragraph below."""
    editor, session = open_body(turn("前", "p1"), block, heading("次の議題"))
    go(editor, 1, 0)
    QApplication.sendEvent(editor, QInputMethodEvent("かい", [underline(1)]))
    shown = editor.textCursor().block().layout().formats()
    wanted = editor.textCursor().block().charFormat()
    covered = {place for run in shown for place in range(run.start, run.start + run.length)}
    assert covered >= {0, 1}
    for run in shown:
        assert run.format.fontPointSize() == wanted.fontPointSize() > 0
        assert run.format.fontWeight() == wanted.fontWeight()
        assert run.format.foreground() == wanted.foreground()
    compose(editor, "", "会")
    assert session.minutes.body[1].text == "会"


def underline(length: int) -> QInputMethodEvent.Attribute:
    """What an input method asks for."""
    format = QTextCharFormat()
    format.setFontUnderline(True)
    return QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, length, QTextFormat(format))


def test_the_input_method_is_told_where_the_text_stands_in_the_widget(open_body: Open) -> None:
    editor, _ = open_body(turn("一二三"))
    go(editor, 0, 2)
    told = editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    corner = editor.viewport().mapTo(editor, editor.cursorRect().topLeft())
    assert isinstance(told, QRectF)
    assert (round(told.x()), round(told.y())) == (corner.x(), corner.y())
    assert editor.viewport().x() > 100


def test_composing_over_a_selection_of_paragraphs_goes_where_they_stood(open_body: Open) -> None:
    editor, session = open_body(turn("はい。一", "p1"), turn("はい。二", "p2"), turn("三", "p3"))
    select(editor, (0, 0), (2, 0))
    compose(editor, "か")
    compose(editor, "", "会")
    assert [(b.text, b.speaker and b.speaker.attendee) for b in session.minutes.body] == [
        ("会", "p1"),
        ("三", "p3"),
    ]


def test_the_input_method_may_ask_what_is_selected(open_body: Open) -> None:
    editor, _ = open_body(turn("一二三"))
    select(editor, (0, 0), (0, 2))
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImQueryInput)
    QApplication.sendEvent(editor, asked)
    assert asked.value(Qt.InputMethodQuery.ImCurrentSelection) == "一二"


def test_where_the_input_method_hears_first_alt_ends_a_composition(
    open_body: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor, session = open_body(turn("", "p1"))
    compose(editor, "けんとう")
    press(editor, KEY.Key_Alt, Qt.KeyboardModifier.AltModifier)
    assert editor.input_method.composing, "elsewhere Alt comes with its key"
    monkeypatch.setattr(input_method, "HEARING_FIRST", ("offscreen",))
    press(editor, KEY.Key_Shift, SHIFT)
    assert editor.input_method.composing
    press(editor, KEY.Key_Alt, Qt.KeyboardModifier.AltModifier)
    assert not editor.input_method.composing
    assert texts(session.minutes.body) == ["けんとう"]
