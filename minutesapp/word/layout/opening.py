"""Opening the layout of a form: whatever a clerk's Word, or chance, has put into it, a layout or a sentence comes."""

from __future__ import annotations

import os
from pathlib import Path

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file
from minutesapp.templates.folder.catalog import LAYOUT_FILE, layout_of
from minutesapp.templates.form import Form
from minutesapp.word.layout.layout import Layout
from minutesapp.word.package import LARGEST_TOTAL, DamagedError, Package
from minutesapp.word.pictures import BrokenPictureError

DEFAULT_FORM = "ueda-gaiyo"
"""Its layout serves forms that have none of their own."""


def open_layout(form: Form, data: bytes | None = None) -> Layout:
    """The form's layout, the common one where it has none, or the one that these bytes are; UserFacingError.

    ``layout-broken``, or ``layout-picture`` where a picture in it is damaged.
    """
    try:
        return Layout(Package(read_layout(form) if data is None else data), form.name)
    except BrokenPictureError as error:
        raise UserFacingError("layout-picture", template=form.name, path=str(layout_path(form))) from error
    except DamagedError as error:
        raise UserFacingError("layout-broken", template=form.name, path=str(layout_path(form))) from error


def read_layout(form: Form) -> bytes:
    """The bytes of the form's layout, or of the common one; UserFacingError ``layout-broken``."""
    path = layout_path(form)
    try:
        return read_file(path, LARGEST_TOTAL)
    except UserFacingError as error:
        raise UserFacingError("layout-broken", template=form.name, path=str(path)) from error


def layout_path(form: Form) -> Path:
    """Where the form's layout is, or the common one."""
    path = layout_of(form)
    return path if os.path.lexists(path) else paths.resource("templates", DEFAULT_FORM, LAYOUT_FILE)
