"""What PySide6 does behind one's back, and where this program must therefore not go (docs/decisions)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import called, imported, modules, nodes

# A dict or list is copied on its way (a dict with int keys arrives empty), an int wraps above 2³¹.
COPIED_OR_WRAPPED = {"dict", "list", "int"}


@pytest.mark.parametrize("module", modules("ui"), ids=str)
def test_signals_carry_objects_not_values_that_qt_converts(module: Path) -> None:
    signals = [call for call in nodes(module, ast.Call) if called(call) == "Signal"]
    kinds = {argument.id for signal in signals for argument in signal.args if isinstance(argument, ast.Name)}
    assert not kinds & COPIED_OR_WRAPPED


@pytest.mark.parametrize("module", modules("ui"), ids=str)
def test_no_highlighter_passes_over_the_whole_document(module: Path) -> None:
    assert not [name for name in nodes(module, ast.Name) if name.id == "QSyntaxHighlighter"]


@pytest.mark.parametrize("module", modules("ui"), ids=str)
def test_only_the_qt_modules_of_the_essentials_are_used(module: Path) -> None:
    parts = {name.split(".")[1] for name in imported(module) if name.startswith("PySide6.")}
    assert parts <= {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport"}
