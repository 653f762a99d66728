"""The outline in the window: items moved, shifted, deleted, filtered and counted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from minutesapp.model.blocks import BlockKind
from tests.ui.editor.hand import KEY, compose, go, press
from ui.app import App
from ui.controllers.text.outline_controller import AT_THE_END, NOT_THERE
from ui.widgets.outline.row import TAG, fitting

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def app(app: App) -> App:
    """The window once it is painted."""
    app.later.make()
    return app


def titles(app: App) -> list[str]:
    return [item.text(0) for item in app.outline._items if not item.isHidden()]


def headings(app: App) -> list[str]:
    return [block.text for block in app.desk.minutes.body if block.kind is BlockKind.HEADING]


def choose(app: App, row: int) -> str:
    app.outline.tree.setFocus()
    app.outline.tree.setCurrentItem(app.outline._items[row])
    return app.desk.minutes.body[app.outline._rows[row].index].text


def say(app: App) -> str:
    return app.window.statusBar().currentMessage()


def test_alt_and_the_arrows_move_the_chosen_item_and_the_list_keeps_the_keys(app: App) -> None:
    before, title = app.desk.minutes, choose(app, 3)
    count = len(before.body)
    press(app.outline.tree, KEY.Key_Down, ALT)
    assert headings(app).index(title) == 4 and len(app.desk.minutes.body) == count
    assert app.outline.tree.currentItem().text(0).endswith(title) and app.outline.tree.hasFocus()
    assert titles(app)[4].startswith("(2)"), "numbers follow"
    press(app.outline.tree, KEY.Key_Up, ALT)
    assert headings(app).index(title) == 3
    app.edits.undo()
    app.edits.undo()
    assert app.desk.minutes == before
    choose(app, 0)
    press(app.outline.tree, KEY.Key_Up, ALT)
    assert say(app) == AT_THE_END


def test_alt_and_the_side_arrows_change_the_level_with_all_under_it(app: App) -> None:
    choose(app, 2)
    press(app.outline.tree, KEY.Key_Right, ALT)
    assert [row.level for row in app.outline._rows[1:5]] == [1, 2, 3, 3]
    press(app.outline.tree, KEY.Key_Left, ALT)
    assert [row.level for row in app.outline._rows[1:5]] == [1, 1, 2, 2]


def test_delete_takes_all_of_it_out_and_says_how_to_have_it_back(app: App) -> None:
    before, title = app.desk.minutes, choose(app, 3)
    press(app.outline.tree, KEY.Key_Delete)
    assert title not in headings(app) and title in say(app) and "Ctrl＋Z" in say(app)
    app.edits.undo()
    assert app.desk.minutes == before


def test_enter_goes_there(app: App) -> None:
    choose(app, 3)
    press(app.outline.tree, KEY.Key_Return)
    assert app.editor.caret.index == app.outline._rows[3].index and app.editor.hasFocus()


@pytest.mark.parametrize(
    ("moving", "target", "place", "order"),
    [(4, 3, "above", [0, 1, 2, 4, 3]), (3, 4, "below", [0, 1, 2, 4, 3]), (0, 1, "below", [1, 0, 2, 3, 4])],
)
def test_an_item_is_dragged_to_another_place(app: App, moving: int, target: int, place: str, order: list[int]) -> None:
    before, names = app.desk.minutes, headings(app)
    app.outline.tree.dropped.emit(moving, target, place)
    assert headings(app)[:5] == [names[at] for at in order]
    app.edits.undo()
    assert app.desk.minutes == before, "one step"


def test_dropped_on_another_it_lies_under_it_and_never_under_itself(app: App) -> None:
    app.outline.tree.dropped.emit(0, 1, "on")
    assert [row.level for row in app.outline._rows[:2]] == [1, 2]
    before = app.desk.minutes
    names = headings(app)
    main = names.index("議事")
    app.outline.tree.dropped.emit(main, main + 1, "on")
    assert app.desk.minutes == before and say(app) == NOT_THERE
    app.outline.tree.dropped.emit(0, None, "")
    assert headings(app)[-2:] == names[:2], "behind all of them"


def test_turns_are_counted_and_what_is_closed_says_so_in_words(app: App, qtbot: QtBot) -> None:
    closed = next(at for at, row in enumerate(app.outline._rows) if row.closed)
    item = app.outline._items[closed]
    assert item.data(0, TAG).startswith("非公開") and item.data(0, TAG).split("　")[1].isdigit()
    told = item.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert "非公開" in told and told.endswith("発言")
    turns = int(app.outline._items[3].data(0, TAG))
    go(app.editor, app.outline._rows[3].index + 1, 0)
    app.window.actions_by_id["start_turn"].trigger()
    qtbot.waitUntil(lambda: app.outline._items[3].data(0, TAG) == str(turns + 1))


def test_titles_narrow_while_they_are_composed_and_the_items_above_stay(app: App, qtbot: QtBot) -> None:
    title = headings(app)[4]
    compose(app.outline.filter, title[:4])
    assert titles(app) == ["3 議事", f"(2) {title}"]
    press(app.outline.filter, KEY.Key_Return)
    compose(app.outline.filter, "", title[:4])
    press(app.outline.filter, KEY.Key_Return, text="\r")
    assert app.editor.caret.index == app.outline._rows[4].index
    app.outline.filter.clear()
    assert len(titles(app)) == len(app.outline._rows)
    app.outline.only_queries.setChecked(True)
    assert titles(app) == []
    go(app.editor, app.outline._rows[3].index + 1, 1)
    app.window.actions_by_id["inaudible"].trigger()
    app.outline.refresh()
    assert len(titles(app)) == 2
    app.outline.only_queries.setChecked(False)


def test_letters_in_the_list_lead_to_the_filter(app: App) -> None:
    choose(app, 0)
    press(app.outline.tree, KEY.Key_K, text="k")
    assert (app.outline.filter.text(), app.outline.filter.hasFocus()) == ("", True)


def test_typing_in_a_title_writes_its_row_anew_and_no_other(app: App, qtbot: QtBot) -> None:
    item, row = app.outline._items[3], app.outline._rows[3]
    go(app.editor, row.index, 0)
    compose(app.editor, "", "新")
    qtbot.waitUntil(lambda: "新" in app.outline._items[3].text(0))
    assert app.outline._items[3] is item, "nothing was built anew"


def test_a_key_pressed_before_the_list_has_followed_meets_the_item_that_is_read_there(app: App) -> None:
    title = choose(app, 3)
    go(app.editor, app.outline._rows[2].index, 2)
    press(app.editor, KEY.Key_Return, text="\r")
    press(app.editor, KEY.Key_Return, text="\r")
    choose_without_looking(app, 3)
    press(app.outline.tree, KEY.Key_Delete)
    assert title not in headings(app) and len(headings(app)) == len(app.outline._rows)
    before = app.desk.minutes
    app.editor.commands.go_to_block(app.outline._rows[0].index)
    app.editor.commands.make_narrative()
    choose_without_looking(app, 0)
    after = app.desk.minutes
    press(app.outline.tree, KEY.Key_Delete)
    assert app.desk.minutes == after != before, "another item stands there by now, which nobody has meant"


def choose_without_looking(app: App, row: int) -> None:
    app.outline.tree.setCurrentItem(app.outline._items[row])


@pytest.mark.parametrize(("width", "tag"), [(400, "非公開　3"), (120, "3")])
def test_where_there_is_little_room_a_sign_alone_says_that_an_item_is_closed(app: App, width: int, tag: str) -> None:
    row = next(at for at, row in enumerate(app.outline._rows) if row.closed)
    index = app.outline.tree.indexFromItem(app.outline._items[row])
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 27)
    QStyledItemDelegate.initStyleOption(app.outline.tree.itemDelegate(), option, index)
    shown, room = fitting(option, index)
    assert (shown, option.icon.isNull()) == (tag, False)
    assert room > 4 * option.fontMetrics.height() / 2, "some of the title is left"
    assert "非公開" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_list_in_which_nothing_fits_says_so_and_escape_shows_all_again_then_leads_to_the_text(
    app: App, qtbot: QtBot
) -> None:
    outline, everything = app.outline, titles(app)
    outline.filter.setFocus()
    outline.filter.setText("どこにもない")
    assert titles(app) == [] and outline.none.isVisible()
    qtbot.keyClick(outline.filter, Qt.Key.Key_Escape)
    assert titles(app) == everything and not outline.none.isVisible() and outline.filter.hasFocus()
    outline.only_queries.setChecked(True)
    assert outline.none.isVisible()
    qtbot.keyClick(outline.filter, Qt.Key.Key_Escape)
    assert titles(app) == everything and not outline.only_queries.isChecked()
    qtbot.keyClick(outline.filter, Qt.Key.Key_Escape)
    assert app.editor.hasFocus()
