"""What a transcript was read from is kept beside its record when that is saved, once, and told of."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from minutesapp.errors import UserFacingError
from minutesapp.services import records
from minutesapp.services.beginning.meetings import Plan, begin
from minutesapp.wording import ORIGINAL_KEPT
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish
from ui.app import App

SOURCE = "WEBVTT\n\n00:01.000 --> 00:02.000\n野口: 秘密です。\n"
LATER = QDialog.DialogCode.Rejected.value


@pytest.fixture
def heard(app: App, tmp_path: Path, answers: Answers) -> App:
    """A transcript that was read and lies on the desk."""
    file = tmp_path / "in" / "zoom.vtt"
    file.parent.mkdir()
    file.write_text(SOURCE, encoding="utf-8")
    answers.expect(LATER)
    finish(app.imports.read_file(file))
    return app


def save(app: App, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.dialogs.record.files.ask_where", lambda *_: str(path))
    finish(app.saves.save_as())


def test_it_is_kept_with_the_first_saving(heard: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(heard, tmp_path / "会議.minutes", monkeypatch)
    kept = tmp_path / "会議.原本.vtt"
    assert kept.read_text(encoding="utf-8") == SOURCE
    assert heard.window.bar.texts() == [ORIGINAL_KEPT.format(name=kept.name)]
    kept.unlink()
    finish(heard.saves.save())
    save(heard, tmp_path / "別.minutes", monkeypatch)
    assert not list(tmp_path.glob("*.原本.*"))


def test_one_that_cannot_be_kept_is_told_and_tried_again(
    heard: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(original: records.Original, record: Path) -> Path:
        raise UserFacingError("original-unkept", path=str(record.with_name(original.name)))

    with monkeypatch.context() as full:
        full.setattr(records, "keep_original", refuse)
        save(heard, tmp_path / "会議.minutes", monkeypatch)
    assert "残せませんでした" in heard.window.bar.texts()[0]
    assert heard.desk.is_saved
    finish(heard.saves.save())
    assert (tmp_path / "会議.原本.vtt").exists()


def test_another_record_has_none(heard: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: Answers) -> None:
    heard.desk.set_record(begin(Plan("kaigiroku")).minutes)
    save(heard, tmp_path / "会議.minutes", monkeypatch)
    assert not list(tmp_path.glob("*.原本.*"))
