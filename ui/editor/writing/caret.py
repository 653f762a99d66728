"""Where the cursor stands and what is selected, as places of the record, and how either is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTextEdit

from ui.editor.page.page_layout import PageLayout
from ui.editor.page.paragraphs import Paragraphs
from ui.editor.page.scrolling import scroll_needed
from ui.editor.projection.document import CursorPlace, place_of, position_of
from ui.editor.projection.projection import Projection

ROOM_ABOVE = 3.0
"""What stays visible above a block that was gone to, in widths of a kanji."""


class Caret(QObject):
    """The text cursor of the editor, in terms of blocks."""

    moved = Signal(object)
    """The index of the block with the cursor, when that, or what the block is, may have changed."""

    def __init__(self, edit: QTextEdit, page: PageLayout, projection: Projection, paragraphs: Paragraphs) -> None:
        super().__init__(edit)
        self._edit = edit
        self._page = page
        self._projection = projection
        self._paragraphs = paragraphs
        self._last_index = -1
        edit.cursorPositionChanged.connect(self._tell)
        projection.reshaped.connect(lambda _: self.announce())

    @property
    def index(self) -> int:
        """The index of the block with the cursor (0 on an empty page, where there is no block)."""
        return self._edit.textCursor().blockNumber()

    @property
    def selected_indices(self) -> tuple[int, ...]:
        """The indices of the blocks in the selection, or of the one with the cursor; none on an empty page."""
        start, end = self.selected_places
        last = end.block - 1 if end.block > start.block and end.offset == 0 else end.block
        return tuple(range(start.block, min(last + 1, len(self._projection.minutes.body))))

    @property
    def selected_places(self) -> tuple[CursorPlace, CursorPlace]:
        """Where the selection begins and ends; twice the place of the cursor where nothing is selected."""
        cursor, document = self._edit.textCursor(), self._edit.document()
        if not cursor.hasSelection():
            here = CursorPlace(cursor.blockNumber(), cursor.positionInBlock())
            return here, here
        return place_of(document, cursor.selectionStart()), place_of(document, cursor.selectionEnd())

    def put(self, place: CursorPlace) -> None:
        """Put the cursor at this place and show it."""
        cursor, position = self._edit.textCursor(), position_of(self._edit.document(), place)
        if cursor.hasSelection() or cursor.position() != position:
            cursor.setPosition(position)
            self._edit.setTextCursor(cursor)
        self.keep_visible()

    def put_on_top(self, index: int) -> None:
        """Put the cursor at the start of a block and scroll it to the top of the window."""
        self.put(CursorPlace(index, 0))
        top = self._paragraphs.top_of(index) - ROOM_ABOVE * self._page.theme.em
        self._edit.verticalScrollBar().setValue(round(top) if index else 0)

    def keep_visible(self) -> None:
        """Scroll so that the line with the cursor can be seen, and some lines around it."""
        rect = self._edit.cursorRect()
        shift = scroll_needed(rect.top(), rect.bottom(), self._edit.viewport().height(), self._page.theme.line)
        if shift:
            bar = self._edit.verticalScrollBar()
            bar.setValue(bar.value() + shift)

    def announce(self) -> None:
        """Tell where the cursor is, though it has not moved."""
        self._last_index = -1
        self._tell()

    def _tell(self) -> None:
        index = self.index
        if index != self._last_index:
            self._last_index = index
            self.moved.emit(index)
