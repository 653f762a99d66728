"""Where the program's own files and the user's files lie, on every system and in every way of installing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

HOME_VARIABLE = "MINUTESAPP_HOME"


def resource(*parts: str) -> Path:
    """A file or folder that came with the program: ``resource("templates", "ueda-gaiyo", "template.toml")``."""
    return _resources().joinpath(*parts)


def user_home() -> Path:
    """The user's own folder on the local disk, or where ``MINUTESAPP_HOME`` moves it; it need not exist."""
    moved = os.environ.get(HOME_VARIABLE)
    if moved:
        return Path(moved).expanduser().absolute()
    # Imported late: nothing that is given its files by name ever asks for this folder.
    import platformdirs

    return Path(platformdirs.user_data_dir("minutesapp", appauthor=False))


def settings_file() -> Path:
    """The user's settings; the file need not exist."""
    return user_home() / "settings.json"


def roster_file() -> Path:
    """The roster that is used when no other is named; the file need not exist."""
    return user_home() / "roster.db"


def own_templates() -> Path:
    """The folder of the forms that the office made itself; it need not exist."""
    return user_home() / "templates"


def written_file() -> Path:
    """What is remembered of the files that were written out; the file need not exist."""
    return user_home() / "written.json"


def recovery_folder() -> Path:
    """The folder of the journals of unsaved work; it need not exist."""
    return user_home() / "recovery"


def log_file() -> Path:
    """Where bugs are written down, without any text of a document; the file need not exist."""
    return user_home() / "minutesapp.log"


def _resources() -> Path:
    """In the unpacked bundle when frozen, inside the package when installed, beside it in a checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
