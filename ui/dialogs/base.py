"""What all dialogs share: size, margins, buttons, where the focus begins and what Enter and Tab do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.default_button import DefaultButton
from ui.dialogs.layout import FRAME, DialogLayout
from ui.reporting import Answer, ask
from ui.screens import room_of
from ui.widgets.appearance.theme import SPACING
from ui.widgets.plain import plain_label
from ui.widgets.tab_order import next_stop, tab_stops

SMALLEST = QSize(240, 96)
SURE = "変えたことを捨てて閉じますか。"


class BaseDialog(QDialog):
    """A column of widgets over a row of buttons, never larger than the screen.

    The focus begins in the first field (or `begin_at`, where what stands before it is filled in), Tab goes as one
    reads, Enter presses the main button (`accept_button`, or the only one), Esc leaves. `size` is how large the dialog
    would like to be; 0: as large as what is in it.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        accept: str = "",
        reject: str = "キャンセル",
        *,
        size: tuple[int, int] = (0, 0),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.begin_at: QWidget | None = None
        self._wish = QSize(*size)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACING)
        self.buttons = QDialogButtonBox()
        self.reject_button = self.buttons.addButton(reject, QDialogButtonBox.ButtonRole.RejectRole)
        self.main_button: QPushButton = self.reject_button
        if accept:
            self.accept_button = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
            self.main_button = self.accept_button
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        DefaultButton(self, self.main_button)
        self._layout = DialogLayout(self)
        self._whole = QVBoxLayout(self)
        self._stack()

    def _stack(self) -> None:
        self._whole.setContentsMargins(SPACING * 2, SPACING * 2, SPACING * 2, SPACING * 2)
        self._whole.setSpacing(SPACING * 2)
        self._whole.addWidget(ContentArea(self.column), 1)
        self._whole.addWidget(self.buttons)

    def exec(self) -> int:
        """Ask, and go as soon as whoever asked has read the answer: a window keeps what it is not told to let go."""
        answer = super().exec()
        self.deleteLater()
        return answer

    def showEvent(self, event: QShowEvent) -> None:
        """Take a size that the screen has room for, or the one it was left with, and begin in the first field."""
        if not event.spontaneous():
            self._layout.take(self._fitting_size())
            name_buttons(self)
            first = self.begin_at or self._first_field()
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)
        super().showEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the dialog as it is read, round its end."""
        stop = next_stop(self, forward, round_the_end=True)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return stop is not None

    def _fitting_size(self) -> QSize:
        room = room_of(self.parentWidget()).size() - FRAME
        width = min(max(self.sizeHint().width(), self._wish.width()), room.width())
        needed = self._whole.totalHeightForWidth(width) if self._whole.hasHeightForWidth() else self.sizeHint().height()
        # At 150 % a system may round a window down to the pixel before, and what is in it would scroll by one.
        spare = not self.devicePixelRatioF().is_integer()
        return QSize(width, min(max(needed, self._wish.height()) + spare, room.height()))

    def _first_field(self) -> QWidget | None:
        stops = tab_stops(self)
        fields = (stop for stop in stops if isinstance(stop, QRadioButton) or not isinstance(stop, QAbstractButton))
        return next(fields, stops[0] if stops else None)


class ContentArea(QScrollArea):
    """As large as what is in it; where the screen is smaller, lists in it get smaller first, and then it scrolls."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = Content()
        self._content.setLayout(layout)
        self._layout = layout
        self.setWidget(self._content)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def renew(self) -> None:
        """Ask anew for the height of what is in it: Qt goes by what it was told before, until events are handled."""
        self._layout.activate()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Where lines are wrapped in it."""
        return self._layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """What is in it would like so much."""
        return self._layout.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """As large as what is in it would like to be."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Small enough for any screen."""
        return self._content.minimumSizeHint().boundedTo(SMALLEST)


class Content(QWidget):
    """What is in a dialog. By itself Qt would scroll as soon as a list in it cannot be as high as it likes."""

    def heightForWidth(self, width: int) -> int:
        """So much it cannot do without."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else super().heightForWidth(width)


def may_discard(dialog: QDialog) -> bool:
    """Whether what was changed in the dialog goes, as the clerk says; Enter and Esc go on with it."""
    answers = {Answer.CANCEL: "続ける", Answer.YES: "捨てて閉じる"}
    return ask(dialog, SURE, answers, title=dialog.windowTitle()) is Answer.YES


def make_room(dialog: BaseDialog) -> None:
    """Let the dialog grow for what has just come into sight in it, as far as the screen has room."""
    if dialog.isVisible():
        for area in dialog.findChildren(ContentArea):
            area.renew()
        dialog._layout.grow(dialog._fitting_size())


def name_buttons(dialog: QDialog) -> None:
    """A screen reader says the words of a button without the letter that presses it."""
    for button in dialog.findChildren(QAbstractButton):
        if "(&" in button.text() and not button.accessibleName():
            button.setAccessibleName(button.text().split("(&")[0])


def lead(words: str) -> QLabel:
    """The sentence at the head of a dialog."""
    label = plain_label(words)
    label.setWordWrap(True)
    return label


def tell(line: QLabel, words: str) -> None:
    """Put words into a line that takes no room while it has none."""
    line.setText(words)
    line.setVisible(bool(words))


def hint(words: str) -> QLabel:
    """A faint line."""
    label = lead(words)
    label.setObjectName("hint")
    return label
