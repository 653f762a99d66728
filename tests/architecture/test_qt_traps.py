"""What PySide6 does behind one's back, and where this program must therefore not go."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.architecture.sources import called, imported, modules, nodes

# A dict or list is copied on its way (a dict with int keys arrives empty), an int wraps above 2³¹.
COPIED_OR_WRAPPED = {"dict", "list", "int"}
# The modules that PySide6-Essentials brings and the built program carries.
AT_HAND = {"QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtSvgWidgets", "QtWidgets"}

FILE_DIALOGS = Path("ui/dialogs/files.py")
# A list of name patterns in brackets of either width, as Qt's file dialogs take them.
NAME_FILTER = re.compile(r"[（(]\*")


def test_signals_carry_objects_not_values_that_qt_converts() -> None:
    for module in modules("ui"):
        signals = [call for call in nodes(module, ast.Call) if called(call) == "Signal"]
        kinds = {argument.id for signal in signals for argument in signal.args if isinstance(argument, ast.Name)}
        assert not kinds & COPIED_OR_WRAPPED, module


def test_no_highlighter_passes_over_the_whole_document() -> None:
    for module in modules("ui"):
        assert not [name for name in nodes(module, ast.Name) if name.id == "QSyntaxHighlighter"], module


def test_only_the_qt_modules_of_the_essentials_are_used() -> None:
    for module in modules("ui"):
        parts = {name.split(".")[1] for name in imported(module) if name.startswith("PySide6.")}
        assert parts <= AT_HAND, module


def test_files_are_asked_for_in_one_place_which_alone_writes_the_filters_of_qt() -> None:
    for module in set(modules("ui")) - {FILE_DIALOGS}:
        assert not [name for name in nodes(module, ast.Name) if name.id == "QFileDialog"], module
        texts = [text.value for text in nodes(module, ast.Constant) if isinstance(text.value, str)]
        assert not [text for text in texts if NAME_FILTER.search(text)], module
