"""How the page is laid out: a centred column that keeps its width, room for a card above the text, text size."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QTextDocument, QTextFrameFormat
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.editor.page.column import FOOT_ROOM, HEAD_ROOM, Column, lay_out
from ui.editor.page.header_card import HeaderCard
from ui.editor.page.theme import LINE_SPACING, TEXT_POINTS, PageTheme, fit_points, make_theme

ZOOM_STEP = 1.0


class PageLayout(QObject):
    """Gives a text widget the shape of a page. Its column keeps its width while the window is resized."""

    text_size_changed = Signal(object)
    """The size of the text in points."""
    theme_changed = Signal()
    """`theme` is another one: whoever fills the widget shows the text in it, and calls `arrange`."""
    arranged = Signal()
    """The column stands elsewhere, is wider or narrower, or is shown in another theme."""
    room_changed = Signal()
    """The text begins higher or lower."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._faces: tuple[str, ...] = ()
        self._spacing = LINE_SPACING
        self.theme: PageTheme = make_theme(edit.palette())
        self.column: Column = lay_out(self.theme, edit.width())
        self.left = 0
        self._background = QWidget(edit)
        self._background.lower()
        self._card = HeaderCard(edit)
        self._card.grown.connect(self._follow_card)
        self._card.share_wheel(self._background)
        self._set_bars()
        edit.setFont(self.theme.text_font)

    def show_card(self, card: QWidget) -> None:
        """Show this widget above the text, as wide as the column, scrolling with it."""
        self._card.show(card)
        self.make_room(self._edit.document())
        self.place_card()

    def share_wheel(self, widget: QWidget) -> None:
        """Let the wheel over a widget beside the text scroll the text."""
        self._card.share_wheel(widget)

    def set_text_size(self, points: float) -> None:
        """Show the record in this size, in points."""
        points = fit_points(points)
        if points != self.theme.points:
            self._take_theme(points)
            self.text_size_changed.emit(points)

    def set_faces(self, faces: tuple[str, ...]) -> None:
        """Show the record in the first of these families that is installed."""
        if faces != self._faces:
            self._faces = faces
            self.follow_palette()

    def set_spacing(self, spacing: float) -> None:
        """Show the record with its lines so far apart, in widths of a kanji."""
        if spacing != self._spacing:
            self._spacing = spacing
            self.follow_palette()

    def reset_text_size(self) -> None:
        """Show the record in the size it has at first."""
        self.set_text_size(TEXT_POINTS)

    def zoom(self, steps: float) -> None:
        """Show the record larger by so many steps, or smaller."""
        self.set_text_size(self.theme.points + steps * ZOOM_STEP)

    def follow_palette(self) -> None:
        """Show the record in the colours that the widget has now."""
        self._take_theme(self.theme.points)

    def arrange(self) -> None:
        """Put everything where it should stand; the text is laid out anew only if its width has changed."""
        edit, room = self._edit, self._edit.width() - self._edit.verticalScrollBar().sizeHint().width()
        self.column = lay_out(self.theme, room)
        self.left = max(room - self.column.width, 0) // 2
        left = self.left + round(self.column.text_left)
        edit.setViewportMargins(left, 0, room - self.left - self.column.width, 0)
        edit.setFont(self.theme.text_font)
        self._background.setGeometry(edit.rect())
        self.arranged.emit()
        self.make_room(edit.document())
        self.place_card()

    def make_room(self, document: QTextDocument) -> None:
        """Leave the place of the card and the edges free of text. Setting a frame lays everything out anew."""
        frame = document.rootFrame().frameFormat()
        wanted = self._framed(document.rootFrame().frameFormat())
        if wanted != frame:
            document.rootFrame().setFrameFormat(wanted)
            self.room_changed.emit()

    def place_card(self) -> None:
        """Put the card where the text has been scrolled to."""
        top = round(HEAD_ROOM * self.theme.em) - self._edit.verticalScrollBar().value()
        self._card.place(self.left + round(self.column.label_left), top, self._card_width)

    def show_in_card(self, part: QWidget) -> None:
        """Scroll so far that this part of the card is in sight."""
        top, height = part.mapTo(self._edit, QPoint(0, 0)).y(), self._edit.height()
        bar = self._edit.verticalScrollBar()
        if top < 0:
            bar.setValue(bar.value() + top - round(self.theme.line))
        elif top + part.height() > height:
            bar.setValue(bar.value() + min(top, top + part.height() - height + round(self.theme.line)))

    def _framed(self, frame: QTextFrameFormat) -> QTextFrameFormat:
        head, card = round(HEAD_ROOM * self.theme.em), self._card
        frame.setMargin(0)
        frame.setRightMargin(self.column.edge)
        frame.setTopMargin(head + (card.height_for(self._card_width) + head if card.is_there else 0))
        frame.setBottomMargin(round(FOOT_ROOM * self.theme.em))
        return frame

    def _set_bars(self) -> None:
        edit, bar = self._edit, self._edit.verticalScrollBar()
        edit.setFrameShape(QFrame.Shape.NoFrame)
        # Always there, or the column would jump as soon as the text is longer than the window.
        edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar.valueChanged.connect(self.place_card)
        # Where nothing scrolls its room stays, but there is nothing to be seen in it.
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))

    def _take_theme(self, points: float) -> None:
        self.theme = make_theme(self._edit.palette(), points, self._faces, self._spacing)
        self.theme_changed.emit()

    def _follow_card(self) -> None:
        """Follow the card's height; where the clerk is in the text, the text stays where it stands on the screen."""
        bar, before = self._edit.verticalScrollBar(), self._top_margin
        self.make_room(self._edit.document())
        self.place_card()
        grown = self._top_margin - before
        if grown and bar.value() and self._edit.hasFocus():
            bar.setValue(bar.value() + round(grown))

    @property
    def _top_margin(self) -> float:
        return self._edit.document().rootFrame().frameFormat().topMargin()

    @property
    def _card_width(self) -> int:
        """From where the labels begin to where the text ends."""
        return self.column.width - round(self.column.label_left) - round(self.column.edge)
