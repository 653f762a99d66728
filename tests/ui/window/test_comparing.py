"""The people of the record beside the roster."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from minutesapp.diagnosis import sample
from minutesapp.model.attendance import Attendee, Side
from minutesapp.services import people
from tests.ui.conftest import Answers
from tests.ui.window.conftest import finish
from ui.app import App
from ui.controllers.roster_controller import NO_DIFFERENCES
from ui.dialogs.people.compare import CompareDialog


@pytest.fixture(autouse=True)
def listed() -> None:
    """The sample's roster is the usual one."""
    people.import_roster(sample.sample_roster())


def test_a_record_like_the_roster_is_told_so(app: App) -> None:
    finish(app.roster.compare())
    assert app.window.bar.texts() == [NO_DIFFERENCES]


def test_what_is_ticked_is_made_like_the_roster_in_one_step(app: App, answers: Answers) -> None:
    before = app.desk.minutes
    raised = tuple(replace(p, post="館長") if p.family in ("渡邉", "𠮷川") else p for p in before.attendees)
    app.desk.set_record(before.with_facts(attendees=raised))

    def tick(dialog: QDialog) -> int:
        assert isinstance(dialog, CompareDialog)
        assert not dialog.accept_button.isEnabled()
        names = [dialog.table.topLevelItem(row).text(1) for row in range(dialog.table.topLevelItemCount())]
        assert names == ["𠮷川千尋", "渡邉"]
        dialog.table.topLevelItem(1).setCheckState(0, Qt.CheckState.Checked)
        assert dialog.accept_button.isEnabled()
        return QDialog.DialogCode.Accepted.value

    answers.expect(tick)
    finish(app.roster.compare())
    posts = {p.family: p.post for p in app.desk.minutes.attendees}
    assert posts["𠮷川"] == "館長" and posts["渡邉"] != "館長"
    app.edits.undo()
    assert app.desk.minutes.attendees == raised


def test_whom_the_roster_has_not_is_added_to_it_on_wish(app: App, answers: Answers) -> None:
    stranger = Attendee(
        "x", "見知らぬ人", "見知らぬ", "人", post="主査", group="税務課", side=Side.STAFF, field="staff"
    )
    app.desk.set_record(app.desk.minutes.with_facts(attendees=(*app.desk.minutes.attendees, stranger)))

    def tick(dialog: QDialog) -> int:
        assert isinstance(dialog, CompareDialog)
        dialog.all.click()
        assert not dialog.choices, "nobody is added without being asked for"
        dialog.table.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
        return QDialog.DialogCode.Accepted.value

    answers.expect(tick)
    finish(app.roster.compare())
    number = app.desk.minutes.attendees[-1].person
    assert number and number in {entry.person.id for entry in people.list_roster()}
