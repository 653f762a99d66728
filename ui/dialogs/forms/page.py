"""The page of a form: paper, margins, how many characters and lines, letters, and the number of the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from minutesapp.errors import UserFacingError
from minutesapp.services.forming.page import fitted, page_problems
from minutesapp.templates.page.look import PAPERS, Margins, NumberPlace, NumberStyle, PageLook, PageNumber
from ui.dialogs.base import BaseDialog, hint, lead, may_discard
from ui.reporting import report
from ui.widgets.fields.number_box import DecimalBox, NumberBox
from ui.widgets.one_line import OneLine

LEAD = "変えた所だけを、Wordのひな形に書き込みます。そのほかの見た目は、そのままです。"
OWN_PAPER, NO_NUMBER = "今のまま", "付けない"
SIDES = {"top": "上の余白（mm）", "bottom": "下の余白（mm）", "left": "左の余白（mm）", "right": "右の余白（mm）"}
PLACES = {
    NumberPlace.FOOT_CENTRE: "下の中央",
    NumberPlace.FOOT_RIGHT: "下の右",
    NumberPlace.HEAD_RIGHT: "上の右",
}
TROUBLE = "⚠ {reason}"
W = TypeVar("W", bound=QWidget)


class PageDialog(BaseDialog):
    """`page` is the page as the clerk has it.

    `keep` keeps it, and gives nothing where the clerk would rather go on; what it says against it is shown.
    """

    def __init__(self, parent: QWidget | None, name: str, page: PageLook, keep: Callable[[PageLook], object]) -> None:
        super().__init__(parent, f"用紙と文字：{name}", "保存", size=(460, 0))
        self._before, self._keep = page, keep
        self._rows = QFormLayout()
        self.column.addWidget(lead(LEAD))
        self.column.addLayout(self._rows)
        self._add_paper(page)
        self._add_letters(page)
        self._add_number(page)
        self.trouble = hint("")
        self.column.addWidget(self.trouble)
        self._judge()

    @property
    def page(self) -> PageLook:
        """The page as the clerk has it."""
        sides = {side: box.value() for side, box in self.margins.items()}
        wanted = replace(
            self._before,
            paper=self.paper.currentData() or self._before.paper,
            landscape=self.landscape.isChecked(),
            margins=Margins(**sides),
            characters=self.characters.value(),
            lines=self.lines.value(),
            points=self.points.value(),
            font=self.font_line.text().strip(),
            number=self._page_number,
            head_line=self.head_line.text().strip(),
        )
        return fitted(wanted, self._before)

    @property
    def _page_number(self) -> PageNumber | None:
        style = self.number.currentData()  # a box gives back words where it was given codes
        return PageNumber(NumberStyle(style), NumberPlace(self.place.currentData())) if style else None

    def accept(self) -> None:
        """Keep the page, and leave; where it cannot be kept all stays as it is written."""
        try:
            if self._keep(self.page):
                super().accept()
        except UserFacingError as error:
            report(self, error)

    def reject(self) -> None:
        """Leave without the changes; the clerk is asked where there are any."""
        if self.page == self._before or may_discard(self):
            super().reject()

    def _add_paper(self, page: PageLook) -> None:
        papers = dict(PAPERS)
        own = {} if page.paper in papers.values() else {OWN_PAPER: page.paper}
        self.paper = self._choice("用紙", own | papers, page.paper)
        self.landscape = QCheckBox("横に使う")
        self.landscape.setChecked(page.landscape)
        self.landscape.toggled.connect(self._judge)
        self._rows.addRow("", self.landscape)
        self.margins = {side: self._decimal(words, getattr(page.margins, side), 1) for side, words in SIDES.items()}

    def _add_letters(self, page: PageLook) -> None:
        self.characters = self._number("1行の字数（0は文字の大きさどおり）", page.characters)
        self.lines = self._number("1ページの行数（0は文字の大きさどおり）", page.lines)
        self.points = self._decimal("文字の大きさ（ポイント）", page.points, 1)
        self.font_line = self._line("書体", page.font)

    def _add_number(self, page: PageLook) -> None:
        styles = {NO_NUMBER: None, **{style.value: style for style in NumberStyle}}
        now = page.number
        self.number = self._choice("ページ番号", styles, now.style if now else None)
        self.place = self._choice("番号の場所", {words: place for place, words in PLACES.items()}, now and now.place)
        self.head_line = self._line("ページの上に入れる言葉", page.head_line)

    def _choice(self, label: str, choices: dict[str, Any], chosen: object) -> QComboBox:
        box = QComboBox()
        for words, value in choices.items():
            box.addItem(words, value)
        values = list(choices.values())
        box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
        box.currentIndexChanged.connect(lambda _: self._judge())
        return self._put(label, box)

    def _number(self, label: str, value: int) -> NumberBox:
        box = NumberBox()
        box.setRange(0, 200)
        box.setValue(value)
        box.valueChanged.connect(lambda _: self._judge())
        return self._put(label, box)

    def _decimal(self, label: str, value: float, decimals: int) -> DecimalBox:
        box = DecimalBox()
        box.setRange(0, 400)
        box.setDecimals(decimals)
        box.setSingleStep(0.5)
        box.setValue(value)
        box.valueChanged.connect(lambda _: self._judge())
        return self._put(label, box)

    def _line(self, label: str, text: str) -> OneLine:
        line = OneLine(text)
        line.textChanged.connect(lambda _: self._judge())
        return self._put(label, line)

    def _put(self, label: str, box: W) -> W:
        box.setAccessibleName(label)
        self._rows.addRow(label, box)
        return box

    def _judge(self) -> None:
        """Say what cannot be. While the dialog is still being put together there is nothing to say."""
        if hasattr(self, "trouble"):
            known = page_problems(self._before)
            new = [reason for place, reason in page_problems(self.page).items() if place not in known]
            self.trouble.setText(TROUBLE.format(reason=new[0]) if new else "")
