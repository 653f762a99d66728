"""What `pip install .` puts on a machine: the program with its resources, and nothing of the workshop."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, repository]
    subprocess.run(build, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked, as in the site-packages of another machine."""
    folder = tmp_path_factory.mktemp("site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_every_resource_is_in_the_wheel(repository: Path, installed: Path) -> None:
    def files(root: Path) -> set[str]:
        return {str(file.relative_to(root)) for file in root.rglob("*") if file.is_file()}

    assert files(installed / "minutesapp" / "resources") == files(repository / "resources")


def test_the_workshop_stays_at_home(installed: Path) -> None:
    assert sorted(part.name.partition("-")[0] for part in installed.iterdir()) == ["minutesapp", "minutesapp", "ui"]


def test_the_command_and_the_window_have_their_entries(installed: Path) -> None:
    (entries,) = installed.glob("*.dist-info/entry_points.txt")
    text = entries.read_text(encoding="utf-8")
    assert "[console_scripts]\nminutesapp = minutesapp.cli:main" in text
    assert "[gui_scripts]\nminutesapp-window = minutesapp.cli:main" in text


def test_the_installed_program_proves_itself_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    program = "import sys, minutesapp.cli as cli; print(cli.__file__); sys.exit(cli.main(['self-test']))"
    environment = os.environ | {"PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(installed))
