"""The record where a journal begins: the one it holds, or, where that one is spoiled, the one in its file."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.model.minutes import Minutes
from minutesapp.storage.journal.contents import read_journal
from minutesapp.storage.journal.database import Trouble, UnreadableError
from minutesapp.storage.journal.rows import JournalContents
from minutesapp.storage.journal.salvage import salvage
from minutesapp.storage.journal.writing import Filed
from minutesapp.storage.json_parts import MalformedError
from minutesapp.storage.record_file import read_bytes, stamp_of
from minutesapp.storage.record_format import read_minutes
from minutesapp.storage.repair import repair_minutes
from minutesapp.storage.upgrades import NewerError


class Beginning(Struct, frozen=True):
    """A journal that can be replayed: the record before the first of its moves, and what the journal holds."""

    minutes: Minutes
    contents: JournalContents


def read_beginning(file: Path) -> Beginning:
    """A journal, or what can still be read of it; LiveError, and UnreadableError where there is no beginning."""
    contents = _read(file)
    try:
        return Beginning(repair_minutes(read_minutes(contents.base.record))[0], contents)
    except NewerError as error:
        raise UnreadableError(str(error), Trouble.NEWER, _name(contents)) from error
    except MalformedError as error:
        beginning = None if contents.trouble is Trouble.NEWER else _begin_with_file(contents)
        if beginning is None:
            raise UnreadableError(str(error), contents.trouble or Trouble.DAMAGED, _name(contents)) from error
        return beginning


def _name(contents: JournalContents) -> str:
    """What the clerk knows the record by; empty where that cannot be read either."""
    return contents.held.path.name if contents.held else contents.base.name


def _read(file: Path) -> JournalContents:
    try:
        return read_journal(file)
    except UnreadableError as error:
        left = None if error.trouble is Trouble.REFUSED else salvage(file, error.trouble)
        if left is None:
            raise
        return left


def _begin_with_file(contents: JournalContents) -> Beginning | None:
    """The record in the file and the moves that are not in it; None where the file is not as the journal knows it."""
    for filed in (contents.coming, contents.held):
        if filed is None or filed.upto is None or filed.upto > len(contents.moves):
            continue
        with suppress(UserFacingError, MalformedError, NewerError, OSError, ValueError):
            minutes, data = _read_as_stamped(filed)
            base, held = replace(contents.base, record=data), replace(filed, upto=0)
            moves = contents.moves[filed.upto :]
            return Beginning(minutes, replace(contents, base=base, held=held, coming=None, moves=moves))
    return None


def _read_as_stamped(filed: Filed) -> tuple[Minutes, bytes]:
    """The record in a file with its bytes; MalformedError where they are others, or where ids are made up for it.

    Moves know paragraphs by their ids, and made up ones are never the same twice.
    """
    data = read_bytes(filed.path)
    minutes = read_minutes(data)
    if stamp_of(data) != filed.stamp or repair_minutes(minutes)[0] != minutes:
        raise MalformedError("", "")
    return minutes, data
