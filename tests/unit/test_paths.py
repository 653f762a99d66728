from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from minutesapp import paths


def test_resources_lie_beside_the_package_in_a_checkout(repository: Path) -> None:
    assert paths.resource("templates") == repository / "resources" / "templates"


def test_resources_lie_inside_the_package_when_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "minutesapp" / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "minutesapp" / "paths.py"))
    assert paths.resource("icons", "save.svg") == tmp_path / "minutesapp" / "resources" / "icons" / "save.svg"


def test_resources_lie_in_the_bundle_when_frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("samples") == tmp_path / "resources" / "samples"


def test_everything_of_the_user_moves_with_the_variable(private_home: Path) -> None:
    assert paths.user_home() == private_home
    files = [
        paths.settings_file(),
        paths.roster_file(),
        paths.roster_index_file(),
        paths.own_templates(),
        paths.recovery_folder(),
        paths.log_file(),
    ]
    assert {file.parent for file in files} == {private_home}
    assert len(set(files)) == len(files)


def test_a_moved_home_may_be_given_from_the_current_folder_or_the_users(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.HOME_VARIABLE, "書記")
    assert paths.user_home() == tmp_path / "書記"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv(paths.HOME_VARIABLE, "~/会議録")
    assert paths.user_home() == tmp_path / "会議録"


@pytest.mark.parametrize("value", ["", None])
def test_without_the_variable_the_system_says_where(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    if value is None:
        monkeypatch.delenv(paths.HOME_VARIABLE)
    else:
        monkeypatch.setenv(paths.HOME_VARIABLE, value)
    home = paths.user_home()
    assert home.name == "minutesapp"
    assert home.is_absolute()
    assert home != Path.cwd()


def test_asking_creates_nothing(private_home: Path) -> None:
    for ask in (paths.settings_file, paths.roster_file, paths.own_templates, paths.recovery_folder, paths.log_file):
        ask()
    assert list(private_home.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="a system that takes everybody to have a home")
def test_an_unknown_users_home_is_a_name_like_any_other(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.HOME_VARIABLE, "~nobody-of-this-name/x")
    assert paths.user_home() == tmp_path / "~nobody-of-this-name" / "x"


def test_files_are_found_and_folders_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "d.txt").mkdir()
    assert [file.name for file in paths.files_in(tmp_path, "*.txt")] == ["a.txt", "b.txt"]
    assert paths.files_in(tmp_path / "missing", "*.txt") == []


def test_a_place_that_may_not_be_looked_at_holds_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.stat", refuse)
    assert not paths.is_file(tmp_path)
    assert not paths.is_folder(tmp_path)
    assert paths.files_in(tmp_path, "*/x") == []


@pytest.mark.usefixtures("links")
def test_a_file_is_known_by_any_of_its_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert paths.is_same(Path("real"), tmp_path / "link")
    assert paths.is_same(tmp_path / "a" / ".." / "real", Path("real"))
    assert not paths.is_same(Path("real"), Path("other"))
    assert paths.is_same(Path("loop"), tmp_path / "loop")
    assert not paths.is_same(Path("a\0b"), Path("real"))


@pytest.mark.parametrize("name", ["a\0b", "x" * 10_000, "\ud800"])
def test_a_name_that_no_file_can_have_is_not_there(name: str) -> None:
    assert not paths.is_file(Path(name))
    assert not paths.is_folder(Path(name))


def test_a_file_beside_another_has_its_name(tmp_path: Path) -> None:
    assert paths.beside(tmp_path / "東雲.minutes", ".~lock.", "#") == tmp_path / ".~lock.東雲.minutes#"
    assert paths.beside(Path(), ".~", "#") == Path(".~#")


@pytest.mark.parametrize("name", ["議" * 84 + "x", "x" * 255, "議" * 84 + "\udce9"])
def test_a_name_that_would_be_too_long_is_shortened_and_stays_its_own(tmp_path: Path, name: str) -> None:
    lock, other = (paths.beside(tmp_path / one, ".~lock.", "#") for one in (name, f"{name[:-1]}y"))
    assert lock != other
    assert len(os.fsencode(lock.name)) <= 255
    lock.touch()


def test_what_leads_into_a_folder_is_within_it(tmp_path: Path) -> None:
    (tmp_path / "公開").mkdir()
    assert paths.is_within(tmp_path / "公開" / "a" / "b.txt", tmp_path / "公開")
    assert paths.is_within(tmp_path / "他" / ".." / "公開", tmp_path / "公開")
    assert not paths.is_within(tmp_path / "公開用" / "b.txt", tmp_path / "公開")
