"""The document and the session kept equal, in both directions.

Typing: the widget changes its document, the touched paragraphs are read back and compared as texts (an input method
reports whole paragraphs for every step, so its counts only say where to look), and the difference becomes a step of the
session. Any other step, undo included, is written into the document by the smallest edit, in one go, laid out once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from minutesapp.editing.change import Change
from minutesapp.editing.commands import type_lines
from minutesapp.editing.session import Session
from minutesapp.editing.splice import Splice
from minutesapp.model.blocks import Body
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from ui.editor.document import Place, dress, is_dressed, make_document, rewrite, rewrite_each, shown_lines
from ui.editor.formats import Wardrobe
from ui.editor.look import Look
from ui.editor.margin import Margin
from ui.editor.steps import Steps
from ui.editor.view import finish_layout


class Projection(QObject):
    """One session as a text document. `changed` tells every `Change`, after the document shows it."""

    changed = Signal(object)

    def __init__(self, session: Session, form: Form, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.margin = Margin(session.minutes, form)
        self.last_place: Place | None = None
        self._steps = Steps(session)
        self._touched: tuple[int, int] | None = None
        self.is_typing = False
        self._writing = False
        self._end = session.observe(self._show)
        self.dress_anew(look)

    @property
    def minutes(self) -> Minutes:
        """The record as it is now."""
        return self.session.minutes

    def dress_anew(self, look: Look) -> QTextDocument:
        """A fresh document of the body in another look, in `document` from now on."""
        self._wardrobe = Wardrobe(look)
        self.document = make_document(self.minutes.body, look, self._wardrobe, self)
        return self.document

    def listen(self) -> None:
        """Take typing from now on: after a widget has got the document, which announces a change of everything."""
        self.document.contentsChange.connect(self._note_touched)
        self.document.contentsChanged.connect(self._read_touched)

    def close(self) -> None:
        """Stop following the session."""
        self._end()
        self.deleteLater()

    def apply(self, change: Change) -> None:
        """Do a step that is no typing; it is undone by itself."""
        self.session.seal()
        self.session.apply(change)
        self.session.seal()

    def _note_touched(self, position: int, removed: int, added: int) -> None:
        """Remember where the widget was at work. The document must not be changed from here."""
        if not self._writing:
            self._touched = position, position + added

    def _read_touched(self) -> None:
        if self._touched is None:
            return
        (start, end), self._touched = self._touched, None
        document = self.document
        first = document.findBlock(start).blockNumber()
        last = document.findBlock(min(end, document.characterCount() - 1)).blockNumber()
        body = self.minutes.body
        lines = shown_lines(self.document, first, last)
        # The empty paragraph of an empty page is no block.
        stop = last + 1 - (self.document.blockCount() - len(body)) if body else 0
        change = type_lines(self.minutes, first, stop, lines) if body or lines != [""] else None
        if change is not None:
            self._type(change)
        self._dress_after(change.body if change is not None else None, first, last + 1)

    def _type(self, change: Change) -> None:
        self.is_typing = True
        try:
            self._steps.type(change)
        finally:
            self.is_typing = False

    def _dress_after(self, splice: Splice | None, start: int, stop: int) -> None:
        """What was divided, joined or moved by Qt wears what it should; a key in a paragraph changes no dress."""
        joined = splice is not None and len(splice.removed) != len(splice.inserted)
        if splice is not None:
            start, stop = min(start, splice.start), max(stop, splice.start + len(splice.inserted))
        body, wardrobe = self.minutes.body, self._wardrobe
        if (joined or stop - start > 1) and not is_dressed(self.document, body, wardrobe, start, stop):
            with self._edit() as cursor:
                dress(cursor, body, wardrobe, start, stop)

    def _show(self, change: Change) -> None:
        """What the session tells after every step."""
        self.margin.follow(self.minutes, change)
        self.last_place = None
        if change.body is not None and not self.is_typing:
            self.last_place = self._write(change.body)
        self.changed.emit(change)

    def _write(self, splice: Splice) -> Place:
        body = self.minutes.body
        with self._edit() as cursor:
            if len(splice.removed) == len(splice.inserted):
                place = rewrite_each(cursor, splice.start, splice.removed, splice.inserted, self._wardrobe)
                return place or Place(splice.start, 0)
            start, old, new = _around(splice, body)
            place = rewrite(cursor, start, old, new)
            dress(cursor, body, self._wardrobe, start - 1, start + len(new) + 1)
            return place

    @contextmanager
    def _edit(self) -> Iterator[QTextCursor]:
        """One edit of the document that is not typing."""
        finish_layout(self.document)
        cursor = QTextCursor(self.document)
        self._writing = True
        cursor.beginEditBlock()
        try:
            yield cursor
        finally:
            cursor.endEditBlock()
            self._writing = False


def _around(splice: Splice, body: Body) -> tuple[int, list[str], list[str]]:
    """Where paragraphs differ, and what they read before and after; a neighbour joins in where either is nothing."""
    start, old, new = splice.start, [block.text for block in splice.removed], [block.text for block in splice.inserted]
    if old and new:
        return start, old, new
    stop = start + len(new)
    if stop < len(body):
        return start, [*old, body[stop].text], [*new, body[stop].text]
    if start:
        return start - 1, [body[start - 1].text, *old], [body[start - 1].text, *new]
    return start, old or [""], new or [""]
