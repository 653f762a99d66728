"""Where the office's own forms are kept, and the one file in which a form goes from one office to another."""

from __future__ import annotations

import io
import os
from itertools import count
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from msgspec.structs import replace

from minutesapp import paths
from minutesapp.errors import UserFacingError
from minutesapp.files.exclusion import alone_with
from minutesapp.files.reading import read_file
from minutesapp.files.replacing import replace_file, translated
from minutesapp.language.matching.folding import nfkc
from minutesapp.language.pattern import pattern
from minutesapp.templates.folder.catalog import LARGEST_FORM, LAYOUT_FILE, form_folders, layout_of, load_form, read_form
from minutesapp.templates.folder.template_file import FORM_FILE, parse_form, write_form
from minutesapp.templates.form import Form
from minutesapp.templates.tables import MisfitError
from minutesapp.word.layout.handing_on import without_properties
from minutesapp.word.layout.opening import open_layout, read_layout
from minutesapp.word.package import LARGEST_TOTAL, DamagedError, Package

ID_FILE = "id"
"""What a file that is handed on has beside those of the form's folder."""
NOT_IN_IDS = pattern(r"[^\w\-]+")
LONGEST_ID = 40


def copied(id: str, name: str) -> Form:
    """A form like the one with this id under another name, not kept yet; its layout is that of the other one.

    What is read is taken for it as for any other: who makes a form has records that look like it.

    UserFacingError ``template-unknown``, ``template-broken``, ``form-nameless``.
    """
    return replace(as_copy(load_form(id), name), strict=False)


def free_id(name: str) -> str:
    """The name of a folder that no form has, made of the form's name; UserFacingError ``form-nameless``."""
    words = _as_id(name)
    if not words:
        raise UserFacingError("form-nameless")
    taken = form_folders()
    candidates = (f"{words}-{number}" if number > 1 else words for number in range(1, len(taken) + 2))
    return next(candidate for candidate in candidates if candidate not in taken)


def _as_id(words: str) -> str:
    """Words as the name of a folder, which leads nowhere else; empty where nothing of them can be in one."""
    return NOT_IN_IDS.sub("-", nfkc(words)).strip("-_").lower()[:LONGEST_ID]


def is_own(form: Form) -> bool:
    """Whether the form is kept among the office's own, where it may be changed."""
    return bool(form.folder) and Path(form.folder).parent == paths.own_templates()


def as_copy(form: Form, name: str) -> Form:
    """The form as it is here under another name and id, not kept yet; its layout is that of the other one.

    UserFacingError ``form-nameless``.
    """
    return replace(form, id=free_id(name), name=name.strip(), version=1)


def keep(form: Form, layout: bytes | None = None, *, before: Form | None = None) -> Form:
    """Keep the form among the office's own, with this layout or the one that it has; the form as it is kept.

    One of the same id that is kept there is replaced, of which somebody who has read it says how it was `before`; a
    layout that is there stays unless another is given. UserFacingError ``form-misfit`` with `place` and `reason`,
    ``form-gone`` where somebody set it aside meanwhile, ``form-changed`` where it is not as it was before,
    ``layout-…``, and those of `files.replacing`.
    """
    folder = paths.own_templates() / form.id
    words, data = _written(form), read_layout(form) if layout is None else layout
    open_layout(form, data)
    kept = replace(form, folder=str(folder))
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with alone_with(folder / FORM_FILE) as there:
            if not there and form.folder == str(folder):
                raise UserFacingError("form-gone", template=form.name)
            if before is not None and _is_other(folder, before):
                raise UserFacingError("form-changed", template=before.name)
            if layout is not None or not paths.is_file(layout_of(kept)):
                replace_file(layout_of(kept), data)
            replace_file(folder / FORM_FILE, words)
    return kept


def keep_layout(form: Form, data: bytes) -> None:
    """Give a form of the office's own this layout, and change nothing else of it.

    UserFacingError ``form-gone``, ``layout-…``, and those of `files.replacing`.
    """
    open_layout(form, data)
    file = Path(form.folder) / FORM_FILE
    with translated(file), alone_with(file) as there:
        if not there:
            raise UserFacingError("form-gone", template=form.name)
        replace_file(layout_of(form), data)


