"""The dialogs of the roster, each with something in it to agree to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog

from minutesapp.diagnosis import sample
from minutesapp.roster.people import RosterEntry, entry_on
from minutesapp.services import people
from minutesapp.services.lists import Coming, open_coming, open_lists
from minutesapp.services.rosters import upkeep
from minutesapp.services.rosters.committees import CommitteeSettings, committee_settings
from minutesapp.services.rosters.drafts import PersonDraft, Somebody
from minutesapp.services.rosters.table.rows import Wish
from tests.ui.window.hand import finish
from ui.app import App
from ui.dialogs.roster.person.merge import MergeDialog
from ui.dialogs.roster.person.person import PersonDialog
from ui.dialogs.roster.person.posting import PostingDialog
from ui.dialogs.roster.person.readings import ReadingsDialog
from ui.dialogs.roster.whole.committee import CommitteeDialog
from ui.dialogs.roster.whole.committees import CommitteesDialog
from ui.dialogs.roster.whole.history import HistoryDialog
from ui.dialogs.roster.whole.list_columns import ListColumnsDialog
from ui.dialogs.roster.whole.list_preview import ListPreviewDialog
from ui.dialogs.roster.whole.transfers import TransfersDialog

DAY = date(2024, 7, 9)


def somebody(app: App) -> Somebody:
    """Somebody of a roster in which two are called so."""
    if not people.roster_state():
        people.import_roster(sample.sample_roster())
        upkeep.add_person({"name": "東健"}, {"post": "主事"})
    finish(app.roster.book.look(DAY))
    sheet = app.roster.book.sheet
    return sheet.somebody(sheet.rows(Wish(words="東 健"))[0])


def a_list() -> Coming:
    """A list that adds somebody."""
    return open_coming(sample.sample_roster())


def transfers(app: App) -> TransfersDialog:
    """With somebody who is moved, and one whose line may mean two."""
    somebody(app)
    dialog = TransfersDialog(app.window, app.roster.book)
    dialog.text.setPlainText("総務課長　𠮷川 千尋\n財政課長　東 健")
    dialog.accept()
    return dialog


def settings_of(app: App) -> CommitteeSettings:
    """The committee of a roster."""
    somebody(app)
    return committee_settings()[0]


def committees(app: App) -> CommitteesDialog:
    """Those of a roster that has one."""
    settings_of(app)
    return CommitteesDialog(app.window, app.roster.book)


def entry_of(one: Somebody) -> RosterEntry:
    """The same with the first post."""
    return entry_on(*one, DAY)


MAKERS: dict[str, Callable[[App], QDialog]] = {
    "roster": lambda app: app.roster.dialog(),
    "roster committee": lambda app: CommitteeDialog(app.window, app.roster.book, settings_of(app)),
    "roster committees": committees,
    "roster history": lambda app: HistoryDialog(app.window, app.roster.book),
    "roster list": lambda app: ListPreviewDialog(app.window, a_list(), a_list().preview()),
    "roster list columns": lambda app: ListColumnsDialog(app.window, open_lists(sample.sample_roster())),
    "roster merge": lambda app: MergeDialog(app.window, app.roster.book, somebody(app)),
    "roster person": lambda app: PersonDialog(app.window, app.roster.book, PersonDraft(somebody(app))),
    "roster posting": lambda app: PostingDialog(app.window, "職を直す", somebody(app)[1][0], ["図書館協議会"]),
    "roster readings": lambda app: ReadingsDialog(app.window, app.roster.book, [entry_of(somebody(app))]),
    "roster transfers": transfers,
}
