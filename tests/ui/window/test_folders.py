"""Where the dialogs for files begin."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from tests.ui.conftest import Answers
from ui.app import App
from ui.dialogs.record.new_record import NewRecordDialog
from ui.memory import Memory, Purpose


def test_each_purpose_has_a_folder_of_its_own(app: App, sample: Path, tmp_path: Path) -> None:
    """At first where the record lies; without one with the documents; a folder that is gone is none."""
    memory, other = app.memory, tmp_path / "名簿"
    other.mkdir()
    assert memory.folder(Purpose.LISTS, sample) == str(tmp_path)
    memory.note_folder(Purpose.LISTS, other)
    assert memory.folder(Purpose.LISTS, sample) == str(other)
    assert memory.folder(Purpose.TEXTS, sample) == str(tmp_path)
    assert Memory().folder(Purpose.LISTS, sample) == str(other), "kept for the next start"
    other.rmdir()
    assert memory.folder(Purpose.LISTS, sample) == str(tmp_path)


def test_dialogs_for_files_begin_where_the_last_of_their_kind_was(
    app: App, sample: Path, tmp_path: Path, answers: Answers
) -> None:
    here, shown = tmp_path / "前回", []
    here.mkdir()
    text, previous = here / "会議.txt", here / "前回.minutes"
    text.write_text("あいさつ", encoding="utf-8")
    shutil.copy(sample, previous)

    def give(file: Path) -> Callable[[QFileDialog], bool]:
        def choose(dialog: QFileDialog) -> bool:
            shown.append(dialog.directory().absolutePath())
            dialog.selectedFiles = lambda: [str(file)]
            return True

        return choose

    def carry_over(dialog: NewRecordDialog) -> int:
        dialog.choose.click()
        dialog.accept()
        return dialog.result()

    for _ in range(2):
        answers.expect(give(text))
        app.window.actions_by_id["import_file"].trigger()
        app.desk.set_record(app.desk.minutes)
        answers.expect(carry_over)
        answers.expect(give(previous))
        app.window.actions_by_id["new"].trigger()
    assert shown == [str(tmp_path), str(tmp_path), str(here), str(here)]
