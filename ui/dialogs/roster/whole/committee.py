"""One committee of the roster: name, quorum, form, how members are named, the offices that usually attend."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QSpinBox, QWidget

from minutesapp.model.committee import LARGEST_QUORUM, RULE_WORDS, NameStyle, Quorum, QuorumRule
from minutesapp.services.forms import forms
from minutesapp.services.rosters.committees import (
    FORMS_OWN,
    CommitteeSettings,
    add_committee,
    change_committee,
    quorum_words,
    unknown_offices,
)
from minutesapp.services.rosters.watching import Deed
from ui.dialogs.base import hint
from ui.dialogs.roster.writing import WritingDialog
from ui.models.label_words import LABEL_WORDS
from ui.models.roster_book import RosterBook
from ui.tasks import go
from ui.widgets.appearance.theme import SPACING
from ui.widgets.fields.number_box import NumberBox
from ui.widgets.one_line import OneLine
from ui.widgets.plain import plain_entry

NO_FORM = "（決めない）"
STAFF = "部署を「、」で区切って、並べる順に書きます。その部署にいる人が、市側の出席者になります。"
UNKNOWN = "名簿にない部署：{names}"


class CommitteeDialog(WritingDialog):
    """What is agreed to is in the roster."""

    def __init__(self, parent: QWidget | None, book: RosterBook, settings: CommitteeSettings | None) -> None:
        super().__init__(parent, book, "会議体を直す" if settings else "会議体を加える", "決定", size=(560, 0))
        self._before = settings
        quorum = settings.committee.quorum if settings else Quorum()
        self.name = _line("会議体の名前", settings.committee.name if settings else "")
        self.rule = QComboBox()
        self.rule.setAccessibleName("定足数")
        for rule, words in RULE_WORDS.items():
            self.rule.addItem(words, str(rule))
        self.rule.setCurrentIndex(list(RULE_WORDS).index(quorum.rule))
        self.number = _number(quorum.number)
        self.proxies = _check("代理出席を数える(&D)", quorum.proxies)
        self.remote = _check("オンライン出席を数える(&O)", quorum.remote)
        self.form = _forms(settings.form if settings else "")
        self.labels = _labels(settings.committee.labels if settings else None)
        self.staff = _line("出席する部署", "、".join(settings.staff) if settings else "")
        self.note = hint(STAFF)
        self._lay_out()
        self.name.textChanged.connect(self._judge)
        self.rule.currentIndexChanged.connect(self._judge)
        self.staff.editingFinished.connect(self._look_for_offices)
        self._judge()

    @property
    def words(self) -> dict[str, str]:
        """What is written, as it is read."""
        rule = QuorumRule(self.rule.currentData())
        number = self.number.value() if rule is QuorumRule.NUMBER else 0
        counted = Quorum(rule, number, self.proxies.isChecked(), self.remote.isChecked())
        quorum = Quorum() if rule is QuorumRule.NONE else counted
        return {
            "name": self.name.text().strip(),
            "quorum": quorum_words(quorum),
            "form": self.form.currentData() or "",
            "labels": self.labels.currentData(),
            "staff": self.staff.text(),
        }

    def accept(self) -> None:
        """Put it into the roster; where it is refused, the dialog stays."""
        go(self.finish(self._book.do(self._deed())))

    def _deed(self) -> Deed:
        words, before = self.words, self._before
        if before is None:
            return lambda roster: add_committee(words["name"], words, roster)
        id = before.committee.id
        return lambda roster: change_committee(id, words, roster)

    def _lay_out(self) -> None:
        counting = QHBoxLayout()
        counting.setSpacing(SPACING)
        for widget in (self.rule, self.number, self.proxies, self.remote):
            counting.addWidget(widget)
        counting.addStretch(1)
        rows = QFormLayout()
        rows.setHorizontalSpacing(16)
        rows.addRow("名前", self.name)
        rows.addRow("定足数", counting)
        rows.addRow("様式", self.form)
        rows.addRow("委員の表し方", self.labels)
        rows.addRow("出席する部署", self.staff)
        self.column.addLayout(rows)
        self.column.addWidget(self.note)

    def _judge(self) -> None:
        rule = self.rule.currentData()
        self.number.setVisible(rule == QuorumRule.NUMBER)
        for check in (self.proxies, self.remote):
            check.setEnabled(rule != QuorumRule.NONE)
        self.allow(bool(self.name.text().strip()))

    def _look_for_offices(self) -> None:
        """Say which of the offices nobody of the roster is in."""
        unknown = unknown_offices(self.staff.text())
        self.note.setText(UNKNOWN.format(names="、".join(unknown)) if unknown else STAFF)


def _line(words: str, text: str) -> OneLine:
    line = OneLine(text)
    line.setAccessibleName(words)
    return line


def _number(value: int) -> QSpinBox:
    box = NumberBox()
    box.setRange(1, LARGEST_QUORUM)
    box.setValue(max(value, 1))
    box.setSuffix("人以上")
    box.setAccessibleName("定足数の人数")
    return box


def _check(words: str, checked: bool) -> QCheckBox:
    check = QCheckBox(words)
    check.setAccessibleName(words.partition("(&")[0])
    check.setChecked(checked)
    return check


def _forms(chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName("様式")
    box.addItem(NO_FORM, "")
    for one in forms():
        box.addItem(plain_entry(one.name), one.id)
    if box.findData(chosen) < 0:
        box.addItem(plain_entry(chosen), chosen)
    box.setCurrentIndex(box.findData(chosen))
    return box


def _labels(chosen: NameStyle | None) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName("委員の表し方")
    for value, words in LABEL_WORDS.items():
        box.addItem(words, value)
    box.setCurrentIndex(box.findData(chosen.value if chosen else FORMS_OWN))
    return box
