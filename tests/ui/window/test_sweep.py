"""Looking through a folder of files that were handed out, in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.painted import painted, text
from tests.ui.conftest import Answers
from ui.app import App
from ui.dialogs import sweep as module
from ui.dialogs.sweep import SweepDialog
from ui.tasks import Task


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "公開"
    folder.mkdir()
    (folder / "会議録.pdf").write_bytes(painted(text("髙橋") + "0 g 0 190 200 30 re f"))
    (folder / "古い.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    return folder


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def dialog(app: App, qtbot: QtBot, opened: list[Path]) -> Iterator[SweepDialog]:
    made = SweepDialog(app.window, app.memory, opened.append)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def rows(dialog: SweepDialog) -> list[list[str]]:
    items = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item is not None]


def look(dialog: SweepDialog, folder: Path, qtbot: QtBot) -> None:
    dialog.folder.setText(str(folder))
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: not dialog.progress.isVisible() and dialog.told.text() != "")


def test_the_action_opens_the_dialog(app: App, answers: Answers) -> None:
    answers.expect(0)
    app.window.actions_by_id["sweep"].trigger()
    assert answers.asked == ["SweepDialog"]


def test_what_is_found_is_listed_and_told(
    dialog: SweepDialog, folder: Path, tmp_path: Path, qtbot: QtBot, opened: list[Path]
) -> None:
    assert not dialog.accept_button.isEnabled() and not dialog.save.isEnabled()
    (tmp_path / "名前.txt").write_text("高橋", encoding="utf-8")
    dialog.names.setText(str(tmp_path / "名前.txt"))
    look(dialog, folder, qtbot)
    assert [row[:3] for row in rows(dialog)] == [
        ["会議録.pdf", "黒塗りや図形の下の文字", "1ページ"],
        ["会議録.pdf", "一覧の名前", "1ページ"],
        ["古い.doc", "点検できない所", ""],
    ]
    assert dialog.told.text().startswith("2個のファイルから2件が見つかりました。点検できない所のあるファイルが1個")
    dialog.place.click()
    assert opened == [folder]
    dialog.copy.click()
    assert QApplication.clipboard().text().splitlines()[1] == "会議録.pdf\t黒塗りや図形の下の文字\t1ページ\t髙橋"


def test_the_result_is_saved_where_it_may_be(
    dialog: SweepDialog, folder: Path, tmp_path: Path, qtbot: QtBot, answers: Answers
) -> None:
    look(dialog, folder, qtbot)
    answers.expect((str(folder / "結果.html"), ""))
    dialog.save.click()
    assert "点検するフォルダーの中です" in dialog.told.text()
    answers.expect((str(tmp_path / "結果.html"), ""))
    dialog.save.click()
    assert "髙橋" in (tmp_path / "結果.html").read_text(encoding="utf-8")
    assert "1件が見つかりました" in dialog.told.text() and "「結果.html」に保存しました。" in dialog.told.text()


def test_what_was_chosen_has_the_keyboard_so_that_enter_begins(
    dialog: SweepDialog, folder: Path, answers: Answers
) -> None:
    answers.expect((str(folder), ""))
    dialog._choose_folder()
    assert dialog.focusWidget() is dialog.folder and dialog.folder.text() == str(folder)
    answers.expect((str(folder / "会議録.pdf"), ""))
    dialog._choose_names()
    assert dialog.focusWidget() is dialog.names


def test_what_is_wrong_is_told_in_the_dialog(dialog: SweepDialog, folder: Path, tmp_path: Path, qtbot: QtBot) -> None:
    look(dialog, tmp_path / "ない", qtbot)
    assert "フォルダーを開けません" in dialog.told.text()
    look(dialog, tmp_path / "公開", qtbot)
    (folder / "会議録.pdf").unlink()
    (folder / "古い.doc").unlink()
    look(dialog, folder, qtbot)
    assert dialog.told.text() == "0個のファイルを点検しました。見つかったものはありません。"


def test_it_can_be_stopped(dialog: SweepDialog, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Task[object]] = []

    def wait(folder: Path, names: object, proceed: object, tell: object) -> None:
        while True:
            proceed()  # type: ignore[operator]

    monkeypatch.setattr(module, "sweep_folder", wait)
    dialog.folder.setText(str(folder))
    dialog.accept_button.click()
    qtbot.waitUntil(dialog.stop.isVisible)
    begun.append(dialog._task)  # type: ignore[arg-type]
    dialog.stop.click()
    qtbot.waitUntil(lambda: dialog.told.text() == "途中でやめました。")
    assert begun[0].is_over and dialog.accept_button.isEnabled()
