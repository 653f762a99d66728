"""The document and the session kept equal, in both directions.

Typing: the widget changes its document, the touched paragraphs are read back and compared as texts (an input method
reports whole paragraphs for every step, so its counts only say where to look), and the difference becomes a step of the
session. Any other step, undo included, is written into the document by the smallest edit, in one go, laid out once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.change import Change
from minutesapp.editing.commands import type_lines
from minutesapp.editing.cursor.typing_steps import TypingSteps
from minutesapp.editing.deeds import Deed
from minutesapp.editing.reconcile import WritingEnd
from minutesapp.editing.session import Session
from minutesapp.editing.splice import Splice
from minutesapp.language.utf16 import from_utf16
from minutesapp.model.blocks import Body
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from minutesapp.templates.margin import Margin
from ui.editor.page.paragraphs import finish_layout
from ui.editor.page.theme import PageTheme
from ui.editor.projection.document import (
    CursorPlace,
    format_paragraphs,
    is_formatted,
    make_document,
    rewrite,
    rewrite_each,
    shown_lines,
)
from ui.editor.projection.formats import FormatTable
from ui.editor.projection.turning import turn, turned_at


class Projection(QObject):
    """A session as a text document; one session after the other. Before the first there is no document."""

    changed = Signal(object)
    """Carries every `Change`, after the document shows it."""
    reshaped = Signal(object)
    """Carries a `Change` that does more than type within a paragraph, before `changed` does: no key waits for it."""
    writing = Signal(object)
    """Carries a `Splice` that is no typing, before it is written into the document."""
    written = Signal()
    """What `writing` told of is done, and nobody has done anything about it yet."""
    rewritten = Signal()
    """A step that was no typing is in the document, in which others may be at work; told before `changed`."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.is_typing = False
        self.last_place: CursorPlace | None = None
        self._session: Session | None = None
        self._touched: tuple[int, int] | None = None
        self.is_writing = False
        self._end: Callable[[], None] = lambda: None
        self._document: QTextDocument | None = None

    def begin(self, session: Session, form: Form, theme: PageTheme) -> QTextDocument:
        """The document of this session, which is followed from now on; the one before is let go."""
        self._end()
        self._session, self.form = session, form
        self.margin = Margin(session.minutes, form)
        self.last_place = self._touched = None
        self._steps = TypingSteps(session)
        self._end = session.observe(self._show)
        return self.restyle(theme)

    @property
    def is_open(self) -> bool:
        """Whether there is a session."""
        return self._session is not None

    @property
    def session(self) -> Session:
        """What the document shows. RuntimeError before there is a session."""
        if self._session is None:
            raise RuntimeError("the editor shows no session")
        return self._session

    @property
    def minutes(self) -> Minutes:
        """The record as it is now."""
        return self.session.minutes

    def restyle(self, theme: PageTheme) -> QTextDocument:
        """A fresh document of the body in another theme; the one before is let go."""
        gone = self._document
        self._formats = FormatTable(theme)
        self._document = make_document(self.minutes.body, theme, self._formats, self)
        if gone is not None:
            gone.disconnect(self)
            gone.deleteLater()
        return self._document

    def listen(self) -> None:
        """Take typing from now on: after a widget has got the document, which announces a change of everything."""
        self._shown_document.contentsChange.connect(self._note_touched)
        self._shown_document.contentsChanged.connect(self._read_touched)

    def apply(self, change: Change) -> None:
        """Do a step that is no typing; it is undone by itself."""
        self.session.seal()
        self.session.apply(change)
        self.session.seal()

    def seal(self) -> None:
        """End the present step of typing, where there is one: what comes next is undone by itself."""
        if self._session is not None:
            self._session.seal()

    @property
    def _shown_document(self) -> QTextDocument:
        assert self._document is not None
        return self._document

    def _note_touched(self, position: int, removed: int, added: int) -> None:
        """Remember where the widget was at work. The document must not be changed from here."""
        if not self.is_writing:
            self._touched = position, position + added

    def _read_touched(self) -> None:
        if self._touched is None:
            return
        (start, end), self._touched = self._touched, None
        document, minutes = self._shown_document, self.minutes
        first, lines = shown_lines(document, start, end)
        stop, body = first + len(lines), minutes.body
        # The empty paragraph of an empty page is no block.
        blocks = stop - (document.blockCount() - len(body)) if body else 0
        written = self._writing_end(first, lines) if any(block.spans for block in body[first:blocks]) else None
        change = type_lines(minutes, first, blocks, lines, written) if body or lines != [""] else None
        if change is not None:
            self._type(change)
        self._format_after(change.body if change is not None else None, first, stop)

    def _writing_end(self, first: int, lines: Sequence[str]) -> WritingEnd | None:
        """Where the cursor stands, among the paragraphs that were touched."""
        cursor = self._edit.textCursor()
        line = cursor.blockNumber() - first
        return WritingEnd(line, from_utf16(lines[line], cursor.positionInBlock())) if 0 <= line < len(lines) else None

    def _type(self, change: Change) -> None:
        self.is_typing = True
        try:
            self._steps.type(change)
        finally:
            self.is_typing = False

    def _format_after(self, splice: Splice | None, start: int, stop: int) -> None:
        """What Qt divided, joined or moved gets the formats it should have; a key in a paragraph changes none."""
        joined = splice is not None and len(splice.removed) != len(splice.inserted)
        if splice is not None:
            start, stop = min(start, splice.start), max(stop, splice.start + len(splice.inserted))
        body, formats = self.minutes.body, self._formats
        if (joined or stop - start > 1) and not is_formatted(self._shown_document, body, formats, start, stop):
            with self._writing_into() as cursor:
                format_paragraphs(cursor, body, formats, start, stop)

    def _show(self, change: Change) -> None:
        """What the session tells after every step."""
        self._steps.follow(change)
        self.margin.follow(self.minutes, change)
        self.last_place = None
        if not self.is_typing:
            if change.body is not None:
                self.last_place = self._show_splice(change.body)
            self.rewritten.emit()
        if change.deed is not Deed.TYPE:
            self.reshaped.emit(change)
        self.changed.emit(change)

    def _show_splice(self, splice: Splice) -> CursorPlace:
        self.writing.emit(splice)
        try:
            return self._write(splice)
        finally:  # whatever became of it, who was told of the writing is told of its end
            self.written.emit()

    def _write(self, splice: Splice) -> CursorPlace:
        body = self.minutes.body
        with self._writing_into() as cursor:
            if len(splice.removed) == len(splice.inserted):
                first, shown = turned_at(splice.removed, splice.inserted), splice.removed
                if first:
                    shown = turn(cursor, splice.start, shown, first, self._formats)
                place = rewrite_each(cursor, splice.start, shown, splice.inserted, self._formats)
                return place or CursorPlace(splice.start, 0)
            start, old, new = _around(splice, body)
            place = rewrite(cursor, start, old, new)
            format_paragraphs(cursor, body, self._formats, start, start + len(new))
            return place

    @contextmanager
    def _writing_into(self) -> Iterator[QTextCursor]:
        """One edit of the document that is not typing."""
        finish_layout(self._shown_document)
        cursor = QTextCursor(self._shown_document)
        self.is_writing = True
        cursor.beginEditBlock()
        try:
            yield cursor
        finally:
            cursor.endEditBlock()
            self.is_writing = False


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
