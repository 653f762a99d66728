"""The three editions side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel

from minutesapp.services.output.editions.side_by_side import EditionsRow, editions_rows
from minutesapp.wording import EDITIONS_ALIKE, NOT_PRINTED
from tests.ui.conftest import Answers
from ui.app import App
from ui.dialogs.record.editions import EditionsDialog
from ui.models.edition_rows import DIFFERS, EditionRows
from ui.models.planned_rows import PIECES

SECRET = "30年間は公開しない"
ROWS = (
    EditionsRow("", ("会場\t市役所",) * 3),
    EditionsRow("b", ("甲は田中だ。\n以上", "甲は■だ。\n以上", "甲は■だ。\n以上")),
    EditionsRow("c", ("秘密", None, None)),
)


def shown(rows: EditionRows) -> list[list[str]]:
    return [[str(rows.index(row, at).data()) for at in range(4)] for row in range(rows.rowCount())]


def test_what_differs_is_marked_by_a_word_and_by_its_own_words() -> None:
    rows = EditionRows(ROWS)
    assert shown(rows) == [
        ["", "会場　市役所", "会場　市役所", "会場　市役所"],
        [DIFFERS, "甲は田中だ。 ／ 以上", "甲は■だ。 ／ 以上", "甲は■だ。 ／ 以上"],
        [DIFFERS, "秘密", NOT_PRINTED, NOT_PRINTED],
    ]
    assert rows.index(1, 1).data(PIECES) == ("甲は", "田中", "だ。 ／ 以上")
    assert rows.index(2, 3).data(PIECES) == ("", NOT_PRINTED, "")
    assert rows.index(0, 1).data(PIECES) is None


def test_what_differs_can_be_shown_alone(app: App) -> None:
    dialog = EditionsDialog(app.window, ROWS)
    assert dialog.rows.rowCount() == 3 and dialog.whole.toPlainText() == "会場\t市役所"
    dialog.only_differing.setChecked(True)
    assert [row[0] for row in shown(dialog.rows)] == [DIFFERS, DIFFERS]
    dialog.table.selectRow(1)
    assert dialog.whole.toPlainText() == f"【決裁用・内部用】秘密\n【委員確認用】{NOT_PRINTED}\n【公開用】{NOT_PRINTED}"
    dialog.only_differing.setChecked(False)
    assert dialog.rows.rowCount() == 3


def test_editions_that_say_the_same_are_said_to(app: App) -> None:
    for rows in (ROWS[:1], ()):
        dialog = EditionsDialog(app.window, rows)
        assert not dialog.only_differing.isEnabled()
        assert EDITIONS_ALIKE in [label.text() for label in dialog.findChildren(QLabel)]


def test_the_menu_shows_the_record_as_it_is_now(app: App, answers: Answers) -> None:
    seen: list[list[str]] = []

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, EditionsDialog)
        seen.extend(shown(dialog.rows))
        return QDialog.DialogCode.Rejected.value

    answers.expect(look)
    app.window.actions_by_id["editions"].trigger()
    assert len(seen) == len(editions_rows(app.desk.minutes))
    (secret,) = [row for row in seen if SECRET in row[1]]
    assert secret[2:] == [NOT_PRINTED, NOT_PRINTED]
