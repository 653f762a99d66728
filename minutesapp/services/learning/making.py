"""A form out of last year's minutes: learned, told of, and put among the office's own."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp

from msgspec.structs import replace

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file
from minutesapp.files.replacing import move_over, replace_file, translated
from minutesapp.home import make_folder
from minutesapp.learning.learned import Learned
from minutesapp.services.records import as_file_name
from minutesapp.templates.folder.catalog import LAYOUT_FILE, form_folders
from minutesapp.templates.folder.template_file import FORM_FILE, write_form

SUFFIX = ".docx"
LARGEST = 64 * 2**20
"""Bytes; a record with many pictures."""
UNNAMED = "様式"
DRAFTS = ".learned-"
"""How the folder of a form is called before it is whole; none that begins so is taken for a form."""


def learn_form(path: Path, name: str = "", id: str = "") -> Learned:
    """The form of a finished Word file, under this name; without one that of the file. Nothing is written.

    UserFacingError: ``learn-suffix`` for another kind of file, ``learn-no-minutes``, ``import-format``,
    ``import-empty``, and those of reading a file.
    """
    # Imported late: the shell and the window do much without it.
    from minutesapp.learning.learning import learn

    if path.suffix.lower() != SUFFIX:
        raise UserFacingError("learn-suffix", path=str(path))
    name = name.strip() or path.stem
    return learn(read_file(path, LARGEST), path.name, _id_of(id or name), name)


def renamed(learned: Learned, name: str) -> Learned:
    """The same under another name."""
    form = replace(learned.form, name=name.strip(), id=_id_of(name))
    return replace(learned, form=form)


def keep_form(learned: Learned, *, over: bool = False) -> Path:
    """Put the form among the office's own; its folder.

    UserFacingError ``form-exists`` where there is one of this id, unless it is to be replaced (`over`), and
    ``form-built-in`` where one of that id is built in; and those of `files.replacing`.
    """
    folder = paths.own_templates() / learned.form.id
    if learned.form.id in form_folders() and not folder.exists():
        raise UserFacingError("form-built-in", template=learned.form.id)
    if folder.exists() and not over:
        raise UserFacingError("form-exists", template=learned.form.id)
    parts = {LAYOUT_FILE: learned.layout, FORM_FILE: write_form(learned.form).encode()}
    if folder.exists():
        for name, data in parts.items():
            replace_file(folder / name, data)
    else:
        _put_whole(folder, parts)
    return folder


def _id_of(name: str) -> str:
    """The name of the form's folder; one that begins with a dot would be none."""
    return as_file_name(name).strip(" .") or UNNAMED


def _put_whole(folder: Path, parts: dict[str, bytes]) -> None:
    """Make the folder with all its files, or none."""
    with translated(folder):
        make_folder(folder.parent)
        draft = Path(mkdtemp(prefix=DRAFTS, dir=folder.parent))
        try:
            for name, data in parts.items():
                replace_file(draft / name, data)
            move_over(draft, folder)
        except BaseException:
            for name in parts:
                (draft / name).unlink(missing_ok=True)
            draft.rmdir()
            raise
