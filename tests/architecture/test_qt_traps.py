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

FILE_DIALOGS = Path("ui/dialogs/record/files.py")
# A list of name patterns in brackets of either width, as Qt's file dialogs take them.
NAME_FILTER = re.compile(r"[（(]\*")

# Signals that Qt can send without their argument, and then sends so to whatever of its own is connected to them.
WITH_DEFAULT = {"clicked", "triggered"}
BIND_ACTIONS = Path("ui/actions/making.py")


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


def test_signals_with_a_default_argument_go_to_functions_of_the_program() -> None:
    """A slot of Qt is called without the argument, fails, and leaves no line in the log; see `bind` of the actions."""
    for module in modules("ui"):
        own = names_without_defaults(module)
        for signal, slot in connections(module):
            of_program = isinstance(slot, ast.Lambda) or (isinstance(slot, ast.Attribute) and slot.attr in own)
            assert of_program or signal not in WITH_DEFAULT, f"{module}:{slot.lineno}"


def test_actions_are_bound_in_one_way() -> None:
    for module in set(modules("ui")) - {BIND_ACTIONS}:
        for signal, slot in connections(module):
            takes = len(slot.args.args) if isinstance(slot, ast.Lambda) else 1
            assert signal != "triggered" or takes == 1, f"{module}:{slot.lineno}: use ui.actions.making.bind"


def connections(module: Path) -> list[tuple[str, ast.expr]]:
    """The name of the signal and the slot of every connection."""
    calls = (call for call in nodes(module, ast.Call) if called(call) == "connect" and call.args)
    return [(getattr(call.func.value, "attr", ""), call.args[0]) for call in calls]


def names_without_defaults(module: Path) -> set[str]:
    """Methods of the module that take no argument they could do without, and its signals."""
    methods = {f.name for f in nodes(module, ast.FunctionDef) if not (f.args.defaults or f.args.kw_defaults)}
    made = (a for a in nodes(module, ast.Assign) if isinstance(a.value, ast.Call) and called(a.value) == "Signal")
    return methods | {target.id for assign in made for target in assign.targets if isinstance(target, ast.Name)}


# Widgets of Qt that lack a rule of this program, and where alone they may be made.
MADE_IN_ONE_PLACE = {
    "QLineEdit": {"ui/widgets/one_line.py"},  # takes line ends and control signs
    "QDialog": {"ui/dialogs/base.py"},  # every button becomes the default in turn
    "QMessageBox": {"ui/reporting.py"},
    "QInputDialog": set(),
    "QProgressDialog": {"ui/tasks.py"},
    "QLabel": {"ui/widgets/plain.py"},  # takes names for markup
}


def test_widgets_that_lack_a_rule_of_the_program_are_made_where_they_get_it() -> None:
    for module in modules("ui"):
        bases = (base for kind in nodes(module, ast.ClassDef) for base in kind.bases)
        calls = (call.func for call in nodes(module, ast.Call))
        used = {getattr(made, "id", "") for made in (*bases, *calls)} & MADE_IN_ONE_PLACE.keys()
        assert not [name for name in used if module.as_posix() not in MADE_IN_ONE_PLACE[name]], module


def test_no_widget_is_asked_for_its_screen() -> None:
    """When the garbage collector takes such a widget, PySide takes the screen with it; see `ui.screens`."""
    for module in modules("ui", "tests"):
        assert not [call for call in nodes(module, ast.Call) if called(call) == "screen"], module
