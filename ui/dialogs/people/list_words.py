"""The words of a list of people, written by hand where the form's are not wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QWidget

from minutesapp.attendance.lists import lists_of, seated
from minutesapp.attendance.own_words import form_words
from minutesapp.templates.fields import field_text
from ui.desk import Desk
from ui.dialogs.base import BaseDialog, hint, lead
from ui.widgets.plain import plain_entry


class ListWordsDialog(BaseDialog):
    """`written` are the words of those lists that were written in, by the keys of their fields."""

    def __init__(self, parent: QWidget | None, desk: Desk, key: str) -> None:
        super().__init__(parent, "欄の文言を直す", "決定", size=(520, 320))
        self._desk = desk
        self._shown = {kind.key: self._words_of(kind.key) for kind in lists_of(desk.minutes.header, desk.form).kinds}
        self._now = dict(self._shown)
        self.box = QComboBox()
        self.box.setAccessibleName("欄")
        for listed in self._shown:
            field = desk.minutes.field(listed)
            self.box.addItem(plain_entry(field.label if field is not None else listed), listed)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("欄の文言")
        self.text.setTabChangesFocus(True)
        self.by_form = QPushButton("様式どおりに戻す")
        self._hint = hint("")
        self.column.addWidget(
            lead("ここで直した文言は、出席の内容を変えても書き換わりません。合わなくなると点検で知らせます。")
        )
        self.column.addWidget(self.box)
        self.column.addWidget(self.text, 1)
        self.column.addWidget(self.by_form)
        self.column.addWidget(self._hint)
        self.box.currentIndexChanged.connect(self._show)
        self.text.textChanged.connect(self._note)
        self.by_form.clicked.connect(lambda: self.text.setPlainText(self._form_words))
        self.box.setCurrentIndex(max(self.box.findData(key), 0))
        self._show()
        self.begin_at = self.text

    @property
    def written(self) -> dict[str, str]:
        """The lists whose words are others now."""
        return {key: words.strip() for key, words in self._now.items() if words != self._shown[key]}

    @property
    def _form_words(self) -> str:
        return form_words(self._desk.minutes, self._desk.form, self.box.currentData())

    def _words_of(self, key: str) -> str:
        field = self._desk.minutes.field(key)
        seats = seated(self._desk.minutes, self._desk.form)
        return field_text(self._desk.form, seats, field) if field is not None else ""

    def _show(self) -> None:
        self.text.setPlainText(self._now[self.box.currentData()])
        self._judge()

    def _note(self) -> None:
        self._now[self.box.currentData()] = self.text.toPlainText()
        self._judge()

    def _judge(self) -> None:
        words = self._form_words
        same = self.text.toPlainText() == words
        self.by_form.setEnabled(not same)
        self._hint.setText("様式どおりの文言です。" if same else f"様式では「{words}」となります。")
