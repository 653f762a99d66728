"""What was corrected in readings, kept for each committee: a small JSON file in the user's own folder.

It never keeps anybody from reading: a damaged file is moved aside and told of once, and one of a later version is left
alone.
"""

from __future__ import annotations

from contextlib import suppress

import msgspec
from msgspec import Struct, field

from minutesapp import home, paths
from minutesapp.attendance.committees import lasting_name
from minutesapp.errors import UserFacingError
from minutesapp.files.exclusion import alone_with
from minutesapp.files.reading import peek
from minutesapp.files.replacing import replace_file
from minutesapp.importers.corrections import NO_CORRECTIONS, Corrections

VERSION = 1
MOST = 500
"""Committees that are remembered; the one of which nothing was said for longest is forgotten first."""
LARGEST = 32 * 2**20
"""Bytes of the file."""


class Recalled(Struct, frozen=True):
    """What is remembered, and the code of the note on why nothing is; empty where nothing is wrong."""

    corrections: Corrections = NO_CORRECTIONS
    trouble: str = ""


class _Kept(Struct, frozen=True):
    version: int = VERSION
    committees: dict[str, Corrections] = field(default_factory=dict)


class _Version(Struct, frozen=True):
    version: int


def recall(committee: str) -> Recalled:
    """What was corrected in readings of this committee's minutes, by what of its name lasts; nothing for none."""
    try:
        kept = _load()
    except _LaterError:
        return Recalled(trouble="memory-newer")
    except (ValueError, RecursionError):
        _set_aside()
        return Recalled(trouble="memory-damaged")
    return Recalled(kept.committees.get(lasting_name(committee), NO_CORRECTIONS) if committee else NO_CORRECTIONS)


def expect_name(committee: str) -> None:
    """UserFacingError ``memory-nameless`` where nothing can be remembered, as nobody knows of whom."""
    if not committee:
        raise UserFacingError("memory-nameless")


def keep(committee: str, corrections: Corrections) -> None:
    """From now on these are what is remembered for this committee; with none it is forgotten.

    UserFacingError ``memory-unwritable``.
    """
    file = paths.corrections_file()
    try:
        home.make_file(file)
        with alone_with(file):
            kept = _load_or_set_aside().committees
            others = {name: told for name, told in kept.items() if name != lasting_name(committee)}
            told = others | ({lasting_name(committee): corrections} if corrections else {})
            latest = _Kept(committees=dict(list(told.items())[-MOST:]))
            replace_file(file, msgspec.json.format(msgspec.json.encode(latest), indent=1), private=True)
    except (OSError, UserFacingError, _LaterError) as error:
        raise UserFacingError("memory-unwritable", path=str(file)) from error


class _LaterError(Exception):
    """The file is of a later version of the program."""


def _load() -> _Kept:
    """What the file holds; ValueError where it is damaged."""
    try:
        data = peek(paths.corrections_file(), LARGEST + 1)
    except OSError:
        return _Kept()
    if not data:
        return _Kept()
    if msgspec.json.decode(data, type=_Version).version > VERSION:
        raise _LaterError
    return msgspec.json.decode(data, type=_Kept)


def _load_or_set_aside() -> _Kept:
    try:
        return _load()
    except (ValueError, RecursionError):
        _set_aside()
        return _Kept()


def _set_aside() -> None:
    file = paths.corrections_file()
    with suppress(OSError):  # a folder that cannot be written: nothing is remembered all the same
        file.replace(file.with_name(f"{file.name}.broken"))
