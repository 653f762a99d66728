"""How the window looks: text size, face, light and dark."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from ui.editor.page.theme import LINE_SPACING
from ui.editor.record_editor import RecordEditor
from ui.memory import FACE, NAMES, SPACING, THEME, Memory
from ui.widgets.appearance.theme import apply_theme, scheme_for, text_faces
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ui.dialogs.settings import Look

SPACINGS = {"narrow": 1.5, "usual": LINE_SPACING, "wide": 2.0}
"""From line to line, in widths of a kanji."""


class ViewController:
    """The actions of the view menu, and the settings dialog."""

    def __init__(self, window: MainWindow, editor: RecordEditor, memory: Memory) -> None:
        self._window = window
        self._editor = editor
        self._memory = memory
        editor.page.text_size_changed.connect(self._keep_size)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self.show_theme())

    def bindings(self) -> dict[str, Callable[[], object]]:
        """What the actions of the view do."""
        return {
            "zoom_in": lambda: self._editor.page.zoom(1),
            "zoom_out": lambda: self._editor.page.zoom(-1),
            "zoom_reset": self._editor.page.reset_text_size,
            "names": self.toggle_names,
            "settings": self.change_settings,
        }

    def restore(self) -> None:
        """Show the record as the clerk had it last."""
        self._editor.page.set_text_size(self._memory.settings.font_size)
        if self._memory.face != "mincho":
            self._editor.page.set_faces(text_faces(mincho=False))
        self._editor.page.set_spacing(SPACINGS[self._memory.spacing])
        self._window.actions_by_id["names"].setChecked(self._memory.names)
        self._editor.margin.show_names(self._memory.names)

    def toggle_names(self) -> None:
        """Show names beside labels that do not tell who speaks, or do not."""
        shown = self._window.actions_by_id["names"].isChecked()
        self._editor.margin.show_names(shown)
        self._memory.remember({NAMES: "shown" if shown else "hidden"})

    def change_settings(self) -> None:
        """Ask for the settings. They show while they are chosen; who cancels has what was before."""
        from ui.dialogs.settings import Look, SettingsDialog

        memory = self._memory
        before = Look(memory.face, round(self._editor.page.theme.points), memory.spacing, memory.theme)
        dialog = SettingsDialog(self._window, before)
        dialog.changed.connect(self._show_look)
        chosen = dialog.look if dialog.exec() else before
        self._show_look(chosen)
        if chosen != before:
            looks = {FACE: chosen.face, SPACING: chosen.spacing, THEME: chosen.theme}
            memory.remember(looks, font_size=chosen.points)

    def show_theme(self) -> None:
        """Wear the colours that the settings ask for."""
        self._wear(self._memory.theme)

    def _wear(self, theme: str) -> None:
        apply_theme(scheme_for(theme))
        self._window.draw_icons()

    def _show_look(self, look: Look) -> None:
        page = self._editor.page
        page.set_text_size(look.points)
        page.set_spacing(SPACINGS[look.spacing])
        page.set_faces(text_faces(mincho=look.face == "mincho"))
        self._wear(look.theme)

    def _keep_size(self, points: object) -> None:
        size = round(float(str(points)))
        if size != self._memory.settings.font_size:
            self._memory.remember(font_size=size)
