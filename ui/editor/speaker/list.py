"""What the clerk sees of the question who speaks: the list beside the paragraph, and a prompt where nothing is written.

The list stands left of the text, under the label or over it: the window of an input method opens under the text.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

from minutesapp.attendance.speaking.speaker_offers import DIGITS, Offer
from minutesapp.model.blocks import Speaker
from ui.default_button import ENTER
from ui.editor.decorations.margin_strip import MarginStrip
from ui.editor.page.page_layout import PageLayout
from ui.editor.writing.input_method import InputMethod
from ui.widgets.people.candidate_list import LEAPS, NOBODY, STEPS, Candidate, CandidateList
from ui.widgets.people.list_place import beside
from ui.widgets.plain import plain_label

PROMPT = "発言者の名前か、発言を入力します"


class SpeakerList(QObject):
    """Shows offers beside one paragraph of the page and follows it when the page is scrolled or gets another size."""

    picked = Signal(object)
    """The value of the candidate that was clicked."""

    def __init__(self, edit: QTextEdit, page: PageLayout, margin: MarginStrip, input_method: InputMethod) -> None:
        super().__init__(edit)
        self._edit = edit
        self._page = page
        self._margin = margin
        self._input_method = input_method
        self._index = -1
        self.keys: Mapping[Speaker, str] = {}
        self.candidates = CandidateList(edit)
        self.candidates.picked.connect(self.picked)
        self._prompt = plain_label(PROMPT, edit.viewport())
        self._prompt.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._prompt.hide()
        margin.installEventFilter(self)
        edit.verticalScrollBar().valueChanged.connect(self._place)

    def show(self, index: int, offer: Offer, hint: str, *, numbered: bool, keep: bool = False) -> None:
        """Show this offer beside the block at `index`; with `numbered` a digit chooses.

        With `keep` whoever was marked stays marked, as it is the same question still.
        """
        marked = self.candidates.marked
        self._index = index
        rows = [Candidate(row.title, row.detail, row.value, self._key(row.value)) for row in offer.rows]
        self.candidates.offer(rows, NOBODY if offer.marked is None else offer.marked, hint, numbered=numbered)
        if keep and marked is not None:
            self.candidates.mark(marked)
        self._place()
        self._announce()

    def hide(self) -> None:
        """Show nothing."""
        self._index = -1
        self.candidates.hide()
        self._prompt.hide()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key moves the mark; it is moved then."""
        key = Qt.Key(event.key())
        if not self._lists or not (key in STEPS or key in LEAPS):
            return False
        if key in STEPS:
            self.candidates.step(STEPS[key])
        else:
            self.candidates.leap(LEAPS[key])
        self._announce()
        return True

    def chosen_by(self, event: QKeyEvent) -> Candidate | None:
        """Whom a key chooses: Enter the marked one, a digit the one behind it; None for a key like any other."""
        if not self._lists:
            return None
        if event.key() in ENTER:
            return self.candidates.marked
        digit = self.candidates.numbered and event.text() in DIGITS
        return self.candidates.candidate(int(event.text()) - 1) if digit else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the paragraph when the page gets another place or size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def _key(self, value: object) -> str:
        return self.keys.get(value, "") if isinstance(value, Speaker) else ""

    @property
    def _lists(self) -> bool:
        return not self.candidates.isHidden() and self.candidates.count > 0

    def _place(self) -> None:
        if self._index < 0:
            return
        edit, window = self._edit, self._edit.window()
        if self.candidates.parentWidget() is not window:
            self.candidates.setParent(window)
        label = self._margin.label_rect(self._index).toRect()
        anchor = QRect(self._margin.mapTo(window, label.topLeft()), label.size())
        room = QRect(0, edit.mapTo(window, QPoint(0, 0)).y(), window.width(), edit.height())
        em = self.candidates.fontMetrics().horizontalAdvance("永")
        self.candidates.setGeometry(beside(anchor, anchor.right() - em, room, em, self.candidates.size_for))
        self.candidates.setVisible(anchor.bottom() > room.top() and anchor.top() < room.bottom())
        self.candidates.raise_()
        self._place_prompt()

    def _place_prompt(self) -> None:
        theme, line = self._page.theme, self._edit.cursorRect()
        empty = not self._edit.document().findBlockByNumber(self._index).text() and not self._input_method.composing
        self._prompt.setFont(theme.text_font)
        self._prompt.setStyleSheet(f"color: {theme.colours.faint.name()}")
        self._prompt.adjustSize()
        self._prompt.move(line.right() + 1, line.center().y() - self._prompt.height() // 2)
        self._prompt.setVisible(empty)

    def _announce(self) -> None:
        """Tell those who cannot see the list which row is marked."""
        # Imported late: it has hundreds of values to set up, and nobody waits for it at the start.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        marked = self.candidates.marked
        if marked is not None and QAccessible.isActive():
            words = f"発言者　{marked.title}　{marked.detail}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit, words))
