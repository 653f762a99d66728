"""Where a person gives actions other keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QTreeWidgetItem, QWidget

from ui.actions.action import shortcut_words, words_of
from ui.actions.keys import DEEDS, MOST, USUAL
from ui.dialogs.base import BaseDialog, hint, lead
from ui.dialogs.keys.choosing import Choice
from ui.dialogs.keys.key_line import KeyLine
from ui.dialogs.keys.key_rules import refusal_of, written
from ui.dialogs.keys.key_tree import KeyTree
from ui.widgets.one_line import SearchLine
from ui.widgets.plain import plain_label

ABOUT = "操作を選んで、下の欄で新しいキーを押します。フットペダルのキー（F13など）は、ペダルを踏めば入ります。"
FIXED = "このキーは、どの欄でも同じ働きをするため変えられません。2つめのキーは付けられます。"
OWNED = "{}は「{}」のキーです。"
GIVEN = "「{}」のキーを「{}」にしました。"
CLEARED = "「{}」のキーを消しました。"
DISPUTED = "元のキーは、いま「{}」のキーです。"
RESET = "「{}」を元のキーに戻しました。"
RESET_ALL = "すべての操作を元のキーに戻しました。"


class KeysDialog(BaseDialog):
    """`choice` is what was chosen. A key that another action has is given only after asking to take it away there."""

    def __init__(self, parent: QWidget | None, chosen: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(parent, "キーの割り当て", "決定", size=(620, 660))
        self.choice = Choice(chosen)
        self._disputed: tuple[int, str] | None = None
        self.line = SearchLine("操作を探す")
        self.tree = KeyTree(self.choice)
        self.name = plain_label()
        self.lines = tuple(KeyLine(f"キー{place + 1}") for place in range(MOST))
        self.told = lead("")
        self.told.setAccessibleName("お知らせ")
        self.take, self.reset, self.reset_all = map(QPushButton, ("", "元のキーに戻す", "すべて元に戻す"))
        self._lay_out()
        self._join()
        self.tree.begin()

    @property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """The keys that differ from the usual, by action."""
        return self.choice.chosen

    def _lay_out(self) -> None:
        self.column.addWidget(hint(ABOUT))
        self.column.addWidget(self.line)
        self.column.addWidget(self.tree, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.name, 0, 0, 1, 4)
        for place, line in enumerate(self.lines):
            label = plain_label(f"キー{place + 1}")
            label.setBuddy(line)
            grid.addWidget(label, 1, 2 * place)
            grid.addWidget(line, 1, 2 * place + 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.told)
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addStretch(1)
        row.addWidget(self.reset)
        row.addWidget(self.reset_all)
        self.column.addLayout(row)

    def _join(self) -> None:
        self.line.textChanged.connect(self.tree.sift)
        self.line.entered.connect(lambda: self.tree.setFocus(Qt.FocusReason.TabFocusReason))
        self.tree.currentItemChanged.connect(lambda item, _: self._show(item))
        self.tree.entered_deed.connect(self._begin_pressing)
        for place, line in enumerate(self.lines):
            line.pressed.connect(lambda keys, place=place: self._press(place, keys))
            line.cleared.connect(lambda place=place: self._clear(place))
        self.take.clicked.connect(lambda: self._take())
        self.reset.clicked.connect(lambda: self._reset())
        self.reset_all.clicked.connect(lambda: self._reset_all())

    @property
    def deed(self) -> str:
        """The action that is chosen in the table."""
        return self.tree.deed

    def _show(self, item: QTreeWidgetItem | None) -> None:
        """The keys of the action that is chosen now."""
        self._say("")
        chosen = bool(self.deed)
        self.name.setText(f"「{words_of(DEEDS[self.deed])}」のキー" if chosen else "操作を選んでください")
        self.reset.setEnabled(chosen)
        self._refresh_lines()

    def _refresh_lines(self) -> None:
        keys = self.choice.keys[self.deed] if self.deed else ()
        for place, line in enumerate(self.lines):
            line.show_key(keys[place] if place < len(keys) else "")
            fixed = bool(self.deed) and self.choice.is_fixed(self.deed, place)
            line.setEnabled(bool(self.deed) and not fixed)
            line.setToolTip(FIXED if fixed else "")

    def _begin_pressing(self) -> None:
        """Enter in the table: the next key is the new one."""
        line = next(line for line in self.lines if line.isEnabled())
        line.setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, place: int, keys: QKeyCombination) -> None:
        key = written(keys)
        refused = "" if key in USUAL[self.deed] else refusal_of(keys)
        owner = self.choice.owner(key)
        if refused:
            self._say(refused)
        elif owner not in ("", self.deed):
            self._ask_to_take(place, key, owner)
        else:
            self._give(place, key)

    def _ask_to_take(self, place: int, key: str, owner: str) -> None:
        self._say(OWNED.format(shortcut_words(key), words_of(DEEDS[owner])), "外してこちらに付ける")
        self._disputed = place, key

    def _give(self, place: int, key: str) -> None:
        self.choice.give(self.deed, place, key)
        self._told_of_change(GIVEN.format(words_of(DEEDS[self.deed]), self.tree.words_for(self.deed)))

    def _clear(self, place: int) -> None:
        self.choice.give(self.deed, place, "")
        self._told_of_change(CLEARED.format(words_of(DEEDS[self.deed])))

    def _take(self) -> None:
        """What is disputed is taken away from the other action: a key that was pressed, or the usual ones."""
        disputed = self._disputed
        if disputed is None:
            self._reset_now()
            self.reset.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._give(*disputed)
            self.lines[disputed[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self) -> None:
        disputed = self.choice.disputed(self.deed)
        if disputed:
            owner = self.choice.owner(disputed[0])
            self._say(DISPUTED.format(words_of(DEEDS[owner])), "外して元に戻す")
        else:
            self._reset_now()

    def _reset_now(self) -> None:
        self.choice.reset(self.deed)
        self._told_of_change(RESET.format(words_of(DEEDS[self.deed])))

    def _reset_all(self) -> None:
        self.choice.reset_all()
        self._told_of_change(RESET_ALL)

    def _told_of_change(self, words: str) -> None:
        self.tree.refresh()
        self._refresh_lines()
        self._say(words)

    def _say(self, words: str, offer: str = "") -> None:
        """Say this under the keys, with a button for what can be done about it."""
        self._disputed = None
        self.told.setText(words)
        self.take.setText(offer or "外してこちらに付ける")
        self.take.setEnabled(bool(offer))
