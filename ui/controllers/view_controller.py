"""How the window looks: text size, face, light and dark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from ui.editor.record_editor import RecordEditor
from ui.memory import FACE, NAMES, THEME, Memory
from ui.widgets.appearance.theme import apply_theme, scheme_for, text_faces
from ui.window.main_window import MainWindow


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
            self._show_face()
        self._window.actions_by_id["names"].setChecked(self._memory.names)
        self._editor.margin.show_names(self._memory.names)

    def toggle_names(self) -> None:
        """Show names beside labels that do not tell who speaks, or do not."""
        shown = self._window.actions_by_id["names"].isChecked()
        self._editor.margin.show_names(shown)
        self._memory.remember({NAMES: "shown" if shown else "hidden"})

    def change_settings(self) -> None:
        """Ask for the settings."""
        from ui.dialogs.settings import SettingsDialog

        memory = self._memory
        dialog = SettingsDialog(self._window, memory.face, memory.settings.font_size, memory.theme)
        if dialog.exec():
            memory.remember({FACE: dialog.face, THEME: dialog.theme}, font_size=dialog.points)
            self._editor.page.set_text_size(dialog.points)
            self._show_face()
            self.show_theme()

    def show_theme(self) -> None:
        """Wear the colours that the settings ask for."""
        apply_theme(scheme_for(self._memory.theme))
        self._window.draw_icons()

    def _show_face(self) -> None:
        self._editor.page.set_faces(text_faces(mincho=self._memory.face == "mincho"))

    def _keep_size(self, points: object) -> None:
        size = round(float(str(points)))
        if size != self._memory.settings.font_size:
            self._memory.remember(font_size=size)
