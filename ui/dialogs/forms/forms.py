"""The forms at hand: those built in, and the office's own, which are made, changed and handed on here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QTreeWidgetItem, QWidget

from minutesapp.services.forming.keeping import is_own
from minutesapp.services.forms import forms
from minutesapp.templates.form import Form
from ui.dialogs.base import BaseDialog, hint, lead, tell
from ui.dialogs.record.missing_forms import tell_of_missing_forms
from ui.widgets.appearance.theme import SPACING
from ui.widgets.flow import FlowLayout
from ui.widgets.plain import plain_tooltip
from ui.widgets.tables.rows_table import worked_table

HEADS = ("様式", "種類", "説明")
LEAD = "備え付けの様式は、写しを作ると、この役所のものとして変えられます。"
OWN, BUILT_IN = "自前", "備え付け"
IN_WORD = "スタイルや飾りは「見た目をWordで変える」で変えます。Wordで保存すると、次の書き出しから使います。"
DEEDS: dict[str, str] = {
    "copy": "写しを作る(&C)…",
    "learn": "Wordファイルから作る(&L)…",
    "change": "変える(&E)…",
    "page": "用紙と文字(&P)…",
    "restyle": "見た目をWordで変える(&W)…",
    "hand_out": "渡すファイルを作る(&O)…",
    "take_in": "渡されたファイルを加える(&I)…",
    "remove": "外す(&D)",
}
"""What can be done, and the words of its button."""
FOR_OWN = ("change", "page", "restyle", "remove")
FOR_ANY = ("copy", "hand_out")


class FormsDialog(BaseDialog):
    """`asked` tells what the clerk wants done; Enter changes the chosen form, or copies one that is built in."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "様式", reject="閉じる", size=(860, 520))
        self._forms: tuple[Form, ...] = ()
        self.table = worked_table(HEADS, "様式")
        self.table.asked.connect(self._ask)
        self.table.itemDoubleClicked.connect(lambda _: self._ask("edit"))
        self.table.currentItemChanged.connect(lambda *_: self._judge())
        self.deeds = {deed: QPushButton(words) for deed, words in DEEDS.items()}
        row = FlowLayout(gap=SPACING)
        for deed, button in self.deeds.items():
            button.clicked.connect(lambda _, deed=deed: self.asked.emit(deed))
            row.addWidget(button)
        self.column.addWidget(lead(LEAD))
        self.column.addWidget(self.table, 1)
        self.column.addLayout(row)
        self.told = lead("")
        self.column.addWidget(self.told)
        self.column.addWidget(hint(IN_WORD))
        tell_of_missing_forms(self)
        self.begin_at = self.table
        self.fill("")
        self.tell("")

    @property
    def chosen(self) -> Form | None:
        """The form chosen."""
        row = self.table.currentIndex().row()
        return self._forms[row] if 0 <= row < len(self._forms) else None

    def tell(self, words: str) -> None:
        """Say what was done; the window's own bar is behind the dialog."""
        tell(self.told, words)

    def fill(self, id: str) -> None:
        """Show the forms as they are now, and choose the one with this id."""
        self._forms = forms()
        self.table.clear()
        for form in self._forms:
            item = QTreeWidgetItem(self.table, [form.name, OWN if is_own(form) else BUILT_IN, form.description])
            for column, words in ((0, form.name), (2, form.description)):
                item.setToolTip(column, plain_tooltip(words))  # all of it, where the column is narrower
        rows = [row for row, form in enumerate(self._forms) if form.id == id]
        self.table.setCurrentIndex(self.table.model().index(rows[0] if rows else 0, 0))
        self.table.setFocus()
        self._judge()

    def _ask(self, asked: str) -> None:
        form = self.chosen
        if form is not None and asked == "edit":
            self.asked.emit("change" if is_own(form) else "copy")
        elif form is not None and asked == "remove" and is_own(form):
            self.asked.emit("remove")

    def _judge(self) -> None:
        form = self.chosen
        for deed in FOR_OWN:
            self.deeds[deed].setEnabled(form is not None and is_own(form))
        for deed in FOR_ANY:
            self.deeds[deed].setEnabled(form is not None)