def _is_other(folder: Path, before: Form) -> bool:
    """Whether the form in this folder reads otherwise than it did; one that cannot be used any more does."""
    try:
        return read_form(folder) != before
    except UserFacingError:
        return True


def layout_file(form: Form) -> Path:
    """The Word file of an own form in which its look can be changed; one that had none has a copy of the common one."""
    if not paths.is_file(layout_of(form)):
        replace_file(layout_of(form), read_layout(form))
    return layout_of(form)


def expect_fit(form: Form) -> None:
    """UserFacingError ``form-misfit`` with `place` and `reason` where the form could not be used as it is."""
    _written(form)


def pack(form: Form) -> bytes:
    """The form with its layout as one file, and the id by which its records know it."""
    parts = ((FORM_FILE, _written(form)), (LAYOUT_FILE, _layout_to_hand_on(form)), (ID_FILE, form.id.encode()))
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, data in parts:
            package.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return buffer.getvalue()


def _layout_to_hand_on(form: Form) -> bytes:
    data = read_layout(form)
    open_layout(form, data)
    return without_properties(data)


def hand_out(form: Form, path: Path) -> None:
    """Write the form with its layout to `path`, as one file; UserFacingError of `files.replacing`."""
    replace_file(path, pack(form))


def take_in(path: Path) -> Form:
    """Keep the form of such a file among the office's own; the form as it is kept.

    It keeps its id, by which records know it, where no other form has that: one that differs from it in its name alone
    is the same and gets the new name. UserFacingError ``form-file`` where it is no form, ``template-broken`` where its
    form cannot be used.
    """
    try:
        package = Package(read_file(path, LARGEST_TOTAL), LARGEST_TOTAL)
        words, layout = package.read(FORM_FILE), package.read(LAYOUT_FILE)
        id = _as_id(package.read(ID_FILE).decode(errors="replace")) if ID_FILE in package.names else ""
    except DamagedError as error:
        raise UserFacingError("form-file", path=str(path)) from error
    try:
        form = parse_form(words[: LARGEST_FORM + 1], path.stem)
    except MisfitError as misfit:
        raise UserFacingError(
            "template-broken", template=path.stem, place=misfit.place, reason=misfit.reason
        ) from misfit
    lasting = bool(id) and (id not in form_folders() or _is_same(replace(form, id=id), layout))
    return keep(replace(form, id=id if lasting else free_id(form.name)), layout)


def _is_same(form: Form, layout: bytes) -> bool:
    """Whether the office has this form with this layout already, be it under another name."""
    try:
        there = read_form(paths.own_templates() / form.id)
    except UserFacingError:
        return False
    return replace(there, name=form.name, folder=form.folder) == form and _layout_to_hand_on(there) == layout


def remove(form: Form) -> Path:
    """Take a form of the office's own off the list; the folder in which it is left, under a name that hides it.

    UserFacingError ``form-built-in``, and those of `files.replacing`.
    """
    if not is_own(form):
        raise UserFacingError("form-built-in", template=form.name)
    folder = Path(form.folder)
    aside = (folder.with_name(f".{folder.name}.{number}") for number in count(1))
    target = next(path for path in aside if not os.path.lexists(path))
    with translated(folder):
        folder.rename(target)
    return target


def _written(form: Form) -> bytes:
    """The text of its file, which was read again: what cannot be used is not kept."""
    try:
        words = write_form(form).encode()
        parse_form(words, form.id)
    except MisfitError as misfit:
        raise UserFacingError("form-misfit", place=misfit.place, reason=misfit.reason) from misfit
    if not form.name.strip():
        raise UserFacingError("form-misfit", place="name", reason="様式の名前を書いてください")
    if len(words) > LARGEST_FORM:
        raise UserFacingError("form-misfit", place="", reason="言葉が多すぎます")
    return words
