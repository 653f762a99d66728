"""Where the text on the screen may be touched, and by whom."""

from __future__ import annotations

import ast

from tests.architecture.sources import called, modules, nodes

GEOMETRY = {"lineAt", "lineCount", "lineForTextPosition", "blockBoundingRect", "frameBoundingRect", "hitTest"}
"""What asks Qt for lines and rectangles of paragraphs; a line of a paragraph without lines ends the program."""
ASK_FOR_GEOMETRY = {
    "ui/editor/page/paragraphs.py",
    "ui/editor/decorations/word_rects.py",  # marks go along single lines, of paragraphs that are laid out
}


def test_lines_and_rectangles_of_paragraphs_are_asked_for_in_one_place() -> None:
    for module in modules("ui/editor"):
        if module.as_posix() not in ASK_FOR_GEOMETRY:
            assert not GEOMETRY & {called(call) for call in nodes(module, ast.Call)}, module


def test_data_for_the_clipboard_are_made_in_one_place_and_not_by_python() -> None:
    for module in modules("ui"):
        made = {called(call) for call in nodes(module, ast.Call)}
        assert "QMimeData" not in made, module
        assert "setMimeData" not in made or module.parent.as_posix() == "ui/editor/writing", module
