"""What docstrings, comments and pages name in backticks is there: files and folders, modules and what is in them."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.sources import REPOSITORY, dotted, modules, tree_of

QUOTED = re.compile(r"`+([^`\s]+)`+")
A_FILE = re.compile(r"[\w./-]+\.(?:py|toml)")
A_MODULE = re.compile(r"[a-z_]+(?:\.\w+)+")
GONE = ("model/gone.py", "editing.gone", "editing.closing.gone", "templates.gone.form")
# Pages tell of files that were and are no more, and of those that an author makes.
OTHERS = {
    "docs/decisions/0020-absence-is-a-status.md": {"ui/models/attendance.py"},
    "docs/decisions/0022-background-work-and-the-roster.md": {"roster.index"},  # a file of the user's
    "docs/decisions/0030-a-type-of-values-is-one-entry.md": {"templates/wording.py"},
    "docs/dependencies.md": {"setup.py"},  # the packages' own
    "tests/bench/__main__.py": {"tests/bench/bench_NAME.py"},
    "tests/desk/__main__.py": {"tests/desk/walk_NAME.py"},
    "tests/torture/__main__.py": {"tests/torture/torture_NAME.py"},
}


@cache
def tracked() -> tuple[str, ...]:
    """The files of the repository that a page may name, as paths with a slash before them."""
    kinds = ("*.py", "*.toml")
    folders = ("minutesapp", "ui", "tests", "resources", "packaging")
    below = (file for folder in folders for kind in kinds for file in (REPOSITORY / folder).rglob(kind))
    return tuple(f"/{file.relative_to(REPOSITORY).as_posix()}" for file in (*below, *REPOSITORY.glob("*.toml")))


@cache
def names_in(module: Path) -> frozenset[str]:
    """Everything that is called something in a module."""
    every = list(ast.walk(tree_of(module)))
    defined = {n.name for n in every if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)}
    return frozenset(defined | {n.id for n in every if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)})


@cache
def packages() -> frozenset[str]:
    """What the dotted names of ours begin with."""
    return frozenset(folder.parent.name for folder in REPOSITORY.glob("minutesapp/*/__init__.py")) | {
        "minutesapp",
        "ui",
    }


@cache
def ends() -> dict[str, Path]:
    """Our modules by their dotted names, from the first word or from any later one on."""
    every = {module: dotted(module).split(".") for module in modules("minutesapp", "ui", "tests")}
    return {".".join(words[start:]): module for module, words in every.items() for start in range(len(words))}


def is_there(name: str) -> bool:
    """Whether a dotted name ends at a module or a package, or at something in one."""
    where, _, what = name.rpartition(".")
    return name in ends() or (where in ends() and what in names_in(ends()[where]))


def is_stale(word: str) -> bool:
    """Whether a quoted word names a file or a module that is not there."""
    if A_FILE.fullmatch(word):
        return not any(file.endswith(f"/{word}") for file in tracked())
    return bool(A_MODULE.fullmatch(word)) and word.split(".")[0] in packages() and not is_there(word)


def stale_in(file: Path) -> set[str]:
    return {word for word in QUOTED.findall(file.read_text(encoding="utf-8")) if is_stale(word)}


@pytest.mark.parametrize("folder", ["minutesapp", "ui", "tests", "docs"])
def test_what_is_named_in_backticks_is_there(folder: str) -> None:
    kind = "*.md" if folder == "docs" else "*.py"
    found = {file.relative_to(REPOSITORY).as_posix(): stale_in(file) for file in (REPOSITORY / folder).rglob(kind)}
    expected = {name: words for name, words in OTHERS.items() if name.startswith(f"{folder}/")}
    assert {name: words for name, words in found.items() if words} == expected


@pytest.mark.parametrize("word", GONE)
def test_a_name_of_what_is_not_there_is_found(word: str) -> None:
    assert is_stale(word)


@pytest.mark.parametrize("word", ["model/blocks.py", "editing.closing.keep_closed", "model.blocks", "body.withheld"])
def test_a_name_of_what_is_there_is_none(word: str) -> None:
    assert not is_stale(word)
