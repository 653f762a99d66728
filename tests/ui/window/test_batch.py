"""Many records written out at once in the window: what became of each, and giving it up."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from minutesapp.model.committee import NameStyle
from minutesapp.services import records
from minutesapp.services.output import batch
from minutesapp.services.output.exporting import EditionName
from tests.ui.conftest import Answers
from ui.app import App
from ui.controllers.release import batch_controller
from ui.dialogs.record.batch import GIVE_UP, BatchDialog
from ui.tasks import CANCELLING

NAMES = ("あ", "い", "𠮷 髙")


@pytest.fixture
def folder(app: App, tmp_path: Path) -> Path:
    folder = tmp_path / "記録"
    folder.mkdir()
    for name in NAMES:
        records.write_record(app.desk.minutes, folder / f"{name}.minutes")
    return folder


@pytest.fixture
def ask(app: App, folder: Path, tmp_path: Path, answers: Answers) -> Callable[[Callable[[BatchDialog], None]], None]:
    """Opens the dialog on the folder, with `out` beside it for the files, and does something there."""

    def ask(do: Callable[[BatchDialog], None]) -> None:
        def fill(dialog: BatchDialog) -> int:
            dialog.folder_line.setText(str(folder))
            dialog.output_line.setText(str(tmp_path / "out"))
            choose(dialog, "formats", ".txt")
            do(dialog)
            return 0

        answers.expect(fill)
        app.window.actions_by_id["batch"].trigger()

    return ask


def choose(dialog: BatchDialog, box: str, value: str) -> None:
    boxes = getattr(dialog, box)
    boxes.setCurrentIndex(boxes.findData(value))


def rows(dialog: BatchDialog) -> list[tuple[str, str]]:
    items = [dialog.results.topLevelItem(number) for number in range(dialog.results.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def run(dialog: BatchDialog, qtbot: QtBot) -> None:
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.accept_button.isEnabled(), timeout=60_000)


Ask = Callable[[Callable[[BatchDialog], None]], None]


def test_every_record_is_written_as_the_clerk_wishes(
    ask: Ask, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, shown = tmp_path / "out", list[object]()
    monkeypatch.setattr(batch_controller, "show_in_system", shown.append)

    def do(dialog: BatchDialog) -> None:
        assert dialog.wish == batch.Wish(EditionName.INTERNAL, ".txt") and not dialog.place.isEnabled()
        choose(dialog, "editions", "public")
        choose(dialog, "labels", "family")
        choose(dialog, "forms", "kaigiroku")
        assert dialog.wish == batch.Wish(EditionName.PUBLIC, ".txt", "kaigiroku", NameStyle.FAMILY)
        run(dialog, qtbot)
        assert [name for name, _ in rows(dialog)] == list(NAMES)
        assert dialog.told.text() == "3件のうち3件を書き出しました。"
        dialog.place.click()
        assert shown == [out]

    ask(do)
    assert sorted(file.name for file in out.iterdir()) == [f"{name}（公開用）.txt" for name in NAMES]


def test_what_somebody_has_worked_on_stays_and_is_told(ask: Ask, tmp_path: Path, qtbot: QtBot) -> None:
    edited = tmp_path / "out" / "い.txt"

    def do(dialog: BatchDialog) -> None:
        run(dialog, qtbot)
        edited.write_text("手で直した", encoding="utf-8")
        run(dialog, qtbot)
        assert ["直されている" in words for _, words in rows(dialog)] == [False, True, False]
        assert dialog.told.text() == "3件のうち2件を書き出しました。書き出せなかった記録が1件あります。"
        assert dialog.results.currentItem().text(0) == NAMES[1], "of many, the one to look at is in sight"

    ask(do)
    assert edited.read_text(encoding="utf-8") == "手で直した"


def test_it_is_given_up_between_two_records_and_the_dialog_stays_till_then(
    ask: Ask, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, told, write = list[Path](), threading.Event(), batch._write

    def hold_the_second(record: Path, *more: Any) -> Any:
        begun.append(record)
        if len(begun) == 2:
            told.wait(60)
        return write(record, *more)

    monkeypatch.setattr(batch, "_write", hold_the_second)

    def do(dialog: BatchDialog) -> None:
        dialog.show()
        dialog.accept()
        qtbot.waitUntil(lambda: len(rows(dialog)) == 1, timeout=60_000)
        assert (dialog.reject_button.text(), dialog.folder_line.isEnabled()) == (GIVE_UP, False)
        dialog.reject()
        assert dialog.reject_button.text() == CANCELLING
        assert dialog.isVisible()
        told.set()
        qtbot.waitUntil(lambda: dialog.accept_button.isEnabled(), timeout=60_000)
        written = len(rows(dialog))
        assert written < len(NAMES)
        assert dialog.told.text() == f"やめました。3件のうち{written}件を書き出しました。"
        run(dialog, qtbot)
        assert len(rows(dialog)) == len(NAMES)
        dialog.reject()
        assert not dialog.isVisible()

    ask(do)


def test_a_folder_without_records_is_told_and_nothing_is_written(
    ask: Ask, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    def do(dialog: BatchDialog) -> None:
        dialog.folder_line.setText("")
        assert not dialog.accept_button.isEnabled()
        dialog.folder_line.setText(str(tmp_path))
        answers.expect(0)
        dialog.folder_line.setText(str(tmp_path / "nowhere"))
        dialog.accept()
        assert "開けるフォルダーではありません" in answers.asked[-1]
        assert dialog.accept_button.isEnabled()

    ask(do)
    assert not (tmp_path / "out").exists()


def test_a_bug_in_one_record_is_reported_when_the_others_are_written(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(batch, "export_record", fail)

    def do(dialog: BatchDialog) -> None:
        with qtbot.captureExceptions() as caught:
            run(dialog, qtbot)
            qtbot.wait(50)
        assert [kind for kind, *_ in caught] == [ZeroDivisionError]
        assert dialog.told.text() == "3件のうち0件を書き出しました。書き出せなかった記録が3件あります。"

    ask(do)
