"""The manual, the hints and the table of actions say the same of every key."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.architecture.sources import modules, nodes
from ui.actions.action import shortcut_words, words_of
from ui.actions.keys import KEYS, say
from ui.actions.table import ACTIONS
from ui.app import App
from ui.dialogs.keys.key_rules import STANDARD
from ui.dialogs.manual.manual import ManualDialog
from ui.dialogs.shortcuts import IN_PLACE

KEY = re.compile(
    r"(?:(?:Ctrl|Shift|Alt)＋)+(?:Enter|Home|F\d+|(?<!Alt＋)[A-Z]|[0-9,.＋－↑↓←→-])"
    r"|(?<![A-Za-z0-9＋])F\d{1,2}(?![0-9A-Za-z])"
)
"""The letters of buttons, with Alt, are no keys of the table."""
BESIDE = re.compile(r"「([^「」]+)」(?:メニュー)?[^「」。（]{0,3}（([^（）]*)）")
TABLE_ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
OWN_KEYS_ELSEWHERE = {"F13", "F24"}
"""Named as examples."""
WITH_KEYS_OF_THEIR_OWN = ("ui/dialogs/", "ui/widgets/", "ui/actions/")
"""Dialogs and widgets whose keys are no actions of the window."""


def manual(repository: Path) -> str:
    """All its pages."""
    pages = sorted((repository / "resources" / "manual").glob("*.md"))
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def keys_of_table() -> set[str]:
    return {shortcut_words(deed.shortcut) for deed in ACTIONS if deed.shortcut}


def test_a_key_beside_the_words_of_an_action_is_that_of_the_action(repository: Path) -> None:
    """Where an action and a dialog have the same words (undo), the key is the same as well."""
    deeds = {words_of(deed): shortcut_words(deed.shortcut) for deed in ACTIONS}
    found = [(words, key) for words, beside in BESIDE.findall(manual(repository)) if words in deeds
             for key in KEY.findall(beside)[:1]]  # fmt: skip
    assert len(found) > 15
    assert [(words, key) for words, key in found if deeds[words] != key] == []


def test_the_rows_of_the_manuals_tables_name_keys_that_are_there(repository: Path) -> None:
    known = keys_of_table() | {key for rows in IN_PLACE.values() for _, keys in rows for key in KEY.findall(say(keys))}
    named = {key for _, beside in TABLE_ROW.findall(manual(repository)) for key in KEY.findall(beside)}
    assert named - known == set()


def test_every_key_that_the_manual_names_is_there(repository: Path) -> None:
    places = "\n".join(say(keys) for rows in IN_PLACE.values() for _, keys in rows)
    known = keys_of_table() | set(KEY.findall(places)) | OWN_KEYS_ELSEWHERE
    named = set(KEY.findall(manual(repository)))
    assert named - known == set(), "in the table of actions or in IN_PLACE"


def test_the_manual_on_the_screen_ends_with_the_keys_as_they_are(app: App, qtbot: QtBot) -> None:
    KEYS.choose({"choose_speaker": ("F13",)})
    dialog = ManualDialog(app.window)
    qtbot.addWidget(dialog)
    dialog.contents.setCurrentItem(dialog.contents.topLevelItem(dialog.contents.topLevelItemCount() - 1))
    text = dialog.browser.toPlainText()
    assert "発言者を選ぶ\nF13\n" in text
    assert [hint.text() for hint in dialog.findChildren(type(app.outline._empty)) if "変えています" in hint.text()]
    KEYS.choose({})


def test_no_sentence_of_the_window_names_a_key_that_can_be_changed() -> None:
    """It asks the table: `say("… {choose_speaker} …")`."""
    changeable = {shortcut_words(deed.shortcut) for deed in ACTIONS if deed.shortcut and deed.id not in STANDARD}
    for module in modules("ui"):
        if not module.as_posix().startswith(WITH_KEYS_OF_THEIR_OWN):
            docs = {id(node.body[0].value) for node in nodes(module, ast.Module, ast.ClassDef, ast.FunctionDef)
                    if node.body and isinstance(node.body[0], ast.Expr)}  # fmt: skip
            texts = [node.value for node in nodes(module, ast.Constant)
                     if isinstance(node.value, str) and id(node) not in docs and not node.value.isascii()]  # fmt: skip
            assert not [text for text in texts if changeable & set(KEY.findall(text.replace("Ctrl+", "Ctrl＋")))], (
                module
            )
