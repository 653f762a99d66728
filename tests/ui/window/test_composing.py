"""Words that an input method takes out when it begins are safe until the clerk has decided what stands there."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from minutesapp.model.blocks import BlockKind
from tests.ui.editor.hand import compose, select
from tests.ui.window.crashing import fill_venue, venue_of
from tests.unit.storage.journal.crashes import after_a_kill
from ui.app import App


@pytest.fixture
def speech(app: App) -> int:
    """A paragraph of speech, before another one, with the cursor in the text."""
    kinds = [block.kind for block in app.desk.minutes.body]
    app.editor.setFocus()
    return next(number for number, kind in enumerate(kinds[:-1]) if kind is kinds[number + 1] is BlockKind.SPEECH)


@pytest.mark.parametrize("reach", [0, 1])
def test_a_kill_during_a_composition_over_a_selection_costs_no_word(
    app: App, speech: int, reach: int, tmp_path: Path
) -> None:
    """In one paragraph, and from one into the next."""
    fill_venue(app, "別の会場")
    before = app.desk.minutes
    select(app.editor, (speech, 1), (speech + reach, 3))
    compose(app.editor, "か")
    assert app.desk.minutes != before, "they are not seen any more"
    assert after_a_kill(tmp_path / "copy") == before
    compose(app.editor, "会議")
    assert after_a_kill(tmp_path / "copy") == before
    compose(app.editor, "", "会議")
    assert after_a_kill(tmp_path / "copy") == app.desk.minutes
    assert "会議" in app.desk.minutes.body[speech].text


@pytest.mark.parametrize("end", ["taken back", "elsewhere", "saving"])
def test_a_composition_that_ends_otherwise_is_written_down_as_it_is_seen(
    app: App, speech: int, end: str, tmp_path: Path
) -> None:
    select(app.editor, (speech, 1), (speech, 3))
    compose(app.editor, "か")
    if end == "taken back":
        compose(app.editor, "")
    elif end == "elsewhere":
        app.header.editors["venue"].line.setFocus()
    else:
        assert app.journal.mark is not None
    assert after_a_kill(tmp_path / "copy") == app.desk.minutes


def test_what_was_typed_before_a_composition_is_not_held_back(app: App, speech: int, tmp_path: Path) -> None:
    text = app.desk.minutes.body[speech].text
    select(app.editor, (speech, len(text)), (speech, len(text)))
    compose(app.editor, "", "追記")
    before = app.desk.minutes
    select(app.editor, (speech, len(text)), (speech, len(text) + 2))
    compose(app.editor, "か")
    assert app.desk.minutes.body[speech].text == text
    assert after_a_kill(tmp_path / "copy") == before
    assert before.body[speech].text == f"{text}追記"


def test_a_composition_without_a_selection_holds_nothing_back(app: App, speech: int, tmp_path: Path) -> None:
    select(app.editor, (speech, 1), (speech, 1))
    compose(app.editor, "か")
    fill_venue(app, "別の会場")
    assert after_a_kill(tmp_path / "copy") == app.desk.minutes


def test_a_field_keeps_its_words_as_well(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    line = app.header.editors["venue"].line
    line.setFocus()
    line.end(False)
    qtbot.keyClicks(line, "x")
    typed = line.text()
    line.selectAll()
    compose(line, "か")
    app.header.keep()
    before = app.desk.minutes.with_facts(header=after_a_kill(tmp_path / "copy").header)
    assert before.field("venue").value.text == typed, "with what was typed a moment before"
    assert venue_of(app) != before.field("venue").value
    compose(line, "", "会場")
    app.header.keep()
    assert after_a_kill(tmp_path / "copy") == app.desk.minutes
