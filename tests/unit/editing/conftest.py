"""Every change that a test makes is also undone and redone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minutesapp.editing.change import Change
from minutesapp.editing.session import Session
from minutesapp.model.minutes import Minutes

Do = Callable[[Minutes, Change], Minutes]


@pytest.fixture
def do() -> Do:
    """Applies a change and gives the minutes after it, having checked that undo and redo are exact."""

    def apply(before: Minutes, change: Change) -> Minutes:
        session = Session(before)
        session.apply(change)
        after = session.minutes
        session.undo()
        assert session.minutes == before
        session.redo()
        assert session.minutes == after
        return after

    return apply
