"""The program's own sources, as the sentences about them need them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


@cache
def modules(*folders: str) -> tuple[Path, ...]:
    """Every Python file under these folders, relative to the repository."""
    return tuple(
        sorted(file.relative_to(REPOSITORY) for folder in folders for file in (REPOSITORY / folder).rglob("*.py"))
    )


@cache
def tree_of(module: Path) -> ast.Module:
    """The parsed source."""
    return ast.parse((REPOSITORY / module).read_text(encoding="utf-8"))


def nodes(module: Path, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
    """The nodes of these kinds, anywhere in a module."""
    return (node for node in ast.walk(tree_of(module)) if isinstance(node, kinds))


def imported(module: Path) -> set[str]:
    """The dotted names a module imports, anywhere in it."""
    names: set[str] = set()
    for node in nodes(module, ast.Import, ast.ImportFrom):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif node.module and not node.level:
            names.add(node.module)
    return names


def called(call: ast.Call) -> str:
    """The last name of what is called: ``read_text`` of ``path.read_text()``."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def dotted(module: Path) -> str:
    """``minutesapp.model.blocks`` for ``minutesapp/model/blocks.py``."""
    parts = module.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
