"""What the window remembers between two starts."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QStandardPaths, QTimer

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.settings import Settings, keep_settings, load_settings

USUAL_FORM = "ueda-gaiyo"
"""With which a record begins until another was chosen."""
FACE, THEME, NAMES, COMMITTEE, SPACING = "face", "theme", "names", "committee", "spacing"


class Purpose(StrEnum):
    """What files are chosen for; each purpose has a folder of its own. Editions are written out to theirs."""

    RECORDS = "folder"
    PREVIOUS = "folder-previous"
    TEXTS = "folder-texts"
    LISTS = "folder-lists"
    FORMS = "folder-forms"
    INTERNAL = "folder-internal"
    REVIEW = "folder-review"
    PUBLIC = "folder-public"
    PUBLISHED = "folder-published"


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
    def spacing(self) -> str:
        """How far apart the lines of the record are: ``usual``, ``narrow`` or ``wide``."""
        return _one_of(("usual", "narrow", "wide"), self.settings.window.get(SPACING))

    @property
    def names(self) -> bool:
        """Whether the names of speakers stand beside labels that do not tell who it is."""
        return self.settings.window.get(NAMES, "shown") != "hidden"

    def folder(self, purpose: Purpose = Purpose.RECORDS, record: Path | None = None) -> str:
        """Where files were chosen for this purpose last; at first where the `record` lies, else with the documents."""
        beside = str(record.parent) if record is not None else ""
        chosen = self.settings.window
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folders = (chosen.get(purpose, ""), beside, chosen.get(Purpose.RECORDS, ""), documents)
        there = (folder for folder in folders if folder and paths.is_folder(Path(folder)))
        return next(there, os.path.expanduser("~"))  # noqa: PTH111

    def note_folder(self, purpose: Purpose, folder: Path | None) -> None:
        """A file was chosen for this purpose here; with None none is remembered any more."""
        name = str(folder.absolute()) if folder is not None else ""
        if name != self.settings.window.get(purpose, ""):
            self.remember({purpose: name})

    def remember(self, window: dict[str, str] | None = None, **parts: Any) -> None:
        """Change settings, and those of the window, and keep them."""
        self.settings = replace(self.settings, window=self.settings.window | (window or {}), **parts)
        self._keep()

    def note_file(self, path: Path) -> None:
        """A record was opened or saved."""
        window = self.settings.window | {Purpose.RECORDS: str(path.absolute().parent)}
        self.settings = replace(self.settings.with_recent(path), window=window)
        QTimer.singleShot(0, self._keep)  # opening does not wait for it

    def note_meeting(self, committee: str, path: Path) -> None:
        """The record of this committee that was saved last."""
        if committee:
            self.settings = self.settings.with_meeting(committee, path)
            QTimer.singleShot(0, self._keep)

    def last_record(self, means: Callable[[str], bool]) -> Path | None:
        """The record saved last of a committee whose name, as written, means the right one; None for none any more."""
        saved = (Path(path) for name, path in reversed(self.settings.meetings.items()) if means(name))
        return next(filter(paths.is_file, saved), None)

    def forget(self, path: Path) -> None:
        """A record is gone."""
        self.settings = self.settings.without_recent(path)
        self._keep()

    def _keep(self) -> None:
        # Settings are a convenience: where they cannot be written the start tells so, and they hold until the end.
        with suppress(UserFacingError):
            keep_settings(self.settings)


def _one_of(values: tuple[str, ...], value: str | None) -> str:
    """The value if it is one of these, else the first of them."""
    return value if value in values else values[0]
