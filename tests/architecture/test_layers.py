"""Who may know whom. The layers themselves are the import-linter contracts of pyproject.toml."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import REPOSITORY, called, imported, modules, nodes

# What the window may know of the core: the document and the use cases, never files and databases.
WINDOW_MAY_KNOW = {
    "editing", "editions", "errors", "language", "model", "paths", "services", "settings", "templates", "wording",
}  # fmt: skip


def test_every_contract_of_import_linter_is_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=REPOSITORY, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", modules("ui"), ids=str)
def test_the_window_reaches_files_and_databases_only_through_the_services(module: Path) -> None:
    names = imported(module)
    known = {name.split(".")[1] for name in names if name.startswith("minutesapp.")}
    assert known <= WINDOW_MAY_KNOW
    assert not names & {"sqlite3", "json", "zipfile", "shutil", "tempfile"}
    calls = {called(call) for call in nodes(module, ast.Call)}
    assert not calls & {"open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "rename"}


@pytest.mark.parametrize("module", modules("minutesapp", "ui"), ids=str)
def test_the_program_finds_its_own_files_through_paths_alone(module: Path) -> None:
    if module != Path("minutesapp/paths.py"):
        assert not [name for name in nodes(module, ast.Name) if name.id in ("__file__", "_MEIPASS")]
        assert not imported(module) & {"importlib.resources", "platformdirs", "pkgutil"}
