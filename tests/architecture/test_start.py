"""What is not loaded at the start: Qt in the core, and the heavy libraries anywhere."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.sources import REPOSITORY, dotted, modules

HEAVY = {"docx", "fugashi", "lxml", "regex", "sqlite_utils", "unidic_lite"}

WITHOUT_QT = """
import importlib, sys
sys.modules.update(dict.fromkeys(("PySide6", "shiboken6")))
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )


def test_the_whole_core_can_be_imported_where_qt_is_not_installed() -> None:
    done = run(WITHOUT_QT, *(dotted(module) for module in modules("minutesapp") if module.stem != "__main__"))
    assert done.returncode == 0, done.stderr


def test_the_tests_of_the_core_can_be_collected_where_qt_is_not_installed() -> None:
    folders = [name for name in ("tests/unit", "tests/property", "tests/golden") if (REPOSITORY / name).is_dir()]
    program = WITHOUT_QT.replace("for name", "import pytest; sys.exit(pytest.main(sys.argv[1:]))\nfor name")
    done = run(program, "--collect-only", "-q", "-p", "no:pytest-qt", "-p", "no:cacheprovider", *folders)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", ["minutesapp.cli", "ui.app"])
def test_heavy_libraries_are_loaded_only_when_used(module: str) -> None:
    done = run(f"import sys, {module}; print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    assert not HEAVY & set(done.stdout.split())


def test_the_shell_starts_without_qt() -> None:
    done = run("import sys, minutesapp.cli; print(*sys.modules)")
    assert "PySide6" not in done.stdout.split()
