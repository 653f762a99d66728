"""constraints.txt: what is installed, to the byte, on every system, without naming where it comes from."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]+?))? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


@pytest.fixture(scope="module")
def lines(repository: Path) -> list[str]:
    return (repository / "constraints.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def pins(lines: list[str]) -> dict[str, re.Match[str]]:
    return {found["name"]: found for line in lines if (found := PIN.match(line))}


@pytest.fixture(scope="module")
def wanted(repository: Path) -> list[Requirement]:
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    named = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    return [Requirement(line) for line in named]


def test_the_file_holds_only_pins_hashes_and_who_asks(lines: list[str]) -> None:
    strange = [line for line in lines if not (PIN.match(line) or HASH.match(line) or line.startswith("    # "))]
    assert not strange


def test_the_file_names_no_host_and_no_folder(lines: list[str]) -> None:
    assert not [line for line in lines if "://" in line or "/" in line]


def test_every_pin_has_its_hashes(lines: list[str]) -> None:
    for line, following in pairwise(lines):
        assert not PIN.match(line) or HASH.match(following), line


def test_everything_the_project_asks_for_is_pinned_within_its_bounds(
    wanted: list[Requirement], pins: dict[str, re.Match[str]]
) -> None:
    for requirement in wanted:
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]["version"]), requirement


def test_what_is_installed_here_is_what_is_pinned(pins: dict[str, re.Match[str]]) -> None:
    here = {name: pin["version"] for name, pin in pins.items() if not pin["marker"] or Marker(pin["marker"]).evaluate()}
    assert {name: metadata.version(name) for name in here} == here


def test_windows_and_mac_get_their_own_pins_too(pins: dict[str, re.Match[str]]) -> None:
    markers = {name: pin["marker"] for name, pin in pins.items() if pin["marker"]}
    assert "win32" in markers["pywin32-ctypes"]
    assert "darwin" in markers["macholib"]
