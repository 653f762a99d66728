from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.roster.people import Person
from minutesapp.roster.source import NOBODY, OWN, NoRoster, OwnRoster, RosterFile, change_what_is_there
from minutesapp.roster.store import RosterStore
from minutesapp.settings import Settings, keep_settings
from tests import rosters

DAY = date(2024, 7, 9)


def names(source: RosterFile | OwnRoster | NoRoster) -> list[str]:
    with source.reading() as roster:
        return [entry.person.name for entry in roster.entries(DAY)]


def put(source: RosterFile | OwnRoster, *people: str) -> None:
    source.change(lambda roster: rosters.put(roster, [Person(name, name) for name in people], []))


def test_a_roster_that_was_named_must_be_there_to_be_read(tmp_path: Path) -> None:
    source = RosterFile(tmp_path / "r.db")
    assert not source.exists() and source.revision() is None
    with pytest.raises(UserFacingError) as caught:
        names(source)
    assert caught.value.code == "roster-missing"
    put(source, "東 健")
    assert source.exists() and names(source) == ["東 健"]


def test_what_fails_in_a_roster_that_is_not_there_yet_makes_none(tmp_path: Path) -> None:
    source = RosterFile(tmp_path / "r.db")

    def fail(roster: RosterStore) -> None:
        rosters.put(roster, [Person("p", "東 健")], [])
        raise RuntimeError

    with pytest.raises(RuntimeError):
        source.change(fail)
    assert not list(tmp_path.iterdir())


def test_one_s_own_roster_need_not_be_there_yet() -> None:
    assert (OWN.exists(), OWN.revision(), names(OWN)) == (False, None, [])
    put(OWN, "東 健")
    assert paths.roster_file().exists() and names(OWN) == ["東 健"]


def test_the_settings_say_which_is_one_s_own(tmp_path: Path) -> None:
    put(RosterFile(tmp_path / "課の名簿.db"), "西 望")
    keep_settings(Settings(roster=str(tmp_path / "課の名簿.db")))
    assert names(OWN) == ["西 望"]
    put(OWN, "南 望")
    assert not paths.roster_file().exists()


@pytest.mark.parametrize("name", ["r.db", "名簿 100%#?.db"])
def test_every_change_gives_another_revision(tmp_path: Path, name: str) -> None:
    source = RosterFile(tmp_path / name)
    put(source, "東 健")
    before = source.revision()
    assert before is not None and before == source.revision()
    with source.reading() as roster:
        assert roster.revision == before.number > 0
    put(source, "西 望")
    assert source.revision() != before


def test_two_copies_of_a_roster_that_go_separate_ways_never_have_one_revision(tmp_path: Path) -> None:
    one, other = RosterFile(tmp_path / "r.db"), tmp_path / "copy.db"
    put(one, "東 健")
    shutil.copy(one.path, other)
    put(one, "西 望")
    before = one.revision()
    shutil.copy(other, one.path)
    put(one, "南 望")
    assert one.revision() != before


@pytest.mark.parametrize("data", [b"no database", b"SQLite format 3\0 and no more"])
def test_the_revision_of_what_is_out_of_reach_is_none_of_a_roster(tmp_path: Path, data: bytes) -> None:
    source = RosterFile(tmp_path / "r.db")
    source.path.write_bytes(data)
    revision = source.revision()
    assert revision is not None and revision.number == 0
    assert source.path.read_bytes() == data


def test_what_is_done_to_a_roster_that_is_there_makes_none(tmp_path: Path) -> None:
    named = RosterFile(tmp_path / "r.db")
    with pytest.raises(UserFacingError, match="roster-missing"):
        change_what_is_there(named, lambda roster: roster.undo())
    with pytest.raises(UserFacingError, match="roster-nothing-to-undo"):
        change_what_is_there(OWN, lambda roster: roster.undo())
    assert not named.path.exists() and not OWN.exists()
    put(named, "東 健")
    assert change_what_is_there(named, lambda roster: roster.undo()).code == "import"


def test_of_no_roster_nobody_comes_and_nothing_is_done_to_it() -> None:
    assert not NOBODY.exists() and NOBODY.revision() is None and names(NOBODY) == []
    with pytest.raises(UserFacingError, match="roster-empty"):
        NOBODY.change(lambda roster: roster.undo())
