"""元に戻す takes back about a sentence."""

from __future__ import annotations

from minutesapp.editing.commands import delete_blocks, type_lines
from minutesapp.editing.cursor.typing_steps import TypingSteps
from minutesapp.editing.session import Session
from tests.makers import minutes, texts, turn


def typed(*lines: str) -> list[str]:
    """What the paragraph reads after each 元に戻す."""
    session = Session(minutes(turn("", "p1")))
    steps = TypingSteps(session)
    for line in lines:
        change = type_lines(session.minutes, 0, 1, [line])
        assert change is not None
        steps.type(change)
    shown = []
    while session.undo():
        shown += texts(session.minutes.body)
    return shown


def test_a_step_ends_with_a_sentence() -> None:
    assert typed("了", "了承", "了承。", "了承。次", "了承。次に") == ["了承。", ""]


def test_a_step_ends_where_writing_turns_to_deleting_and_back() -> None:
    assert typed("了", "了承", "了", "", "次") == ["", "了承", ""]


def test_what_changes_more_than_one_paragraph_counts_as_growing() -> None:
    session = Session(minutes(turn("一", "p1"), turn("二", "p3")))
    TypingSteps(session).type(delete_blocks(session.minutes, 0, 2))
    assert session.undo() is not None
    assert texts(session.minutes.body) == ["一", "二"]
