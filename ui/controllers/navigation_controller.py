"""Getting about: from the outline to the text, from pane to pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from minutesapp.services.last_places import note_place, noted_place, place_to_begin
from ui.actions.keys import say
from ui.desk import Desk
from ui.editor.projection.document import CursorPlace
from ui.editor.record_editor import RecordEditor
from ui.memory import Memory
from ui.panels.header_panel import HeaderPanel
from ui.panels.outline import OutlinePanel
from ui.panels.people.attendance import AttendancePanel
from ui.window.main_window import MainWindow

PLACES = "places"
HEADINGS_ONLY = "見出しの下に書くときはEnter、発言を始めるときは{start_turn}を押します。"


class NavigationController:
    """Joins the panes; F6 goes round them: notices, header, body, attendance, the lists `below`, outline."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        editor: RecordEditor,
        header: HeaderPanel,
        outline: OutlinePanel,
        people: AttendancePanel,
        below: Sequence[QWidget],
        memory: Memory,
    ) -> None:
        self._window = window
        self._desk = desk
        self._memory = memory
        self._place: tuple[Path, str] | None = None
        self._editor = editor
        self._header = header
        self._panes: tuple[QWidget, ...] = (window.bar, header, editor, people.tree, *below, outline.tree)
        self._outline = outline
        self._leave_by_escape(people.tree)
        self._leave_whole_panels(*below, outline)
        outline.chosen.connect(editor.commands.go_to_block)
        editor.caret.moved.connect(outline.show_place)
        desk.replaced.connect(self.keep_place)  # before the cursor is in the new record
        desk.replaced.connect(lambda: editor.set_session(desk.session, desk.form))
        desk.replaced.connect(lambda: QTimer.singleShot(0, self._begin))
        editor.caret.moved.connect(self._note_place)
        window.closing.connect(self.keep_place)

    def go_round_also(self, pane: QWidget) -> None:
        """One pane more, before the outline."""
        self._panes = (*self._panes[:-1], pane, self._panes[-1])
        self._leave_by_escape(pane)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of getting about do."""
        return {
            "next_pane": lambda: self.go_round(1),
            "previous_pane": lambda: self.go_round(-1),
            "go_header": self.go_to_header,
        }

    def go_round(self, step: int) -> None:
        """Put the cursor into the next pane that can be seen."""
        panes = [pane for pane in self._panes if (pane.focusProxy() or pane).isVisible()]
        here = next((pane for pane in panes if self._holds_focus(pane)), self._editor)
        self._enter(panes[(panes.index(here) + step) % len(panes)])

    def go_to_header(self) -> None:
        """Put the cursor into the first field of the header."""
        self._editor.verticalScrollBar().setValue(0)
        self._header.focus_first()

    def leave_header(self, forward: bool) -> None:
        """Go on from the header's last field to where one writes, or back from its first to the pane before."""
        if forward:
            self._leave_first_heading()
            self._editor.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.go_round(-1)

    def keep_place(self) -> None:
        """Remember where the clerk was in the record that goes."""
        if self._place is not None:
            known = self._memory.settings.window.get(PLACES, "")
            self._memory.remember({PLACES: note_place(known, *self._place)})
            self._place = None

    def _leave_whole_panels(self, *panels: QWidget) -> None:
        for panel in panels:
            self._leave_by_escape(panel, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _leave_by_escape(self, panel: QWidget, context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetShortcut) -> None:
        """Have Esc lead back from a panel to the text."""
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), panel)
        shortcut.setContext(context)
        shortcut.activated.connect(lambda: self._leave(panel))

    def _leave(self, panel: QWidget) -> None:
        """To the text, unless there is something in the panel to be closed or taken back first."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        elif panel is not self._outline or not self._outline.show_all():
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        """Once the card over the text has its height: in what is new, in its first field; else where work goes on."""
        desk = self._desk
        place = place_to_begin(desk.minutes.body, self._last_block())
        is_new = desk.path is None and desk.suggested is None and desk.session.last_step is None
        self._editor.verticalScrollBar().setValue(0)
        if is_new or place is None:
            self._header.focus_first()
        else:
            self._editor.commands.go_to_block(place)

    def _leave_first_heading(self) -> None:
        """In the first heading the cursor stands because nobody has put it anywhere: go on to the first paragraph."""
        body = self._desk.minutes.body
        place = place_to_begin(body, "")
        if place is not None and self._editor.caret.index == 0:
            self._editor.caret.put(CursorPlace(place, 0))
        elif place is None and body:
            self._window.say(say(HEADINGS_ONLY))

    def _last_block(self) -> str:
        """The id of the block where the work was left: that of the last step brought back, else as remembered."""
        path, step, body = self._desk.path, self._desk.session.last_step, self._desk.minutes.body
        if step is not None and step.body is not None and step.body.start < len(body):
            return body[step.body.start].id
        return noted_place(self._memory.settings.window.get(PLACES, ""), path) if path else ""

    def _note_place(self, index: int) -> None:
        path, body = self._desk.path, self._desk.minutes.body
        if path is not None and index < len(body):
            self._place = path, body[index].id

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
