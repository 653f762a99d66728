"""What the program remembers between two starts: a small JSON file in the user's folder.

Settings never stop the program: a broken file is moved aside, and what is of the wrong type is as if it were not there.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict, fields, replace

from minutesapp import home, paths
from minutesapp.errors import UserFacingError
from minutesapp.files.reading import peek
from minutesapp.files.replacing import replace_file

RECENT_MOST = 10
REASONS_MOST = 20
"""Reasons for closing something that are remembered."""
COLUMNS_MOST = 100
"""Tables of which the columns are remembered."""
MEETINGS_MOST = 100
"""Committees of which the last record is remembered."""
FONT_SMALLEST, FONT_LARGEST = 8, 32
LARGEST = 2**20
"""Bytes; a thousand times what there is to remember."""
LONGEST_PATH = 4096


class Settings(Struct, frozen=True):
    """The settings.

    `recent` holds paths, newest first; `font_size` is in points; `roster` is another roster than the usual one (empty:
    that). `window` has the window's further choices, texts by name; `columns` are those of transcripts that are tables,
    by the headings of these, last chosen last, `lists` those of lists of people; `meetings` are the paths of each
    committee's last record, by its name. `replacements` is the folder of the office's lists of replacements (empty:
    there is none). `keys` are those that a person gave to an action of the window, by its id, with ``; `` between them.
    `reasons` are those for closing something that were written, newest first.
    """

    recent: tuple[str, ...] = ()
    template: str = ""
    font_size: int = 12
    roster: str = ""
    dark: bool = False
    window: dict[str, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    meetings: dict[str, str] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    replacements: str = ""
    keys: dict[str, str] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()

    def with_columns(self, headings: str, columns: str) -> Settings:
        """The settings after these columns were chosen for tables with these headings."""
        others = {name: told for name, told in self.columns.items() if name != headings}
        return replace(self, columns=dict([*others.items(), (headings, columns)][-COLUMNS_MOST:]))

    def with_list(self, headings: str, columns: str) -> Settings:
        """The settings after these columns were chosen for lists of people with these headings."""
        others = {name: told for name, told in self.lists.items() if name != headings}
        return replace(self, lists=dict([*others.items(), (headings, columns)][-COLUMNS_MOST:]))

    def with_meeting(self, committee: str, path: Path) -> Settings:
        """The settings after a record of this committee was saved."""
        others = {name: kept for name, kept in self.meetings.items() if name != committee}
        return replace(self, meetings=dict([*others.items(), (committee, str(path.absolute()))][-MEETINGS_MOST:]))

    def with_reason(self, reason: str) -> Settings:
        """The settings after something was closed for this reason."""
        others = tuple(other for other in self.reasons if other != reason)
        return replace(self, reasons=(reason, *others)[:REASONS_MOST])

    def with_recent(self, path: Path) -> Settings:
        """The settings after `path` was opened or saved."""
        name = str(path.absolute())
        others = tuple(other for other in self.recent if other != name)
        return replace(self, recent=(name, *others)[:RECENT_MOST])

    def without_recent(self, path: Path) -> Settings:
        """The settings after `path` turned out to be gone."""
        return replace(self, recent=tuple(other for other in self.recent if other != str(path.absolute())))


def load_settings() -> Settings:
    """The settings as they were kept last, or the usual ones. A file that cannot be read as settings is moved aside."""
    file = paths.settings_file()
    try:
        table = json.loads(peek(file, LARGEST).decode("utf-8-sig"))
    except OSError:
        return Settings()
    except (ValueError, RecursionError):
        return _start_anew(file)
    return _read(table) if isinstance(table, dict) else _start_anew(file)


def keep_settings(settings: Settings) -> None:
    """Write the settings down; UserFacingError ``settings-unwritable``."""
    file = paths.settings_file()
    try:
        home.make_folder(file.parent)
        replace_file(file, json.dumps(asdict(settings), ensure_ascii=True, indent=1).encode(), private=True)
    except (OSError, UserFacingError) as error:
        raise UserFacingError("settings-unwritable", path=str(file)) from error


def keeping_trouble() -> UserFacingError | None:
    """What keeps settings and journals from being written, if anything: ``home-unwritable``."""
    return home.trouble() and UserFacingError("home-unwritable", path=str(paths.user_home()))


def _start_anew(file: Path) -> Settings:
    with suppress(OSError):  # a folder that cannot be written: the usual settings serve all the same
        file.replace(file.with_name(f"{file.name}.broken"))
    return Settings()


def _read(table: dict[str, Any]) -> Settings:
    """Every part that is of its type; of the others the usual ones."""
    usual = Settings()
    parts: dict[str, Any] = {}
    for part in fields(Settings):
        value = table.get(part.name)
        if part.name == "recent" and isinstance(value, list):
            parts["recent"] = tuple(filter(_may_be_path, value))[:RECENT_MOST]
        elif part.name == "reasons" and isinstance(value, list):
            parts["reasons"] = tuple(reason for reason in value if isinstance(reason, str))[:REASONS_MOST]
        elif part.name in ("roster", "replacements") and not _may_be_path(value):
            continue
        elif part.name in ("window", "columns", "lists") and isinstance(value, dict):
            parts[part.name] = {key: text for key, text in value.items() if isinstance(text, str)}
        elif part.name == "keys" and isinstance(value, dict):
            # what is no text stays as a text that is no key: the window tells of it
            parts["keys"] = {key: text if isinstance(text, str) else str(text) for key, text in value.items()}
        elif part.name == "meetings" and isinstance(value, dict):
            parts[part.name] = {key: path for key, path in value.items() if _may_be_path(path)}
        elif type(value) is type(getattr(usual, part.name)):
            parts[part.name] = value
    settings = replace(usual, **parts)
    return replace(settings, font_size=min(max(settings.font_size, FONT_SMALLEST), FONT_LARGEST))


def _may_be_path(value: object) -> bool:
    """Whether a file could be called so."""
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_PATH or "\0" in value:
        return False
    try:
        os.fsencode(value)
    except ValueError:
        return False
    return True
