"""One line of a source: all its words, why it is in doubt, and the ways to put it right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from minutesapp.services.reading.rows import ReviewRow
from minutesapp.services.reading.ways import Way, Ways
from ui.default_button import ENTER
from ui.dialogs.base import lead
from ui.widgets.appearance.theme import SPACING
from ui.widgets.plain import plain_label

NUMBER = Qt.ItemDataRole.UserRole
"""Where the number of a way is kept: of a tuple Qt would make a list."""
SOURCE, READ = "元の文章", "読み取り"
NO_WAYS = "この行は、ここでは直せません。記録の画面で直してください。"
LEFT_OUT = "この行は、記録に入りません。要る行であれば、記録の画面で書き足してください。"


class WaysList(QTreeWidget):
    """The ways to put a line right, in groups; Enter or a double click uses the one that is chosen."""

    used = Signal(object)
    """The way to use."""

    def __init__(self) -> None:
        super().__init__()
        self._ways: list[Way] = []
        self.setHeaderLabels(["直し方", "まとめて直る行"])
        self.setAccessibleName("この行の直し方")
        self.setRootIsDecorated(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemDoubleClicked.connect(lambda *_: self.use())

    @property
    def way(self) -> Way | None:
        """The one that is chosen."""
        item: QTreeWidgetItem | None = self.currentItem()
        number = item.data(0, NUMBER) if item is not None else None
        return None if number is None else self._ways[number]

    def show_ways(self, ways: Ways, row: ReviewRow) -> None:
        """Offer these, with none of them chosen."""
        self.clear()
        self._ways = []
        for words, group in groups_of(ways, row):
            head = QTreeWidgetItem(self, [words])
            head.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrow keys pass it
            for way in group:
                item = QTreeWidgetItem(self, [f"　{_entry(way, row)}", f"{way.lines}行"])
                item.setData(0, NUMBER, len(self._ways))
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._ways.append(way)
        self.scrollToTop()

    def use(self) -> None:
        """Use the way that is chosen."""
        if self.way is not None:
            self.used.emit(self.way)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What Enter would use is seen to be chosen; Qt only puts an unseen cursor there."""
        super().focusInEvent(event)
        item: QTreeWidgetItem | None = self.currentItem()
        if item is not None:
            item.setSelected(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses the way, however often it is held down only once."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.use()


class ReadingLine(QWidget):
    """The line and its doubts at the left, the ways at the right."""

    used = Signal(object)
    """A way is to be used."""
    settled = Signal()
    """The line is read rightly, or is to be looked at after all."""

    def __init__(self) -> None:
        super().__init__()
        self.title = plain_label()
        self.title.setObjectName("card-title")
        self.doubts = lead("")
        self.doubts.setObjectName("caution")
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName("選んだ行の全文")
        self.ways = WaysList()
        self.none = lead(NO_WAYS)
        self.none.setObjectName("hint")
        self.use = QPushButton("選んだ直し方で直す(&D)")
        self.right = QPushButton("この行は、これで正しい(&Y)")
        self.use.clicked.connect(lambda: self.ways.use())
        self.right.clicked.connect(lambda: self.settled.emit())
        self.ways.used.connect(self.used)
        self.ways.currentItemChanged.connect(lambda *_: self._judge())
        self._is_waiting = False
        self._lay_out()

    def show_row(self, row: ReviewRow, ways: Ways, *, doubtful: bool, settled: bool) -> None:
        """Show a line, whether it is to be looked at, and what can be said of it."""
        self.title.setText(" ".join(filter(None, (row.place, f"→ {row.became}"))))
        self.doubts.setText("\n".join(row.doubts))
        self.doubts.setVisible(doubtful)
        self.words.setPlainText(f"【{SOURCE}】{row.words}\n【{READ}】{row.said or '（前の段落に続きます）'}")
        self.ways.show_ways(ways, row)
        offers = any(ways[:5])
        self.ways.setVisible(offers)
        self.none.setText(NO_WAYS if row.text or not row.is_left_out else LEFT_OUT)
        self.none.setVisible(not offers)
        self.right.setEnabled(doubtful or settled)
        self.right.setText("もう一度、確かめる行にする(&Y)" if settled else "この行は、これで正しい(&Y)")
        self._judge()

    def show_nothing(self) -> None:
        """No line is chosen."""
        self.show_row(ReviewRow(), Ways(), doubtful=False, settled=False)
        self.words.clear()

    def wait(self, waiting: bool) -> None:
        """The source is being read once more: nothing else can be said until that is done."""
        self._is_waiting = waiting
        self._judge()

    def _judge(self) -> None:
        self.ways.setEnabled(not self._is_waiting)
        self.use.setEnabled(self.ways.way is not None and not self._is_waiting)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(SPACING)
        left.addWidget(self.title)
        left.addWidget(self.doubts)
        left.addWidget(self.words, 1)
        left.addWidget(self.right, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.ways, 1)
        right.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        right.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING * 2)
        row.addLayout(left, 1)
        row.addLayout(right, 1)


def groups_of(ways: Ways, row: ReviewRow) -> Iterator[tuple[str, Sequence[Way]]]:
    """The ways under their heads, those first that are most likely wanted."""
    alike = "この行" if max((way.lines for way in ways.kinds), default=0) == 1 else ways.alike
    kinds = (f"{alike}を" if row.block else f"{alike}を、前の行と分けて", ways.kinds)
    labels = (f"「{row.label}」は" if row.label else "新しい発言の始まりにする", ways.labels)
    names = ("氏名かどうか", ways.names)
    rows = (f"「{row.heading}」は、項目としては", ways.rows)
    order = ((f"「{row.label}」は、だれか", ways.people), labels, kinds) if row.label else (names, rows, kinds, labels)
    return (group for group in order if group[1])


def _entry(way: Way, row: ReviewRow) -> str:
    """The words of a way below its head."""
    subject = row.heading if way.more.rows else row.label
    return f"{way.words}にする" if way.more.kinds else way.words.removeprefix(f"「{subject}」は")
