"""The fold at the bottom: what was not understood when reading a text, and what a check found."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from minutesapp.editing.change import Fix
from ui.actions.keys import KEYS, say
from ui.widgets.appearance.icons import list_icon
from ui.widgets.icon_button import IconButton
from ui.widgets.plain import plain_tooltip

FIX_TIP = "選んだ指摘を、この場で直します（{fix_finding}）。元に戻せます。"
ROW = Qt.ItemDataRole.UserRole
MOST_ROWS, HEAD_ROWS, ROW_EDGES = 5, 2.6, 12
"""How many rows show at most before the list scrolls; the tabs and heads over them, in rows; pixels round a row."""


class NoteRow(Struct, frozen=True):
    """One line of a list: its sign, where it is, what it says, the words it is about.

    `target` is what a jump needs, `fix` what can be done about it.
    """

    icon: str
    place: str
    text: str
    words: str
    target: object
    fix: Fix | None = None


class NotesPanel(QWidget):
    """Two lists; a double click or Enter jumps to the place, a button puts right what can be."""

    chosen = Signal(object)
    """The target of a row."""
    fixing = Signal()
    """The present row is to be put right."""
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._is_built = False

    def sizeHint(self) -> QSize:
        """As high as what it has to tell, within reason: one line must not take a quarter of the screen."""
        rows = max(self.reading.topLevelItemCount(), self.findings.topLevelItemCount()) if self._is_built else 1
        line = self.fontMetrics().height() + ROW_EDGES
        return QSize(super().sizeHint().width(), round((HEAD_ROWS + min(max(rows, 1), MOST_ROWS)) * line))

    def build(self) -> None:
        """Make the lists. Most records never need them, and a window that opens should not wait for them."""
        if self._is_built:
            return
        from PySide6.QtWidgets import QTabWidget

        self._is_built = True
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setCornerWidget(self._make_corner())
        self.reading = _list("読み取りの記録", ("行", "読み取れなかった行・直した箇所", "元の文"))
        self.findings = _list("点検の結果", ("場所", "確かめること", ""))
        for tree in (self.reading, self.findings):
            tree.itemDoubleClicked.connect(self._choose)
            tree.currentItemChanged.connect(self._offer_fix)
            tree.installEventFilter(self)
            self.tabs.addTab(tree, tree.accessibleName())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._offer_fix)

    def _make_corner(self) -> QWidget:
        from PySide6.QtWidgets import QHBoxLayout, QPushButton

        corner = QWidget()
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 0, 0)
        self.fix = QPushButton()
        self._name_keys()
        KEYS.changed.connect(self._name_keys)
        self.fix.setVisible(False)
        self.fix.clicked.connect(lambda: self.fixing.emit())
        close = IconButton("close", "「お知らせ」をしまいます。表示メニューで戻せます。")
        close.clicked.connect(self.put_away)
        row.addWidget(self.fix)
        row.addWidget(close)
        return corner

    def _name_keys(self) -> None:
        self.fix.setToolTip(say(FIX_TIP))

    @property
    def current(self) -> NoteRow | None:
        """The row that is chosen in the list in front."""
        tree = self.tabs.currentWidget() if self._is_built else None
        item = tree.currentItem() if isinstance(tree, QTreeWidget) else None
        return item.data(0, ROW) if item is not None else None

    def choose_nothing(self) -> None:
        """No row is chosen until somebody does."""
        tree = self.tabs.currentWidget() if self._is_built else None
        if isinstance(tree, QTreeWidget):
            tree.setCurrentIndex(QModelIndex())
            self._offer_fix()

    def drop_current(self) -> None:
        """The chosen row is done with."""
        tree = self.tabs.currentWidget()
        assert isinstance(tree, QTreeWidget)
        if item := tree.currentItem():
            tree.takeTopLevelItem(tree.indexOfTopLevelItem(item))
        self._tell_count(tree)
        self.updateGeometry()

    def _offer_fix(self) -> None:
        row = self.current
        self.fix.setVisible(row is not None and row.fix is not None)
        if row is not None and row.fix is not None:
            self.fix.setText(row.fix.words)

    def show_reading(self, rows: Sequence[NoteRow]) -> None:
        """List the notes on a text that was read."""
        self.build()
        self._show(self.reading, rows)

    def show_findings(self, rows: Sequence[NoteRow]) -> None:
        """List what a check found."""
        self.build()
        self._show(self.findings, rows)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not self._is_built or not (self.reading.topLevelItemCount() or self.findings.topLevelItemCount())

    def clear(self) -> None:
        """Forget everything: another record."""
        if not self._is_built:
            return
        self._show(self.findings, ())
        self._show(self.reading, ())

    def showEvent(self, event: QShowEvent) -> None:
        """There is something to see from now on."""
        self.build()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter is a double click."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            tree = self.tabs.currentWidget()
            if watched is tree and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                assert isinstance(tree, QTreeWidget)
                if item := tree.currentItem():
                    self._choose(item)
                return True
        return super().eventFilter(watched, event)

    def _show(self, tree: QTreeWidget, rows: Sequence[NoteRow]) -> None:
        tree.clear()
        first: QTreeWidgetItem | None = None
        for row in rows:
            item = QTreeWidgetItem(tree, [row.place, row.text, row.words])
            item.setData(0, ROW, row)
            first = first or item
            item.setIcon(0, list_icon(row.icon, QPalette.ColorRole.Highlight))
            for column in (1, 2):
                item.setToolTip(column, plain_tooltip(item.text(column)))
        self._tell_count(tree)
        if first is not None:
            self.tabs.setCurrentIndex(self.tabs.indexOf(tree))
            tree.setCurrentItem(first)
        self._offer_fix()
        self.updateGeometry()  # other lines, another height

    def _tell_count(self, tree: QTreeWidget) -> None:
        count = f"（{tree.topLevelItemCount()}）" if tree.topLevelItemCount() else ""
        self.tabs.setTabText(self.tabs.indexOf(tree), tree.accessibleName() + count)

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, ROW).target)


def _list(name: str, heads: tuple[str, ...]) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(name)
    tree.setHeaderLabels(list(heads))
    tree.setRootIsDecorated(False)
    tree.setAlternatingRowColors(True)
    from PySide6.QtWidgets import QHeaderView

    header = tree.header()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    header.setMinimumSectionSize(80)
    tree.setColumnHidden(2, not heads[2])
    return tree
