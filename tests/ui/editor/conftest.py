"""An editor on the screen with a small record in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from minutesapp.editing.session import Session
from minutesapp.model.blocks import Block
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from tests.makers import minutes
from ui.editor.record_editor import RecordEditor

Open = Callable[..., tuple[RecordEditor, Session]]


@pytest.fixture(scope="session")
def form() -> Form:
    """会議概要(上田型)."""
    return load_form("ueda-gaiyo")


@pytest.fixture
def editor(qtbot: QtBot) -> RecordEditor:
    """An editor without a session."""
    made = RecordEditor()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def open_body(editor: RecordEditor, form: Form) -> Open:
    """Shows a record with this body; gives the editor and the session."""

    def show(*body: Block) -> tuple[RecordEditor, Session]:
        session = Session(minutes(*body))
        editor.set_session(session, form)
        return editor, session

    return show
