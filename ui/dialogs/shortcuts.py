"""What the keyboard can do; made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.actions.action import MENUS, words_of
from ui.actions.keys import KEYS, all_key_words, key_words, say
from ui.actions.table import ACTIONS
from ui.dialogs.base import BaseDialog
from ui.dialogs.keys.key_tree import is_sought
from ui.widgets.one_line import SearchLine

IN_PLACE = {
    "本文の中で": (
        ("改行する、空の段落なら次の発言者を選ぶ", "Enter"),
        ("見出しを一段下げる（見出しの先頭で、または見出しを選んで）", "Tab"),
        ("見出しを一段上げる（同じく）", "Shift＋Tab"),
        ("段落の種類や発言者の表示を消す（行頭で）", "Backspace"),
        ("文字の大きさを変える", "Ctrl＋ホイール"),
    ),
    "項目の中で": (
        ("次の項目へ進む", "Enter、Tab"),
        ("最初の項目へ戻る", "{go_header}"),
        ("何行も書く欄から次の項目へ進む", "Tab"),
    ),
    "名前の札で": (
        ("隣の札へ移る", "←、→、↑、↓"),
        ("出席と欠席を切り替える", "スペース"),
        ("直す", "Enter、F2"),
        ("外す", "Delete"),
        ("前へ、後ろへ移す", "Alt＋←、Alt＋→"),
        ("遅参・早退・代理などを選ぶ", "メニューキー"),
    ),
    "検索の欄で": (
        ("次の場所へ、前の場所へ移る", "Enter、Shift＋Enter"),
        ("置き換えて次へ進む、すべて置き換える", "Alt＋K、Alt＋U"),
        ("表記どおり、正規表現で探す", "Alt＋W、Alt＋X"),
        ("検索をしまって本文に戻る", "Esc"),
    ),
    "画面の上のお知らせで": (
        ("お知らせのボタンへ移る、戻る", "{next_pane}、{previous_pane}"),
        ("閉じる", "Esc"),
    ),
    "尋ねる画面で": (
        ("決める、進む", "Enter（文章を書く欄ではCtrl＋Enter）"),
        ("やめる、閉じる", "Esc"),
    ),
    "出席者の一覧で": (
        ("出席と欠席を切り替える", "スペース"),
        ("直す", "Enter"),
        ("外す", "Delete"),
        ("上へ、下へ移す", "Alt＋↑、Alt＋↓"),
        ("出席、欠席、遅参、早退にする", "S、K、T、H"),
        ("代理、オンライン、途中退席にする", "D、O、M"),
        ("番号キーの番号を付ける", "1〜9"),
        ("退席・入退室・並べ替えなどを選ぶ", "メニューキー"),
    ),
    "議題の一覧で": (
        ("その議題へ移る", "Enter"),
        ("中の発言ごと上へ、下へ移す", "Alt＋↑、Alt＋↓"),
        ("段を上げる、下げる", "Alt＋←、Alt＋→"),
        ("中の発言ごと削除する", "Delete"),
        ("絞り込みをやめる、本文に戻る", "Esc"),
    ),
    "発言者を選ぶ一覧で": (
        ("名前や職で絞り込む", "文字"),
        ("選ぶ、決める", "↑、↓、数字、Enter"),
        ("番号キーの人に決める", "Alt＋1〜Alt＋9"),
        ("一覧をしまう", "Esc"),
    ),
    "ト書きの文例で": (
        ("語や読み、人の名前で絞り込む", "文字"),
        ("選ぶ、決める", "↑、↓、数字、Enter"),
        ("時刻をそのままにして次へ進む", "Enter"),
        ("やめる", "Esc"),
    ),
    "印の一覧で": (
        ("その所へ移る", "Enter"),
        ("メモを書く", "F2"),
        ("印を外す", "Delete、スペース"),
        ("本文に戻る", "Esc"),
    ),
    "例外を書く欄で": (
        ("書いたことを入れる", "Enter"),
        ("欄を空にする、空なら一覧へ移る", "Esc"),
        ("一覧へ移る", "↓"),
    ),
    "読み取りの確認で": (
        ("次の要確認へ、前の要確認へ移る", "F8、Shift＋F8"),
        ("元に戻す、やり直す", "Ctrl＋Z、Ctrl＋Y"),
    ),
    "置き換える所の一覧で": (
        ("置き換える、残す", "スペース"),
        ("まとめて選ぶ", "Shift＋↑、Shift＋↓"),
        ("置き換える", "Enter"),
    ),
    "プレビューで": (
        ("大きく、小さくする", "＋、－"),
        ("始めへ、終わりへ移る", "Home、End"),
        ("その段落へ移る（本文の隣のとき）", "Enter"),
    ),
    "置き換えの一覧で": (
        ("行を加える、直す、外す", "Insert、Enter、Delete"),
        ("行を使う、使わない", "スペース"),
    ),
    "名簿で": (
        ("探す欄へ移る、見つかった人へ移る", "Ctrl＋F、Enter"),
        ("欄をその場で直す", "Enter、F2"),
        ("その列の順に並べる", "Alt＋↓"),
        ("人のページを開く", "Ctrl＋Enter"),
        ("人を加える、消す", "Insert、Delete"),
        ("未確認の読みを順に確かめる", "Ctrl＋K"),
        ("元に戻す、やり直す", "Ctrl＋Z、Ctrl＋Y"),
        ("変更の履歴を見る", "Ctrl＋H"),
        ("いまの名簿を読み直す", "F5"),
    ),
    "人のページの職の履歴で": (
        ("職を加える、直す、消す", "Insert、Enter、Delete"),
        ("決める", "Ctrl＋Enter"),
    ),
    "読みを順に確かめる画面で": (
        ("確かめて次の人へ進む", "Enter"),
        ("候補を選ぶ", "1、2、3"),
        ("とばす、前の人へ戻る", "PageDown、PageUp"),
    ),
}


class ShortcutsDialog(BaseDialog):
    """Every action with its keys, by menu, and a line to find one. `wanted` is what was asked for on the way out."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "キーの一覧", reject="閉じる", size=(600, 640))
        self.wanted = ""
        self.line = SearchLine("できることを探す")
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels(["できること", "キー"])
        self.tree.setAccessibleName("キーの一覧")
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._fill()
        self.line.entered.connect(lambda: self.tree.setFocus(Qt.FocusReason.TabFocusReason))
        self.line.textChanged.connect(self._filter)
        self.column.addWidget(self.line)
        self.column.addWidget(self.tree, 1)
        self._add_buttons()

    def copy(self) -> None:
        """Put the list on the clipboard, to be printed or handed on: one row a line, its key behind a tab."""
        rows = [[head.text(0), *(f"{row.text(0)}\t{row.text(1)}" for row in rows)] for head, rows in self._groups]
        QGuiApplication.clipboard().setText("\n\n".join("\n".join(group) for group in rows) + "\n")
        self.copying.setText("コピーしました")

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copying = self.buttons.addButton("一覧をコピー", role)
        self.copying.clicked.connect(lambda: self.copy())
        for words, wanted in (("キーを変える…", "keys"), (f"使い方を開く（{key_words('manual')}）", "manual")):
            self.buttons.addButton(words, role).clicked.connect(lambda _, wanted=wanted: self._leave_for(wanted))

    def _leave_for(self, wanted: str) -> None:
        self.wanted = wanted
        self.accept()

    def _fill(self) -> None:
        for title, rows in key_rows():
            head = QTreeWidgetItem(self.tree, [title])
            self._groups.append((head, [QTreeWidgetItem(head, list(row)) for row in rows]))
        self.tree.expandAll()

    def _filter(self, words: str) -> None:
        for head, rows in self._groups:
            for row in rows:
                row.setHidden(not is_sought(words, row.text(0) + row.text(1)))
            head.setHidden(all(row.isHidden() for row in rows))


def key_rows() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every key with what it does, by menu and then by place, as they are now."""
    groups = []
    for title in MENUS:
        deeds = [deed for deed in ACTIONS if deed.group == title and KEYS.of(deed.id)]
        rows = [(words_of(deed), all_key_words(KEYS.of(deed.id))) for deed in deeds]
        groups.append((title[: title.index("(")], rows))
    in_place = [(title, [(words, say(keys)) for words, keys in rows]) for title, rows in IN_PLACE.items()]
    return [(title, rows) for title, rows in groups + in_place if rows]
