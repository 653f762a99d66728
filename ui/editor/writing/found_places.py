"""The way to what a search finds: the present place is selected and shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.clipboard.positions import Hit
from minutesapp.language.utf16 import from_utf16, to_utf16
from ui.editor.page.page_layout import PageLayout
from ui.editor.projection.document import CursorPlace, position_of
from ui.editor.projection.projection import Projection
from ui.editor.writing.caret import Caret

AROUND = 2.0
"""How many lines are seen above and below a place that was gone to."""


class FoundPlaces:
    """The selection as a place that a search may have found."""

    def __init__(self, edit: QTextEdit, page: PageLayout, projection: Projection, caret: Caret) -> None:
        self._edit = edit
        self._page = page
        self._projection = projection
        self._caret = caret

    @property
    def selected(self) -> Hit:
        """What is selected, as a place of the record; no further than to the end of the first paragraph."""
        start, end = self._caret.selected_places
        text = self._text_of(start.block)
        stop = from_utf16(text, end.offset) if end.block == start.block else len(text)
        return Hit(start.block, from_utf16(text, start.offset), stop)

    def show(self, hit: Hit) -> None:
        """Select a place and bring it into view, with a few lines around it; not during a composition."""
        self._projection.seal()
        text, document, cursor = self._text_of(hit.block), self._edit.document(), self._edit.textCursor()
        start, end = (position_of(document, CursorPlace(hit.block, to_utf16(text, at))) for at in (hit.start, hit.end))
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._scroll_to_cursor()

    @contextmanager
    def kept_visible(self) -> Iterator[None]:
        """Where the cursor is seen before, it is seen after what is done here to the room around the text."""
        seen = self._edit.viewport().rect().intersects(self._edit.cursorRect())
        yield
        if seen:
            self._scroll_to_cursor()

    def _text_of(self, index: int) -> str:
        """What the block at `index` reads; nothing on an empty page, where there is no block."""
        body = self._projection.minutes.body if self._projection.is_open else ()
        return body[index].text if body else ""

    def _scroll_to_cursor(self) -> None:
        rect, height, around = self._edit.cursorRect(), self._edit.viewport().height(), AROUND * self._page.theme.line
        if rect.top() < around or rect.bottom() > height - around:
            bar = self._edit.verticalScrollBar()
            bar.setValue(round(bar.value() + rect.center().y() - height / 3))
