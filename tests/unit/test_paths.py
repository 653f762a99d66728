from __future__ import annotations

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
