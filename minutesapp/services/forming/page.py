"""The page of a form of the office's own: looked at and changed without Word."""

from __future__ import annotations

from minutesapp.errors import UserFacingError
from minutesapp.services.forming.keeping import is_own, keep_layout
from minutesapp.templates.form import Form
from minutesapp.templates.page.fitting import fitted
from minutesapp.templates.page.limits import page_problems
from minutesapp.templates.page.look import PageLook
from minutesapp.templates.tables import MisfitError
from minutesapp.word.layout.opening import layout_path, read_layout
from minutesapp.word.making.changing import with_page
from minutesapp.word.making.reading import read_page
from minutesapp.word.package import DamagedError

__all__ = ["fitted", "page_of", "page_problems", "set_page"]


def page_of(form: Form) -> PageLook:
    """The page of a form, as its layout has it; UserFacingError ``layout-broken``."""
    try:
        return read_page(read_layout(form))
    except DamagedError as error:
        raise UserFacingError("layout-broken", template=form.name, path=str(layout_path(form))) from error


def set_page(form: Form, page: PageLook, before: PageLook | None = None) -> Form:
    """Give a form of the office's own this page; all else that its layout says stays. The form.

    Somebody who has looked at its page says how it was `before`. UserFacingError ``form-built-in``, ``form-misfit``
    for a page that cannot be, ``form-changed`` for one that is not as it was, and those of `keeping.keep_layout`.
    """
    if not is_own(form):
        raise UserFacingError("form-built-in", template=form.name)
    now = page_of(form)
    if before is not None and now != before:
        raise UserFacingError("form-changed", template=form.name)
    try:
        data = with_page(read_layout(form), now, page)
    except MisfitError as misfit:
        raise UserFacingError("form-misfit", place="", reason=misfit.reason) from misfit
    keep_layout(form, data)
    return form
