"""A form out of last year's minutes, put among the office's own."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file
from minutesapp.learning.learned import Learned
from minutesapp.services.forming.keeping import free_id, is_own, keep
from minutesapp.templates.folder.catalog import load_form

__all__ = ["Learned", "keep_learned", "learn_form"]

SUFFIX = ".docx"
LARGEST = 64 * 2**20
"""Bytes; a record with many pictures."""


def learn_form(path: Path, name: str = "") -> Learned:
    """The form of a finished Word file, under this name; without one that of the file. Nothing is kept yet.

    UserFacingError: ``learn-suffix`` for another kind of file, ``learn-no-minutes``, ``learn-looks``,
    ``import-format``, ``import-empty``, and those of reading a file.
    """
    # Imported late: whoever works with forms does mostly without it.
    from minutesapp.learning.learning import learn

    if path.suffix.lower() != SUFFIX:
        raise UserFacingError("learn-suffix", path=str(path))
    return learn(read_file(path, LARGEST), path.name, name.strip() or path.stem)


def keep_learned(learned: Learned, id: str = "", name: str = "") -> Learned:
    """Keep the form among the office's own, in the place of that with this id if one is named; as it is kept.

    UserFacingError ``template-unknown``, ``form-built-in``, and those of `keeping.keep`.
    """
    named = replace(learned.form, name=name.strip() or learned.form.name)
    if id and not is_own(load_form(id)):
        raise UserFacingError("form-built-in", template=load_form(id).name)
    kept = keep(replace(named, id=id or free_id(named.name)), learned.layout)
    return replace(learned, form=kept, minutes=replace(learned.minutes, template=kept.id))
