"""After undo and redo: what was taken back is said, and the cursor stands where the record changed.

The focus goes along where a field or the text changed: what is typed next belongs there, and Ctrl+Z goes on from there.
A change of the attendance was made in passing, with a key or a menu: the person is shown, and the typing goes on.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from minutesapp.editing.change import Change
from minutesapp.editing.cursor.whereabouts import Whereabouts, whereabouts
from minutesapp.words.step_names import name_step
from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.panels.header_panel import HeaderPanel
from ui.panels.people.attendance import AttendancePanel
from ui.window.main_window import MainWindow

UNDONE, REDONE = "元に戻しました：{}", "やり直しました：{}"
OTHERS = "ほか{}人"


class RetraceController:
    """Shows where an undone or redone step was made."""

    def __init__(
        self, window: MainWindow, desk: Desk, editor: RecordEditor, header: HeaderPanel, people: AttendancePanel
    ) -> None:
        self._window = window
        self._desk = desk
        self._editor = editor
        self._header = header
        self._people = people
        editor.commands.retraced.connect(self.show)

    def show(self, change: Change, again: bool) -> None:
        """A step was taken back, or done again: the change that did so."""
        place = whereabouts(change)
        if change.body is not None:
            self._leave_header()
        elif place.fields and not place.people:
            self._go_to_field(place.fields[0].key)
        if place.people:
            self._people.choose(place.people[0].id)
        words = name_step(change.deed) + about(place)
        self._window.say((REDONE if again else UNDONE).format(words))

    def _leave_header(self) -> None:
        """From a field into the text; from elsewhere, as the find bar, the cursor in the text is seen well enough."""
        focus = QApplication.focusWidget()
        if focus is not None and self._header.isAncestorOf(focus):
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_field(self, key: str) -> None:
        """Into a field, unless the cursor is in it: then it stays where it is."""
        field, focus = self._header.editors.get(key), QApplication.focusWidget()
        if field is None:
            return
        if focus is None or not field.isAncestorOf(focus):
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor.page.show_in_card(field)


def about(place: Whereabouts) -> str:
    """Whose attendance or which field it was, in brackets."""
    if place.people:
        others = OTHERS.format(len(place.people) - 1) if len(place.people) > 1 else ""
        return f"（{place.people[0].name or '名前のない人'}{others}）"
    return f"（{place.fields[0].label}）" if place.fields else ""
