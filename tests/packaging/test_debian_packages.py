""".ci/debian-packages on machines of every kind, with stand-ins for the programs of Debian."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

PRESENT = "install ok installed"


class Machine:
    """A folder of commands that is the whole PATH of the script, and the log of what was called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log"
        for name in ("sh", "cat", "grep", "sed", "env"):
            (folder / name).symlink_to(shutil.which(name) or name)
        self.has("python3", "exit 0")

    def has(self, name: str, body: str) -> None:
        file = self.folder / name
        file.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.log}"\n{body}\n', encoding="utf-8")
        file.chmod(0o755)

    def run(self, *sets: str, display: str = "") -> subprocess.CompletedProcess[str]:
        script = Path(__file__).parents[2] / ".ci" / "debian-packages"
        environment = {"PATH": str(self.folder), "DISPLAY": display}
        return subprocess.run([script, *sets], env=environment, capture_output=True, text=True)

    @property
    def installs(self) -> list[str]:
        calls = self.log.read_text(encoding="utf-8").splitlines()
        return [call for call in calls if call.startswith("apt-get") and " install " in call]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A Debian where nothing is missing, and the user is root."""
    made = Machine(tmp_path)
    made.has("dpkg-query", f"printf '{PRESENT}'")
    made.has("apt-get", "exit 0")
    made.has("id", "echo 0")
    return made


def test_where_nothing_is_missing_nothing_is_said_or_installed(machine: Machine) -> None:
    done = machine.run("run", "test")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not machine.installs


def test_root_installs_only_what_is_missing(machine: Machine) -> None:
    machine.has("dpkg-query", f"case $* in *poppler*) exit 1;; *) printf '{PRESENT}';; esac")
    assert machine.run("run", "test").returncode == 0
    (install,) = machine.installs
    assert install.endswith("install poppler-utils")


def test_a_removed_package_counts_as_missing(machine: Machine) -> None:
    machine.has("dpkg-query", "printf 'deinstall ok config-files'")
    machine.run("test")
    assert "libreoffice-writer-nogui poppler-utils" in machine.installs[0]


def test_old_package_lists_are_renewed_once(machine: Machine) -> None:
    machine.has("dpkg-query", "exit 1")
    machine.has(
        "apt-get", f'case $* in *update*) touch "{machine.folder}/fresh";; *) [ -e "{machine.folder}/fresh" ];; esac'
    )
    (machine.folder / "touch").symlink_to(shutil.which("touch") or "touch")
    done = machine.run("test")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(machine.installs) == 2


def test_without_the_right_to_install_one_line_says_what_is_missing(machine: Machine) -> None:
    machine.has("id", "echo 1000")
    machine.has("sudo", "exit 1")
    machine.has("dpkg-query", "exit 1")
    done = machine.run("test")
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        "Debian packages are missing; please install them: apt-get install"
        " libreoffice-writer-nogui poppler-utils gcc libc6-dev util-linux"
    ]
    assert not machine.installs


def test_a_python_that_makes_environments_needs_no_package_for_it(machine: Machine) -> None:
    machine.has("dpkg-query", "exit 1")
    machine.run("run")
    assert "python3-venv" not in machine.installs[0]
    machine.has("python3", "exit 1")
    machine.run("run")
    assert "python3-venv" in machine.installs[1]


def test_a_screen_brings_the_libraries_of_x(machine: Machine) -> None:
    machine.has("dpkg-query", "exit 1")
    machine.run("run", display=":0")
    assert "libxcb-cursor0" in machine.installs[0]


def test_a_desk_brings_an_input_method(machine: Machine) -> None:
    machine.has("dpkg-query", "exit 1")
    machine.run("desk")
    assert "ibus-mozc" in machine.installs[0]


def test_elsewhere_than_on_debian_there_is_nothing_to_do(machine: Machine) -> None:
    (machine.folder / "apt-get").unlink()
    done = machine.run("run", "test")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_unknown_set_is_a_mistake_of_the_caller(machine: Machine) -> None:
    assert machine.run("everything").returncode == 2
