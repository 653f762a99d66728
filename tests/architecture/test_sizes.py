"""How large things may grow, and how they may be called."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import FunctionType

from tests.architecture.sources import REPOSITORY, dotted, modules, nodes

LINES_OF_MODULE = 300
LINES_OF_TEST_MODULE = 500
LINES_OF_MAIN_WINDOW = 400
LINES_OF_FUNCTION = 30
LINES_OF_TEST_FUNCTION = 60
METHODS_OF_CLASS = 30
MODULES_OF_PACKAGE = 12
# Names that say nothing about what is inside.
EMPTY_NAMES = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
METHODS = (FunctionType, property, classmethod, staticmethod, cached_property)


def lines_of(module: Path) -> int:
    return len((REPOSITORY / module).read_text(encoding="utf-8").splitlines())


def is_test(module: Path) -> bool:
    return module.parts[0] == "tests"


def test_a_module_can_be_read_in_one_sitting() -> None:
    every = modules("minutesapp", "ui", "tests")
    most = {module: LINES_OF_TEST_MODULE if is_test(module) else LINES_OF_MODULE for module in every}
    assert not [str(module) for module in every if lines_of(module) > most[module]]


def test_a_package_can_be_seen_at_a_glance() -> None:
    every = (module for module in modules("minutesapp", "ui") if module.stem != "__init__")
    counts = Counter(str(module.parent) for module in every)
    assert not {package: count for package, count in counts.items() if count > MODULES_OF_PACKAGE}


def test_the_main_window_only_puts_parts_together() -> None:
    assert lines_of(Path("ui/window/main_window.py")) <= LINES_OF_MAIN_WINDOW


def test_a_function_fits_on_half_a_screen() -> None:
    functions = [(module, f) for module in modules("minutesapp", "ui", "tests") for f in nodes(module, *FUNCTIONS)]
    most = {True: LINES_OF_TEST_FUNCTION, False: LINES_OF_FUNCTION}
    assert not [f"{m}: {f.name}" for m, f in functions if f.end_lineno - f.lineno >= most[is_test(m)]]


def own_classes(module: Path) -> list[type]:
    """The classes that are written down in a module."""
    members = vars(import_module(dotted(module))).values()
    return [member for member in members if isinstance(member, type) and member.__module__ == dotted(module)]


def own_methods(kind: type) -> set[str]:
    """The functions that a class is made of: its own, and those of its bases as far as we wrote them; Qt's are not."""
    ours = (base for base in kind.__mro__ if base.__module__.split(".")[0] in ("minutesapp", "ui"))
    return {name for base in ours for name, part in vars(base).items() if isinstance(part, METHODS)}


def test_a_class_has_one_job_what_it_inherits_included() -> None:
    classes = [kind for module in modules("minutesapp", "ui") for kind in own_classes(module)]
    counts = {f"{kind.__module__}: {kind.__name__}": len(own_methods(kind)) for kind in classes}
    assert not {name: count for name, count in counts.items() if count > METHODS_OF_CLASS}


def test_a_module_is_named_after_what_is_in_it() -> None:
    every = modules("minutesapp", "ui", "tests")
    assert not [module for module in every if EMPTY_NAMES & set(module.with_suffix("").parts)]
