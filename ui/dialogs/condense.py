"""Condensing a remark for the summary: its words above, those in their place below."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from ui.dialogs.base import BaseDialog, hint, make_room, tell
from ui.widgets.long_line import LongLine
from ui.widgets.plain import plain_label

if TYPE_CHECKING:
    from minutesapp.services.output.summaries import Concealed

SIZES = "元の発言 {}字　要約 {}字"
LINES = 6
MOST, LONGEST = 5, 20
"""Words that are told to be hidden, and signs of each."""
CLOSED = "非公開の発言のため、要約も公開用には載りません。"
HIDDEN, CORRECTED = "公開用では{}が伏せられます。", "公開用では{}が訂正後の言葉になります。"


class CondenseDialog(BaseDialog):
    """`text` is what the remark is condensed to; `speaker` and `words` are the remark, `present` what it was before.

    `conceal` tells what the public does not read of words.
    """

    def __init__(
        self, parent: QWidget | None, speaker: str, words: str, present: str, conceal: Callable[[str], Concealed]
    ) -> None:
        super().__init__(parent, "発言を要約する", "この要約を載せる", size=(680, 460))
        self._words, self._conceal = words, conceal
        self.original = QPlainTextEdit(words)
        self.original.setReadOnly(True)
        self.original.setTabChangesFocus(True)
        self.line = LongLine(present or words)
        self.sizes, self.concealed = hint(""), hint("")
        self.begin_at = self.line
        above = f"元の発言　{speaker}" if speaker else "元の言葉"
        for title, box in ((above, self.original), ("概要に載せる言葉", self.line)):
            box.setMinimumHeight(self.fontMetrics().lineSpacing() * LINES)
            box.setAccessibleName(title)
            self.column.addWidget(_title(title))
            self.column.addWidget(box, 1)
        self.column.addWidget(self.sizes)
        self.column.addWidget(self.concealed)
        self.line.textChanged.connect(self._judge)
        self._choose()
        self._judge()

    @property
    def text(self) -> str:
        """What the remark is condensed to, one line."""
        return self.line.words

    def _choose(self) -> None:
        """The words stand chosen, so that others can be written at once; the arrows go through them."""
        cursor = self.line.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        self.line.setTextCursor(cursor)

    def _judge(self) -> None:
        self.sizes.setText(SIZES.format(len(self._words.replace("\n", "")), len(self.text)))
        self.accept_button.setEnabled(bool(self.text))
        tell(self.concealed, _told(self._conceal(self.text)) if self.text else "")
        make_room(self)


def _told(concealed: Concealed) -> str:
    if concealed.closed:
        return CLOSED
    groups = ((HIDDEN, concealed.hidden), (CORRECTED, concealed.corrected))
    return "".join(words.format(_listed(found)) for words, found in groups if found)


def _listed(found: tuple[str, ...]) -> str:
    """The first of them, each with no more than its beginning: the line is read at a glance."""
    begun = (one if len(one) <= LONGEST else f"{one[:LONGEST]}…" for one in found[:MOST])
    return "".join(f"「{one}」" for one in begun) + ("など" if len(found) > MOST else "")


def _title(words: str) -> QLabel:
    label = plain_label(words)
    label.setObjectName("card-title")
    return label
