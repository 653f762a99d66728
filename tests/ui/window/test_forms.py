"""Forms of the office's own: copied, changed with their pages beside them, kept, handed on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from minutesapp.errors import UserFacingError
from minutesapp.services.forming.keeping import copied, keep
from minutesapp.services.forming.page import page_of, set_page
from minutesapp.services.output.showing import record_text
from minutesapp.templates.folder.catalog import load_form
from minutesapp.templates.form import Form
from minutesapp.templates.page.look import PAPERS, NumberPlace, NumberStyle, PageNumber
from tests.learning.invented import plain_file
from tests.ui.conftest import Answers
from ui.app import App
from ui.controllers.forms import forms_controller
from ui.dialogs.forms.editor import FormEditor
from ui.dialogs.forms.forms import FormsDialog
from ui.dialogs.forms.learned import LearnedDialog
from ui.dialogs.forms.page import PageDialog
from ui.dialogs.forms.part_tree import FIELDS
from ui.dialogs.line import LineDialog
from ui.models.form_draft import FormDraft
from ui.widgets.tab_order import tab_stops

Button = QMessageBox.StandardButton


@pytest.fixture
def own() -> Form:
    return keep(copied("ueda-gaiyo", "図書館協議会"))


@pytest.fixture
def editor(app: App, own: Form, qtbot: QtBot) -> FormEditor:
    made = FormEditor(app.window, own, app.later.forming._rendering(), keep)
    qtbot.addWidget(made, before_close_func=lambda editor: editor.done(0))
    made.show()
    return made


def line(editor: FormEditor, *path: str | int) -> QLineEdit:
    found = editor.rows.editors[path]
    assert isinstance(found, QLineEdit)
    return found


def until_pages_say(editor: FormEditor, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: words in editor.view.text(), timeout=20_000)


def test_a_changed_label_is_on_the_pages_and_in_the_tree(editor: FormEditor, qtbot: QtBot) -> None:
    editor.tree.choose(("fields", 0))
    line(editor, "fields", 0, "label").setText("会議体の名称")
    assert editor.tree.chosen is not None and editor.tree.chosen.words == "会議体の名称"
    until_pages_say(editor, "会議体の名称", qtbot)
    editor.draft.go_back()
    assert line(editor, "fields", 0, "label").text() == "審議会名"


def test_letters_typed_into_one_part_are_taken_back_together(own: Form) -> None:
    draft = FormDraft(own)
    for text in ("会", "会議", "会議録"):
        draft.put(("title",), text)
    draft.put(("kind",), "議事録")
    draft.go_back()
    assert (draft.form.title, draft.form.kind) == ("会議録", own.kind)
    draft.go_back()
    assert draft.form == own and not draft.can_go_back and not draft.is_changed


def test_what_is_wrong_is_said_at_its_part_and_not_kept(editor: FormEditor) -> None:
    editor.tree.choose(("turn",))
    line(editor, "turn", "naming", "member", "pattern").setText("{nam}")
    label = editor.rows._troubles["turn", "naming", "member", "pattern"]
    assert "知らない言葉" in label.text() and not label.isHidden()
    editor.tree.choose(("body",))
    assert "知らない言葉" in editor.trouble.text()
    editor.accept()
    assert editor.tree.chosen is not None and editor.tree.chosen.path == ("turn",) and editor.isVisible()


def test_turns_are_numbered_on_the_pages_by_a_sign_that_counts(editor: FormEditor, qtbot: QtBot) -> None:
    editor.tree.choose(("turn",))
    line(editor, "turn", "number").setText("○")
    assert "数える字" in editor.rows._troubles["turn", "number"].text()
    line(editor, "turn", "number").setText("(1)　")
    until_pages_say(editor, "(2)　", qtbot)


def test_fields_come_go_and_move(editor: FormEditor) -> None:
    editor.tree.choose(("fields", 1))
    editor._ask_for_field(editor.tree.chosen)  # type: ignore[arg-type]
    words = [action.text() for action in editor.menu.actions()]
    assert "会議資料" in words and words[-1] == "ほかの項目（自由な文章）" and "会場" not in words
    editor.menu.actions()[-1].trigger()
    assert [field.label for field in editor.draft.form.fields[:3]] == ["審議会名", "日時", "新しい項目"]
    editor.up.click()
    assert editor.tree.chosen is not None and editor.tree.chosen.path == ("fields", 1)
    assert editor.draft.form.fields[1].label == "新しい項目"
    editor.remove.click()
    assert editor.draft.form.fields == editor.draft._forms[0].fields


def test_the_type_of_a_field_decides_what_there_is_to_say(editor: FormEditor) -> None:
    editor.tree.choose(("fields", 0))
    box = editor.rows.editors["fields", 0, "type"]
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText("日時"))
    assert ("fields", 0, "when", "era") in editor.rows.editors


def test_a_chair_of_their_own_is_a_tick_and_has_rows_then(editor: FormEditor) -> None:
    editor.tree.choose(("turn",))
    tick = editor.rows.editors["turn", "naming", "chair"]
    assert isinstance(tick, QCheckBox)
    tick.click()
    line(editor, "turn", "naming", "chair", "open").setText("◎")
    assert editor.draft.form.turn.naming.chair is not None


def test_a_new_level_says_nothing_yet_and_is_no_form(editor: FormEditor) -> None:
    editor.tree.choose(("agenda", "levels"))
    editor.add.click()
    assert len(editor.draft.form.agenda.levels) == 5
    assert editor.tree.chosen is not None and editor.tree.chosen.path == ("agenda", "levels", 4)


def test_changes_are_not_lost_without_a_question(editor: FormEditor, answers: Answers) -> None:
    editor.draft.put(("title",), "会議録")
    answers.expect(Button.Cancel)
    editor.reject()
    assert editor.isVisible()
    answers.expect(Button.Yes)
    editor.reject()
    assert not editor.isVisible()


def test_a_form_is_copied_changed_and_followed_by_the_record(app: App, answers: Answers) -> None:
    def name(dialog: LineDialog) -> int:
        dialog.line.setText("図書館協議会")
        return 1

    def change(editor: FormEditor) -> int:
        editor.draft.put(("fields", 0, "label"), "会議体")
        editor.accept()
        return 1

    def retitle(editor: FormEditor) -> int:
        editor.draft.put(("title",), "会議の記録")
        editor.accept()
        return 1

    dialog = FormsDialog(app.window)
    dialog.fill("ueda-gaiyo")
    answers.expect(name)
    answers.expect(change)
    app.later.forming._do(dialog, "copy")
    assert dialog.chosen is not None and dialog.chosen.fields[0].label == "会議体"
    assert load_form(dialog.chosen.id) == dialog.chosen
    app.desk.set_record(replace(app.desk.minutes, template=dialog.chosen.id))
    answers.expect(retitle)
    app.later.forming._do(dialog, "change")
    assert app.desk.form.title == "会議の記録"
    assert "会議の記録" in record_text(app.desk.minutes)
    assert app.desk.minutes.header[0].label == "会議体"
    app.window.actions_by_id["undo"].trigger()
    assert app.desk.minutes.header[0].label == "審議会名"


def test_a_form_is_handed_on_and_set_aside(app: App, own: Form, answers: Answers, tmp_path: Path) -> None:
    dialog = FormsDialog(app.window)
    dialog.fill(own.id)
    answers.expect((str(tmp_path / "図書館.minutesform"), ""))
    app.later.forming._do(dialog, "hand_out")
    assert "「図書館.minutesform」に書き出しました" in dialog.told.text() and not dialog.told.isHidden()
    answers.expect(Button.Yes)
    app.later.forming._do(dialog, "remove")
    assert dialog.told.isHidden() and own.id not in [form.id for form in dialog._forms]
    answers.expect((str(tmp_path / "図書館.minutesform"), ""))
    app.later.forming._do(dialog, "take_in")
    assert dialog.chosen is not None and dialog.chosen.id == own.id, "its records are at home again"
    assert "図書館協議会" in dialog.told.text()


def test_two_who_change_one_form_are_told_and_both_changes_can_stay(app: App, own: Form, answers: Answers) -> None:
    dialog = FormsDialog(app.window)

    def change(title: str, *first: Callable[[], object]) -> Callable[[FormEditor], int]:
        def work(editor: FormEditor) -> int:
            line(editor, "title").setText(title)
            for deed in first:
                deed()
            editor.accept()
            return editor.result()

        return work

    for answer, kept in ((Button.Cancel, own.id), (Button.Save, "二人目"), (Button.Ignore, own.id)):
        other = replace(load_form(own.id), title=f"一人目の{answer.name}")
        answers.expect(change("二人目の題", lambda other=other: keep(other)))
        answers.expect(answer)
        if answer is Button.Save:
            answers.expect(lambda asked: asked.line.setText("二人目") or 1)
        dialog.fill(own.id)
        app.later.forming._do(dialog, "change")
        assert dialog.chosen is not None and dialog.chosen.id == kept
        overwritten = answer is Button.Ignore
        assert load_form(own.id).title == ("二人目の題" if overwritten else other.title)
    assert load_form("二人目").title == "二人目の題"


def test_two_who_change_one_page_are_told(app: App, own: Form, answers: Answers) -> None:
    dialog = FormsDialog(app.window)

    def work(asked: PageDialog) -> int:
        set_page(own, replace(page_of(own), lines=30))
        asked.points.setValue(12)
        asked.accept()
        return asked.result()

    answers.expect(work)
    answers.expect(Button.Save)
    answers.expect(lambda asked: 1)
    dialog.fill(own.id)
    app.later.forming._do(dialog, "page")
    assert dialog.chosen is not None and dialog.chosen.name == "図書館協議会の写し"
    assert (page_of(own).lines, page_of(own).points) == (30, 10.5)
    assert page_of(dialog.chosen).points == 12


def test_a_form_that_is_built_in_cannot_be_changed_here(app: App) -> None:
    dialog = FormsDialog(app.window)
    dialog.fill("kaigiroku")
    assert [deed for deed, button in dialog.deeds.items() if not button.isEnabled()] == [
        "change",
        "page",
        "restyle",
        "remove",
    ]


def test_the_page_of_the_fields_is_that_of_their_header(editor: FormEditor) -> None:
    editor.tree.choose(("header",))
    assert editor.tree.chosen is not None and editor.tree.chosen.items is FIELDS
    assert ("header", "layout") in editor.rows.editors


def test_a_form_is_made_of_a_word_file_once_it_was_seen(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file = tmp_path / "令和5年度会議録.docx"
    file.write_bytes(plain_file())
    seen: list[tuple[int, int, str]] = []

    def agree(dialog: LearnedDialog) -> int:
        qtbot.waitUntil(lambda: "柏原会長" in dialog.view.text(), timeout=20_000)
        seen.append((dialog.understood.topLevelItemCount(), dialog.unclear.topLevelItemCount(), dialog.name))
        dialog._name.setText("架空市上下水道審議会")
        dialog.done(1)
        return 1

    monkeypatch.setattr("ui.dialogs.record.files.ask_for_file", lambda *_: str(file))
    monkeypatch.setattr(LearnedDialog, "exec", agree)
    dialog = FormsDialog(app.window)
    qtbot.addWidget(dialog)
    app.later.forming._do(dialog, "learn")
    qtbot.waitUntil(
        lambda: bool(seen) and dialog.chosen is not None and dialog.chosen.id == "架空市上下水道審議会", timeout=20_000
    )
    assert seen[0][1:] == (1, "令和5年度会議録")
    assert seen[0][0] > 12


def test_what_is_no_record_makes_no_form(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: Answers, qtbot: QtBot
) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(b"PK")
    monkeypatch.setattr("ui.dialogs.record.files.ask_for_file", lambda *_: str(file))
    answers.expect(Button.Ok)
    dialog = FormsDialog(app.window)
    qtbot.addWidget(dialog)
    app.later.forming._do(dialog, "learn")
    qtbot.waitUntil(lambda: bool(answers.asked), timeout=20_000)
    assert "Word以外の文書" in answers.asked[0]


def test_the_page_is_changed_without_word(app: App, own: Form, answers: Answers) -> None:
    def change(page: PageDialog) -> int:
        page.paper.setCurrentIndex(page.paper.findText("B5"))
        page.lines.setValue(30)
        page.characters.setValue(30)
        page.number.setCurrentIndex(page.number.findText("1 / 16"))
        assert page.trouble.text() == ""
        page.accept()
        return 1

    dialog = FormsDialog(app.window)
    dialog.fill(own.id)
    answers.expect(change)
    app.later.forming._do(dialog, "page")
    page = page_of(load_form(own.id))
    assert (page.paper, page.lines, page.characters) == (PAPERS["B5"], 30, 30)
    assert page.number is not None and page.number.style.value == "1 / 16"


def test_a_page_that_cannot_be_is_told_while_it_is_written_and_not_kept(app: App, own: Form, answers: Answers) -> None:
    page = PageDialog(app.window, own.name, page_of(own), lambda wanted: set_page(own, wanted))
    page.margins["left"].setValue(150)
    page.margins["right"].setValue(150)
    assert page.trouble.text().startswith("⚠")
    answers.expect(Button.Ok)
    page.accept()
    assert page_of(own).margins.left == 30


def test_a_form_that_cannot_be_kept_stays_in_its_window(app: App, own: Form, answers: Answers, qtbot: QtBot) -> None:
    def refuse(_: Form) -> None:
        raise UserFacingError("write-denied", path="/x")

    editor = FormEditor(app.window, own, app.later.forming._rendering(), refuse)
    qtbot.addWidget(editor, before_close_func=lambda made: made.done(0))
    editor.show()
    editor.draft.put(("title",), "会議の記録")
    answers.expect(Button.Ok)
    editor.accept()
    assert editor.isVisible() and editor.draft.form.title == "会議の記録"


def test_tab_goes_through_the_parts_then_the_rows_then_the_pages(editor: FormEditor) -> None:
    editor.show()
    editor.tree.choose(("fields", 2))
    stops = tab_stops(editor)
    rows = list(editor.rows.editors.values())
    tree = stops.index(editor.tree)
    assert stops[tree : tree + 5] == [editor.tree, editor.add, editor.remove, editor.up, editor.down]
    assert stops[tree + 5 : tree + 5 + len(rows)] == rows
    assert stops[tree + 5 + len(rows)] is editor.view


@pytest.mark.parametrize("place", list(NumberPlace))
@pytest.mark.parametrize("style", list(NumberStyle))
def test_a_page_number_stays_where_it_is_when_the_lines_change(
    app: App, own: Form, style: NumberStyle, place: NumberPlace
) -> None:
    before = replace(page_of(own), number=PageNumber(style, place))
    set_page(own, before)
    page = PageDialog(app.window, own.name, before, lambda wanted: set_page(own, wanted, before))
    page.lines.setValue(30)
    page.accept()
    assert page_of(own) == replace(before, lines=30)


def test_a_page_that_was_changed_is_not_left_without_a_question(app: App, own: Form, answers: Answers) -> None:
    page = PageDialog(app.window, own.name, page_of(own), lambda _: None)
    left: list[int] = []
    page.finished.connect(left.append)
    page.lines.setValue(30)
    for answer, gone in ((Button.Cancel, []), (Button.Yes, [0])):
        answers.expect(answer)
        page.reject()
        assert left == gone


def test_a_page_as_it_was_is_left_at_once(app: App, own: Form) -> None:
    page = PageDialog(app.window, own.name, page_of(own), lambda _: None)
    page.reject()
    assert page.result() == 0


def test_where_no_word_opens_the_clerk_reads_which_file_it_is(
    app: App, own: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = FormsDialog(app.window)
    for opens in (False, True):
        monkeypatch.setattr(forms_controller, "show_in_system", lambda path, opens=opens: opens)
        dialog.fill(own.id)
        app.later.forming._do(dialog, "restyle")
        assert ("layout.docx" in dialog.told.text()) is not opens
