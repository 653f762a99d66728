"""What stands below a step is moved on the screen as it is, as text moves that is scrolled: painting it costs most."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QTextEdit, QWidget

from minutesapp.editing.splice import Splice
from minutesapp.model.blocks import HEADING
from ui.editor.page.page_layout import PageLayout
from ui.editor.page.paragraphs import Paragraphs
from ui.editor.projection.projection import Projection

MUTED = Qt.WidgetAttribute.WA_UpdatesDisabled
"""Qt asks to paint all the text below; switched on and off by its attribute, the viewport is not painted for that."""


class Standing(NamedTuple):
    """Where a splice stands in the document before it is written: its first paragraph, and what is below it.

    `scrolled` is how far the page is scrolled.
    """

    splice: Splice
    top: float
    below: float
    scrolled: int


class MovedText(QObject):
    """Moves what a step that is no typing leaves as it is, in the text and in the strip beside it."""

    def __init__(self, edit: QTextEdit, page: PageLayout, projection: Projection, paragraphs: Paragraphs) -> None:
        super().__init__(edit)
        self._edit = edit
        self._page = page
        self._paragraphs = paragraphs
        self._strip: QWidget | None = None
        self._standing: Standing | None = None
        self.has_moved = False
        projection.writing.connect(self._begin)
        projection.written.connect(self._end)

    def take_along(self, strip: QWidget) -> None:
        """Move what stands in this strip, too."""
        self._strip = strip

    def _begin(self, splice: Splice) -> None:
        stop = splice.start + len(splice.removed)
        if not is_moving(splice) or stop >= self._edit.document().blockCount():
            return
        top_of, scrolled = self._paragraphs.top_of, self._edit.verticalScrollBar().value()
        self._standing = Standing(splice, top_of(splice.start), top_of(stop), scrolled)
        self._edit.viewport().setAttribute(MUTED, True)

    def _end(self) -> None:
        standing, self._standing = self._standing, None
        self.has_moved = False
        if standing is not None:
            self._edit.viewport().setAttribute(MUTED, False)
            self._move(standing)

    def _move(self, standing: Standing) -> None:
        splice, (_, top, below, scrolled) = standing.splice, standing
        top = min(top, self._paragraphs.top_of(splice.start))
        now = self._paragraphs.top_of(splice.start + len(splice.inserted))
        shift = now - below
        self.has_moved = shift == round(shift) and scrolled == self._edit.verticalScrollBar().value()
        if not self.has_moved:
            self._edit.viewport().update()
            return
        upper, above = round(min(below, now)) - scrolled, round(top - self._page.theme.em) - scrolled
        end = round(now + self._page.theme.em) - scrolled
        for widget in filter(None, (self._edit.viewport(), self._strip)):
            widget.scroll(0, round(shift), QRect(0, upper, widget.width(), widget.height() - upper))
            widget.update(0, above, widget.width(), end - above)


def is_moving(splice: Splice) -> bool:
    """Whether what is below stays as it is: headings are counted and close what follows, and closed text is tinted."""
    touched = (*splice.removed, *splice.inserted)
    changes = any(block.closed or block.kind is HEADING for block in touched)
    return bool(splice.removed and splice.inserted) and not changes
