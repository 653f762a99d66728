"""Whose the voices of a transcript are: each with its share and its words, and who it may be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from minutesapp.attendance.lists import lists_of
from minutesapp.attendance.newcomers import attendee_from_roster, attendee_named
from minutesapp.attendance.sides import person_words
from minutesapp.model.attendance import Attendee
from minutesapp.model.blocks import Body
from minutesapp.services.voices import Voices
from ui.desk import Desk
from ui.dialogs.base import BaseDialog, hint, lead
from ui.dialogs.people.voice_words import VoiceWords
from ui.models.voice_choices import VoiceChoices
from ui.widgets.appearance.theme import SPACING
from ui.widgets.people.person_entry import PersonEntry
from ui.widgets.plain import plain_label
from ui.widgets.tables.rows_table import rows_table

HEADS = ("話者", "割合", "発言", "だれの発言か")
LABEL = Qt.ItemDataRole.UserRole
NOBODY = "（まだ決めない）"
GUESS = "（推定）"
WIDTHS = (440, 560)
"""Pixels of the table and of what stands beside it, where there is room for them."""
LEAD = (
    "文字起こしの話者が、それぞれだれかを決めてください。「推定」の人も確かめてください。"
    "決めない話者は、いまの呼び名のまま残ります。"
)
BY_NAME = "一覧にない人は、名前を入れて決める（かな・漢字・ローマ字）"


class VoicesDialog(BaseDialog):
    """`choices` holds what was chosen; nothing is done to the record here."""

    def __init__(self, parent: QWidget | None, desk: Desk, find: Callable[[Body], Voices]) -> None:
        super().__init__(parent, "話者を決める", "この割り当てにする", "あとで", size=(1000, 600))
        self._desk = desk
        self.choices = VoiceChoices(desk.minutes, desk.form, find)
        self._offered: list[Attendee] = []
        self.table = rows_table(HEADS, "話者")
        self.table.currentItemChanged.connect(lambda *_: self._show_current())
        self.title = plain_label()
        self.people = QComboBox()
        self.people.setAccessibleName("だれの発言か")
        self.people.activated.connect(self._choose_row)
        self.entry = PersonEntry(desk, "一覧にない人")
        self.entry.line.setAccessibleName("一覧にない人")
        self.entry.line.setPlaceholderText(BY_NAME)
        self.entry.named.connect(self._choose_named)
        self.reason = hint("")
        self.words = VoiceWords()
        self.words.parted.connect(self._part)
        self._lay_out()
        self._fill()
        self.begin_at = self.table

    @property
    def label(self) -> str:
        """The voice that is chosen in the table."""
        item = self.table.currentItem()
        return str(item.data(0, LABEL)) if item else ""

    def show_voice(self, label: str) -> None:
        """Choose a voice in the table."""
        for row in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(row)
            if item is not None and item.data(0, LABEL) == label:
                self.table.setCurrentItem(item)

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(SPACING)
        who.addWidget(self.title)
        who.addWidget(self.people, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(SPACING, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addLayout(who)
        column.addWidget(self.reason)
        column.addWidget(self.entry)
        column.addWidget(self.words, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        split.setSizes(list(WIDTHS))
        self.column.addWidget(lead(LEAD))
        self.column.addWidget(split, 1)

    def _fill(self) -> None:
        """The table as the choices are now; the voice that was chosen stays so."""
        label = self.label
        self.table.clear()
        for one in self.choices.voices:
            voice = one.voice
            cells = [voice.label, f"{voice.share:.0%}", f"{len(voice.turns)}", self._whose(voice.label)]
            item = QTreeWidgetItem(self.table, cells)
            item.setData(0, LABEL, voice.label)
            for column in (1, 2):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if voice.label not in self.choices.chosen:
                item.setForeground(3, self.palette().placeholderText())
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        self.show_voice(label)

    def _whose(self, label: str) -> str:
        person = self.choices.chosen.get(label)
        if person is None:
            return NOBODY
        return (GUESS if self.choices.is_guess(label) else "") + person_words(person)

    def _show_current(self) -> None:
        """All about the voice that is chosen."""
        label = self.label
        self.title.setText(f"「{label}」は" if label else "")
        self._offered = self.choices.people(label)
        chosen = self.choices.chosen.get(label)
        self.people.clear()
        self.people.addItem(NOBODY)
        self.people.addItems([person_words(person) for person in self._offered])
        ids = [person.id for person in self._offered]
        self.people.setCurrentIndex(1 + ids.index(chosen.id) if chosen and chosen.id in ids else 0)
        self.reason.setText(self.choices.reason(label))
        self.words.show_paragraphs(self.choices.body, self.choices.paragraphs(label))

    def _part(self, index: int, offset: int, onward: bool) -> None:
        label = self.choices.part(index, offset, onward=onward)
        self._fill()
        self.show_voice(label)
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_row(self, row: int) -> None:
        self._choose(self._offered[row - 1] if row > 0 else None)

    def _choose_named(self, named: object) -> None:
        """Somebody of the roster, or a name that nobody has yet; the same person where they are offered already."""
        lists = lists_of(self._desk.minutes.header, self._desk.form)
        if isinstance(named, Attendee):
            same = [one for one in self._offered if one.person and one.person == named.person]
            self._choose(same[0] if same else attendee_from_roster(named, lists))
        else:
            same = [one for one in self._offered if one.name == str(named)]
            self._choose(same[0] if len(same) == 1 else attendee_named(str(named), lists))

    def _choose(self, person: Attendee | None) -> None:
        self.choices.choose(self.label, person)
        self._fill()
