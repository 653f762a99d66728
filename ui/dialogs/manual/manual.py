"""The manual, offline: its contents, the page that is read, and a line to find words in all pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QSplitter, QTreeWidget, QTreeWidgetItem, QWidget

from minutesapp.language.plain import one_line
from minutesapp.services.manual import ManualPage, manual_folder, manual_pages
from ui.actions.keys import KEYS
from ui.dialogs.base import BaseDialog, hint
from ui.dialogs.manual.browser import ManualBrowser
from ui.dialogs.manual.key_page import key_page
from ui.widgets.one_line import SearchLine

PAGE, SECTION = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
WHOLE = -1
"""The section of an item that stands for a whole page."""
WIDTHS = (240, 640)
LEAST = 600
"""Pixels that the pages need for their widest table."""
OTHER_KEYS = (
    "キーの割り当てを変えています。説明の中のキーは、はじめの割り当てのものです。"
    "いまのキーは、終わりの「すべての操作とキー」にあります。"
)
NOWHERE = "説明の中に「{words}」は見つかりません。"


class ManualDialog(BaseDialog):
    """The manual as it comes with the program."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "使い方", reject="閉じる", size=(920, 720))
        keys, words = key_page()
        self.pages = (*manual_pages(), keys)
        self.line = SearchLine("説明の中を探す（Enterで次へ）")
        self.told = hint("")
        self.contents = _contents(self.pages)
        self.browser = ManualBrowser()
        self.browser.setAccessibleName("使い方")
        self.browser.setMinimumWidth(LEAST)
        self.browser.made[keys.path.name] = words
        self.browser.setSearchPaths([str(manual_folder())])
        self.column.addWidget(self.line)
        self.column.addWidget(self.told)
        if KEYS.chosen:
            self.column.addWidget(hint(OTHER_KEYS))
        self.column.addWidget(self._parts(), 1)
        self.contents.currentItemChanged.connect(lambda item, _: self._show(item))
        self.line.entered.connect(self.find_next)
        self.line.textChanged.connect(lambda _: self._tell(""))
        self.browser.sourceChanged.connect(self._follow)
        self._tell("")
        self.contents.setCurrentIndex(self.contents.model().index(0, 0))

    def find_next(self) -> None:
        """Go to the next place of the words, in this page or a later one; from the last on from the first."""
        words = one_line(self.line.text())
        if not words or self.browser.find(words):
            return
        here = self._number_of(self.browser.source())
        for step in range(1, len(self.pages) + 1):
            self._open(self.pages[(here + step) % len(self.pages)])
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
            if self.browser.find(words):
                return
        self._tell(NOWHERE.format(words=words))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _number_of(self, source: QUrl) -> int:
        return next(number for number, page in enumerate(self.pages) if page.path.name == source.fileName())

    def _parts(self) -> QWidget:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.contents)
        parts.addWidget(self.browser)
        parts.setSizes(list(WIDTHS))
        parts.setStretchFactor(1, 1)
        return parts

    def _show(self, item: QTreeWidgetItem | None) -> None:
        """What was chosen among the contents."""
        if item is None:
            return
        self._open(item.data(0, PAGE))
        section = item.data(0, SECTION)
        if section == WHOLE:
            self.browser.verticalScrollBar().setValue(0)
        else:
            self.browser.show_section(section)

    def _open(self, page: ManualPage) -> None:
        url = QUrl.fromLocalFile(str(page.path))
        if self.browser.source().fileName() != url.fileName():
            self.browser.setSource(url)

    def _follow(self, source: QUrl) -> None:
        """A link led to another page: the contents show which."""
        item = self.contents.currentItem()
        page = item.data(0, PAGE) if item is not None else None
        if isinstance(page, ManualPage) and page.path.name != source.fileName():
            with QSignalBlocker(self.contents):
                self.contents.setCurrentIndex(self.contents.model().index(self._number_of(source), 0))


def _contents(pages: Sequence[ManualPage]) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setHeaderHidden(True)
    tree.setUniformRowHeights(True)
    tree.ensurePolished()  # before the height of a row is measured
    tree.setAccessibleName("目次")
    for page in pages:
        head = QTreeWidgetItem(tree, [page.title])
        head.setData(0, PAGE, page)
        head.setData(0, SECTION, WHOLE)
        for number, title in enumerate(page.sections):
            below = QTreeWidgetItem(head, [title])
            below.setData(0, PAGE, page)
            below.setData(0, SECTION, number)
    tree.expandAll()
    return tree
