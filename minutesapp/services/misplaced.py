"""Files of ours in the wrong place: known by what is in them, whatever their names, and told as what they are."""

from __future__ import annotations

from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_head

APPLICATION = slice(68, 72)
"""Where a database says what program it is of."""


def expect_list(path: Path) -> None:
    """UserFacingError where a list of people was asked for and a file of our own is there."""
    from minutesapp.storage.record_file import is_record

    if is_record(path):
        raise UserFacingError("file-is-minutes", path=str(path))
    if (database := database_in_the_way(path)) is not None:
        raise database


def database_in_the_way(path: Path) -> UserFacingError | None:
    """What is to be said of a roster or a journal where another file is asked for; None where there is neither."""
    # Imported late: most files are what they are asked for.
    from minutesapp.roster.sqlite import schema
    from minutesapp.storage.journal import writing

    codes = {schema.APPLICATION_ID: "file-is-roster", writing.APPLICATION_ID: "file-is-journal"}
    try:
        head = read_head(path, APPLICATION.stop)
    except UserFacingError:  # who reads the file is told
        return None
    code = codes.get(int.from_bytes(head[APPLICATION])) if head.startswith(schema.MAGIC) else None
    return UserFacingError(code, path=str(path)) if code else None
