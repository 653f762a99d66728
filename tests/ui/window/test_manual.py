"""The manual in its window: contents, sections, words sought in all pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from ui.actions.action import words_of
from ui.actions.table import ACTIONS
from ui.app import App
from ui.dialogs.manual.browser import headings_of, picture_names
from ui.dialogs.manual.manual import ManualDialog
from ui.dialogs.settings import Look, SettingsDialog


@pytest.fixture
def manual(app: App, qtbot: QtBot) -> ManualDialog:
    dialog = ManualDialog(app.window)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def items(manual: ManualDialog) -> list[QTreeWidgetItem]:
    """Pages and sections, as they stand in the contents."""
    heads = [manual.contents.topLevelItem(n) for n in range(manual.contents.topLevelItemCount())]
    return [item for head in heads for item in (head, *(head.child(n) for n in range(head.childCount())))]


def test_it_opens_at_a_clerks_first_hour(manual: ManualDialog) -> None:
    assert manual.browser.toPlainText().startswith("書記の最初の1時間")
    assert [item.text(0) for item in items(manual) if item.parent() is None] == [page.title for page in manual.pages]


def test_everything_in_the_contents_leads_there(manual: ManualDialog) -> None:
    for item in items(manual):
        manual.contents.setCurrentItem(item)
        title = (item.parent() or item).text(0)
        assert manual.browser.toPlainText().startswith(title)
        if item.parent() is not None:
            assert manual.browser.textCursor().block().text() == item.text(0)


def test_sections_of_pages_are_the_headings_that_are_seen(manual: ManualDialog) -> None:
    for number, page in enumerate(manual.pages):
        manual.contents.setCurrentItem(manual.contents.topLevelItem(number))
        assert [block.text() for block in headings_of(manual.browser.document(), 2)] == list(page.sections)


def test_words_are_found_in_whatever_page_has_them(manual: ManualDialog, qtbot: QtBot) -> None:
    manual.line.setText("定足数")
    qtbot.keyClick(manual.line, Qt.Key.Key_Return)
    assert manual.browser.textCursor().selectedText() == "定足数"
    assert manual.browser.toPlainText().startswith("名簿と出席を受け持つ人")
    places = set()
    for _ in range(40):
        places.add((manual.browser.source().fileName(), manual.browser.textCursor().position()))
        qtbot.keyClick(manual.line, Qt.Key.Key_Return)
    assert {name for name, _ in places} == {"hour-secretary.md", "manual.md"}, "from the last page on from the first"


def test_words_that_stand_nowhere_are_told(manual: ManualDialog, qtbot: QtBot) -> None:
    manual.line.setText("宇宙船")
    qtbot.keyClick(manual.line, Qt.Key.Key_Return)
    assert manual.told.isVisible() and "宇宙船" in manual.told.text()
    manual.line.setText("宇宙")
    assert not manual.told.isVisible()


def test_a_link_to_another_page_is_followed_by_the_contents(manual: ManualDialog) -> None:
    manual.browser.setSource(manual.browser.source().resolved("manual.md"))
    assert manual.contents.currentItem().text(0) == "会議録作成の使い方"


def test_every_picture_is_shown(manual: ManualDialog) -> None:
    for number in range(len(manual.pages)):
        manual.contents.setCurrentItem(manual.contents.topLevelItem(number))
        for name in picture_names(manual.browser.document()):
            assert isinstance(manual.browser._fitting(name), QImage) and not manual.browser._fitting(name).isNull()


def test_every_action_and_every_setting_is_found_in_it(manual: ManualDialog, app: App, qtbot: QtBot) -> None:
    text = ""
    for number in range(len(manual.pages)):
        manual.contents.setCurrentItem(manual.contents.topLevelItem(number))
        text += manual.browser.toPlainText()
    assert [words_of(deed) for deed in ACTIONS if words_of(deed) not in text or deed.tip not in text] == []
    settings = SettingsDialog(app.window, Look("mincho", 12, "usual", "light"))
    qtbot.addWidget(settings)
    labels = [label.text() for label in settings.findChildren(QLabel) if label.buddy() is not None]
    written = "".join(page.path.read_text(encoding="utf-8") for page in manual.pages if page.path.is_file())
    assert len(labels) > 3
    assert [words for words in labels if words not in written] == [], "in a page that somebody wrote"


def test_all_rows_of_the_contents_are_equally_high(manual: ManualDialog) -> None:
    heights = {manual.contents.rowHeight(manual.contents.indexFromItem(item)) for item in items(manual)}
    assert len(heights) == 1
    assert heights.pop() >= manual.contents.fontMetrics().height() + 6, "with the room that other lists have"
