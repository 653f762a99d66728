"""Who may know whom. The layers themselves are the import-linter contracts of pyproject.toml."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import REPOSITORY, called, imported, modules, nodes

# What the window may know of the core: the document and the use cases, never files and databases.
WINDOW_MAY_KNOW = {
    "attendance", "checks", "diagnosis", "editing", "editions", "errors", "language", "model", "paths", "services",
    "settings", "templates", "wording", "words",
}  # fmt: skip

FILE_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "rename"}
FILE_LIBRARIES = {"json", "shutil", "sqlite3", "tempfile", "zipfile"}
WINDOW_TOUCHES_FILES = {
    "ui/reporting.py",  # the log of bugs is written where bugs are caught, whatever else is broken
    "ui/showcase.py",  # it works on a copy of the sample, in a folder of its own that goes again
    "ui/widgets/appearance/icons.py",  # the program's own drawings, coloured for the theme
}

FINDS_THE_FILES = "minutesapp/paths.py"


def test_every_contract_of_import_linter_is_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=REPOSITORY, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_window_knows_the_document_and_the_use_cases_alone() -> None:
    for module in modules("ui"):
        known = {name.split(".")[1] for name in imported(module) if name.startswith("minutesapp.")}
        assert known <= WINDOW_MAY_KNOW, module


def test_the_window_reaches_files_and_databases_only_through_the_services() -> None:
    for module in modules("ui"):
        if module.as_posix() not in WINDOW_TOUCHES_FILES:
            calls = {called(call) for call in nodes(module, ast.Call)}
            assert not (calls & FILE_CALLS | imported(module) & FILE_LIBRARIES), module


def test_the_program_finds_its_own_files_through_paths_alone() -> None:
    for module in modules("minutesapp", "ui"):
        if module.as_posix() != FINDS_THE_FILES:
            assert not [name for name in nodes(module, ast.Name) if name.id in ("__file__", "_MEIPASS")], module
            assert not imported(module) & {"importlib.resources", "pkgutil", "platformdirs"}, module
