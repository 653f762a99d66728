from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.roster.completion import completers as module
from minutesapp.roster.completion.completers import MOST, Completers
from minutesapp.roster.completion.kept import DamagedIndexError
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.source import OWN, OwnRoster, Revision
from tests.rosters import put

DAY = date(2024, 6, 1)


def fill(count: int = 3, name: str = "沢田") -> Revision:
    """Let there be so many people; the revision of the roster then."""
    people = [Person(f"p{number}", f"{name} {number}") for number in range(count)]
    OWN.change(lambda roster: put(roster, people, [Posting("p0", "委員", start=date(2024, 4, 1))]))
    revision = OWN.revision()
    assert revision is not None
    return revision


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How often the roster itself was read."""
    seen: list[str] = []
    genuine = OwnRoster.reading
    monkeypatch.setattr(OwnRoster, "reading", lambda roster: seen.append("read") or genuine(roster))
    monkeypatch.setattr(module, "KEPT_FROM", 3)
    return seen


def never(error: Exception) -> None:
    raise AssertionError from error


def get(completers: Completers, revision: Revision, day: date = DAY, kept: Path | None = None) -> list[str]:
    found = completers.get(OWN, revision, day, kept, never).complete("沢", 1)
    return [entry.person.name for entry in found]


def test_a_roster_is_read_once_for_the_days_for_which_it_serves(reads: list[str]) -> None:
    completers, revision = Completers(), fill()
    assert completers.at_hand(revision, DAY) is None
    for day in (DAY, date(2024, 4, 1), date(2099, 1, 1)):
        assert get(completers, revision, day) == ["沢田 0"]
        assert completers.at_hand(revision, day) is not None
    assert reads == ["read"]
    get(completers, revision, date(2024, 3, 31))
    assert reads == ["read", "read"]


def test_a_changed_roster_is_read_anew(reads: list[str]) -> None:
    completers = Completers()
    get(completers, fill())
    assert get(completers, fill(name="沢村")) == ["沢村 0"]
    assert len(reads) == 2


def test_only_some_stay_at_hand(reads: list[str]) -> None:
    completers, first = Completers(), fill()
    get(completers, first)
    for _ in range(MOST):
        get(completers, fill())
    assert completers.at_hand(first, DAY) is None


def test_the_index_of_a_large_roster_is_kept_for_the_next_start(reads: list[str]) -> None:
    revision, kept = fill(), paths.roster_index_file()
    get(Completers(), revision, kept=kept)
    assert kept.exists()
    assert get(Completers(), revision, kept=kept) == ["沢田 0"]
    assert reads == ["read"]


def test_that_of_a_small_one_is_not_and_one_of_before_goes(reads: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    kept = paths.roster_index_file()
    get(Completers(), fill(), kept=kept)
    monkeypatch.setattr(module, "KEPT_FROM", 4)
    get(Completers(), fill(name="沢村"), kept=kept)
    assert not kept.exists()


def test_a_damaged_index_is_reported_and_made_again(reads: list[str]) -> None:
    revision, kept = fill(), paths.roster_index_file()
    get(Completers(), revision, kept=kept)
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-1])
    reported: list[Exception] = []
    assert Completers().get(OWN, revision, DAY, kept, reported.append).complete("沢", 1)
    assert [type(error) for error in reported] == [DamagedIndexError]
    assert kept.read_bytes() == whole


def test_a_roster_whose_state_cannot_be_seen_is_not_kept(reads: list[str]) -> None:
    fill()
    get(Completers(), Revision(str(paths.roster_file()), 0), kept=paths.roster_index_file())
    assert not paths.roster_index_file().exists()
