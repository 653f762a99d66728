"""The roster is read while the clerk goes on: once, off the window's thread, and trouble with it is told once."""

from __future__ import annotations

import gc
import threading
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.diagnosis import sample
from minutesapp.errors import UserFacingError
from minutesapp.services import people
from minutesapp.services.rosters import upkeep
from ui.models.roster_search import RosterSearch

DAY, EARLIER = date(2024, 7, 9), date(2022, 7, 9)


@pytest.fixture
def search(qtbot: QtBot) -> RosterSearch:
    people.import_roster(sample.sample_roster())
    return RosterSearch()


def test_nobody_is_found_until_the_roster_is_read(search: RosterSearch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(search.ready):
        assert list(search.find("よし", DAY)) == []
    assert [entry.person.name for entry in search.find("よし", DAY)] == ["𠮷川 千尋"]
    with qtbot.assertNotEmitted(search.ready, wait=50):
        search.prepare(DAY)


def test_another_day_and_a_changed_file_are_read_anew(search: RosterSearch, qtbot: QtBot) -> None:
    for day in (DAY, EARLIER):
        with qtbot.waitSignal(search.ready):
            search.prepare(day)
        assert search.find("よし", day)
    person = people.list_roster(EARLIER)[0].person
    upkeep.confirm_reading(person.id, "べつの よみ")
    with qtbot.waitSignal(search.ready):
        assert list(search.find("よし", EARLIER)) == []


def test_it_is_read_elsewhere_and_no_garbage_is_collected_there(
    search: RosterSearch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[bool, bool]] = []
    prepare = people.prepare

    def watch(*arguments: object) -> object:
        seen.append((threading.current_thread() is threading.main_thread(), gc.isenabled()))
        return prepare(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(people, "prepare", watch)
    with qtbot.waitSignal(search.ready):
        search.prepare(DAY)
    assert seen == [(False, False)]
    assert gc.isenabled()


def test_a_roster_that_cannot_be_read_is_told_once(search: RosterSearch, qtbot: QtBot) -> None:
    paths.roster_file().write_bytes(b"no database at all")
    with qtbot.captureExceptions() as caught:
        for _ in range(3):
            assert list(search.find("よし", DAY)) == []
            qtbot.waitUntil(lambda: search._reading is None)
    assert [error for _, error, _ in caught if isinstance(error, UserFacingError)] == [caught[0][1]]


def test_a_kept_index_that_is_damaged_is_written_down_and_made_again(
    search: RosterSearch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutesapp.roster.completion.completers.KEPT_FROM", 1)
    with qtbot.waitSignal(search.ready):
        search.prepare(DAY)
    kept = paths.roster_index_file()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-1])
    people._completers.cache_clear()
    with qtbot.waitSignal(search.ready):
        search.prepare(DAY)
    assert kept.read_bytes() == whole
    assert "DamagedIndexError" in paths.log_file().read_text(encoding="utf-8")


def test_without_a_roster_nothing_is_read(qtbot: QtBot) -> None:
    search = RosterSearch()
    search.prepare(DAY)
    assert search._reading is None
    assert list(search.find("よし", DAY)) == []
