"""What a record was read from, kept beside it as it came: 会議.原本.vtt beside 会議.minutes."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import FOR_THE_USER, drafted
from minutesapp.files.exclusion import create
from minutesapp.files.replacing import settle_folder
from minutesapp.language.pattern import pattern
from minutesapp.paths import beside
from minutesapp.storage.record_file import SUFFIX, is_as_stamped, stamp_of

WORD = "原本"
USUAL = pattern(r"\.[0-9A-Za-z]{1,8}")
TEXT = ".txt"
MOST = 99
"""Files of this name beside one record, each of other content."""


def keep_beside(record: Path, data: bytes, name: str) -> Path:
    """Where these bytes lie beside a record, for the same people; `name` is that of the file they came in.

    Another file is never written over, and the same is not written twice. UserFacingError ``original-unkept``.
    """
    stamp = stamp_of(data)
    try:
        for place in _places(record, name):
            if is_as_stamped(place, stamp):
                return place
            if not place.exists() and _make(place, data, record):
                return place
    except OSError as error:
        raise UserFacingError("original-unkept", path=str(next(_places(record, name)))) from error
    raise UserFacingError("original-unkept", path=str(next(_places(record, name))))


def _places(record: Path, name: str) -> Iterator[Path]:
    stem = record.stem if record.suffix.lower() == SUFFIX else record.name
    suffix = PurePath(name).suffix
    usual = suffix if USUAL.fullmatch(suffix) and suffix.lower() != SUFFIX else TEXT
    for number in range(1, MOST + 1):
        yield beside(record.with_name(stem), after=f".{WORD}{'' if number == 1 else f'（{number}）'}{usual}")


def _make(place: Path, data: bytes, record: Path) -> bool:
    """Give the bytes this name, whole and durable; False where something has it meanwhile. OSError."""
    try:
        mode = stat.S_IMODE(record.stat().st_mode)
    except FileNotFoundError:
        mode = FOR_THE_USER
    with drafted(place, data, mode=mode) as draft:
        made = create(draft, place)
    settle_folder(place.parent)
    return made
