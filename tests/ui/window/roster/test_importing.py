"""A list is taken in after a preview."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from tests.ui.window.hand import finish
from tests.ui.window.roster.hand import names
from ui.app import App

Button = QMessageBox.StandardButton


def test_the_roster_is_taken_in_after_a_preview(app: App, qtbot: QtBot, answers: Answers, repository: Path) -> None:
    dialog = app.roster.dialog()
    qtbot.addWidget(dialog)
    answers.expect((str(repository / "resources" / "samples" / "roster.csv"), ""))
    answers.expect(Button.Yes)
    finish(app.roster.take_in(dialog))
    assert "新しい人 13人" in answers.asked[1]
    assert dialog.bar.texts() == ["「roster.csv」を名簿に入れました。"]
    assert len(names(dialog)) == 13
    answers.expect((str(repository / "resources" / "samples" / "roster.csv"), ""))
    finish(app.roster.take_in(dialog))
    assert "変わりはありません" in dialog.bar.texts()[0]
    dialog.reject()


def test_what_a_list_holds_besides_is_told_also_where_nothing_changes(
    app: App, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    file = tmp_path / "名簿.csv"
    lines = ["環境審議会委員名簿", "氏名,職名,会派", "山田 花子,会長,新風", "山田 花子,委員,", "計,1名,"]
    file.write_text("\n".join((*lines, *(f",委員{number}," for number in range(20)))), encoding="utf-8")
    dialog = app.roster.dialog()
    qtbot.addWidget(dialog)
    for asked in ((str(file), ""), Button.Yes, (str(file), "")):
        answers.expect(asked)
    finish(app.roster.take_in(dialog))
    assert dialog.list.words.text() == "1人のうち1人", "in two lines, one for each post"
    assert names(dialog) == ["山田 花子"] * 2
    finish(app.roster.take_in(dialog))
    for told in ("6、7、8行目など20行：氏名がない", "5行目：「計 1名」は合計", "「会派」の列は取り込みません"):
        assert told in dialog.bar.texts()[0]
    dialog.reject()
