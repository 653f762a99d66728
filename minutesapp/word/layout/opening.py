"""Opening the layout of a form: whatever a clerk's Word, or chance, has put into it, a layout or a sentence comes."""

from __future__ import annotations

import os

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


def open_layout(form: Form) -> Layout:
    """The form's layout, or the common one where it has none; UserFacingError.

    ``layout-broken``, or ``layout-picture`` where a picture in it is damaged.
    """
    path = layout_of(form)
    if not os.path.lexists(path):
        path = paths.resource("templates", DEFAULT_FORM, LAYOUT_FILE)
    try:
        return Layout(Package(read_file(path, LARGEST_TOTAL)), form.name)
    except BrokenPictureError as error:
        raise UserFacingError("layout-picture", template=form.name, path=str(path)) from error
    except (DamagedError, UserFacingError) as error:
        raise UserFacingError("layout-broken", template=form.name, path=str(path)) from error
