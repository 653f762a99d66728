from __future__ import annotations

import os
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.roster.completion import kept
from minutesapp.roster.completion.completer import Completer
from minutesapp.roster.completion.index import RosterIndex
from minutesapp.roster.completion.kept import MAGIC, DamagedIndexError, forget_index, keep_index, kept_index
from minutesapp.roster.people import Person, Posting
from minutesapp.roster.source import Revision

DAY = date(2024, 6, 1)
REVISION = Revision("/x/r.db", 5)
POST = (Posting("p", "委員", "緑化審議会", start=date(2024, 4, 1), end=date(2025, 3, 31)),)
EVERYBODY = [(Person(f"p{n}", f"沢田 {n}", "沢田", f"{n}", "さわだ"), POST) for n in range(300)]


@pytest.fixture
def file() -> Path:
    """An index that is kept in the user's own folder."""
    file = paths.roster_index_file()
    keep_index(file, REVISION, RosterIndex.of(EVERYBODY, DAY))
    return file


def test_an_index_answers_as_it_did(file: Path) -> None:
    index = kept_index(file, REVISION, DAY)
    assert index is not None
    before, after = Completer(RosterIndex.of(EVERYBODY, DAY)), Completer(index)
    for typed in ("", "さ", "沢田", "委員", "sawada"):
        assert after.complete(typed, 20) == before.complete(typed, 20) != []
    assert after.complete("沢", 5, "緑化審議会") == before.complete("沢", 5, "緑化審議会")


@pytest.mark.parametrize(
    ("revision", "day", "fits"),
    [
        (REVISION, date(2025, 3, 31), True),
        (REVISION, date(2025, 4, 1), False),
        (Revision("/x/r.db", 6), DAY, False),
        (Revision("/y/r.db", 5), DAY, False),
    ],
)
def test_an_index_is_of_one_roster_and_some_days(file: Path, revision: Revision, day: date, fits: bool) -> None:
    assert (kept_index(file, revision, day) is not None) == fits


@pytest.mark.skipif(os.name == "nt", reason="a system without modes")
def test_it_is_for_the_user_alone(file: Path) -> None:
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("at", [len(MAGIC) + 6, len(MAGIC) + 40, -1, -5000])
def test_a_damaged_index_is_told(file: Path, at: int) -> None:
    data = bytearray(file.read_bytes())
    data[at] ^= 0xFF
    file.write_bytes(data)
    with suppress(DamagedIndexError):
        assert kept_index(file, REVISION, DAY) is None, "what it is of was hit"


@pytest.mark.parametrize("length", [len(MAGIC) + 2, len(MAGIC) + 20, -1])
def test_an_index_cut_short_is_told(file: Path, length: int) -> None:
    file.write_bytes(file.read_bytes()[:length])
    with pytest.raises(DamagedIndexError):
        kept_index(file, REVISION, DAY)


@pytest.mark.parametrize("data", [b"", b"another file", MAGIC.replace(b"3", b"2")])
def test_a_file_of_another_kind_is_none(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert kept_index(file, REVISION, DAY) is None


def test_no_file_is_none() -> None:
    assert kept_index(paths.roster_index_file(), REVISION, DAY) is None
    forget_index(paths.roster_index_file())


def test_where_there_is_no_room_none_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise UserFacingError("no-space", path="")

    monkeypatch.setattr(kept, "replace_file", refuse)
    keep_index(file, REVISION, RosterIndex.of(EVERYBODY, DAY))
    assert not file.exists()


def test_an_index_that_cannot_be_removed_stops_nobody(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "unlink", fail)
    forget_index(file)
    assert file.exists()
