"""What can be done in the window of the roster: the usual on buttons, the rest in a menu, keys for most of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.actions.action import shortcut_words
from ui.widgets.flow import FlowLayout
from ui.widgets.icon_button import IconButton

BUTTONS = {
    "add": ("人を加える…", "Insert"),
    "person": ("人のページ…", "Ctrl+Enter"),
    "delete": ("消す", "Delete"),
    "readings": ("読みを順に確かめる…", "Ctrl+K"),
    "import": ("名簿を読み込む…", ""),
}
MENU = {
    "export": ("一覧に書き出す…", ""),
    "sample": ("見本の一覧を保存…", ""),
    "transfer": ("人事異動…", ""),
    "committees": ("会議体…", ""),
    "merge": ("この人と同じ人をまとめる…", ""),
    "history": ("変更の履歴…", "Ctrl+H"),
}
TURNS = {"undo": ("元に戻す", "Ctrl+Z"), "redo": ("やり直す", "Ctrl+Y")}
OF_ROW = ("person", "delete", "merge")
"""What needs somebody to be chosen."""
MORE = "その他…"


class RosterButtons(QWidget):
    """`asked` carries what is asked for, by its name here."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        row = FlowLayout(self)
        for id, (words, key) in BUTTONS.items():
            self.buttons[id] = QPushButton(words)
            self.buttons[id].clicked.connect(lambda _, id=id: self.asked.emit(id))
            self.buttons[id].setToolTip(shortcut_words(key) if key else "")
            row.addWidget(self.buttons[id])
        self.more = QPushButton(MORE)
        self.more.clicked.connect(lambda: self.open_menu(self.more.mapToGlobal(QPoint(0, self.more.height()))))
        row.addWidget(self.more)
        self.turns: dict[str, IconButton] = {}
        for id, (words, key) in TURNS.items():
            self.turns[id] = IconButton(id, f"{words}（{shortcut_words(key)}）")
            self.turns[id].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.turns[id].clicked.connect(lambda _, id=id: self.asked.emit(id))
            row.addWidget(self.turns[id])
        self._has_row = False

    def bind_keys(self, window: QWidget, table: QWidget) -> None:
        """Let the keys do the same wherever in the window the focus is; what takes somebody away, only in the table."""
        for id, (_, key) in (BUTTONS | TURNS | MENU).items():
            for name in dict.fromkeys((key, key.replace("Enter", "Return"))) if key else ():
                shortcut = QShortcut(QKeySequence(name), table if id == "delete" else window)
                if id == "delete":
                    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(lambda id=id: self._ask(id))

    def _ask(self, id: str) -> None:
        """A key asks only for what there is to do; that nothing is left to undo is told."""
        button = self.buttons.get(id)
        if button is None or button.isEnabled():
            self.asked.emit(id)

    def judge(self, *, row: bool, undo: bool, redo: bool) -> None:
        """Whether somebody is chosen, something can be undone or done again."""
        self._has_row = row
        for id in OF_ROW:
            if id in self.buttons:
                self.buttons[id].setEnabled(row)
        self.turns["undo"].setEnabled(undo)
        self.turns["redo"].setEnabled(redo)

    def open_menu(self, place: QPoint) -> None:
        """What stands on no button, at a place of the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id, (words, key) in MENU.items():
            action = menu.addAction(words)
            action.setEnabled(self._has_row or id not in OF_ROW)
            action.setShortcut(QKeySequence(key))
            action.setData(id)
        menu.triggered.connect(lambda action: self.asked.emit(action.data()))
        menu.popup(place)
        menu.setActiveAction(menu.actions()[0])
