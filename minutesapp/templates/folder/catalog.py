"""The forms that are at hand: those built in, and the office's own. A broken one of the office is only missing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from msgspec.structs import replace

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.files.reading import read_file
from minutesapp.model.minutes import Minutes
from minutesapp.templates.folder.template_file import FORM_FILE, parse_form
from minutesapp.templates.form import Form
from minutesapp.templates.parts.naming import HIDING, with_labels
from minutesapp.templates.tables import MisfitError

LAYOUT_FILE = "layout.docx"
LARGEST_FORM = 64 * 1024
"""Bytes; ten times the longest form with all its words."""
REASONS = {
    "file-missing": "ファイルがありません",
    "file-too-large": f"大きすぎます（上限は{LARGEST_FORM // 1024}KBです）",
    "file-unreadable": "ファイルを開けません",
}


def list_forms() -> tuple[Form, ...]:
    """All forms that can be used, in their order; a form of the office replaces the built-in one of the same id."""
    return tuple(sorted((form for form in _every_form() if isinstance(form, Form)), key=lambda form: form.order))


def broken_forms() -> tuple[UserFacingError, ...]:
    """Why each of the other forms is missing: ``template-broken``, or ``templates-unreadable`` for the whole folder."""
    return tuple(error for error in _every_form() if isinstance(error, UserFacingError))


def form_folders() -> dict[str, Path]:
    """The folder of every form by id, the broken ones among them."""
    built_in = {folder.name: folder for folder in paths.resource("templates").iterdir() if folder.is_dir()}
    with suppress(UserFacingError):  # those built in are there all the same
        return built_in | _own_folders()
    return built_in


def load_form(id: str) -> Form:
    """The form with this id; UserFacingError ``template-unknown`` or ``template-broken``."""
    folder = form_folders().get(id)
    if folder is None:
        raise UserFacingError("template-unknown", template=id)
    return read_form(folder)


def form_of(minutes: Minutes) -> Form:
    """The form that a record follows, with its members named as its committee has it; the same errors.

    A form that hides names from the public hides them all the same, whatever a committee shows; where the committee is
    named without names, they are hidden from the public under any form, labels written by hand included.
    """
    form = load_form(minutes.template)
    labels = minutes.committee.labels if minutes.committee else None
    if labels is None:
        return form
    public = form.turn.public_naming
    if labels in HIDING:
        public = with_labels(public or form.turn.naming, labels)
    return replace(form, turn=replace(form.turn, naming=with_labels(form.turn.naming, labels), public_naming=public))


def read_form(folder: Path) -> Form:
    """The form in this folder; UserFacingError ``template-broken``."""
    try:
        data = read_file(folder / FORM_FILE, LARGEST_FORM)
    except UserFacingError as error:
        reason = REASONS.get(error.code, "ふつうのファイルではありません")
        raise UserFacingError("template-broken", template=folder.name, place=FORM_FILE, reason=reason) from error
    form = _read(folder, data)
    if isinstance(form, MisfitError):
        raise UserFacingError("template-broken", template=folder.name, place=form.place, reason=form.reason)
    return form


def layout_of(form: Form) -> Path:
    """The Word file that gives a form its page and styles."""
    return Path(form.folder) / LAYOUT_FILE


def _every_form() -> Iterator[Form | UserFacingError]:
    """Each form, or why it is none."""
    try:
        _own_folders()
    except UserFacingError as error:
        yield error
    for _, folder in sorted(form_folders().items()):
        try:
            yield read_form(folder)
        except UserFacingError as error:
            yield error


def _own_folders() -> dict[str, Path]:
    """Every folder of the office's own forms, and what was to be one; UserFacingError ``templates-unreadable``."""
    folder = paths.own_templates()
    if not os.path.lexists(folder):  # nor where the user's own folder may not be entered, which is told
        return {}
    try:
        entries = list(folder.iterdir())
    except OSError as error:
        raise UserFacingError("templates-unreadable", path=str(folder)) from error
    return {entry.name: entry for entry in entries if not entry.name.startswith(".") and not paths.is_file(entry)}


@lru_cache(maxsize=64)
def _read(folder: Path, data: bytes) -> Form | MisfitError:
    """The form that these bytes state, or why they state none; worked out again only after they changed."""
    try:
        return replace(parse_form(data, folder.name), folder=str(folder))
    except MisfitError as misfit:
        return misfit
