"""Which document the text widget holds: that of a session, or the same text in another theme."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.session import Session
from minutesapp.templates.form import Form
from ui.editor.page.page_layout import PageLayout
from ui.editor.page.paragraphs import Paragraphs
from ui.editor.projection.document import CursorPlace, position_of
from ui.editor.projection.projection import Projection
from ui.editor.writing.caret import Caret
from ui.editor.writing.input_method import InputMethod


class DocumentHost(QObject):
    """Puts documents that were built elsewhere on the page."""

    shown = Signal(object)
    """Carries the `QTextDocument` that the widget holds from now on."""

    def __init__(
        self,
        edit: QTextEdit,
        page: PageLayout,
        projection: Projection,
        paragraphs: Paragraphs,
        caret: Caret,
        input_method: InputMethod,
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._page = page
        self._projection = projection
        self._paragraphs = paragraphs
        self._caret = caret
        self._input_method = input_method
        page.theme_changed.connect(self._change_theme)

    def show(self, session: Session, form: Form) -> None:
        """Show this session's body; what was shown before is let go."""
        self._input_method.forget()
        self._put(self._projection.begin(session, form, self._page.theme))

    def _put(self, document: QTextDocument) -> None:
        self._page.make_room(document)
        self._edit.setDocument(document)
        # The cursor that Qt makes writes in the format of the document before.
        self._edit.setTextCursor(QTextCursor(document))
        self._page.place_card()
        self._projection.listen()
        self.shown.emit(document)

    def _change_theme(self) -> None:
        """Show the text at the same place. Meanwhile there is none, or it would be laid out twice."""
        if not self._projection.is_open:
            self._page.arrange()
            return
        self._input_method.finish()
        selected, first, below = self._caret.selected_places, *self._first_visible()
        blank = QTextDocument()
        with QSignalBlocker(self._edit):
            self._edit.setDocument(blank)
        self._page.arrange()
        self._put(self._projection.restyle(self._page.theme))
        self._select(*selected)
        self._scroll_to(self._paragraphs.top_of(first) - below)

    def _first_visible(self) -> tuple[int, float]:
        """The first paragraph that can be seen, and how far below the upper edge of the window it begins."""
        scrolled = self._edit.verticalScrollBar().value()
        shown = self._paragraphs.between(scrolled, scrolled)
        first = next((part for part in shown if part.bottom >= scrolled), shown[-1])
        return first.number, first.top - scrolled

    def _select(self, start: CursorPlace, end: CursorPlace) -> None:
        cursor = self._edit.textCursor()
        cursor.setPosition(position_of(self._edit.document(), start))
        cursor.setPosition(position_of(self._edit.document(), end), QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)

    def _scroll_to(self, top: float) -> None:
        # The bar reaches as far as the text is laid out.
        self._paragraphs.between(top, top + self._edit.viewport().height())
        self._edit.verticalScrollBar().setValue(round(top))
