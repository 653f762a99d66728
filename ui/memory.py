"""What the window remembers between two starts."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.settings import Settings, keep_settings, load_settings

FACE, THEME, FOLDER, NAMES = "face", "theme", "folder", "names"


class Memory:
    """The settings, kept whenever they change. Where they cannot be kept they hold until the program ends."""

    def __init__(self) -> None:
        self.settings: Settings = load_settings()

    @property
    def face(self) -> str:
        """The face of the record's text: ``mincho`` or ``gothic``."""
        return _one_of(("mincho", "gothic"), self.settings.window.get(FACE))

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return _one_of(("system", "light", "dark"), self.settings.window.get(THEME))

    @property
    def names(self) -> bool:
        """Whether the names of speakers stand beside labels that do not tell who it is."""
        return self.settings.window.get(NAMES, "shown") != "hidden"

    @property
    def folder(self) -> str:
        """Where files were opened or saved last; the user's own folder at first."""
        folder = self.settings.window.get(FOLDER, "")
        return folder if folder and paths.is_folder(Path(folder)) else os.path.expanduser("~")  # noqa: PTH111

    def remember(self, window: dict[str, str] | None = None, **parts: Any) -> None:
        """Change settings, and those of the window, and keep them."""
        self.settings = replace(self.settings, window=self.settings.window | (window or {}), **parts)
        self._keep()

    def note_file(self, path: Path) -> None:
        """A record was opened or saved."""
        window = self.settings.window | {FOLDER: str(path.absolute().parent)}
        self.settings = replace(self.settings.with_recent(path), window=window)
        QTimer.singleShot(0, self._keep)  # opening does not wait for it

    def forget(self, path: Path) -> None:
        """A record is gone."""
        self.settings = self.settings.without_recent(path)
        self._keep()

    def _keep(self) -> None:
        """Settings are a convenience: that they cannot be written is told in the log of nobody's work."""
        try:
            keep_settings(self.settings)
        except UserFacingError:
            self.unwritable = True

    unwritable = False
    """Whether the settings could not be kept; they hold until the program ends."""


def _one_of(values: tuple[str, ...], value: str | None) -> str:
    """The value if it is one of these, else the first of them."""
    return value if value in values else values[0]
