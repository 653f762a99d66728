"""How large things may grow, and how they may be called."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.sources import REPOSITORY, modules, nodes

LINES_OF_MODULE = 500
LINES_OF_MAIN_WINDOW = 400
LINES_OF_FUNCTION = 60
METHODS_OF_CLASS = 25
# Names that say nothing about what is inside.
EMPTY_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def lines_of(module: Path) -> int:
    return len((REPOSITORY / module).read_text(encoding="utf-8").splitlines())


def test_a_module_can_be_read_in_one_sitting() -> None:
    assert not [module for module in modules("minutesapp", "ui", "tests") if lines_of(module) > LINES_OF_MODULE]


def test_the_main_window_only_puts_parts_together() -> None:
    assert lines_of(Path("ui/main_window.py")) <= LINES_OF_MAIN_WINDOW


def test_a_function_fits_on_one_screen() -> None:
    functions = [(module, f) for module in modules("minutesapp", "ui", "tests") for f in nodes(module, *FUNCTIONS)]
    assert not [f"{module}: {f.name}" for module, f in functions if f.end_lineno - f.lineno >= LINES_OF_FUNCTION]


def test_a_class_has_one_job() -> None:
    classes = [(module, c) for module in modules("minutesapp", "ui") for c in nodes(module, ast.ClassDef)]
    counts = {f"{module}: {c.name}": sum(isinstance(part, FUNCTIONS) for part in c.body) for module, c in classes}
    assert not {name: count for name, count in counts.items() if count > METHODS_OF_CLASS}


def test_a_module_is_named_after_what_is_in_it() -> None:
    every = modules("minutesapp", "ui", "tests")
    assert not [module for module in every if EMPTY_NAMES & set(module.with_suffix("").parts)]
