"""What a paragraph is: by the menus, over a selection of several, and how two become one."""

from __future__ import annotations

import pytest

from minutesapp.model.blocks import BlockKind
from tests.ui.editor.hand import KEY, go, press, select
from ui.app import App

KINDS = {
    "speech": BlockKind.SPEECH,
    "heading_2": BlockKind.HEADING,
    "direction": BlockKind.DIRECTION,
    "narrative": BlockKind.NARRATIVE,
}


def spoken(app: App, several: int = 1) -> int:
    """Where so many paragraphs of speech stand one after the other."""
    body = app.desk.minutes.body
    return next(
        at
        for at in range(1, len(body))
        if all(block.starts_turn and block.text for block in body[at - 1 : at + several]) and len(body[at].text) > 5
    )


@pytest.mark.parametrize("action", KINDS)
def test_several_paragraphs_become_a_kind_in_one_step(app: App, action: str) -> None:
    at, before = spoken(app, 3), app.desk.minutes
    select(app.editor, (at, 0), (at + 1, 1))
    other = "narrative" if action != "narrative" else "direction"
    app.window.actions_by_id[other].trigger()
    app.window.actions_by_id[action].trigger()
    assert [block.kind for block in app.desk.minutes.body[at : at + 2]] == [KINDS[action]] * 2
    app.edits.undo()
    app.edits.undo()
    assert app.desk.minutes == before


def test_the_right_button_offers_every_kind_and_the_phrases(app: App) -> None:
    offered = app.editor.actions()
    kinds, marks = (action.menu() for action in offered if action.menu() is not None)
    inside = {action.objectName() for action in kinds.actions()}
    assert {"speech", "direction", "narrative", *(f"heading_{level}" for level in range(1, 5))} == inside
    assert {"phrase", "closed", "reason"} <= {action.objectName() for action in offered}
    inside = {action.objectName() for action in marks.actions()}
    assert {"withhold", "withdraw", "correct", "query", "inaudible"} == inside


def test_a_turn_is_split_at_the_caret_and_joined_with_at_most_two_presses(app: App) -> None:
    at, before = spoken(app), app.desk.minutes.body
    go(app.editor, at, 3)
    press(app.editor, KEY.Key_Return, text="\r")
    after = app.desk.minutes.body
    assert (after[at].text, after[at + 1].text) == (before[at].text[:3], before[at].text[3:])
    assert after[at].speaker == before[at].speaker and after[at + 1].speaker is None
    press(app.editor, KEY.Key_Backspace)
    assert app.desk.minutes.body[at] == before[at]
    go(app.editor, at, 0)
    press(app.editor, KEY.Key_Backspace)
    press(app.editor, KEY.Key_Backspace)
    assert app.desk.minutes.body[at - 1].text == before[at - 1].text + before[at].text
    assert len(app.desk.minutes.body) == len(before) - 1
