"""What an input method writes into the text: what it shows there before it commits, and how that comes to an end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from minutesapp.language.plain import plain_lines
from minutesapp.language.utf16 import utf16_length
from minutesapp.model.blocks import LINE_BREAKS
from ui.editor.page.paragraphs import finish_layout
from ui.editor.projection.projection import Projection

HEARING_FIRST = ("xcb",)
"""Where the input method hears every key before the window does."""
Insert = Callable[[QInputMethodEvent], None]
"""How Qt itself takes a step of the input method."""


class InputMethod(QObject):
    """Knows whether a composition is under way in a text, and never lets one be broken."""

    composition_changed = Signal(object)
    """Whether a composition is under way, when that changes."""

    def __init__(self, edit: QTextEdit, projection: Projection) -> None:
        super().__init__(edit)
        self._edit = edit
        self._projection = projection
        self._was_composing = False
        projection.rewritten.connect(self._end_left_behind)

    @property
    def preedit(self) -> str:
        """What the input method shows at the cursor and has not committed yet."""
        return str(self._edit.textCursor().block().layout().preeditAreaText())

    @property
    def composing(self) -> bool:
        """Whether the input method shows text that is not committed yet."""
        return bool(self.preedit)

    def finish(self) -> None:
        """Commit what the input method shows, where it shows it, at once: whatever is asked for next comes after it.

        The input method is asked first, so that it forgets the text. Some commit when told to (IBus), some when reset
        (Windows), some not at all; then it is done here, and never twice. What is committed is undone by itself.
        """
        if not self.composing:
            return
        self._projection.seal()
        block = self._edit.textCursor().block()
        shown, before = block.layout().preeditAreaText(), block.text()
        method = QGuiApplication.inputMethod()
        if QGuiApplication.focusObject() is self._edit:
            method.commit()
            if self.composing:
                method.reset()
        if self._edit.textCursor().block().text() == before:
            event = QInputMethodEvent()
            event.setCommitString(shown)
            self._edit.inputMethodEvent(event)

    def give_way(self, event: QKeyEvent) -> None:
        """Before a key: where Alt goes down, what it is held for is the window's, and must not be composed.

        On X11 the input method hears every key first and keeps all that it does not know while it composes: of Alt+1
        only Alt would come here, and its release would put the keyboard into the menu bar.
        """
        if event.key() == Qt.Key.Key_Alt and self.composing and QGuiApplication.platformName() in HEARING_FIRST:
            self.finish()

    def listen(self) -> None:
        """Be ready for the first key that comes: behind a dialog Qt takes the text for none until it is touched."""
        QTimer.singleShot(0, self, lambda: QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled))

    def forget(self) -> None:
        """Make the input method forget what it shows: its text goes away, and must not come into another."""
        if self.composing and QGuiApplication.focusObject() is self._edit:
            QGuiApplication.inputMethod().reset()

    def take(self, event: QInputMethodEvent, insert: Insert) -> None:
        """Take a step of the input method; no sign that ends a line gets into a paragraph."""
        commit = event.commitString()
        if commit and any(mark in commit for mark in LINE_BREAKS):
            self._commit_lines(event, insert)
        elif event.preeditString() and self._edit.textCursor().block().length() == 1:
            insert(_in_own_face(event))
        else:
            insert(event)
        self._watch()

    def _commit_lines(self, event: QInputMethodEvent, insert: Insert) -> None:
        """Insert a commit of more than one line: Qt itself would leave the composition in the first of them."""
        ended = QInputMethodEvent()
        ended.setCommitString("", event.replacementStart(), event.replacementLength())
        insert(ended)
        self._edit.textCursor().insertText("\n".join(plain_lines(event.commitString())))
        if event.preeditString():
            insert(QInputMethodEvent(event.preeditString(), event.attributes()))

    def _end_left_behind(self) -> None:
        """End a composition out of which others have taken the cursor by changing the text.

        What it showed would stay in its paragraph otherwise, as text that is none.
        """
        if not self._was_composing or self.composing:
            return
        QGuiApplication.inputMethod().reset()
        document = self._edit.document()
        finish_layout(document)
        block = document.begin()
        while block.isValid():
            if block.layout().preeditAreaText():
                block.layout().setPreeditArea(-1, "")
                document.markContentsDirty(block.position(), block.length())
            block = block.next()
        self._watch()

    def _watch(self) -> None:
        composing = self.composing
        if composing is not self._was_composing:
            self._was_composing = composing
            self.composition_changed.emit(composing)


def _in_own_face(event: QInputMethodEvent) -> QInputMethodEvent:
    """The same step, shown in the face of its paragraph: in an empty one Qt takes that of the next paragraph."""
    length = utf16_length(event.preeditString())
    face = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, length, QTextCharFormat())
    own = QInputMethodEvent(event.preeditString(), [face, *event.attributes()])
    own.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
    return own
