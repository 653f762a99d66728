"""After a crash that spoiled the journal the clerk has what is left of the work, and is told what is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp import paths
from minutesapp.model.header import TextValue
from minutesapp.services import recovery
from minutesapp.storage import lock
from tests.ui.conftest import Answers
from tests.ui.window.crashing import venue_of
from tests.unit.storage.journal.crashes import spoil
from ui.app import App
from ui.controllers.record.recovery_controller import unreadable_words
from ui.dialogs.record.recovery import RecoveryDialog, leftover_words, part_words
from ui.reporting import TITLES, MessageKind

Button = QMessageBox.StandardButton
YES, LATER = QDialog.DialogCode.Accepted.value, QDialog.DialogCode.Rejected.value


def test_steps_that_are_lost_are_counted_and_their_journal_is_kept(
    crashed: Path, start: Callable[..., App], answers: Answers
) -> None:
    (leftover,) = recovery.recoverable()
    spoil(leftover.journal, "UPDATE moves SET step = 'half' WHERE number = 3")
    seen: list[str] = []

    def look_and_accept(dialog: QDialog) -> int:
        assert isinstance(dialog, RecoveryDialog)
        seen.extend([dialog.list.item(0).text(), dialog.part.text()])
        return YES

    answers.expect(look_and_accept)
    answers.expect(Button.Ok)
    again = start(crashed)
    assert f"保存していない操作 {leftover.steps - 1} 件" in seen[0]
    assert "最後の1件" in seen[1] and str(leftover.journal) in seen[1]
    assert venue_of(again) == TextValue("保存していない会場")
    assert "最後の1件" in answers.asked[1]
    assert str(paths.recovery_folder() / "unreadable") in answers.asked[1]
    assert (paths.recovery_folder() / "unreadable" / leftover.journal.name).exists()


def test_a_journal_that_cannot_be_read_is_told_with_its_place(
    sample: Path, start: Callable[..., App], answers: Answers
) -> None:
    folder = paths.recovery_folder()
    folder.mkdir()
    (folder / "noise.journal").write_bytes(b"noise" * 100)
    answers.expect(Button.Ok)
    again = start(sample)
    assert str(folder / "unreadable" / "noise.journal") in answers.asked[0]
    assert answers.asked[0].startswith(TITLES[MessageKind.WARNING])
    assert "どの会議録のものかも読み取れません" in answers.asked[0]
    assert again.desk.path == sample
    again.journal.end()
    start(sample)
    assert len(answers.asked) == 1, "it is told once"


def test_the_clerk_is_told_whose_work_cannot_be_read_and_who_can_help(
    crashed: Path, start: Callable[..., App], answers: Answers
) -> None:
    (leftover,) = recovery.recoverable()
    spoil(leftover.journal, "UPDATE base SET record = zeroblob(9)", "UPDATE file SET upto = NULL")
    answers.expect(Button.Ok)
    again = start(crashed)
    for words in (
        f"「{crashed.name}」",
        "最後に保存した内容",
        "元に戻せない",
        "情報システム担当",
        leftover.journal.name,
    ):
        assert words in answers.asked[0]
    assert venue_of(again) == TextValue("保存した会場")


def test_a_journal_that_the_disk_refuses_now_is_not_told_to_be_lost(tmp_path: Path) -> None:
    words = unreadable_words(recovery.Unreadable(tmp_path / "x.journal", "", recovery.Trouble.REFUSED))
    assert "元に戻せない" not in words
    assert "不明" in words and str(tmp_path / "x.journal") in words


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        (("PRAGMA user_version = 99",), "新しい版のプログラムのもの"),
        (("PRAGMA user_version = 0", "DROP TABLE moves"), "壊れている"),
        (("DROP TABLE file",), "壊れている"),
    ],
)
def test_what_can_be_read_of_a_newer_or_a_damaged_journal_is_offered_and_comes_back_as_a_copy(
    crashed: Path, start: Callable[..., App], answers: Answers, statements: tuple[str, ...], words: str
) -> None:
    (leftover,) = recovery.recoverable()
    spoil(leftover.journal, *statements)
    before, (spoilt,) = crashed.read_bytes(), recovery.recoverable()
    expected = recovery.recover(spoilt).minutes
    seen: list[str] = []

    def look_and_accept(dialog: QDialog) -> int:
        assert isinstance(dialog, RecoveryDialog)
        dialog.show()
        seen.extend([dialog.list.item(0).text(), dialog.part.text()])
        assert dialog.part.isVisible()
        return YES

    answers.expect(look_and_accept)
    answers.expect(Button.Ok)
    again = start(crashed)
    assert seen == [leftover_words(spoilt), part_words(spoilt)]
    assert f"読み取れる操作 {spoilt.steps} 件" in seen[0]
    assert words in seen[1] and str(leftover.journal) in seen[1]
    assert "読み取れたところまで" in answers.asked[1]
    assert (again.desk.path, again.desk.is_saved) == (None, False)
    assert again.desk.minutes == expected
    assert ("一部しか読み取れなかった" in again.desk.notice) is (spoilt.path is not None)
    assert crashed.read_bytes() == before
    newer, aside = spoilt.trouble is recovery.Trouble.NEWER, paths.recovery_folder() / "unreadable"
    for text in (seen[1], answers.asked[1]):
        assert ("新しい版で開いてください" in text) is newer
    kept = leftover.journal if newer else aside / leftover.journal.name
    assert kept.exists()
    assert str(kept if newer else aside) in answers.asked[1]


def test_of_whole_work_the_dialog_says_no_more_than_its_row(crashed: Path, qtbot: QtBot) -> None:
    dialog = RecoveryDialog(None, recovery.recoverable())
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.part.isVisible()


def test_a_newer_journal_of_which_nothing_can_be_read_is_told_each_time(
    crashed: Path, start: Callable[..., App], answers: Answers
) -> None:
    (leftover,) = recovery.recoverable()
    spoil(leftover.journal, "PRAGMA user_version = 99", "DROP TABLE base")
    for _ in range(2):
        answers.expect(Button.Ok)
        start(crashed).journal.end()
        assert "新しい版" in answers.asked[-1] and str(leftover.journal) in answers.asked[-1]
    assert leftover.journal.exists()


def test_what_cannot_be_brought_back_is_told_and_the_file_stays_free(
    crashed: Path, start: Callable[..., App], answers: Answers
) -> None:
    (leftover,) = recovery.recoverable()
    spoil(leftover.journal, "UPDATE base SET record = cast(replace(record, 'ueda-gaiyo', 'no-such-form') AS BLOB)")
    answers.expect(YES)
    answers.expect(Button.Ok)
    again = start(crashed)
    assert again.desk.path == crashed, "the file itself is opened then"
    assert leftover.journal.exists()
    again.journal.end()
    assert lock.holder_of(crashed) is None


def test_a_journal_whose_first_record_is_spoiled_brings_everything_back_from_the_file(
    crashed: Path, app: App, start: Callable[..., App], answers: Answers
) -> None:
    (leftover,) = recovery.recoverable()
    spoil(leftover.journal, "UPDATE base SET record = zeroblob(9)")
    answers.expect(YES)
    again = start(crashed)
    assert (again.desk.path, again.desk.minutes, again.desk.notice) == (crashed, app.desk.minutes, "")
    again.edits.undo()
    again.edits.undo()
    assert again.desk.is_saved
    assert venue_of(again) == TextValue("保存した会場")
