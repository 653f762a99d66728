"""Where the program's own files and the user's files lie, on every system and in every way of installing."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

HOME_VARIABLE = "MINUTESAPP_HOME"
LONGEST_NAME = 255
"""Bytes that a file's name may have on most disks."""


def resource(*parts: str) -> Path:
    """A file or folder that came with the program: ``resource("templates", "ueda-gaiyo", "template.toml")``."""
    return _resources().joinpath(*parts)


def user_home() -> Path:
    """The user's own folder on the local disk, or where ``MINUTESAPP_HOME`` moves it; it need not exist."""
    moved = os.environ.get(HOME_VARIABLE)
    if moved:
        return Path(os.path.abspath(os.path.expanduser(moved)))  # noqa: PTH100, PTH111 - those of Path may raise
    # Imported late: nothing that is given its files by name ever asks for this folder.
    import platformdirs

    return Path(platformdirs.user_data_dir("minutesapp", appauthor=False))


def settings_file() -> Path:
    """The user's settings; the file need not exist."""
    return user_home() / "settings.json"


def roster_file() -> Path:
    """The roster that is used when no other is named; the file need not exist."""
    return user_home() / "roster.db"


def roster_index_file() -> Path:
    """What is kept of the roster to find people sooner at the next start; the file need not exist."""
    return user_home() / "roster.index"


def voices_file() -> Path:
    """Whom the labels of transcripts meant; the file need not exist."""
    return user_home() / "voices.json"


def own_templates() -> Path:
    """The folder of the forms that the office made itself; it need not exist."""
    return user_home() / "templates"


def replacement_lists() -> Path:
    """The folder of the lists of replacements that the user keeps; it need not exist."""
    return user_home() / "replacements"


def written_file() -> Path:
    """What is remembered of the files that were written out; the file need not exist."""
    return user_home() / "written.json"


def corrections_file() -> Path:
    """What was corrected in readings of minutes; the file need not exist."""
    return user_home() / "corrections.json"


def recovery_folder() -> Path:
    """The folder of the journals of unsaved work; it need not exist."""
    return user_home() / "recovery"


def log_file() -> Path:
    """Where bugs are written down, without any text of a document; the file need not exist."""
    return user_home() / "minutesapp.log"


def is_file(path: Path) -> bool:
    """Whether a file is there; quiet, as the method of `Path` is not, about places that may not be looked at."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: Path) -> bool:
    """Whether a folder is there; as quiet."""
    return os.path.isdir(path)  # noqa: PTH112


def is_same(one: Path, other: Path) -> bool:
    """Whether both are names of one file, be it there or not."""
    return _real(one) == _real(other)


def is_within(path: Path, folder: Path) -> bool:
    """Whether a path, be there a file or not, leads into a folder or one below it."""
    inside, outside = _real(path), _real(folder)
    return inside == outside or inside.startswith(outside.rstrip(os.sep) + os.sep)


def files_in(folder: Path, pattern: str) -> list[Path]:
    """The files in a folder that fit, sorted by name; none where there is no such folder or it may not be entered."""
    try:
        return sorted(file for file in folder.glob(pattern) if is_file(file))
    except OSError:
        return []


def beside(path: Path, before: str = "", after: str = "") -> Path:
    """Where a file lies that is named after the one at `path`; its name is shortened where it would be too long."""
    name = path.name
    room = LONGEST_NAME - len(before.encode()) - len(after.encode())
    if len(os.fsencode(name)) > room:
        mark = "-" + hashlib.sha256(os.fsencode(name)).hexdigest()[:12]
        name = os.fsencode(name)[: room - len(mark)].decode("utf-8", "ignore") + mark
    return path.parent / f"{before}{name}{after}"


def _real(path: Path) -> str:
    try:
        return os.path.normcase(os.path.realpath(path))  # unlike the method of Path, it takes links that lead nowhere
    except ValueError:  # a name that no file can have
        return str(path)


def _resources() -> Path:
    """In the unpacked bundle when frozen, inside the package when installed, beside it in a checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
