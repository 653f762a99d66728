"""A file of another kind, read as turns for a place in a record that is there already."""

from __future__ import annotations

from pathlib import Path

from minutesapp.editing.clipboard.positions import Spot
from minutesapp.importers.formats.files import Contents, contents_by_columns, contents_of_file
from minutesapp.importers.source import Words
from minutesapp.importers.transcripts.tables.columns import Columns
from minutesapp.model.minutes import Minutes
from minutesapp.services.clipboard.cleaning import clean_lines
from minutesapp.services.clipboard.lines_read import body_of_transcript
from minutesapp.services.clipboard.pasted import Pasted
from minutesapp.services.clipboard.turns_read import Read, read_turns
from minutesapp.services.reading.tables import bytes_to_read


def read_file_into(path: Path, minutes: Minutes, at: Spot, columns: Columns | None = None) -> Read:
    """What a file says, for this place; UserFacingError ``import-…``, ``file-…``.

    With `columns` it is a table that has a transcript in these.
    """
    data = bytes_to_read(path)
    contents: Contents = (
        contents_by_columns(data, path.name, columns) if columns is not None else contents_of_file(data, path.name)
    )
    if isinstance(contents, Words):
        return read_turns(Pasted(minutes, at, at, clean_lines(contents.text)))
    lines = tuple(cue.text for cue in contents.cues)
    return Read(Pasted(minutes, at, at, lines), body_of_transcript(contents, minutes), heard=True)
