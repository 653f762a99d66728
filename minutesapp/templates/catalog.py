"""The forms that are at hand: those built in, and the office's own."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.templates.form import Form
from minutesapp.templates.tables import MisfitError, build

FORM_FILE = "template.toml"
LAYOUT_FILE = "layout.docx"


def list_forms() -> tuple[Form, ...]:
    """All forms by id; a form of the office replaces the built-in one of the same id."""
    return tuple(load_form(id) for id in sorted(form_folders()))


def form_folders() -> dict[str, Path]:
    """The folder of every form by id."""
    found: dict[str, Path] = {}
    for root in (paths.resource("templates"), paths.own_templates()):
        found |= {file.parent.name: file.parent for file in sorted(root.glob(f"*/{FORM_FILE}"))}
    return found


def load_form(id: str) -> Form:
    """The form with this id; UserFacingError ``template-unknown`` or ``template-broken``."""
    folder = form_folders().get(id)
    if folder is None:
        raise UserFacingError("template-unknown", template=id)
    return read_form(folder)


@cache
def _read_once(folder: Path, modified: int) -> Form:
    try:
        table = tomllib.loads((folder / FORM_FILE).read_text(encoding="utf-8"))
        return replace(build(Form, {"id": folder.name} | table), id=folder.name, folder=str(folder))
    except MisfitError as misfit:
        raise UserFacingError(
            "template-broken", template=folder.name, place=misfit.place, reason=misfit.reason
        ) from misfit
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserFacingError("template-broken", template=folder.name, place=FORM_FILE, reason=str(error)) from error


def read_form(folder: Path) -> Form:
    """The form in this folder; read again only after it changed."""
    return _read_once(folder, (folder / FORM_FILE).stat().st_mtime_ns)


def layout_of(form: Form) -> Path:
    """The Word file that gives a form its page and styles."""
    return Path(form.folder) / LAYOUT_FILE
