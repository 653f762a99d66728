"""What the dialogs for files list, and under which name a file is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QHeaderView, QMessageBox, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from ui.dialogs.record import files
from ui.dialogs.record.files import FileKind, ask_for_file, ask_for_folder, ask_where, filter_of
from ui.widgets.appearance.theme import DARK, LIGHT, apply_theme

KINDS = {name: kind for name, kind in vars(files).items() if isinstance(kind, FileKind)}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_qt_lists_the_files_of_every_kind(kind: FileKind, qtbot: QtBot) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setNameFilter(filter_of(kind))
    words, patterns = dialog.nameFilters()[0].removesuffix(")").split(" (")
    assert words == kind.words
    for suffix in kind.suffixes or (".anything",):
        assert QDir.match(patterns, f"第1回{suffix}")
        assert QDir.match(patterns, f"第1回{suffix.upper()}")


def test_a_file_is_asked_for_among_its_kind_and_all_others(answers: Answers, tmp_path: Path) -> None:
    seen: list[str] = []
    answers.expect(lambda dialog: seen.extend(dialog.nameFilters()))
    assert ask_for_file(None, "開く", str(tmp_path), (files.RECORDS,)) == ""
    assert seen == ["会議録 (*.minutes)", "すべてのファイル (*)"]


@pytest.mark.parametrize(
    ("typed", "written"), [("R8.5.15会議", "R8.5.15会議.minutes"), ("会議.MINUTES", "会議.MINUTES")]
)
def test_a_file_gets_the_suffix_of_its_kind(answers: Answers, tmp_path: Path, typed: str, written: str) -> None:
    answers.expect((str(tmp_path / typed), ""))
    assert ask_where(None, "保存", str(tmp_path / "x"), files.RECORDS) == str(tmp_path / written)


def test_a_file_that_is_there_under_its_full_name_is_replaced_only_after_asking(
    answers: Answers, tmp_path: Path
) -> None:
    there = tmp_path / "R8.5.15会議.minutes"
    there.touch()
    for answer, chosen in ((QMessageBox.StandardButton.Cancel, ""), (QMessageBox.StandardButton.Yes, str(there))):
        answers.expect((str(there.with_suffix("")), ""))
        answers.expect(answer)
        assert ask_where(None, "保存", str(tmp_path / "x"), files.RECORDS) == chosen
    assert answers.asked[-1] == "ファイルの置き換え: 「R8.5.15会議.minutes」はもうあります。置き換えますか。"


def test_names_have_room_and_arrows_can_be_seen_where_qt_draws_the_dialog(answers: Answers, qtbot: QtBot) -> None:
    apply_theme(DARK)
    seen: list[QFileDialog] = []
    answers.expect(lambda dialog: seen.append(dialog) or False)
    ask_for_file(None, "開く", "/", (files.RECORDS,))
    header = seen[0].findChild(QTreeView, "treeView").header()
    assert header.isSectionHidden(files.KIND)
    assert header.sectionResizeMode(files.NAME) is QHeaderView.ResizeMode.Stretch
    for name in files.ARROWS:
        picture = seen[0].findChild(QToolButton, name).icon().pixmap(20).toImage()
        dots = [picture.pixelColor(x, y) for x in range(20) for y in range(20)]
        assert max(dot.lightness() for dot in dots if dot.alpha() > 200) > 128
    apply_theme(LIGHT)


def test_a_folder_is_asked_for_in_japanese_from_the_next_folder_that_is_there(answers: Answers, tmp_path: Path) -> None:
    seen: list[QFileDialog] = []
    (tmp_path / "記録.minutes").touch()
    for proposed, begun in ((tmp_path, tmp_path), (tmp_path / "まだ" / "ない", tmp_path)):
        answers.expect(lambda dialog: seen.append(dialog) or False)
        assert ask_for_folder(None, "書き出すフォルダー", str(proposed)) == ""
        assert Path(seen[-1].directory().absolutePath()) == begun
    assert seen[0].fileMode() is QFileDialog.FileMode.Directory
    assert not seen[0].testOption(QFileDialog.Option.ShowDirsOnly), "the clerk sees which folder it is by its files"
    assert seen[0].labelText(QFileDialog.DialogLabel.FileName) == "フォルダー："
    assert all(seen[0].findChild(QWidget, name).isHidden() for name in files.KINDS_OF_FILES)
