"""The user's own folder is closed to others, tidy, and its trouble has a sentence."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from minutesapp import paths
from minutesapp.files.drafts import fresh_draft
from minutesapp.home import is_inside, make_file, make_folder, tidy, trouble
from minutesapp.processes import this_process

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a system without modes")


@pytest.fixture
def home(private_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that is not there yet, inside a folder that others may look into."""
    private_home.chmod(0o755)
    monkeypatch.setenv(paths.HOME_VARIABLE, str(private_home / "share" / "minutesapp"))
    return paths.user_home()


def modes(*places: Path) -> list[str]:
    return [oct(stat.S_IMODE(place.stat().st_mode)) for place in places]


def test_what_is_made_in_the_home_is_for_the_user_alone(home: Path) -> None:
    make_folder(home / "recovery" / "unreadable")
    make_file(paths.roster_file())
    assert modes(home, home / "recovery", home / "recovery" / "unreadable") == ["0o700"] * 3
    assert modes(paths.roster_file()) == ["0o600"]
    assert modes(home.parent) == ["0o755"], "this one is not ours alone"


def test_what_is_made_elsewhere_is_as_the_user_wants_it(home: Path, tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        make_file(tmp_path / "share" / "roster.db")
    finally:
        os.umask(before)
    assert modes(tmp_path / "share") == ["0o755"]
    assert not (tmp_path / "share" / "roster.db").exists(), "the library makes it"


def test_what_is_there_stays(home: Path) -> None:
    make_file(paths.roster_file())
    paths.roster_file().write_bytes(b"old")
    make_file(paths.roster_file())
    assert paths.roster_file().read_bytes() == b"old"


def test_a_file_where_a_folder_should_be_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match="file"):
        make_folder(tmp_path / "file" / "inner")


def test_the_home_is_known(home: Path, tmp_path: Path) -> None:
    assert is_inside(home)
    assert is_inside(home / "recovery" / "x")
    assert not is_inside(tmp_path / "x")
    assert not is_inside(Path("x"))


def open_to_all(home: Path) -> list[Path]:
    """A home as an earlier version left it."""
    folders = [home / "recovery" / "unreadable", home / "templates" / "machi"]
    files = [
        home / "settings.json",
        home / "roster.db",
        home / "minutesapp.log",
        home / "recovery" / "a.journal-wal",
        home / "recovery" / "unreadable" / "b.journal",
    ]
    for folder in folders:
        folder.mkdir(parents=True)
    for file in files:
        file.write_bytes(b"")
        file.chmod(0o644)
    home.chmod(0o755)
    (home / "recovery").chmod(0o755)
    return files


def test_what_an_earlier_version_left_open_is_closed(home: Path) -> None:
    files = open_to_all(home)
    tidy()
    assert modes(home, home / "recovery", home / "recovery" / "unreadable") == ["0o700"] * 3
    assert modes(*files) == ["0o600"] * len(files)


def test_every_file_of_the_home_is_closed(home: Path) -> None:
    files = [paths.settings_file(), paths.roster_file(), paths.written_file(), paths.log_file()]
    files.append(paths.roster_index_file())
    home.mkdir(parents=True)
    home.chmod(0o755)
    for file in files:
        file.touch(0o644)
        file.chmod(0o644)
    tidy()
    assert modes(home, *files) == ["0o700", *["0o600"] * len(files)]


def test_a_home_that_holds_other_things_too_stays_open_and_they_as_well(home: Path) -> None:
    files = open_to_all(home)
    other = home / "写真.png"
    other.write_bytes(b"")
    other.chmod(0o644)
    tidy()
    assert modes(home, other) == ["0o755", "0o644"]
    assert modes(*files) == ["0o600"] * len(files)


def test_what_is_no_folder_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root, a home of /dev/null closed it to everybody."""
    file = tmp_path / "file"
    file.touch()
    file.chmod(0o666)
    monkeypatch.setenv(paths.HOME_VARIABLE, str(file))
    tidy()
    assert modes(file) == ["0o666"]


def test_folders_that_are_only_called_like_ours_are_left_alone(home: Path) -> None:
    open_to_all(home)
    program = home / "recovery" / "backup.sh"
    program.write_bytes(b"")
    program.chmod(0o755)
    archive = home / "archive" / "old.journal"
    archive.parent.mkdir()
    archive.write_bytes(b"")
    archive.chmod(0o644)
    (home / "archive").chmod(0o755)
    tidy()
    assert modes(program, program.parent, archive, archive.parent) == ["0o755", "0o755", "0o644", "0o755"]


def test_links_are_not_followed_out_of_the_home(home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"")
    outside.chmod(0o644)
    home.mkdir(parents=True)
    (home / "settings.json").symlink_to(outside)
    tidy()
    assert modes(outside) == ["0o644"]


def test_what_a_kill_left_half_written_goes(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_folder(paths.recovery_folder())
    with monkeypatch.context() as patch:
        patch.setattr("minutesapp.files.drafts.this_process", lambda: replace(this_process(), number=2**31 - 1))
        drafts = [fresh_draft(folder / "x") for folder in (home, paths.recovery_folder())]
    for draft in drafts:
        draft.write_bytes(b"half")
    tidy()
    assert not any(draft.exists() for draft in drafts)


def test_rights_are_taken_away_never_given(home: Path) -> None:
    home.mkdir(parents=True)
    home.chmod(0o550)
    tidy()
    assert modes(home) == ["0o500"]
    home.chmod(0o700)


def test_a_home_that_is_not_there_is_no_trouble(home: Path) -> None:
    tidy()
    assert trouble() is None
    assert not home.exists()


def test_a_home_that_is_a_file_is_told(home: Path) -> None:
    home.parent.mkdir()
    home.write_bytes(b"")
    tidy()
    found = trouble()
    assert found is not None
    assert (found.code, found.facts) == ("home-closed", {"path": str(home)})


@pytest.mark.parametrize(
    ("denied", "code"), [(os.R_OK | os.X_OK, "home-closed"), (os.W_OK, "home-unwritable"), (os.R_OK, "home-closed")]
)
def test_a_home_that_is_closed_to_us_is_told(
    home: Path, monkeypatch: pytest.MonkeyPatch, denied: int, code: str
) -> None:
    make_folder(home)
    monkeypatch.setattr(os, "access", lambda path, rights: not rights & denied)
    found = trouble()
    assert found is not None
    assert found.code == code


def test_a_home_that_cannot_be_made_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, rights: Path(path) != home.parent.parent)
    found = trouble()
    assert found is not None
    assert found.code == "home-unwritable"
