"""The page of a form of the office's own: looked at and changed without Word."""

from __future__ import annotations

from minutesapp.errors import UserFacingError
from minutesapp.services.forming.keeping import is_own, keep
from minutesapp.templates.form import Form
from minutesapp.templates.page.limits import page_problems
from minutesapp.templates.page.look import PageLook
from minutesapp.templates.tables import MisfitError
from minutesapp.word.layout.opening import layout_path, read_layout
from minutesapp.word.making.changing import with_page
from minutesapp.word.making.reading import read_page
from minutesapp.word.package import DamagedError

__all__ = ["page_of", "page_problems", "set_page"]


def page_of(form: Form) -> PageLook:
    """The page of a form, as its layout has it; UserFacingError ``layout-broken``."""
    try:
        return read_page(read_layout(form))
    except DamagedError as error:
        raise UserFacingError("layout-broken", template=form.name, path=str(layout_path(form))) from error


def set_page(form: Form, page: PageLook) -> None:
    """Give a form of the office's own this page; all else that its layout says stays.

    UserFacingError ``form-built-in``, ``form-misfit`` for a page that cannot be, and those of `keeping.keep`.
    """
    if not is_own(form):
        raise UserFacingError("form-built-in", template=form.name)
    before = page_of(form)
    try:
        data = with_page(read_layout(form), before, page)
    except MisfitError as misfit:
        raise UserFacingError("form-misfit", place="", reason=misfit.reason) from misfit
    keep(form, data)
