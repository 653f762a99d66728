"""The list of stage directions beside a paragraph, with a line under it in which one narrows it.

The line stands lowest: the window of an input method opens under it, and covers nothing of the list.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidgetItem, QTextEdit, QVBoxLayout

from minutesapp.attendance.phrases.offers import DIGITS, Choice
from minutesapp.language.matching.folding import nfkc
from ui.default_button import ENTER
from ui.editor.decorations.margin_strip import MarginStrip
from ui.widgets.one_line import SoughtLine
from ui.widgets.people.candidate_list import LEAPS, STEPS, Candidate
from ui.widgets.people.candidate_rows import CandidateRows
from ui.widgets.people.list_place import beside
from ui.widgets.plain import plain_label

Offer = Callable[[str, bool], Sequence[Choice]]
"""Gives the directions for what is typed, which may be settled or still composed."""

PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
NARROW = "語や読みで絞り込み"
BY_KEYS = "↑↓と数字で選び、Enterで決定　Escでやめる"
COMPOSING = "変換を確定したあと、もう一度Enterで決定"
NONE_FITS = "合う文例がありません。確定すると、そのまま書けます。"
WIDTH, EDGE = 24, 1


class PhraseLine(SoughtLine):
    """The line; keys that move in the list, and those that end it, are told and not taken for text."""

    stepped = Signal(object)
    leapt = Signal(object)
    entered = Signal()
    digit = Signal(object)
    left = Signal(bool)
    """With True the clerk is still here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means to the list."""
        key, bare = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.composing or not bare:
            super().keyPressEvent(event)
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in LEAPS:
            self.leapt.emit(LEAPS[key])
        elif key in ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit(True)
        elif event.text() in DIGITS and not self.text():
            self.digit.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere asks for nothing."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.left.emit(False)


class PhraseList(QFrame):
    """Offers directions until one is `picked` or the list is `left`; asks `offer` again with every key."""

    picked = Signal(object)
    """The `Choice`."""
    left = Signal(bool)

    def __init__(self, edit: QTextEdit, margin: MarginStrip, index: int, offer: Offer) -> None:
        super().__init__(edit.window())
        self._edit, self._margin, self._index, self._offer = edit, margin, index, offer
        self._open = True
        self.setObjectName("candidate-list")
        self.rows = CandidateRows(self)
        self.rows.setAccessibleName("ト書きの文例")
        self.line = PhraseLine(self)
        self.line.setPlaceholderText(NARROW)
        self.line.setAccessibleName(f"ト書きの文例　{NARROW}")
        self.hint = plain_label()
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(2)
        for widget in (self.rows, self.hint, self.line):
            column.addWidget(widget)
        self._join()

    def _join(self) -> None:
        line = self.line
        line.sought_changed.connect(self.refresh)
        line.stepped.connect(self._step)
        line.leapt.connect(self._leap)
        line.entered.connect(lambda: self._pick(self.rows.currentRow()))
        line.digit.connect(lambda digit: self._pick(digit - 1))
        line.left.connect(self._leave)
        self.rows.itemPressed.connect(self._press)
        self._edit.verticalScrollBar().valueChanged.connect(self._place)
        self._margin.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the paragraph when the page gets another place or size."""
        if self._open and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def begin(self) -> None:
        """Show all there is, and take the keys."""
        self.refresh()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Offer what the line means by now; one digit alone marks its row."""
        if not self._open:
            return
        sought = nfkc(self.line.sought.strip())
        choices = self._offer(self.line.sought, not self.line.composing)
        self.rows.numbered = not sought or sought in DIGITS
        self.rows.fill(Candidate(choice.title, choice.detail, choice) for choice in choices)
        self.rows.setCurrentRow(int(sought) - 1 if sought in DIGITS and sought else 0)
        self.rows.setVisible(bool(choices))
        self.hint.setText(COMPOSING if self.line.composing else BY_KEYS if choices else NONE_FITS)
        self._place()
        self._announce()

    def close_quietly(self) -> None:
        """Go, with nothing chosen."""
        if self._open:
            self._open = False
            self.hide()
            self.deleteLater()

    def _step(self, rows: int) -> None:
        if self.rows.count():
            self.rows.setCurrentRow((self.rows.currentRow() + rows) % self.rows.count())
            self._announce()

    def _leap(self, pages: int) -> None:
        self.rows.leap(pages)
        self._announce()

    def _press(self, item: QListWidgetItem) -> None:
        self._pick(self.rows.row(item))

    def _pick(self, row: int) -> None:
        choice = self._choice(row)
        if self._open and choice is not None:
            self.close_quietly()
            self.picked.emit(choice)

    def _choice(self, row: int) -> Choice | None:
        candidate = self.rows.candidate(row)
        choice = candidate.value if isinstance(candidate, Candidate) else None
        return choice if isinstance(choice, Choice) else None

    def _leave(self, here: bool) -> None:
        if self._open:
            self.close_quietly()
            self.left.emit(here)

    def _place(self) -> None:
        edit, window = self._edit, self._edit.window()
        label = self._margin.label_rect(self._index).toRect()
        anchor = QRect(self._margin.mapTo(window, label.topLeft()), label.size())
        room = QRect(0, edit.mapTo(window, QPoint(0, 0)).y(), window.width(), edit.height())
        em = self.fontMetrics().horizontalAdvance("永")
        self.setGeometry(beside(anchor, anchor.right() - em, room, em, self._size_for))

    def _size_for(self, width: int, height: int) -> QSize:
        """The size that shows all there is, within this much room."""
        edges = 2 * (EDGE + self.frameWidth())
        wanted = min(self.fontMetrics().horizontalAdvance("永") * WIDTH, width)
        below = self.line.sizeHint().height() + self.hint.heightForWidth(wanted - edges) + 4
        return QSize(wanted, self.rows.fit(height - below - edges, EDGE) + below + edges)

    def _announce(self) -> None:
        """Tell those who cannot see the list which row is marked."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        marked = self._choice(self.rows.currentRow())
        if marked is not None and QAccessible.isActive():
            words = f"ト書き　{marked.title}　{marked.detail}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, words))
