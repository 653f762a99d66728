"""Printing through the window: what is shown is printed, and the public only what is proven."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from minutesapp.errors import UserFacingError
from minutesapp.services.output.exporting import EditionName
from minutesapp.wording import describe
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish
from tests.ui.window.test_export import forget_a_speaker
from ui.app import App
from ui.dialogs.record.preview import PRINT, PreviewDialog
from ui.models.edition_words import EDITION_WORDS
from ui.widgets.sheets.placing import Pages
from ui.widgets.sheets.printing import make_printer

Button = QMessageBox.StandardButton


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the clerk is asked for a printer for; the one that is chosen prints into a file."""
    asked: list[str] = []

    def choose(parent: QWidget, pages: Pages, words: str) -> QPrinter:
        asked.append(words)
        printer = make_printer(pages.sheets.paper)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "紙.pdf"))
        return printer

    monkeypatch.setattr("ui.dialogs.record.printer.ask_printer", choose)
    return asked


def printing(edition: EditionName, answers: Answers) -> list[str]:
    """The clerk presses the button for printing this edition; the words on it."""
    words: list[str] = []

    def press(dialog: QDialog) -> int:
        assert isinstance(dialog, PreviewDialog)
        dialog.edition_box.setCurrentIndex(list(EditionName).index(edition))
        while dialog._making is not None and not dialog._making.is_over:
            dialog._making.wait(1000)
        words.append(dialog.print_button.text())
        dialog.print_button.click()
        return dialog.result()

    answers.expect(press)
    return words


def test_what_is_shown_is_printed(app: App, qtbot: QtBot, tmp_path: Path, answers: Answers, asked: list[str]) -> None:
    words = printing(EditionName.INTERNAL, answers)
    finish(app.exports.preview())
    qtbot.waitUntil(lambda: app.window.bar.texts() == ["「決裁用・内部用」を印刷に回しました（3ページ）。"])
    assert words == ["決裁用・内部用を印刷…"] and asked == ["決裁用・内部用"]
    assert (tmp_path / "紙.pdf").stat().st_size > 5000
    assert PRINT not in (QDialog.DialogCode.Accepted.value, QDialog.DialogCode.Rejected.value)


@pytest.mark.parametrize("edition", [EditionName.REVIEW, EditionName.PUBLIC])
def test_pages_without_closed_passages_are_proven_first(
    edition: EditionName, app: App, answers: Answers, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    leak = UserFacingError("public-leak", part="本文")

    def refuse(*_: object) -> None:
        raise leak

    monkeypatch.setattr("minutesapp.exporters.writing.prove_public", refuse)
    words = printing(edition, answers)
    answers.expect(Button.Ok)
    finish(app.exports.preview())
    assert words == [f"{EDITION_WORDS[edition]}を印刷…"] and asked == []
    assert answers.asked[-1] == f"できませんでした: {describe(leak)}"


def test_unfinished_text_is_not_printed_for_the_public(app: App, answers: Answers, asked: list[str]) -> None:
    forget_a_speaker(app)
    printing(EditionName.PUBLIC, answers)
    answers.expect(QDialog.DialogCode.Rejected.value)
    finish(app.exports.preview())
    assert answers.asked[-1] == "FindingsDialog" and asked == []


def test_without_a_printer_a_sentence_says_what_to_do(
    app: App, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    printing(EditionName.INTERNAL, answers)
    answers.expect(Button.Ok)
    finish(app.exports.preview())
    assert "使えるプリンターが見つからないため、印刷できません。" in answers.asked[-1]


def test_a_printing_can_be_given_up(app: App, qtbot: QtBot, answers: Answers, asked: list[str]) -> None:
    printing(EditionName.INTERNAL, answers)
    finish(app.exports.preview())
    app.exports._printing.give_up()
    qtbot.wait(20)
    assert app.window.bar.texts() == ["印刷をやめました。"]
