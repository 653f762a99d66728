"""How large things may grow, and how they may be called."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import REPOSITORY, modules, nodes

LINES_OF_MODULE = 500
LINES_OF_MAIN_WINDOW = 400
LINES_OF_FUNCTION = 60
METHODS_OF_CLASS = 25
# Names that say nothing about what is inside.
EMPTY_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@pytest.mark.parametrize("module", modules("minutesapp", "ui", "tests"), ids=str)
def test_a_module_can_be_read_in_one_sitting(module: Path) -> None:
    limit = LINES_OF_MAIN_WINDOW if module == Path("ui/main_window.py") else LINES_OF_MODULE
    assert len((REPOSITORY / module).read_text(encoding="utf-8").splitlines()) <= limit


@pytest.mark.parametrize("module", modules("minutesapp", "ui", "tests"), ids=str)
def test_a_function_fits_on_one_screen(module: Path) -> None:
    long = [f.name for f in nodes(module, *FUNCTIONS) if f.end_lineno - f.lineno + 1 > LINES_OF_FUNCTION]
    assert not long


@pytest.mark.parametrize("module", modules("minutesapp", "ui"), ids=str)
def test_a_class_has_one_job(module: Path) -> None:
    large = [
        c.name for c in nodes(module, ast.ClassDef) if sum(isinstance(n, FUNCTIONS) for n in c.body) > METHODS_OF_CLASS
    ]
    assert not large


@pytest.mark.parametrize("module", modules("minutesapp", "ui"), ids=str)
def test_a_module_is_named_after_what_is_in_it(module: Path) -> None:
    assert not EMPTY_NAMES & set(module.with_suffix("").parts)
