"""Every dependency is used, and docs/dependencies.md says why it is there."""

from __future__ import annotations

import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.sources import imported, modules

Project = dict[str, dict[str, list[str]]]


@pytest.fixture(scope="module")
def project(repository: Path) -> Project:
    return tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))


def names(lines: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(line).name) for line in lines}


def test_the_program_imports_what_it_declares_and_nothing_else(project: Project) -> None:
    own = {"minutesapp", "ui", "__future__"}
    tops = {name.split(".")[0] for module in modules("minutesapp", "ui") for name in imported(module)}
    foreign = tops - own - sys.stdlib_module_names
    packages = metadata.packages_distributions()
    used = {canonicalize_name(packages[top][0]) for top in foreign}
    assert used == names(project["project"]["dependencies"])


def test_every_dependency_has_its_reason_in_the_docs(project: Project, repository: Path) -> None:
    text = (repository / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    declared = names([*project["project"]["dependencies"], *project["dependency-groups"]["dev"]])
    assert not [name for name in declared if f"`{name}`" not in text]
