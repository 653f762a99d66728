"""The find bar under the record; folded away until it is asked for."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.actions.keys import KEYS, say
from ui.default_button import ENTER
from ui.panels.finding.where_box import WhereBox
from ui.widgets.flow import FlowLayout
from ui.widgets.one_line import OneLine
from ui.widgets.plain import plain_label

LINE_WIDTH, SHORT_LINE_WIDTH, NARROW_LINE_WIDTH = 200, 170, 130
BUTTON_EDGE = 9
ROOM_FOR_LABELS, ROOM_FOR_SHORT_LINES = 1040, 900
"""Below the first of these widths in pixels the lines tell by themselves what belongs into them."""
NOWHERE = "{place}には見つかりません"
SAME_ALREADY = "どれもすでに置き換え後の言葉です"
FROM_THE_HEAD, FROM_THE_END, AT_THE_END = "先頭から", "末尾から", "この後にはありません"
WRITABLE, READ_ONLY = "置き換え後の言葉", "読み取り専用の記録では置き換えられません"
SPEAKERS_STAY = "発言者は{change_speakers}で直します"


class FindBar(QWidget):
    """A line for the words and how often they occur, and below it, when asked for, a line for others in their place.

    Enter finds the next place from anywhere in the bar, Shift+Enter the one before, Esc folds the bar; on a button,
    Enter presses it. Tab goes through the lines first, then through the buttons.
    """

    sought = Signal(bool)
    """Find the next place, or with True the one before."""
    edited = Signal()
    """Other words are sought, or in another way."""
    others_edited = Signal()
    """Other words are to stand in their place."""
    replacing = Signal()
    replacing_all = Signal()
    folded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("find-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words, self.others = _line("検索する言葉"), _line(WRITABLE)
        self.count = plain_label()
        self.count.setObjectName("hint")
        self.count.hide()
        # Letters that no menu has: with one for both, neither would come. Nor are those that replace next to a key with
        # Ctrl: whoever misses it must not replace anything.
        self.previous, self.next = _button("前へ(&B)"), _button("次へ(&N)")
        self.as_written, self.expression = _tick("表記どおり(&W)"), _tick("正規表現(&X)")
        self.where = WhereBox()
        self.replace, self.replace_all = _button("置き換える(&K)"), _button("すべて置き換える(&U)…")
        self.close_button = _button("閉じる(&C)")
        self._labels = {
            _label("検索する言葉(&D)", self.words): self.words,
            _label("置き換え後(&I)", self.others): self.others,
        }
        self._lay_out()
        self._explain()
        KEYS.changed.connect(self._explain)
        self._join()
        self.hide()

    def stand_behind(self, widget: QWidget) -> None:
        """Have Tab come here after that widget, whenever the bar was made."""
        ways = (self.where, self.as_written, self.expression)
        buttons = (self.previous, self.next, *ways, self.replace, self.replace_all, self.close_button)
        for before, after in pairwise((widget, self.words, self.others, *buttons)):
            QWidget.setTabOrder(before, after)

    def unfold(self, words: str, *, replacing: bool) -> None:
        """Show the bar with these words to find (empty: the last ones); `replacing` shows the second line, too."""
        self._second.setVisible(replacing)
        if words:
            with QSignalBlocker(self.words):
                self.words.setText(words)
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

        self._take_room()

    def show_again(self) -> None:
        """Show the bar as it was; the keyboard stays where it is."""
        self.show()
        self._take_room()

    def fold(self) -> None:
        """Put the bar away."""
        self.hide()
        self.folded.emit()

    def show_count(self, place: int, count: int, other_kanji: int) -> None:
        """Say which of how many places is selected (0: none), and how many have other kanji than the words."""
        if not self.words.text():
            self.say("")
        elif not count:
            self.say(NOWHERE.format(place=self.where.where.words.split("（")[0]))
        else:
            words = f"{place:,} / {count:,}件" if place else f"{count:,}件"
            self.say(words + (f"（うち異体字 {other_kanji:,}件）" if other_kanji else ""))

    def show_replaced(self, count: int, other_kanji: int) -> None:
        """Say how many places were replaced, and how many of them had other kanji than the words."""
        if count:
            words = f"（うち異体字 {other_kanji:,}件）" if other_kanji else ""
            self.say(f"{count:,}件を置き換えました{words}")
        else:
            self.say(SAME_ALREADY)

    def say(self, words: str) -> None:
        """Say this behind the buttons. Without words nothing stands there that would need a row of its own."""
        self.count.setText(words)
        self.count.setVisible(bool(words))

    def say_more(self, words: str) -> None:
        """Add something to the count."""
        self.say(f"{self.count.text()}　{words}")

    def allow_replacing(self, allowed: bool) -> None:
        """Whether the record can be written into. Speakers are no words that could be replaced."""
        speakers = self.where.where.scope is None
        for widget in (self.others, self.replace, self.replace_all):
            widget.setEnabled(allowed and not speakers)
        for tick in (self.as_written, self.expression):
            tick.setEnabled(not speakers and not (tick is self.as_written and self.expression.isChecked()))
        self.others.setPlaceholderText(READ_ONLY if not allowed else say(SPEAKERS_STAY) if speakers else WRITABLE)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in the bar."""
        return self.isAncestorOf(self.window().focusWidget() or self.window())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that mean the same everywhere in the bar. Keys of a composition never come here."""
        if event.key() == Qt.Key.Key_Escape:
            self.fold()
        elif event.key() in ENTER:
            self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to few rows where the room is short: narrower lines, which tell by themselves what belongs into them."""
        super().resizeEvent(event)
        is_wide, is_narrow = self.width() >= ROOM_FOR_LABELS, self.width() < ROOM_FOR_SHORT_LINES
        for label, line in self._labels.items():
            label.setVisible(is_wide)
            line.setFixedWidth(LINE_WIDTH if is_wide else NARROW_LINE_WIDTH if is_narrow else SHORT_LINE_WIDTH)

    def _take_room(self) -> None:
        """Take it from the text now: what comes next must know how much of the text is seen."""
        parent = self.parentWidget()
        if parent is not None and (layout := parent.layout()) is not None:
            layout.activate()

    def _enter(self, backwards: bool) -> None:
        focus = self.window().focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()
        else:
            self.sought.emit(backwards)

    def _lay_out(self) -> None:
        first, second = self._labels
        width = max(label.sizeHint().width() for label in self._labels)
        for label in self._labels:
            label.setFixedWidth(width)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 8, 6)
        rows.setSpacing(6)
        rows.addWidget(
            _row(
                first,
                self.words,
                self.previous,
                self.next,
                self.where,
                self.as_written,
                self.expression,
                self.close_button,
                self.count,
            )
        )
        self._second = _row(second, self.others, self.replace, self.replace_all)
        rows.addWidget(self._second)

    def _explain(self) -> None:
        self.previous.setToolTip(say("前の場所へ（Shift＋Enter、{find_previous}）"))
        self.next.setToolTip(say("次の場所へ（Enter、{find_next}）"))
        self.as_written.setToolTip("全角と半角、大文字と小文字、異体字（高と髙など）を区別して探します")
        self.expression.setToolTip("言葉の代わりに、正規表現の書き方で探します（\\d+ は数字の並び）")
        self.replace.setToolTip("選ばれている場所を置き換えて、次へ進みます")
        self.replace_all.setToolTip("置き換わる所をすべて表示して、確かめてから置き換えます。1回で元に戻せます")
        self.close_button.setToolTip("検索を閉じて、本文に戻ります（Esc）")

    def _join(self) -> None:
        self.words.textChanged.connect(lambda _: self.edited.emit())
        self.others.textChanged.connect(lambda _: self.others_edited.emit())
        for tick in (self.as_written, self.expression):
            tick.toggled.connect(lambda _: self.edited.emit())
        self.where.chosen.connect(self.edited)
        self.previous.clicked.connect(lambda: self.sought.emit(True))
        self.next.clicked.connect(lambda: self.sought.emit(False))
        self.replace.clicked.connect(lambda: self.replacing.emit())
        self.replace_all.clicked.connect(lambda: self.replacing_all.emit())
        self.close_button.clicked.connect(lambda: self.fold())


def _line(hint: str) -> OneLine:
    line = OneLine()
    line.setPlaceholderText(hint)
    line.setAccessibleName(hint)
    return line


def _tick(words: str) -> QCheckBox:
    """A way to find, by Tab and Space as elsewhere; its letter, and the mouse, leave the keyboard with the words."""
    tick = QCheckBox(words)
    tick.setAccessibleName(words.split("(&")[0])
    tick.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return tick


def _button(words: str) -> QPushButton:
    """A button no wider than its words need; the style makes short words as wide as in a dialog."""
    button = QPushButton(words)
    button.setAccessibleName(words.split("(&")[0])
    button.setFixedWidth(button.fontMetrics().horizontalAdvance(words.replace("&", "")) + 2 * BUTTON_EDGE)
    return button


def _label(words: str, line: OneLine) -> QLabel:
    label = plain_label(words)
    label.setBuddy(line)
    return label


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row)
    height = max(widget.sizeHint().height() for widget in widgets)
    for widget in widgets:
        widget.setFixedHeight(height)
        flow.addWidget(widget)
    row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return row
