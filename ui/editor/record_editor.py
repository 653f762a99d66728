"""The editor of a record's body: the window embeds it, calls its commands and listens to its signals."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import (
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit

from minutesapp.editing.session import Session
from minutesapp.templates.form import Form
from ui.editor.commands.commands import Commands
from ui.editor.commands.keyboard import Keyboard
from ui.editor.commands.keys import TAB_ELSEWHERE, KeyCommand
from ui.editor.decorations.closed_bands import ClosedBands
from ui.editor.decorations.decorations import Decorations
from ui.editor.decorations.empty_hint import EmptyHint
from ui.editor.decorations.margin_strip import MarginStrip
from ui.editor.decorations.moved_text import MovedText
from ui.editor.decorations.search_marks import SearchMarks
from ui.editor.decorations.tips import WordTips
from ui.editor.decorations.word_marks import WordMarks
from ui.editor.page.page_layout import PageLayout
from ui.editor.page.paragraphs import Paragraphs
from ui.editor.page.viewport import put_viewport
from ui.editor.projection.projection import Projection
from ui.editor.speaker.admission import Admission
from ui.editor.speaker.chooser import SpeakerChooser
from ui.editor.speaker.list import SpeakerList
from ui.editor.speaker.prompt import SpeakerPrompt
from ui.editor.writing.caret import Caret
from ui.editor.writing.clips import empty_data
from ui.editor.writing.document_host import DocumentHost
from ui.editor.writing.dragging import Dragging
from ui.editor.writing.found_places import FoundPlaces
from ui.editor.writing.input_method import InputMethod
from ui.editor.writing.text_edits import DeleteReach, TextEdits
from ui.editor.writing.transfer import AskClosed, Closed, Transfer

NOBODY = Admission()
"""Nobody but those of the meeting becomes a speaker."""
BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)

RECTANGLES = (
    Qt.InputMethodQuery.ImCursorRectangle,
    Qt.InputMethodQuery.ImAnchorRectangle,
    Qt.InputMethodQuery.ImInputItemClipRectangle,
)


class RecordEditor(QTextEdit):
    """A text widget whose events go to the parts of which it is composed. Without a session it takes no typing.

    It takes and gives plain text only, and keeps no undo of its own. `admission` is by whom others than those of the
    meeting become speakers; `ask_closed` is asked where closed words would lose their mark.
    """

    def __init__(self, admission: Admission = NOBODY, ask_closed: AskClosed = lambda: Closed.KEPT) -> None:
        super().__init__()
        put_viewport(self)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)
        # Qt's own menu offers its own undo, which is switched off; the window adds its actions.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._make_page()
        self._make_writing(ask_closed)
        self._make_decorations()
        self._make_commands(admission)

    def _make_page(self) -> None:
        self.paragraphs = Paragraphs(self)
        self.page = PageLayout(self)
        self.projection = Projection(self)

    def _make_writing(self, ask_closed: AskClosed) -> None:
        self.input_method = InputMethod(self, self.projection)
        self.caret = Caret(self, self.page, self.projection, self.paragraphs)
        self.text = TextEdits(self, self.projection, self.caret, self.input_method)
        self.transfer = Transfer(self.text, ask_closed)
        self.dragging = Dragging(self, self.transfer)
        self.found = FoundPlaces(self, self.page, self.projection, self.caret)
        self._host = DocumentHost(self, self.page, self.projection, self.paragraphs, self.caret, self.input_method)

    def _make_decorations(self) -> None:
        page, projection = self.page, self.projection
        self.search_marks = SearchMarks(self, page, projection)
        self._decorations = Decorations(self, self.paragraphs, (
            ClosedBands(self, page, projection, self.paragraphs),
            WordMarks(self, page, projection),
            self.search_marks,
            EmptyHint(page, projection, self.paragraphs, self.input_method),
        ))  # fmt: skip
        moved = MovedText(self, page, projection, self.paragraphs)
        self.margin = MarginStrip(self, page, projection, self.paragraphs, self.caret, moved)
        self.tips = WordTips(self, projection, self.paragraphs)
        self._host.shown.connect(self.margin.follow)

    def _make_commands(self, admission: Admission) -> None:
        self.commands = Commands(self, self.projection, self.caret, self.input_method)
        self.text.refused.connect(self.commands.told)
        speakers = SpeakerList(self, self.page, self.margin, self.input_method)
        chooser = SpeakerChooser(self, self.projection, self.caret, self.input_method, speakers, admission)
        self.speakers = SpeakerPrompt(self, self.projection, self.text, self.commands, chooser)
        self.margin.label_clicked.connect(self.speakers.ask_at)
        commands, erase = self.commands, self.text.erase
        self._keyboard = Keyboard(self, self.text, {
            KeyCommand.COPY: self.transfer.copy,
            KeyCommand.CUT: self.transfer.cut,
            KeyCommand.ERASE: partial(erase, DeleteReach.SIGN_BACK),
            KeyCommand.ERASE_FORWARD: partial(erase, DeleteReach.SIGN_FORWARD),
            KeyCommand.ERASE_WORD: partial(erase, DeleteReach.WORD_BACK),
            KeyCommand.ERASE_WORD_FORWARD: partial(erase, DeleteReach.WORD_FORWARD),
            KeyCommand.ERASE_LINE: partial(erase, DeleteReach.LINE_END),
            KeyCommand.UNDO: commands.undo,
            KeyCommand.REDO: commands.redo,
            KeyCommand.BREAK: self.text.divide,
            KeyCommand.TURN: self.speakers.start_turn,
            KeyCommand.PLAIN: commands.make_plain,
            KeyCommand.INDENT: commands.indent_heading,
            KeyCommand.OUTDENT: commands.outdent_heading,
            KeyCommand.NO_TAB: partial(commands.told.emit, TAB_ELSEWHERE),
        }, super().keyPressEvent)  # fmt: skip

    def set_session(self, session: Session, form: Form) -> None:
        """Show this session's body; what was shown before is let go."""
        self.speakers.chooser.drop()
        self.transfer.begin(form)
        self._host.show(session, form)
        self.setReadOnly(False)
        self.text.step_behind_title()
        self.caret.announce()

    def finish_composition(self) -> None:
        """Commit what the input method shows: `Composition` asks for it by this name."""
        self.input_method.finish()

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        self.transfer.copy()

    def cut(self) -> None:
        """Move what is selected to the clipboard."""
        self.transfer.cut()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is selected, for a middle click."""
        return self.transfer.give() or empty_data()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether what is pasted or dropped is taken."""
        return self.dragging.accepts(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted, or say why not."""
        if self.dragging.accepts(source):
            self.transfer.take(source)
        elif words := self.dragging.refusal(source):
            self.commands.told.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means to the question who speaks, else what it means in the text."""
        self.input_method.give_way(event)
        self.speakers.take_key(event, self._keyboard.press)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take a step of the input method."""
        self.speakers.take_composition(event, self._compose)

    def _compose(self, event: QInputMethodEvent) -> None:
        if self.isReadOnly():
            event.ignore()
            return
        if event.commitString() or event.preeditString():
            self.text.prepare_typing()
        self.input_method.take(event, super().inputMethodEvent)
        self.caret.keep_visible()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *argument: Any) -> Any:
        """Tell the input method where the text is: Qt forgets the margin, and its list would open beside the cursor.

        What is selected is told as text: Qt's own answer is more than PySide can hand over, and the program would end.
        """
        if query is Qt.InputMethodQuery.ImCurrentSelection:
            return self.textCursor().selectedText()
        answer = QTextEdit.inputMethodQuery(self, query, *argument)  # asked eight times a key: `super` takes longer
        return answer.translated(self.viewport().x(), self.viewport().y()) if query in RECTANGLES else answer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where the mouse is, for the menu of the right button as well, or take hold of a selection.

        A click beside a heading, as into the gap above the text, chooses none.
        """
        self.input_method.finish()
        self.projection.seal()
        if event.button() is Qt.MouseButton.RightButton and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        self.dragging.press(event, super().mousePressEvent)
        height = event.position().y() + self.verticalScrollBar().value()
        if event.button() is Qt.MouseButton.LeftButton and not self.paragraphs.holds(self.caret.index, height):
            self.text.step_behind_title()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, or drag what is held; where the pointer comes to rest, tell what the marks there say."""
        self.tips.follow(event.position().toPoint())
        if not self.dragging.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.dragging.release()
        super().mouseReleaseEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where something would be dropped."""
        super().dragMoveEvent(event)
        self.dragging.offer(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped here."""
        self.dragging.drop(event, super().dropEvent)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, change the size of the text."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y():
            self.page.zoom(1 if event.angleDelta().y() > 0 else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into the text; who comes by Tab has chosen no heading, and sees where the cursor is."""
        super().focusInEvent(event)
        if self.projection.is_open and event.reason() in BY_TAB:
            self.text.step_behind_title()
            self.caret.keep_visible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the text; what is typed after coming back is undone by itself."""
        self.projection.seal()
        super().focusOutEvent(event)
        self.speakers.leave(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette from light to dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.page.follow_palette()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column first; the text is then laid out only if its width has changed by it.

        A cursor that could be seen can still be, also where another bar has come up below the text.
        """
        cursor = self.cursorRect()
        seen = cursor.top() >= 0 and cursor.bottom() <= event.oldSize().height()
        self.page.arrange()
        super().resizeEvent(event)
        if seen:
            self.caret.keep_visible()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text over what is painted under it."""
        if self.projection.is_open:
            self._decorations.paint(event.rect())
        super().paintEvent(event)
