"""The forms that are at hand: those built in, and the office's own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.model.attendance import Side
from minutesapp.templates.form import Form
from minutesapp.templates.tables import MisfitError, build

FORM_FILE = "template.toml"
PERSON_PLACES = ("mark", "seat", "name", "post", "organisation", "note", "status")
LABEL_PLACES = ("name", "post")
LAYOUT_FILE = "layout.docx"


def list_forms() -> tuple[Form, ...]:
    """All forms by id; a form of the office replaces the built-in one of the same id."""
    return tuple(load_form(id) for id in sorted(form_folders()))


def form_folders() -> dict[str, Path]:
    """The folder of every form by id."""
    found: dict[str, Path] = {}
    for root in (paths.resource("templates"), paths.own_templates()):
        found |= {file.parent.name: file.parent for file in paths.files_in(root, f"*/{FORM_FILE}")}
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
        form = replace(build(Form, {"id": folder.name} | table), id=folder.name, folder=str(folder))
        _expect_usable(form)
        return form
    except MisfitError as misfit:
        raise UserFacingError(
            "template-broken", template=folder.name, place=misfit.place, reason=misfit.reason
        ) from misfit
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise UserFacingError("template-broken", template=folder.name, place=FORM_FILE, reason=str(error)) from error


def read_form(folder: Path) -> Form:
    """The form in this folder; read again only after it changed."""
    try:
        modified = (folder / FORM_FILE).stat().st_mtime_ns
    except OSError as error:
        raise UserFacingError("template-broken", template=folder.name, place=FORM_FILE, reason=str(error)) from error
    return _read_once(folder, modified)


def _expect_usable(form: Form) -> None:
    """What is of the right type and yet cannot be worked with; MisfitError."""
    if not form.agenda.levels:
        raise MisfitError("agenda.levels", "一つは必要です")
    for place, kind in enumerate(form.fields):
        if kind.across < 1:
            raise MisfitError(f"fields[{place}].across", "1以上にしてください")
        _expect_pattern(kind.person.pattern, PERSON_PLACES, f"fields[{place}].person.pattern")
    for naming in filter(None, (form.turn.naming, form.turn.public_naming)):
        for side in Side:
            _expect_pattern(naming.of(side).pattern, LABEL_PLACES, f"turn.naming.{side}.pattern")


def _expect_pattern(pattern: str, places: Iterable[str], place: str) -> None:
    try:
        pattern.format_map(dict.fromkeys(places, ""))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        raise MisfitError(place, "{ } の中に知らない言葉があります") from None


def layout_of(form: Form) -> Path:
    """The Word file that gives a form its page and styles."""
    return Path(form.folder) / LAYOUT_FILE
