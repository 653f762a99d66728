"""Writing out through the window: the same files as the shell's, the same sentences when it fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from minutesapp import paths
from minutesapp.editing import commands
from minutesapp.errors import UserFacingError
from minutesapp.model.blocks import UNKNOWN_SPEAKER, Block, BlockKind, Speaker
from minutesapp.model.outline import closed_flags
from minutesapp.services.output import exporting
from minutesapp.services.output.exporting import EditionName
from minutesapp.services.output.extent import WHOLE, Extent, ExtentChoice
from minutesapp.wording import describe
from tests.ui.conftest import Answers
from tests.ui.window.hand import finish, write
from tests.ui.window.test_dialogs import preview_of
from tests.unit.exporters.pdf.programs import PDF, PRINTS, needs_shell, put_program
from ui.app import App
from ui.dialogs.record.export import FORMATS, ExportDialog
from ui.dialogs.record.findings import FindingsDialog
from ui.dialogs.record.preview import PreviewDialog

Button = QMessageBox.StandardButton


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".html"])
def test_every_format_is_written(app: App, tmp_path: Path, answers: Answers, suffix: str) -> None:
    path = tmp_path / f"会議概要{suffix}"
    assert write(app, path, EditionName.INTERNAL)
    assert path.stat().st_size > 500
    assert not answers.asked
    assert app.window.bar.texts() == [f"「会議概要{suffix}」を書き出しました。"]


@needs_shell
def test_a_pdf_is_printed_by_an_office_program_and_without_one_nothing_is_written(
    app: App, tmp_path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "会議概要.pdf"
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("minutesapp.exporters.pdf.programs.ELSEWHERE", ())
    answers.expect(Button.Ok)
    assert not write(app, path, EditionName.INTERNAL)
    assert "PDFを作るには、WordかLibreOfficeが必要です。" in answers.asked[0]
    assert not path.exists()
    put_program(tmp_path, "soffice", PRINTS)
    assert write(app, path, EditionName.INTERNAL)
    assert path.read_bytes() == PDF.encode()
    assert write(app, path, EditionName.INTERNAL), "what was written here is replaced without a question"


@needs_shell
def test_the_making_of_a_pdf_can_be_given_up(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "会議概要.pdf"
    monkeypatch.setenv("PATH", str(tmp_path))
    put_program(tmp_path, "soffice", "/bin/sleep 60")
    flow = app.exports.write(path, EditionName.INTERNAL)
    task = flow.send(None)
    task.cancel()
    for _ in range(200):
        QApplication.processEvents()
        if task.is_over:
            break
        QTest.qWait(25)
    assert task.is_over and not path.exists()
    flow.close()


def test_an_edition_goes_where_it_went_last(app: App, sample: Path, tmp_path: Path, answers: Answers) -> None:
    """And no other edition goes with it: what is closed must not get where the public copies are put."""
    public, proposed = tmp_path / "公開", []
    public.mkdir()

    def look(dialog: ExportDialog) -> int:
        for edition in (EditionName.PUBLIC, EditionName.INTERNAL):
            dialog.editions.button(list(EditionName).index(edition)).setChecked(True)
            proposed.append(dialog.path.parent)
        return QDialog.DialogCode.Rejected.value

    write(app, public / "会議録.docx", EditionName.PUBLIC)
    answers.expect(look)
    finish(app.exports.export())
    write(app, sample.with_suffix(".docx"), EditionName.PUBLIC)
    answers.expect(look)
    finish(app.exports.export())
    assert proposed == [public, tmp_path, tmp_path, tmp_path]


def test_the_dialog_proposes_a_name_and_follows_the_choices(app: App, sample: Path) -> None:
    dialog = ExportDialog(app.window, sample.with_suffix(""))
    assert dialog.path == sample.with_suffix(".docx")
    dialog.formats.button(list(FORMATS).index(".txt")).setChecked(True)
    dialog.editions.button(2).setChecked(True)
    assert dialog.path.name == "図書館協議会（公開用）.txt"
    assert dialog.edition is EditionName.PUBLIC
    dialog.line.setText(str(sample.parent / "私の名前.docx"))
    dialog.line.textEdited.emit("")
    dialog.formats.button(0).setChecked(True)
    assert dialog.path.name == "私の名前.docx"


def test_what_is_being_typed_is_written_too(app: App, tmp_path: Path, answers: Answers) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, ExportDialog)
        dialog.formats.button(list(FORMATS).index(".txt")).setChecked(True)
        dialog.line.setText(str(tmp_path / "出力.txt"))
        return QDialog.DialogCode.Accepted.value

    app.header.editors["venue"].line.setText("書いている途中の会場")
    answers.expect(choose)
    app.window.actions_by_id["export_word"].trigger()
    assert "書いている途中の会場" in (tmp_path / "出力.txt").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_replaced_only_when_agreed(app: App, tmp_path: Path, answers: Answers) -> None:
    there = tmp_path / "出力.docx"
    there.write_bytes(b"old")

    def choose(dialog: QDialog) -> int:
        dialog.line.setText(str(there))
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    answers.expect(Button.Cancel)
    finish(app.exports.export())
    assert there.read_bytes() == b"old"


def test_the_public_copy_leaves_out_what_is_closed(app: App, tmp_path: Path, answers: Answers) -> None:
    path = tmp_path / "公開.txt"
    assert write(app, path, EditionName.PUBLIC)
    closed = next(block for block in reversed(app.desk.minutes.body) if block.closed and len(block.text) > 10)
    text = path.read_text(encoding="utf-8")
    assert closed.speaker is None or closed.text not in text
    assert app.status.edition.text() == "公開用"


def test_a_leak_is_told_as_one_and_nothing_is_written(
    app: App, tmp_path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    leak = UserFacingError("public-leak", path=str(tmp_path / "公開.docx"), count=1)

    def fail(*_: object, **__: object) -> None:
        raise leak

    monkeypatch.setattr("ui.controllers.record.export_controller.export_record", fail)
    answers.expect(Button.Ok)
    assert not write(app, tmp_path / "公開.docx", EditionName.PUBLIC)
    assert answers.asked == [f"できませんでした: {describe(leak)}"]


def test_a_folder_that_is_not_there_is_told(app: App, tmp_path: Path, answers: Answers) -> None:
    path = tmp_path / "ない" / "出力.docx"
    with pytest.raises(UserFacingError) as trouble:
        exporting.export_record(app.desk.minutes, path)
    answers.expect(Button.Ok)
    assert not write(app, path, EditionName.INTERNAL)
    assert answers.asked == [f"できませんでした: {describe(trouble.value)}"]


def writing_to(path: Path, edition: EditionName = EditionName.INTERNAL) -> Callable[[QDialog], int]:
    """What the clerk chooses in the export dialog."""

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, ExportDialog)
        dialog.editions.button(list(EditionName).index(edition)).setChecked(True)
        dialog.formats.button(list(FORMATS).index(path.suffix)).setChecked(True)
        dialog.line.setText(str(path))
        return QDialog.DialogCode.Accepted.value

    return choose


def edited(path: Path) -> bytes:
    """The file, after somebody has worked on it in Word."""
    path.write_bytes(path.read_bytes() + b"x")
    return path.read_bytes()


def test_work_in_the_word_file_is_kept_by_writing_beside_it(app: App, tmp_path: Path, answers: Answers) -> None:
    path, other = tmp_path / "出力.docx", tmp_path / "出力（2）.docx"
    assert write(app, path, EditionName.INTERNAL)
    work = edited(path)
    for answer in (writing_to(path), Button.Save):
        answers.expect(answer)
    finish(app.exports.export())
    assert path.read_bytes() == work
    assert other.read_bytes() == work[:-1]
    assert "直されています" in answers.asked[1]


def test_work_in_the_word_file_is_given_up_only_on_purpose(app: App, tmp_path: Path, answers: Answers) -> None:
    path = tmp_path / "出力.docx"
    path.write_bytes(b"old")
    for answer in (writing_to(path), Button.Cancel, writing_to(path), Button.Yes):
        answers.expect(answer)
    finish(app.exports.export())
    assert path.read_bytes() == b"old"
    finish(app.exports.export())
    assert path.read_bytes()[:2] == b"PK"
    assert "書き出したままのファイルとは確かめられません" in answers.asked[1]


def test_a_file_of_another_machine_is_asked_for_unless_it_says_the_same(
    app: App, tmp_path: Path, answers: Answers
) -> None:
    path = tmp_path / "出力.html"
    assert write(app, path, EditionName.INTERNAL)
    paths.written_file().unlink()
    answers.expect(writing_to(path))
    finish(app.exports.export())
    path.write_bytes(path.read_bytes().replace("。".encode(), "！".encode(), 1))
    paths.written_file().unlink()
    work = path.read_bytes()
    for answer in (writing_to(path), Button.Save):
        answers.expect(answer)
    finish(app.exports.export())
    assert path.read_bytes() == work
    assert path.with_name("出力（2）.html").exists()


def test_what_was_written_before_is_asked_for_once(app: App, tmp_path: Path, answers: Answers) -> None:
    path = tmp_path / "出力.docx"
    for answer in (writing_to(path), writing_to(path), Button.Yes):
        answers.expect(answer)
    finish(app.exports.export())
    finish(app.exports.export())
    assert "もうあります" in answers.asked[2]


def forget_a_speaker(app: App) -> int:
    """Make the last open turn one of nobody known; which block it is."""
    body = app.desk.minutes.body
    closed = closed_flags(body)
    at = max(index for index, block in enumerate(body) if block.speaker and not closed[index])
    app.desk.apply(commands.set_speaker(app.desk.minutes, (at,), UNKNOWN_SPEAKER))
    return at


def test_unfinished_text_does_not_go_to_the_public(app: App, tmp_path: Path, answers: Answers) -> None:
    at = forget_a_speaker(app)

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, FindingsDialog)
        assert [b.text() for b in dialog.buttons.buttons() if b.text() == "それでも書き出す"] == []
        dialog.accept_button.click()
        return dialog.result()

    for answer in (writing_to(tmp_path / "公開.docx", EditionName.PUBLIC), look):
        answers.expect(answer)
    finish(app.exports.export())
    assert not list(tmp_path.glob("公開*"))
    assert app.editor.textCursor().blockNumber() == at
    assert not app.window.docks["notes"].isHidden()


def test_other_editions_go_out_all_the_same(app: App, tmp_path: Path, answers: Answers) -> None:
    forget_a_speaker(app)
    path = tmp_path / "決裁.txt"

    def agree(dialog: QDialog) -> int:
        assert isinstance(dialog, FindingsDialog)
        assert dialog.list.topLevelItem(0).text(1).startswith("発言者が決まっていません")
        dialog.accept_button.click()
        return dialog.result()

    for answer in (writing_to(path), agree):
        answers.expect(answer)
    finish(app.exports.export())
    assert "発言者？" in path.read_text(encoding="utf-8")


def test_a_double_click_goes_to_the_place_and_writes_nothing(app: App, tmp_path: Path, answers: Answers) -> None:
    at = forget_a_speaker(app)

    def go(dialog: QDialog) -> int:
        assert isinstance(dialog, FindingsDialog)
        dialog.list.itemDoubleClicked.emit(dialog.list.topLevelItem(0), 0)
        return dialog.result()

    for answer in (writing_to(tmp_path / "決裁.txt"), go):
        answers.expect(answer)
    finish(app.exports.export())
    assert not list(tmp_path.glob("決裁*"))
    assert app.editor.textCursor().blockNumber() == at


def test_the_preview_shows_each_edition(app: App, answers: Answers) -> None:
    secret = "存命の方の名前に限り"

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, PreviewDialog)
        assert secret in dialog.view.text()
        assert dialog.count.text() == f"{dialog.view.count}ページ"
        dialog.edition_box.setCurrentIndex(2)
        assert "【非公開】" in dialog.view.text()
        assert secret not in dialog.view.text()
        return QDialog.DialogCode.Rejected.value

    answers.expect(look)
    app.window.actions_by_id["preview"].trigger()


def test_the_preview_leads_to_the_export_of_its_edition(app: App, answers: Answers) -> None:
    def accept(dialog: QDialog) -> int:
        assert isinstance(dialog, PreviewDialog)
        dialog.edition_box.setCurrentIndex(1)
        return QDialog.DialogCode.Accepted.value

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, ExportDialog)
        assert dialog.edition is EditionName.REVIEW
        return QDialog.DialogCode.Rejected.value

    answers.expect(accept)
    answers.expect(look)
    finish(app.exports.preview())


def test_the_preview_fits_the_screen(app: App) -> None:
    dialog = preview_of(app)
    dialog.show()
    room = QGuiApplication.primaryScreen().availableSize()
    assert dialog.width() <= room.width() and dialog.height() <= room.height()


def test_one_item_is_written_by_itself(app: App, sample: Path, answers: Answers) -> None:
    names: list[str] = []

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, ExportDialog)
        names.append(dialog.path.name)
        dialog.formats.button(list(FORMATS).index(".txt")).setChecked(True)
        dialog.extents.setCurrentIndex(dialog.extents.findText("　(2) 開館時間の見直しについて"))
        names.append(dialog.path.name)
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    finish(app.exports.export())
    assert names == ["図書館協議会.docx", "図書館協議会（抜粋3(2)）.txt"]
    text = (sample.parent / names[1]).read_text(encoding="utf-8-sig")
    assert "(2) 開館時間の見直しについて" in text and "寄贈資料" not in text


def test_only_what_an_item_lacks_keeps_it_back(app: App, answers: Answers) -> None:
    body = app.desk.minutes.body
    first, last = (index for index, block in enumerate(body) if block.text in ("開会", "閉会"))
    app.desk.apply(
        commands.insert_blocks(app.desk.minutes, first + 1, (Block("new", BlockKind.SPEECH, speaker=Speaker()),))
    )
    assert app.exports._may_go_out(EditionName.PUBLIC, Extent(body[last].id))
    answers.expect(QDialog.DialogCode.Rejected.value)
    assert not app.exports._may_go_out(EditionName.PUBLIC, Extent(body[first].id))


def test_the_queries_told_are_those_of_the_item_chosen(app: App) -> None:
    extents = (
        ExtentChoice(WHOLE, 1, "全体", queries=2), ExtentChoice(Extent("a"), 1, "1 開会"),
        ExtentChoice(Extent("b"), 1, "2 議事", queries=2),
    )  # fmt: skip
    dialog = ExportDialog(app.window, Path("/x/会議"), extents=extents)
    told = []
    for index in range(dialog.extents.count()):
        dialog.extents.setCurrentIndex(index)
        told.append(dialog.caution.text() if dialog.caution.isVisibleTo(dialog) else "")
    assert told == ["要確認の印が2か所残っています。", "", "要確認の印が2か所残っています。"]


def test_a_public_copy_may_have_the_report_of_its_proof_beside_it(app: App, tmp_path: Path, answers: Answers) -> None:
    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, ExportDialog)
        dialog.certified.setChecked(True)
        assert not dialog.is_certified and not dialog.certified.isEnabled()
        dialog.editions.button(list(EditionName).index(EditionName.PUBLIC)).setChecked(True)
        assert dialog.is_certified
        dialog.formats.button(list(FORMATS).index(".txt")).setChecked(True)
        dialog.line.setText(str(tmp_path / "公開.txt"))
        return QDialog.DialogCode.Accepted.value

    answers.expect(choose)
    finish(app.exports.export())
    assert "SHA-256" in (tmp_path / "公開（確認書）.html").read_text(encoding="utf-8")


def test_a_public_copy_is_told_of_also_where_its_report_cannot_be_written(
    app: App, tmp_path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise UserFacingError("no-space", path="/x")

    monkeypatch.setattr("minutesapp.services.published.certificate.certify_beside", fail)
    answers.expect(Button.Ok)
    path = tmp_path / "公開.txt"
    assert finish(app.exports.write(path, EditionName.PUBLIC, certified=True))
    assert path.exists() and app.window.bar.texts() == ["「公開.txt」を書き出しました。"]
