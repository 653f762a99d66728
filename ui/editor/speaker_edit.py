"""The body with the question who speaks: asked for the cursor's turn, answered while the clerk goes on writing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from minutesapp.attendance.speaker_offers import Complete, SpeakerOffers
from minutesapp.editing.change import Change
from minutesapp.editing.session import Session
from minutesapp.model.blocks import Speaker
from minutesapp.model.minutes import Minutes
from minutesapp.templates.form import Form
from ui.editor import deeds
from ui.editor.admission import Admission, Invite, Welcome
from ui.editor.body_edit import BodyEdit
from ui.editor.document import Place
from ui.editor.speaker_chooser import SpeakerChooser

PASSING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Why the focus goes while the clerk stays: another window in front, a menu."""


class SpeakerEdit(BodyEdit):
    """A `BodyEdit` that asks who speaks: by F4, a click on a label, or where a turn begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._complete: Complete | None = None
        self._chooser = SpeakerChooser(self)
        self._chooser.named.connect(self._name)
        self._chooser.told.connect(self.told)
        self.strip.label_clicked.connect(self._ask_at)

    def set_session(self, session: Session, form: Form) -> None:
        """Show this session's body; what was shown before is let go."""
        self._chooser.drop()
        self._form = form
        super().set_session(session, form)

    def set_roster(self, complete: Complete, welcome: Welcome, invite: Invite) -> None:
        """Let others become speakers: `complete` finds people of the roster, `welcome` and `invite` bring them in."""
        self._complete = complete
        self._chooser.admission = Admission(welcome, invite)

    def choose_speaker(self) -> None:
        """Ask who speaks in the selected turns, or from the cursor's paragraph on."""
        self.finish_composition()
        self._ask()

    def name_speaker(self, speaker: Speaker) -> None:
        """The selected turns, or one that begins in the cursor's paragraph, are of this speaker."""
        self.perform(lambda minutes: deeds.name_speaker(minutes, self.selected_indices, speaker))

    def offer_again(self) -> None:
        """More people can be found than before."""
        self._chooser.offer_again()

    def settle(self) -> None:
        """Ask no more who speaks: the record is about to be written somewhere as it stands."""
        self._chooser.leave()

    def press_key(self, event: QKeyEvent) -> None:
        """Do what a key means in the text."""
        super().keyPressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means to the question, else what it means in the text."""
        if not self._chooser.asking:
            self.press_key(event)
            return
        if self._chooser.take(event):
            event.accept()
            return
        if event.text() and event.text().isprintable():
            self._chooser.make_room()
        self.press_key(event)
        self._chooser.follow()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take a step of the input method, and offer whom it may mean."""
        if event.preeditString() or event.commitString():
            self._chooser.make_room()
        super().inputMethodEvent(event)
        self._chooser.follow()
        if event.commitString():
            self._chooser.take_commit(event.commitString())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the text, or another question comes before it: nobody is asked any more."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING or QApplication.activeModalWidget() is not None:
            self._chooser.leave()

    def _ask(self) -> None:
        minutes, indices = self.projection.minutes, self.selected_indices
        if indices and not self.isReadOnly():
            self.setFocus()
            self.keep_in_sight()
            if self._complete is not None:
                self._complete("")  # a large roster is read meanwhile
            self._chooser.ask(indices, SpeakerOffers(minutes, self._form, indices[0], self._complete))

    def _ask_at(self, index: int) -> None:
        self.finish_composition()
        self.put_cursor(Place(index, 0))
        self.choose_speaker()

    def _name(self, blocks: tuple[str, ...], speaker: Speaker) -> None:
        """What was asked is answered: for those of the blocks that are still there."""

        def name(minutes: Minutes) -> Change:
            here = [index for index, block in enumerate(minutes.body) if block.id in blocks]
            return deeds.name_speaker(minutes, here, speaker)

        self.perform(name)

    def _follow(self, change: Change) -> None:
        super()._follow(change)
        self._chooser.attend(change)
