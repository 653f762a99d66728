"""Getting about: from the outline to the text, from pane to pane."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.desk import Desk
from ui.editor.record_editor import RecordEditor
from ui.main_window import MainWindow
from ui.panels.attendance import AttendancePanel
from ui.panels.header_form import HeaderForm
from ui.panels.notes import NotesPanel
from ui.panels.outline import OutlinePanel
from ui.panels.turns import TurnsPanel


class NavigationController:
    """Joins the panes; F6 goes round them: notices, header, body, attendance, findings, turns, outline."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        editor: RecordEditor,
        header: HeaderForm,
        outline: OutlinePanel,
        people: AttendancePanel,
        notes: NotesPanel,
        turns: TurnsPanel,
    ) -> None:
        self._window = window
        self._editor = editor
        self._header = header
        self._panes: tuple[QWidget, ...] = (window.bar, header, editor, people.tree, notes, turns, outline.tree)
        outline.chosen.connect(editor.go_to_block)
        editor.cursor_moved.connect(outline.show_place)
        desk.replaced.connect(lambda: editor.set_session(desk.session, desk.form))
        desk.replaced.connect(lambda: QTimer.singleShot(0, self._show_head))

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of getting about do."""
        return {
            "next_pane": lambda: self.go_round(1),
            "previous_pane": lambda: self.go_round(-1),
            "go_header": self.go_to_header,
        }

    def go_round(self, step: int) -> None:
        """Put the cursor into the next pane that can be seen."""
        panes = [pane for pane in self._panes if pane.isVisible()]
        here = next((pane for pane in panes if self._holds_focus(pane)), self._editor)
        self._enter(panes[(panes.index(here) + step) % len(panes)])

    def go_to_header(self) -> None:
        """Put the cursor into the first field of the header."""
        self._editor.verticalScrollBar().setValue(0)
        self._header.focus_first()

    def leave_header(self, forward: bool) -> None:
        """Go on from the header's last field into the text, or back from its first to the pane before."""
        if forward:
            self._editor.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.go_round(-1)

    def _show_head(self) -> None:
        """Show a record from its head on, once the card over the text has its height."""
        self._editor.verticalScrollBar().setValue(0)

    def _enter(self, pane: QWidget) -> None:
        if pane is self._header:
            self.go_to_header()
        elif pane is self._window.bar:
            self._window.bar.enter()
        else:
            pane.setFocus(Qt.FocusReason.TabFocusReason)

    def _holds_focus(self, pane: QWidget) -> bool:
        focus = QApplication.focusWidget()
        if focus is None or (pane is self._editor and self._header.isAncestorOf(focus)):
            return False
        return pane is focus or pane.isAncestorOf(focus)
